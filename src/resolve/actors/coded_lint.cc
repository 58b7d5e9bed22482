#include "resolve/actors/coded_lint.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/file_places.h"
#include "resolve/actors/folded_words.h"

namespace dragoman {
namespace {

// Whether `wide` holds on all days of `narrow`.
bool Covers(const CodedTerm& wide, const CodedTerm& narrow) {
  const bool starts = !wide.start || (narrow.start && wide.start <= narrow.start);
  const bool ends = !wide.finish || (narrow.finish && narrow.finish <= wide.finish);
  return starts && ends;
}

class CodedLinter {
 public:
  CodedLinter(const DataFile& file, const ActorCodes& codes, Diagnostics* diagnostics)
      : places_(file), codes_(codes), diagnostics_(diagnostics) {}

  void Lint(const CodedActor& actor) {
    LintTerms(actor.terms);
    for (const CodedName& name : actor.names) LintName(name, Signature(actor));
    for (const CodedTerm& term : actor.terms) CountUnknown(term.code, false);
  }

  void Lint(const CodedRole& role) {
    for (const CodedName& name : role.nouns) LintName(name, std::string(role.code));
    CountUnknown(role.code, true);
  }

  // Each unknown code once, at its first line.
  void Finish() {
    for (const auto& [code, seen] : unknown_) {
      std::string reason = "unknown code \"" + std::string(seen.part) + "\"";
      if (seen.part != seen.first) reason += " in \"" + std::string(seen.first) + "\"";
      if (seen.count > 1) {
        reason += ", here and " + std::to_string(seen.count - 1) + " times below";
      }
      places_.Warn(diagnostics_, seen.part, reason, RemedyFor(seen.part));
    }
  }

 private:
  struct Seen {
    std::string_view first, part;
    int count = 0;
  };
  struct Said {
    int line;
    std::string codes;
  };

  // The usual slip is two letters in the wrong order.
  std::string RemedyFor(std::string_view part) const {
    if (part.size() < 3) return "write three letters for each part";
    for (const std::string_view known : codes_.known()) {
      if (std::is_permutation(part.begin(), part.end(), known.begin(), known.end())) {
        return "did you mean " + std::string(known) +
               "? data/legacy/codes.txt lists the codes";
      }
    }
    return "it says nothing here; data/legacy/codes.txt lists the codes";
  }

  static std::string Signature(const CodedActor& actor) {
    std::string all;
    for (const CodedTerm& term : actor.terms) {
      all.append(term.code).append(term.start.text() + "-" + term.finish.text() + " ");
    }
    return all;
  }

  void LintTerms(const std::vector<CodedTerm>& terms) {
    for (size_t i = 0; i < terms.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        if (terms[i].dated() == terms[j].dated() && Covers(terms[j], terms[i])) {
          places_.Warn(diagnostics_, terms[i].code,
                       "this code is never chosen: " + std::string(terms[j].code) +
                           " holds on all of its days, and stands before it",
                       "remove it, or correct the dates");
          break;
        }
      }
      const bool early =
          !terms[i].dated() &&
          std::any_of(terms.begin() + static_cast<std::ptrdiff_t>(i), terms.end(),
                      [](const CodedTerm& later) { return later.dated(); });
      if (early) {
        places_.Warn(
            diagnostics_, terms[i].code,
            "PETRARCH2 reads no further than this code, for it holds on any day; "
            "here it counts where no dated one does",
            "write it behind the dated ones");
      }
    }
  }

  // The later line wins, so the earlier one is in vain.
  void LintName(const CodedName& name, const std::string& codes) {
    std::vector<FoldedWord> words;
    FoldWords(name.text, 0, &words);
    std::string key;
    for (const FoldedWord& word : words) key += std::to_string(word.hash) + " ";
    const auto [at, added] = said_.emplace(key, Said{name.line, codes});
    if (added) return;
    const int line = at->second.line;
    if (line != name.line) {
      const bool same = at->second.codes == codes;
      places_.WarnLine(diagnostics_, line,
                       "the line cannot be reached: line " + std::to_string(name.line) +
                           " says \"" + name.text +
                           (same ? "\" once more" : "\" again, with other codes"),
                       "remove one of them");
    }
    at->second = {name.line, codes};
  }

  void CountUnknown(std::string_view code, bool role) {
    const std::string_view part = codes_.Unknown(code, role);
    if (part.empty()) return;
    Seen& seen = unknown_[std::string(part)];
    if (seen.count++ == 0) {
      seen.first = code;
      seen.part = part;
    }
  }

  const FilePlaces places_;
  const ActorCodes& codes_;
  Diagnostics* diagnostics_;
  std::unordered_map<std::string, Said> said_;
  std::map<std::string, Seen> unknown_;
};

template <typename Record>
void LintAll(const DataFile& file, const std::vector<Record>& records,
             const ActorCodes& codes, Diagnostics* diagnostics) {
  CodedLinter linter(file, codes, diagnostics);
  for (const Record& record : records) linter.Lint(record);
  linter.Finish();
}

}  // namespace

void LintActors(const DataFile& file, const std::vector<CodedActor>& actors,
                const ActorCodes& codes, Diagnostics* diagnostics) {
  LintAll(file, actors, codes, diagnostics);
}

void LintRoles(const DataFile& file, const std::vector<CodedRole>& roles,
               const ActorCodes& codes, Diagnostics* diagnostics) {
  LintAll(file, roles, codes, diagnostics);
}

}  // namespace dragoman
