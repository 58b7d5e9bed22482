// All that a Merger remembers, and the same as lines of JSON.
//
// The first line has the version and the options, then comes a line for each text and
// each open event (docs/formats/merge.md, State).
#ifndef DRAGOMAN_MERGE_MERGE_STATE_H_
#define DRAGOMAN_MERGE_MERGE_STATE_H_

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/merge.h"
#include "merge/content_words.h"
#include "merge/event_index.h"
#include "merge/event_likeness.h"
#include "merge/story_index.h"

namespace dragoman {

inline constexpr int64_t kNoDay = std::numeric_limits<int64_t>::min();

struct Merger::State {
  // An open event, as those will see it who asked for it.
  struct Kept {
    std::string id;
    MergedEvent merged;             // empty without options.take
    std::vector<std::string> keys;  // in by_day
  };

  State(const MergeOptions& given, const DataFiles& files, Diagnostics* diagnostics)
      : options(given),
        words(ContentWords::Load(files, diagnostics)),
        rules(LikenessRules::Load(files, diagnostics)),
        stories(given.window),
        events(rules, given.window) {}

  void Advance(int64_t day);
  Placement Place(const Record& record, const std::string& story, EventView view);
  // Drops what was added, but not what Take() has yet to give.
  void Forget();

  MergeOptions options;
  ContentWords words;
  LikenessRules rules;
  int64_t latest = kNoDay;  // day of publication
  StoryIndex stories;
  EventIndex events;
  std::map<EventIndex::Number, Kept> kept;
  std::unordered_map<std::string, EventIndex::Number> by_day;  // with options.one_a_day
  std::vector<MergedEvent> done;
};

std::string SaveState(const Merger::State& state);
// The error is a sentence with the line, without the path. `state` is partly filled then.
Status RestoreState(std::string_view lines, Merger::State* state);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_MERGE_STATE_H_
