#include "resolve/places/place_words.h"

#include <array>
#include <charconv>
#include <vector>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 22> kClasses = {
    "at",   "near",     "way",     "goal", "motion",   "reach", "town",  "division",
    "part", "facility", "capital", "land", "frontier", "area",  "title", "piece",
    "rim",  "stretch",  "middle",  "far",  "paper",    "based"};

}  // namespace

PlaceWords PlaceWords::Load(const DataFile& file, Diagnostics* diagnostics) {
  PlaceWords words;
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view name = records.field(0);
    size_t what = 0;
    while (what < kClasses.size() && kClasses[what] != name) ++what;
    const bool numbers = name == "unit" || name == "bearing";
    if (what == kClasses.size() && !numbers) {
      std::vector<std::string_view> known(kClasses.begin(), kClasses.end());
      known.emplace_back("unit");
      known.emplace_back("bearing");
      const std::string_view nearest = Nearest(name, known);
      records.Error(0, "unknown class \"" + std::string(name) + "\"",
                    nearest.empty() ? "the head of the file lists them"
                                    : "did you mean " + std::string(nearest) + "?");
      continue;
    }
    for (const std::string_view word : Split(records.field(1), ',')) {
      if (!numbers) {
        words.classes_[std::string(word)] |= 1u << what;
        continue;
      }
      const size_t blank = word.find(' ');
      double number = -1;
      if (blank != std::string_view::npos) {
        std::from_chars(word.data() + blank + 1, word.data() + word.size(), number);
      }
      if (name == "bearing") {
        if (number < 0 || number >= 360) {
          records.ErrorAt(word, "the direction has no degrees",
                          "write those from the north: east 90");
          continue;
        }
        words.bearings_[std::string(word.substr(0, blank))] = number;
        continue;
      }
      if (number <= 0) {
        records.ErrorAt(word, "the unit has no length",
                        "write its kilometres: mile 1.609");
        continue;
      }
      words.units_[std::string(word.substr(0, blank))] = number;
    }
  }
  return words;
}

}  // namespace dragoman
