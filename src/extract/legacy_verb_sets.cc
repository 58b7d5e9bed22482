#include "extract/legacy_verb_sets.h"

namespace dragoman {
namespace {

constexpr int kDeepest = 8;  // sets inside of sets

// "&AUXVERB_": the last _ only says that there is no plural.
std::string PlainName(std::string_view name) {
  return std::string(name.substr(0, name.find_last_not_of('_') + 1));
}

const VerbSet* FindSet(const std::vector<VerbSet>& sets, std::string_view name) {
  for (const VerbSet& set : sets) {
    if (PlainName(set.name) == PlainName(name)) return &set;
  }
  return nullptr;
}

void Collect(const std::vector<VerbSet>& sets, const VerbSet& set, int depth,
             std::vector<WordRun>* runs) {
  for (const PatternWord& member : set.members) {
    runs->insert(runs->end(), member.runs.begin(), member.runs.end());
    if (member.set.empty() || depth >= kDeepest) continue;
    const VerbSet* inner = FindSet(sets, member.set);
    if (inner != nullptr) Collect(sets, *inner, depth + 1, runs);
  }
}

}  // namespace

void VerbSetNames::Compile(const std::vector<VerbSet>& sets,
                           std::vector<std::vector<WordRun>>* all) {
  indices_.clear();
  for (const VerbSet& set : sets) {
    indices_[PlainName(set.name)] = static_cast<int>(all->size());
    Collect(sets, set, 0, &all->emplace_back());
  }
}

int VerbSetNames::Find(std::string_view name) const {
  const auto found = indices_.find(PlainName(name));
  return found == indices_.end() ? -1 : found->second;
}

}  // namespace dragoman
