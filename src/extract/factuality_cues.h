// Words that change whether an event happened: "will", "if", "failed to", "allegedly".
//
//   cues.Find("fail", CueSite::kInfinitive)    // Factuality::kNegated
//
// Read from data/factuality/cues.txt, whose head explains the sites. Immutable.
#ifndef DRAGOMAN_EXTRACT_FACTUALITY_CUES_H_
#define DRAGOMAN_EXTRACT_FACTUALITY_CUES_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/event.h"

namespace dragoman {

enum class CueSite : uint8_t {
  kAuxiliary,
  kMark,
  kAdverb,
  kInfinitive,
  kClause,
  kObject,
  kCarrier,
  kOccasion
};
inline constexpr size_t kCueSites = 8;

class FactualityCues {
 public:
  static FactualityCues Load(const DataFiles& files, Diagnostics* diagnostics);

  std::optional<Factuality> Find(std::string_view lemma, CueSite site) const;

 private:
  std::array<std::unordered_map<std::string, Factuality>, kCueSites> cues_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FACTUALITY_CUES_H_
