#include "extract/word_sets.h"

#include <utility>

#include "base/record_file.h"

namespace dragoman {
namespace {

void ReadWords(std::string_view field, std::vector<std::vector<std::string>>* groups) {
  for (const std::string_view entry : Split(field, ',')) {
    std::vector<std::string> group;
    for (const std::string_view word : Split(entry, ' ')) group.emplace_back(word);
    groups->push_back(std::move(group));
  }
}

void ReadSectors(RecordFile& record, const Ontology& ontology, WordSets::Set* set) {
  for (const std::string_view sector : Split(record.field(2), ' ')) {
    if (!ontology.HasSector(sector)) {
      record.ErrorAt(sector, "unknown sector \"" + std::string(sector) + "\"",
                     "data/ontology/sectors.txt lists them");
    }
    set->sectors.emplace_back(sector);
  }
}

}  // namespace

WordSets WordSets::Load(const DataFiles& files, const Ontology& ontology,
                        Diagnostics* diagnostics) {
  WordSets result;
  const DataFile* file = files.Find("frames/sets.txt");
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    Set set;
    set.name = record.field(0);
    if (!set.name.starts_with('@') || set.name.size() < 2) {
      record.Error(0, "a set's name begins with @", "write @NAME | words | ...");
      continue;
    }
    if (result.Find(set.name) >= 0) record.Error(0, "the set is defined twice");
    if (record.field(1) == "words") {
      ReadWords(record.field(2), &set.groups);
    } else if (record.field(1) == "around") {
      ReadWords(record.field(2), &set.around);
    } else if (record.field(1) == "sectors") {
      ReadSectors(record, ontology, &set);
    } else {
      record.Error(1, "a set holds \"words\", \"around\" or \"sectors\"");
    }
    result.sets_.push_back(std::move(set));
  }
  for (int index = 0; index < static_cast<int>(result.sets_.size()); ++index) {
    const Set& set = result[index];
    for (size_t i = 0; i < set.groups.size(); ++i) {
      std::vector<Groups>& ending = result.by_head_[set.groups[i].back()];
      if (ending.empty() || ending.back().set != index) ending.push_back({index, {}});
      ending.back().groups.push_back(static_cast<int>(i));
    }
  }
  return result;
}

int WordSets::Find(std::string_view name) const {
  for (size_t i = 0; i < sets_.size(); ++i) {
    if (sets_[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

const std::vector<WordSets::Groups>& WordSets::EndingIn(std::string_view lemma) const {
  static const std::vector<Groups> kNone;
  const auto at = by_head_.find(lemma);
  return at == by_head_.end() ? kNone : at->second;
}

std::vector<std::string_view> WordSets::names() const {
  std::vector<std::string_view> result;
  for (const Set& set : sets_) result.push_back(set.name);
  return result;
}

}  // namespace dragoman
