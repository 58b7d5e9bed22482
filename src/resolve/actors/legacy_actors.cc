#include "resolve/actors/legacy_actors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/record_file.h"
#include "base/utf8.h"
#include "resolve/actors/folded_words.h"
#include "resolve/actors/legacy_dates.h"

namespace dragoman {
namespace {

// Whether `letters` are those that the words of the name begin with.
bool AreInitials(std::string_view letters, std::string_view name) {
  std::string initials;
  bool begins = true;
  for (const char c : name) {
    if (begins && IsAsciiLetter(c)) initials += c;
    begins = !IsAsciiLetter(c);
  }
  return letters.size() > 1 && initials == letters;
}

// "RIVER_PACT_(RP)", and "(ACTING" to the end: texts do not have them inside of a name.
// Other brackets may say which of two is meant: "SAMOA_(AMERICAN)".
std::string_view CutBracket(LegacyLines* lines, std::string_view phrase) {
  const Bracket bracket = FindBracket(phrase, '(', ')');
  if (bracket.begin == std::string_view::npos) return phrase;
  const std::string_view name = phrase.substr(0, bracket.begin);
  const bool open = bracket.end == std::string_view::npos;
  const bool cut = !name.empty() && (open || AreInitials(bracket.inside, name));
  lines->WarnAt(phrase.substr(bracket.begin),
                open  ? "a bracket is not closed; the rest is left out of the name"
                : cut ? "the short form in brackets is left out of the name"
                      : "names do not reach over brackets: the line cannot be reached",
                "write the name without it, and what it says as a line of its own");
  return cut ? name : phrase;
}

void CheckLetters(LegacyLines* lines, std::string_view phrase) {
  for (size_t i = 0; i < phrase.size();) {
    const size_t begin = i;
    const char32_t c = Decode(phrase, &i);
    const std::string_view part = phrase.substr(begin, i - begin);
    if (c == 0xFFFD || (c < 0x20 && c != '\t')) {
      lines->WarnAt(part, "a character that no text has: the line cannot be reached",
                    "write the letter that is meant, in UTF-8");
      return;
    }
    if (c == ',' || c == ':' || c == ';') {
      lines->WarnAt(part,
                    "names do not reach over commas and colons: the line cannot be "
                    "reached",
                    "write what stands before it as a line of its own");
      return;
    }
  }
}

class ActorReader {
 public:
  ActorReader(const DataFile& file, Diagnostics* diagnostics)
      : lines_(file, diagnostics) {}

  std::vector<CodedActor> Read() {
    while (lines_.Next()) {
      const std::string_view text = lines_.text();
      const std::string_view begin = Trim(text);
      if (begin.starts_with('[')) {
        ReadCodes(begin);
      } else if (begin.starts_with('+')) {
        ReadName(begin.substr(1));
      } else {
        Finish();
        ReadName(begin);
      }
    }
    Finish();
    return std::move(actors_);
  }

 private:
  // A phrase, and codes behind it.
  void ReadName(std::string_view text) {
    const size_t codes = text.find('[');
    const std::string_view phrase = Trim(text.substr(0, codes));
    std::string name = LegacyPhrase(&lines_, phrase);
    if (name.empty()) {
      lines_.ErrorAt(text, "the line names nobody", "write a name, or remove the line");
    } else if (std::find(actor_.names.begin(), actor_.names.end(), CodedName{name, 0}) ==
               actor_.names.end()) {
      actor_.names.push_back({std::move(name), lines_.line()});
    }
    if (!first_) {
      first_ = lines_;
      first_phrase_ = phrase;
    }
    if (codes != std::string_view::npos) ReadCodes(text.substr(codes));
  }

  // "[XCVOPP <20110305]   [XCVGOV 20110305-20150901]"
  void ReadCodes(std::string_view text) {
    if (!first_) {
      lines_.ErrorAt(text, "codes without a name", "write the name above them");
      return;
    }
    while (!text.empty()) {
      const Bracket bracket = FindBracket(text, '[', ']');
      const std::string_view between = Trim(text.substr(0, bracket.begin));
      if (!between.empty()) {
        lines_.ErrorAt(between,
                       "\"" + std::string(between) + "\" stands outside of brackets",
                       "write each code with its dates in brackets, remarks behind #");
      }
      if (bracket.begin == std::string_view::npos) return;
      if (bracket.end == std::string_view::npos) {
        lines_.ErrorAt(text.substr(bracket.begin), "a bracket is not closed",
                       "write ] behind the code and its dates");
        return;
      }
      ReadCode(bracket.inside);
      text = text.substr(bracket.end);
    }
  }

  // "XCVGOV 20110305-20150901"
  void ReadCode(std::string_view inside) {
    const std::string_view whole = Trim(inside);
    const size_t blank = whole.find_first_of(" \t");
    CodedTerm term;
    term.code = whole.substr(0, blank);
    if (term.code.empty()) {
      lines_.ErrorAt(inside, "the brackets are empty", "write a code: [XCVGOV]");
      return;
    }
    const bool letters = std::all_of(term.code.begin(), term.code.end(), [](char c) {
      return IsAsciiUpper(c) || IsAsciiDigit(c) || c == '-';
    });
    if (!letters) {
      lines_.ErrorAt(term.code, "\"" + std::string(term.code) + "\" is no code",
                     "write capital letters, three for each part: XCVGOV");
      return;
    }
    if (blank != std::string_view::npos) {
      const auto dates = ReadLegacyDates(&lines_, Trim(whole.substr(blank)));
      if (!dates) return;
      term.start = dates->start;
      term.finish = dates->finish;
    }
    actor_.terms.push_back(term);
  }

  void Finish() {
    if (first_ && actor_.terms.empty()) {
      first_->ErrorAt(first_phrase_, "nothing says what this is: it has no code",
                      "write one behind it: [XCVGOV]");
    }
    if (!actor_.terms.empty() && !actor_.names.empty()) {
      actors_.push_back(std::move(actor_));
    }
    actor_ = {};
    first_.reset();
  }

  LegacyLines lines_;
  CodedActor actor_;                  // the block at hand
  std::optional<LegacyLines> first_;  // at its first line; nothing before any
  std::string_view first_phrase_;
  std::vector<CodedActor> actors_;
};

}  // namespace

std::string LegacyPhrase(LegacyLines* lines, std::string_view phrase) {
  CheckLetters(lines, phrase);
  const std::string name = WithoutUnderscores(CutBracket(lines, phrase));
  std::vector<FoldedWord> words;
  FoldWords(name, 0, &words);
  const bool any = std::any_of(words.begin(), words.end(),
                               [](const FoldedWord& word) { return word.hash != 0; });
  return any ? name : std::string();
}

std::vector<CodedActor> ReadLegacyActors(const DataFile& file, Diagnostics* diagnostics) {
  return ActorReader(file, diagnostics).Read();
}

}  // namespace dragoman
