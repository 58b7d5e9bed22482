// The words around place names: prepositions, "city of", "30 km from".
//
//   PlaceWords words = PlaceWords::Load(*file, &diagnostics);
//   words.Is(PlaceWord::kDivision, "province");       // true
//   words.Kilometres("miles");                        // 1.609
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
  kLand
};

class PlaceWords {
 public:
  static PlaceWords Load(const DataFile& file, Diagnostics* diagnostics);

  bool Is(PlaceWord what, std::string_view word) const {
    const auto at = classes_.find(word);
    return at != classes_.end() && (at->second >> static_cast<int>(what) & 1) != 0;
  }
  // Of one unit of distance; 0 if the word is none.
  double Kilometres(std::string_view word) const {
    const auto at = units_.find(word);
    return at == units_.end() ? 0 : at->second;
  }

 private:
  std::map<std::string, uint16_t, std::less<>> classes_;  // bit set of PlaceWord
  std::map<std::string, double, std::less<>> units_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_WORDS_H_
