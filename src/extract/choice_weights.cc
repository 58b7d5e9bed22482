#include "extract/choice_weights.h"

#include <charconv>
#include <unordered_map>
#include <utility>

#include "base/record_file.h"
#include "extract/feature_names.h"

namespace dragoman {

ChoiceWeights ChoiceWeights::Load(const DataFiles& files, std::string_view name,
                                  Diagnostics* diagnostics) {
  ChoiceWeights result;
  const DataFile* file = files.Find(name);
  if (file == nullptr) return result;
  std::unordered_map<uint64_t, float> weights;  // of two lines the last counts
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
    weights[FeatureNames::HashOf(record.field(0))] = weight;
  }
  std::vector<uint64_t> ids;
  for (const auto& [id, weight] : weights) {
    ids.push_back(id);
    result.weights_.push_back(weight);
  }
  result.rows_ = FeatureRows(std::move(ids));
  return result;
}

float ChoiceWeights::Sum(const std::vector<uint64_t>& ids) const {
  float sum = 0;
  for (const uint64_t id : ids) {
    const int32_t row = rows_.Find(id);
    if (row >= 0) sum += weights_[row];
  }
  return sum;
}

}  // namespace dragoman
