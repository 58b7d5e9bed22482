#include "parse/lemma_lexicon.h"

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

void LoadWords(const DataFiles& files, std::string_view name, Diagnostics* diagnostics,
               std::unordered_set<std::string_view>* words) {
  const DataFile* file = files.Find(name);
  if (file == nullptr) return;
  RecordFile record(*file, diagnostics);
  while (record.Next()) words->insert(record.field(0));
}

bool EndsInDouble(std::string_view stem) {
  return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
}

// "plann" -> plan, plann, planne; "accus" -> accus, accuse
void AddStem(std::string_view stem, std::vector<std::string>* out) {
  if (stem.size() < 2) return;
  if (EndsInDouble(stem)) out->emplace_back(stem.substr(0, stem.size() - 1));
  out->emplace_back(stem);
  out->push_back(std::string(stem) + "e");
}

}  // namespace

std::vector<std::string> RegularBases(std::string_view form, Xpos xpos) {
  std::vector<std::string> out;
  const auto without = [&](size_t n) { return form.substr(0, form.size() - n); };
  if (form.ends_with("ies") || form.ends_with("ied")) {
    out.push_back(std::string(without(3)) + "y");
  }
  switch (xpos) {
    case Xpos::kVBD:
    case Xpos::kVBN:
      if (form.ends_with("ed")) AddStem(without(2), &out);
      break;
    case Xpos::kVBG:
      if (form.ends_with("ying"))
        out.push_back(std::string(without(4)) + "ie");  // "dying"
      if (form.ends_with("ing")) AddStem(without(3), &out);
      break;
    case Xpos::kVBZ:
    case Xpos::kNNS:
      if (form.ends_with("s")) out.emplace_back(without(1));
      if (form.ends_with("es")) out.emplace_back(without(2));
      if (form.ends_with("ves")) {
        out.push_back(std::string(without(3)) + "f");
        out.push_back(std::string(without(3)) + "fe");
      }
      if (form.ends_with("men")) out.push_back(std::string(without(2)) + "an");
      break;
    default:
      break;
  }
  return out;
}

LemmaLexicon LemmaLexicon::Load(const DataFiles& files, Diagnostics* diagnostics) {
  LemmaLexicon result;
  result.files_ = files;  // keeps the bytes that the sets point into
  LoadWords(files, "lemmas/verbs.txt", diagnostics, &result.verbs_);
  LoadWords(files, "lemmas/nouns.txt", diagnostics, &result.nouns_);
  if (const DataFile* file = files.Find("lemmas/irregular.txt")) {
    RecordFile record(*file, diagnostics);
    while (record.Next()) {
      if (record.field(1).empty())
        record.Error(1, "the forms are missing", "base | forms");
      for (const std::string_view form : Split(record.field(1), ' ')) {
        result.irregular_.emplace(form, record.field(0));
      }
    }
  }
  return result;
}

std::string_view LemmaLexicon::Mend(std::string_view form, Xpos xpos,
                                    std::string_view lemma) const {
  const std::unordered_set<std::string_view>& known =
      xpos == Xpos::kNNS ? nouns_ : verbs_;
  if (known.contains(lemma)) return lemma;
  const auto irregular = irregular_.find(form);
  if (irregular != irregular_.end()) return irregular->second;
  for (const std::string& base : RegularBases(form, xpos)) {
    const auto at = known.find(base);
    if (at != known.end()) return *at;
  }
  return lemma;
}

void MendLemmas(const LemmaLexicon& lexicon, Document& document) {
  for (Token& token : document.tokens) {
    switch (token.xpos) {
      case Xpos::kVBD:
      case Xpos::kVBN:
      case Xpos::kVBG:
      case Xpos::kVBZ:
      case Xpos::kNNS:
        break;
      default:
        continue;
    }
    if (token.upos != Upos::kVerb && token.upos != Upos::kNoun) continue;
    const std::string form = ToLower(document.Text(token));
    const std::string_view mended = lexicon.Mend(form, token.xpos, token.lemma);
    // What the lexicon gives lives as long as the knowledge, like all lemmas.
    if (mended != token.lemma) token.lemma = mended;
  }
}

}  // namespace dragoman
