// What the content of a speech act makes of it: asking for aid is REQUEST assist.
//
//   const ContentRule* rule = rules.Find(EventType::kRequest, EventType::kAid, {});
//   rule->mode;    // "assist"
//
// Read from data/ontology/content.txt. Immutable.
#ifndef DRAGOMAN_EXTRACT_CONTENT_RULES_H_
#define DRAGOMAN_EXTRACT_CONTENT_RULES_H_

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "dragoman/event.h"

namespace dragoman {

struct ContentRule {
  std::string mode;  // "" leaves the frame's
  std::string cameo;
};

class ContentRules {
 public:
  static ContentRules Load(const DataFiles& files, const Ontology& ontology,
                           Diagnostics* diagnostics);

  // `content` is kNone where V holds no event that we know; a rule for one of its modes
  // goes before that for its type. Null: nothing changes.
  const ContentRule* Find(EventType type, EventType content,
                          const std::vector<std::string>& modes) const;

 private:
  struct ModeRule {
    EventType type, content;
    std::string mode;
    ContentRule rule;
  };
  std::vector<ModeRule> of_modes_;
  // [type][content]; column kNone is "*".
  std::array<std::array<std::optional<ContentRule>, kEventTypes>, kEventTypes> rules_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CONTENT_RULES_H_
