#include "extract/context_words.h"

#include <algorithm>
#include <numeric>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {

constexpr size_t kMostContexts = 3;

ContextWords ContextWords::Load(const DataFiles& files, const Ontology& ontology,
                                Diagnostics* diagnostics) {
  ContextWords result;
  const DataFile* file = files.Find("contexts/words.txt");
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    if (!ontology.CheckContext(&record, record.field(0))) continue;
    const size_t context = result.contexts_.size();
    result.contexts_.emplace_back(record.field(0));
    for (const std::string_view group : Split(record.field(1), ',')) {
      result.groups_.Add(group, context);
    }
  }
  return result;
}

std::vector<std::string> ContextWords::Find(const Document& document,
                                            const Sentence& sentence) const {
  std::vector<std::string> lemmas;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    lemmas.push_back(ToLower(document.tokens[t].lemma));
  }
  std::vector<int> counts(contexts_.size(), 0);
  for (size_t i = 0; i < lemmas.size(); ++i) {
    groups_.Find(lemmas, i, [&](size_t context) { ++counts[context]; });
  }
  std::vector<size_t> order(contexts_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return counts[a] > counts[b]; });
  std::vector<std::string> result;
  for (const size_t i : order) {
    if (counts[i] > 0 && result.size() < kMostContexts) result.push_back(contexts_[i]);
  }
  return result;
}

}  // namespace dragoman
