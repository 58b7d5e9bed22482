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
  // Events that the window has passed on that day are done.
  void Close(int64_t day);
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
  std::vector<MergeChange> changes;
};

// Lines of the state, without the newline: the first, a text's, and an event's as it is
// when opened, or with one view (or none, if that was told before) when a report joins.
std::string HeadLine(const Merger::State& state);
MergeChange TextChange(int64_t day, const StoryIndex::Text& text);
MergeChange EventChange(EventIndex::Number number, const Merger::State::Kept& kept,
                        int64_t last, const EventView* view);

std::string SaveState(const Merger::State& state);
// The error is a sentence with the line, without the path. `state` is partly filled then.
Status RestoreState(std::string_view lines, Merger::State* state);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_MERGE_STATE_H_
