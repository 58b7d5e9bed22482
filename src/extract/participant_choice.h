// Decides whose the participants of an event are where its frame leaves it open: learned
// from annotated news.
//
//   "An American soldier was killed in Mosul": the frame knows no actor; IRQ, not USA
//   "The officials met Francisco Galan": the setting says COL; the talk before says ESP
//
// For each side every country in view is an option (choice_options.h); a linear model
// over features (choice_features.h) scores the pairs of options, and the best pair is
// taken. Participants whose country is more than a guess are touched only where the model
// is sure that the frame took the wrong ones. Then
// those whose sector is open get one (sector_choice.h). Weights:
// data/choice/participants-*.txt, for each model its own, as its trees differ; made by
// train/choice.py; without that file nothing is changed. Immutable after loading.
//
// Reads sentences, mentions, events. Writes actor and recipient of events, and `why`.
#ifndef DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
#define DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "extract/choice_features.h"
#include "extract/choice_options.h"
#include "extract/choice_weights.h"
#include "extract/sector_choice.h"

namespace dragoman {

class ParticipantChoice {
 public:
  // `model`: "default" or "accurate".
  static ParticipantChoice Load(const DataFiles& files, std::string_view model,
                                Diagnostics* diagnostics);

  // How sure it is of the sides of each event, 0 to 1: 1 where the words say who acts,
  // and of what only somebody known can do.
  std::vector<double> Choose(Document& document) const;

 private:
  // The best options of both sides, by index, and how sure they are.
  struct Pair {
    std::array<size_t, 2> best = {0, 0};
    double certainty = 1;
  };

  struct Option {
    size_t index;
    float score;
  };

  double ChooseCountries(const ChoiceContext& context, const Event& found,
                         Event* event) const;
  void ChooseSectors(const ChoiceContext& context, const Event& found,
                     Event* event) const;
  std::vector<Option> Likeliest(const ChoiceFeatures& describe, int side,
                                const EventOptions& options) const;
  Pair BestPair(const ChoiceContext& context, const Event& event,
                const EventOptions& options) const;

  ChoiceWeights weights_;
  SectorChoice sectors_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
