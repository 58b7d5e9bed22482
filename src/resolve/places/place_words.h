// The words around place names: prepositions, "city of", "30 km from".
//
//   PlaceWords words = PlaceWords::Load(*file, &diagnostics);
//   words.Is(PlaceWord::kDivision, "province");       // true
//   words.Kilometres("miles");                        // 1.609
//   words.Bearing("east");                            // 90
//
// Words are lemmas in small letters; a word may be in several classes. Immutable.
//
// Reads data/gazetteer/words.txt, whose comments say what the classes mean.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_WORDS_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_WORDS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

enum class PlaceWord : uint8_t {
  kAt,
  kNear,
  kWay,
  kGoal,
  kMotion,
  kReach,
  kTown,
  kDivision,
  kPart,
  kFacility,
  kCapital,
  kLand,
  kFrontier,
  kArea,
  kTitle,
  kPiece,
  kRim,
  kStretch,
  kMiddle,
  kFar,
  kPaper,
  kBased
};

class PlaceWords {
 public:
  static PlaceWords Load(const DataFile& file, Diagnostics* diagnostics);

  bool Is(PlaceWord what, std::string_view word) const {
    const auto at = classes_.find(word);
    return at != classes_.end() && (at->second >> static_cast<int>(what) & 1) != 0;
  }
  // Of one unit of distance; 0 if the word is none.
  double Kilometres(std::string_view word) const { return ValueOf(units_, word, 0); }
  // Degrees from the north; -1 if the word is no direction.
  double Bearing(std::string_view word) const { return ValueOf(bearings_, word, -1); }

 private:
  using Values = std::map<std::string, double, std::less<>>;
  static double ValueOf(const Values& values, std::string_view word, double none) {
    const auto at = values.find(word);
    return at == values.end() ? none : at->second;
  }

  std::map<std::string, uint32_t, std::less<>> classes_;  // bit set of PlaceWord
  Values units_, bearings_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_WORDS_H_
