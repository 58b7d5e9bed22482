// Decides whose the participants of an event are where its frame leaves it open: learned
// from annotated news.
//
//   "An American soldier was killed in Mosul": the frame knows no actor; IRQ, not USA
//   "The officials met Francisco Galan": the setting says COL; the talk before says ESP
//
// For each side every country in view is an option (choice_options.h); a linear model
// over features (choice_features.h) scores all pairs of options, and the best pair is
// taken. Participants whose country stands in their own words are never touched. Weights:
// data/choice/participants.txt, made by train/participants.py; without that file nothing
// is changed. Immutable after loading.
//
// Reads sentences, mentions, events. Writes actor and recipient of events, and `why`.
#ifndef DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
#define DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "dragoman/document.h"
#include "extract/choice_features.h"
#include "extract/choice_options.h"

namespace dragoman {

class ParticipantChoice {
 public:
  static ParticipantChoice Load(const DataFiles& files, const Ontology& ontology,
                                Diagnostics* diagnostics);

  void Choose(Document& document) const;

 private:
  struct Sector {
    EventType type;
    int side;
    std::string same, other;  // by whether the other side is of the same country
  };
  struct Decision {
    size_t event;
    std::array<Countries, 2> sides;
    std::array<bool, 2> changed;
  };

  float Score(const Features& features) const;
  Decision Decide(const ChoiceContext& context, size_t event) const;
  void Apply(const Decision& decision, Document& document) const;
  Entity Newcomer(const Document& document, const Event& event, int side,
                  const std::string& country) const;
  std::string_view SectorFor(const Event& event, int side,
                             std::string_view country) const;

  std::unordered_map<uint64_t, float> weights_;
  std::vector<Sector> sectors_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_PARTICIPANT_CHOICE_H_
