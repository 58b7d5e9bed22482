// The weights of a linear model over named features, as data/choice/ keeps them.
//
//   ChoiceWeights weights = ChoiceWeights::Load(files, "choice/events-default.txt",
//   &diagnostics); float score = weights.Sum(features.ids());
//
// One feature a line: name, tab, weight. Features that are not listed weigh nothing.
// Immutable after loading.
#ifndef DRAGOMAN_EXTRACT_CHOICE_WEIGHTS_H_
#define DRAGOMAN_EXTRACT_CHOICE_WEIGHTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "extract/feature_rows.h"

namespace dragoman {

class ChoiceWeights {
 public:
  // Empty if there is no such file.
  static ChoiceWeights Load(const DataFiles& files, std::string_view name,
                            Diagnostics* diagnostics);

  bool empty() const { return weights_.empty(); }
  float Sum(const std::vector<uint64_t>& ids) const;

 private:
  FeatureRows rows_;
  std::vector<float> weights_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CHOICE_WEIGHTS_H_
