#include "resolve/coref/reference_rules.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "base/record_file.h"

namespace dragoman {
namespace {

std::optional<NounClass> ReadClass(RecordFile* records) {
  const std::string_view text = records->field(1);
  if (text == "person") return NounClass::kPerson;
  if (text == "state") return NounClass::kState;
  if (text == "body") return NounClass::kBody;
  records->Error(1, "unknown class \"" + std::string(text) + "\"",
                 "write person, state or body");
  return std::nullopt;
}

}  // namespace

bool EndsWithWords(std::string_view words, std::string_view last) {
  if (last.empty() || !words.ends_with(last)) return false;
  const size_t rest = words.size() - last.size();
  if (words.starts_with("vice") || words.starts_with("deputy")) return rest == 0;
  return rest == 0 || words[rest - 1] == ' ' || words[rest - 1] == '-';
}

bool NounRule::Fits(std::string_view office) const {
  if (any) return true;
  return std::any_of(stands_for.begin(), stands_for.end(),
                     [&](const std::string& one) { return EndsWithWords(office, one); });
}

// One a line.
ReferenceRules::Words ReferenceRules::WordsOf(const DataFile* file,
                                              Diagnostics* diagnostics) {
  Words words;
  if (file == nullptr) return words;
  RecordFile records(*file, diagnostics);
  while (records.Next()) words.emplace(records.field(0));
  return words;
}

ReferenceRules ReferenceRules::Load(const DataFiles& files, Diagnostics* diagnostics) {
  ReferenceRules rules;
  rules.speech_ = SpeechVerbs::Load(files, diagnostics);
  if (const DataFile* nouns = files.Find("coref/nouns.txt")) {
    rules.LoadNouns(*nouns, diagnostics);
  }
  if (const DataFile* genders = files.Find("coref/genders.txt")) {
    rules.LoadGenders(*genders, diagnostics);
  }
  rules.abroad_ = WordsOf(files.Find("coref/abroad.txt"), diagnostics);
  rules.delegates_ = WordsOf(files.Find("coref/delegates.txt"), diagnostics);
  rules.rootless_ = WordsOf(files.Find("coref/rootless.txt"), diagnostics);
  if (const DataFile* regions = files.Find("coref/regions.txt")) {
    rules.LoadRegions(*regions, diagnostics);
  }
  return rules;
}

void ReferenceRules::LoadNouns(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::optional<NounClass> noun_class = ReadClass(&records);
    if (!noun_class) continue;
    NounRule rule;
    rule.noun_class = *noun_class;
    const char separator = *noun_class == NounClass::kBody ? ' ' : ';';
    for (const std::string_view one : Split(records.field(2), separator)) {
      if (one == "any") {
        rule.any = true;
      } else {
        rule.stands_for.emplace_back(one);
      }
    }
    const std::string noun(records.field(0));
    if (!nouns_.insert({noun, std::move(rule)}).second) {
      records.Error(0, "\"" + noun + "\" is here twice", "join the two lines");
    }
  }
}

void ReferenceRules::LoadGenders(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view gender = records.field(0);
    if (gender != "m" && gender != "f") {
      records.Error(0, "unknown gender \"" + std::string(gender) + "\"", "write m or f");
      continue;
    }
    for (const std::string_view word : Split(records.field(1), ',')) {
      const auto [known, is_new] = genders_.insert({std::string(word), gender[0]});
      if (!is_new && known->second != gender[0]) {
        records.ErrorAt(word, "\"" + std::string(word) + "\" is both m and f",
                        "remove it from both lists");
      }
    }
  }
}

bool ReferenceRules::IsRootless(std::string_view word) const {
  return rootless_.find(word) != rootless_.end();
}

void ReferenceRules::LoadRegions(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::vector<std::string_view> countries = Split(records.field(1), ' ');
    if (countries.empty()) {
      records.Error(1, "no countries", "write their codes: IND PAK");
      continue;
    }
    for (const std::string_view words : Split(records.field(0), ';')) {
      std::vector<std::string>& region = regions_[std::string(words)];
      region.insert(region.end(), countries.begin(), countries.end());
    }
  }
}

const std::vector<std::string>* ReferenceRules::Region(std::string_view words) const {
  const auto region = regions_.find(words);
  return region == regions_.end() ? nullptr : &region->second;
}

bool ReferenceRules::IsAbroad(std::string_view word) const {
  return abroad_.find(word) != abroad_.end();
}

bool ReferenceRules::IsDelegate(std::string_view lemma) const {
  return delegates_.find(lemma) != delegates_.end();
}

const NounRule* ReferenceRules::Noun(std::string_view lemma) const {
  const auto noun = nouns_.find(lemma);
  return noun == nouns_.end() ? nullptr : &noun->second;
}

char ReferenceRules::Gender(std::string_view word) const {
  const auto known = genders_.find(word);
  return known == genders_.end() ? '?' : known->second;
}

}  // namespace dragoman
