#include "extract/legacy_verb_file.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/legacy_lines.h"
#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

// Words of "HAUL_+UP" or "+CORDON_OFF" with the place of the verb among them.
struct VerbWords {
  std::vector<std::string> before, behind;
  std::string verb;
};

VerbWords WordsOf(std::string_view text) {
  VerbWords words;
  const bool marked = text.find('+') != std::string_view::npos;
  for (const std::string_view piece : Split(text, '_')) {
    const bool here = marked ? piece.starts_with('+') : words.verb.empty();
    const std::string word = ToLower(here && marked ? piece.substr(1) : piece);
    if (here && words.verb.empty()) {
      words.verb = word;
    } else if (!word.empty()) {
      (words.verb.empty() ? words.before : words.behind).push_back(word);
    }
  }
  return words;
}

class VerbFileReader {
 public:
  VerbFileReader(const DataFile& file, Diagnostics* diagnostics)
      : lines_(file, diagnostics) {}

  VerbFile Read() {
    while (lines_.Next()) {
      const std::string_view text = lines_.text();
      if (text.starts_with("---")) {
        ReadBlock(text);
      } else if (text.starts_with('-')) {
        ReadPatternLine();
      } else if (text.starts_with('&')) {
        file_.sets.push_back({std::string(Trim(text)), {}, lines_.line()});
        in_set_ = true;
      } else if (Trim(text).starts_with('+') && in_set_) {
        ReadMember(Trim(text).substr(1));
      } else if (text.starts_with('~')) {
        ReadTransformation(text);
      } else {
        ReadVerb(Trim(text));
      }
    }
    return std::move(file_);
  }

 private:
  // "--- FERRY [070] ---"
  void ReadBlock(std::string_view text) {
    in_set_ = false;
    file_.blocks.emplace_back();
    code_ = {};
    coded_ = false;
    const Bracket bracket = FindBracket(text, '[', ']');
    file_.blocks.back().name = Trim(text.substr(3, bracket.begin - 3));
    if (bracket.begin == std::string_view::npos) return;
    if (bracket.end == std::string_view::npos) {
      lines_.ErrorAt(text.substr(bracket.begin), "a bracket is not closed",
                     "write ] behind the code");
      return;
    }
    coded_ = ReadPatternCode(&lines_, bracket.inside, &code_) && !code_.none;
  }

  bool HasBlock(std::string_view text) {
    if (!file_.blocks.empty()) return true;
    lines_.ErrorAt(text, "the line stands in no block",
                   "write one above it: --- FERRY [070] ---");
    return false;
  }

  void ReadPatternLine() {
    VerbPattern pattern;
    if (!HasBlock(lines_.text()) || !ReadPattern(&lines_, &pattern)) return;
    file_.blocks.back().patterns.push_back(std::move(pattern));
    file_.blocks.back().lines.push_back(lines_.line());
  }

  void ReadMember(std::string_view text) {
    PatternWord word = ReadPatternWord(text);
    if (word.runs.empty() && word.set.empty()) {
      lines_.ErrorAt(text, "the line has no words", "write a word, or remove the line");
      return;
    }
    file_.sets.back().members.push_back(std::move(word));
  }

  // "FERRY {FERRIES FERRYING FERRIED} [070]"; older files have comments behind ";".
  void ReadVerb(std::string_view text) {
    text = Trim(text.substr(0, text.find(';')));
    if (text.empty() || !HasBlock(text)) return;
    in_set_ = false;
    VerbForms verb;
    verb.code = code_;
    verb.coded = coded_;
    verb.line = lines_.line();
    const Bracket code = FindBracket(text, '[', ']');
    if (code.begin != std::string_view::npos) {
      if (!ReadPatternCode(&lines_, code.inside, &verb.code)) return;
      verb.coded = !verb.code.none;
    }
    const Bracket forms = FindBracket(text, '{', '}');
    if (forms.begin != std::string_view::npos && forms.end == std::string_view::npos) {
      lines_.ErrorAt(text.substr(forms.begin), "a bracket is not closed",
                     "write } behind the forms of the verb");
      return;
    }
    verb.text = Trim(text.substr(0, std::min(forms.begin, code.begin)));
    ReadForms(verb.text, forms.inside, &verb);
    if (verb.forms.empty()) {
      lines_.ErrorAt(text, "the line has no verb", "write one, or remove the line");
      return;
    }
    file_.blocks.back().verbs.push_back(std::move(verb));
  }

  // Regular forms are found by the lemma that the parser gives.
  static void ReadForms(std::string_view text, std::string_view irregular,
                        VerbForms* verb) {
    VerbWords words = WordsOf(text);
    if (words.verb.empty()) return;
    verb->before = std::move(words.before);
    verb->behind = std::move(words.behind);
    verb->forms.push_back(std::move(words.verb));
    for (const std::string_view form : Split(irregular, ' ')) {
      std::string one = WordsOf(form).verb;
      const bool known =
          std::find(verb->forms.begin(), verb->forms.end(), one) != verb->forms.end();
      if (!one.empty() && !known) verb->forms.push_back(std::move(one));
    }
  }

  // "~ a (b . FERRY) SAY = a b 0211"
  void ReadTransformation(std::string_view text) {
    std::string plain(text.substr(1));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '(' || c == ')'; }, ' ');
    const size_t equals = plain.find('=');
    const std::string_view all = plain;
    const std::vector<std::string_view> before = Split(all.substr(0, equals), ' ');
    const std::vector<std::string_view> after =
        equals == std::string::npos ? before : Split(all.substr(equals + 1), ' ');
    if (before.size() != 5 || after.size() != 3) {
      lines_.ErrorAt(text, "the transformation has not the form that is wanted",
                     "write ~ a (b . INNER) OUTER = a b 0211");
      return;
    }
    VerbTransformation t;
    t.source = before[0];
    t.inner_source = before[1];
    t.inner_target = before[2];
    t.inner = ToLower(before[3]);
    t.outer = ToLower(before[4]);
    t.from = after[0];
    t.to = after[1];
    if (after[2] != "Q") t.code = after[2];
    t.text = Trim(text);
    t.line = lines_.line();
    file_.transformations.push_back(std::move(t));
  }

  LegacyLines lines_;
  VerbFile file_;
  PatternCode code_;  // of the block at hand
  bool coded_ = false;
  bool in_set_ = false;
};

}  // namespace

VerbFile ReadVerbFile(const DataFile& file, Diagnostics* diagnostics) {
  return VerbFileReader(file, diagnostics).Read();
}

}  // namespace dragoman
