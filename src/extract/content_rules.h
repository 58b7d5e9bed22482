// What the content of a speech act makes of it: asking for aid is REQUEST assist.
//
//   const ContentRule* rule = rules.Find(EventType::kRequest, EventType::kAid, {},
//   "071"); rule->mode;     // "assist" rule->cameo;    // "1031"
//
// Read from data/ontology/content.txt. Immutable.
#ifndef DRAGOMAN_EXTRACT_CONTENT_RULES_H_
#define DRAGOMAN_EXTRACT_CONTENT_RULES_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>
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

  // `content` is kNone where V holds no event that we know, `modes` and `cameo` are the
  // content's. A rule for its mode or code goes before that for its type. Null: nothing
  // changes.
  const ContentRule* Find(EventType type, EventType content,
                          const std::vector<std::string>& modes,
                          std::string_view cameo) const;

 private:
  struct NarrowRule {
    EventType type, content;
    std::string mode;   // of the content, or "" and
    std::string cameo;  // what its code begins with
    ContentRule rule;
  };
  std::vector<NarrowRule> narrow_;  // as in the file
  // [type][content]; column kNone is "*".
  std::array<std::array<std::optional<ContentRule>, kEventTypes>, kEventTypes> rules_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CONTENT_RULES_H_
