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
      Entry entry{{}, context};
      const std::vector<std::string_view> words = Split(group, ' ');
      for (size_t i = 1; i < words.size(); ++i) entry.words.push_back(ToLower(words[i]));
      result.by_first_[ToLower(words[0])].push_back(std::move(entry));
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
    const auto at = by_first_.find(lemmas[i]);
    if (at == by_first_.end()) continue;
    for (const Entry& entry : at->second) {
      if (i + entry.words.size() + 1 > lemmas.size()) continue;
      if (std::equal(entry.words.begin(), entry.words.end(), lemmas.begin() + i + 1)) {
        ++counts[entry.context];
      }
    }
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
