#include "extract/legacy_verb_lint.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/file_places.h"

namespace dragoman {
namespace {

std::string Again(int line) { return "line " + std::to_string(line); }

// "HAUL_+UP" and "+CORDON_OFF" as what they are looked up by.
std::string KeyOf(const VerbForms& verb, const std::string& form) {
  std::string key;
  for (const std::string& word : verb.before) key += word + "_";
  key += "+" + form;
  for (const std::string& word : verb.behind) key += "_" + word;
  return key;
}

class VerbLinter {
 public:
  VerbLinter(const DataFile& file, Diagnostics* diagnostics)
      : bytes_(file.bytes), places_(file), diagnostics_(diagnostics) {}

  void Lint(const VerbFile& verbs) {
    LintMarks();
    for (const VerbBlock& block : verbs.blocks) {
      for (const VerbForms& verb : block.verbs) LintVerb(verb);
      LintPatterns(block);
    }
    for (const VerbTransformation& t : verbs.transformations) LintTransformation(t);
  }

 private:
  // "<!" switches PETRARCH2 off.
  void LintMarks() {
    for (size_t at = 0; at < bytes_.size();) {
      const size_t end = std::min(bytes_.find('\n', at), bytes_.size());
      const std::string_view line = bytes_.substr(at, end - at);
      if (line.starts_with("<!")) {
        places_.Warn(diagnostics_, line,
                     "PETRARCH2 reads no pattern below this line; here it is a comment",
                     "begin comments with #");
        return;
      }
      at = end + 1;
    }
  }

  void LintVerb(const VerbForms& verb) {
    const bool marked = verb.text.find('+') != std::string::npos;
    if (verb.text.find('_') != std::string::npos && !marked) {
      places_.WarnLine(diagnostics_, verb.line,
                       "which of these words is the verb? the first is taken for it",
                       "write + before the verb: HAUL_+UP");
    }
    const auto [at, added] = verbs_.emplace(KeyOf(verb, verb.forms[0]), verb.line);
    if (added) return;
    places_.WarnLine(diagnostics_, verb.line,
                     "the verb cannot be reached: " + Again(at->second) +
                         " has it already, and the first counts",
                     "remove one of them");
  }

  void LintPatterns(const VerbBlock& block) {
    std::map<std::string, size_t> said;
    for (size_t i = 0; i < block.patterns.size(); ++i) {
      const auto [at, added] = said.emplace(block.patterns[i].text, i);
      if (added) continue;
      const PatternCode& code = block.patterns[i].code;
      const PatternCode& before = block.patterns[at->second].code;
      const bool same = code.forth == before.forth && code.back == before.back;
      places_.WarnLine(diagnostics_, block.lines[at->second],
                       "the pattern cannot be reached: " + Again(block.lines[i]) +
                           (same ? " has it once more" : " has it with another code"),
                       "remove one of them");
      at->second = i;
    }
  }

  void LintTransformation(const VerbTransformation& t) {
    for (const std::string& verb : {t.inner, t.outer}) {
      if (verb == "q" || verbs_.count("+" + verb) > 0) continue;
      places_.WarnLine(
          diagnostics_, t.line,
          "the transformation cannot be reached: there is no verb \"" + verb + "\" above",
          "write a verb that begins a line of its own");
    }
  }

  std::string_view bytes_;
  const FilePlaces places_;
  Diagnostics* diagnostics_;
  std::map<std::string, int> verbs_;
};

}  // namespace

void LintVerbs(const DataFile& file, const VerbFile& verbs, Diagnostics* diagnostics) {
  VerbLinter(file, diagnostics).Lint(verbs);
}

}  // namespace dragoman
