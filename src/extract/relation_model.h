// How likely each type is, by the features of a pair.
//
//   RelationModel model =
//       RelationModel::Load(files, "choice/relations-default.txt", &diagnostics);
//   TypeChances chances = model.Chances(features.ids());
//   chances[static_cast<size_t>(EventType::kAid)];    // 0 to 1; all together are 1
//
// A softmax over sums of weights. One feature a line: name, tab, "AID=0.31 ACCUSE=-0.1".
// Immutable after loading; threads may share it.
#ifndef DRAGOMAN_EXTRACT_RELATION_MODEL_H_
#define DRAGOMAN_EXTRACT_RELATION_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/relation.h"
#include "extract/feature_rows.h"

namespace dragoman {

class RelationModel {
 public:
  // Empty if there is no such file: then all types are equally likely.
  static RelationModel Load(const DataFiles& files, std::string_view name,
                            Diagnostics* diagnostics);

  bool empty() const { return weights_.empty(); }
  // Features count once, however often they are in `ids`.
  TypeChances Chances(const std::vector<uint64_t>& ids) const;

 private:
  // Most features speak for or against few types.
  struct Weight {
    uint32_t type;
    float weight;
  };
  FeatureRows rows_;             // in the order of the ids
  std::vector<uint32_t> begin_;  // by row, and one more: its weights in weights_
  std::vector<Weight> weights_;
};

// With what the accurate network reads (ReadRelation; all 0 changes nothing): the
// weighted geometric mean. The pairs that the network has learned from do not tell
// concessions from retreats, so it has no say in which of the two it is.
TypeChances Mixed(const TypeChances& weighed, const TypeChances& read);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_MODEL_H_
