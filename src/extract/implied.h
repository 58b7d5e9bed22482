// Participants that a sentence implies without naming them.
//
//   "Twelve soldiers were killed in Kunduz": actor "" AFG UAF, via "implied"
//
// Read from data/ontology/implied.txt. Immutable.
#ifndef DRAGOMAN_EXTRACT_IMPLIED_H_
#define DRAGOMAN_EXTRACT_IMPLIED_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "dragoman/event.h"

namespace dragoman {

class ImpliedParticipants {
 public:
  static ImpliedParticipants Load(const DataFiles& files, const Ontology& ontology,
                                  Diagnostics* diagnostics);

  // Fills the sides of the event that are empty, where a rule says who is meant and the
  // country is clear. An attack without any of it has an actor of whom nothing is known.
  void Fill(Event* event) const;

 private:
  struct Rule {
    EventType type;
    std::string mode;  // "*" for any
    bool actor;
    std::string sector;
    std::string id;
  };
  const Rule* Find(const Event& event, bool actor) const;

  std::vector<Rule> rules_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_IMPLIED_H_
