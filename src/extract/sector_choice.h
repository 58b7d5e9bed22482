// What a participant is whose own words do not say it: learned from annotated news.
//
//   "Israel bombed a camp"     a bare state that attacks is its army
//   "12 were killed in Kunduz" whoever is implied: unidentified, rebels, an army
//
// A linear model over features scores every sector. Weights: data/choice/sectors-*.txt,
// made by train/choice.py. Immutable.
//
// Reads sentences, mentions, events. Writes sectors and codes of actors and recipients.
#ifndef DRAGOMAN_EXTRACT_SECTOR_CHOICE_H_
#define DRAGOMAN_EXTRACT_SECTOR_CHOICE_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "extract/choice_options.h"
#include "extract/choice_weights.h"
#include "extract/feature_names.h"

namespace dragoman {

// How it is that nothing says what somebody is: "implied", "chosen", "unknown" ("it",
// "the draft"), "state" for one who attacks or is attacked and is named by his country
// alone, "people" for those who use force and are but men. "" if his words say it.
std::string_view OpenKindOf(const Document& document, const Event& event, int side,
                            const Entity& entity);

// Of a participant of a side, whatever his sector will be. The names lack the sector,
// which is the last part of the name in the file of weights.
void DescribeSector(const ChoiceContext& context, const Event& event, int side,
                    std::string_view country, std::string_view kind,
                    FeatureNames* features);

class SectorChoice {
 public:
  // `model`: "default" or "accurate".
  static SectorChoice Load(const DataFiles& files, std::string_view model,
                           Diagnostics* diagnostics);

  // The likeliest sector; "" if nothing has been learned.
  std::string Choose(const ChoiceContext& context, const Event& event, int side,
                     std::string_view country, std::string_view kind) const;

 private:
  ChoiceWeights weights_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_SECTOR_CHOICE_H_
