#include "extract/choice_weights.h"

#include <charconv>

#include "base/record_file.h"
#include "extract/feature_names.h"

namespace dragoman {

ChoiceWeights ChoiceWeights::Load(const DataFiles& files, std::string_view name,
                                  Diagnostics* diagnostics) {
  ChoiceWeights result;
  const DataFile* file = files.Find(name);
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics, '\t');
  while (record.Next()) {
    const std::string_view number = record.field(1);
    float weight = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc() || end != number.data() + number.size()) {
      record.Error(1, "this is not a number", "write a feature, a tab, a weight");
      continue;
    }
    result.weights_[FeatureNames::HashOf(record.field(0))] = weight;
  }
  return result;
}

float ChoiceWeights::Sum(const std::vector<uint64_t>& ids) const {
  float sum = 0;
  for (const uint64_t id : ids) {
    const auto weight = weights_.find(id);
    if (weight != weights_.end()) sum += weight->second;
  }
  return sum;
}

}  // namespace dragoman
