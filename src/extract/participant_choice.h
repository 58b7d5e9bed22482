// Decides whose the participants of an event are where its frame leaves it open: learned
// from annotated news.
//
//   "An American soldier was killed in Mosul": the frame knows no actor; IRQ, not USA
//   "The officials met Francisco Galan": the setting says COL; the talk before says ESP
//
// For each side every country in view is an option (choice_options.h); a linear model
// over features (choice_features.h) scores all pairs of options, and the best pair is
// taken. Participants whose country stands in their own words are never touched. Then
// those whose sector is open get one (sector_choice.h). Weights:
// data/choice/participants.txt, made by train/choice.py; without that file nothing is
// changed. Immutable after loading.
//
// Reads sentences, mentions, events. Writes actor and recipient of events, and `why`.
#ifndef DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
#define DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_

#include <array>
#include <string>
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
  static ParticipantChoice Load(const DataFiles& files, Diagnostics* diagnostics);

  void Choose(Document& document) const;

 private:
  void ChooseCountries(const ChoiceContext& context, const Event& found,
                       Event* event) const;
  void ChooseSectors(const ChoiceContext& context, const Event& found,
                     Event* event) const;
  // Indices of the best options of both sides.
  std::array<size_t, 2> BestPair(const ChoiceContext& context, const Event& event,
                                 const EventOptions& options) const;

  ChoiceWeights weights_;
  SectorChoice sectors_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
