// Many reports in, one story and one event out.
//
//   Result<Merger> merger = Merger::Load({});
//   Added added = merger->Add(engine.Code(article));       // articles by publication
//   date added.story;                 // id of the story that the article is a copy of
//   added.events[0].event;       // id of the event that the first record reports
//   for (const MergedEvent& event : merger->Take()) out << ToJson(event) << '\n';
//
// A story is one text on its way: a report and all copies of it, cut, with another
// headline, with a paragraph more. An event is one happening, whoever reports it
// (docs/formats/merge.md). Articles and events wait in a window of publication days, so
// memory does not grow with the archive. What is decided depends on what was added
// before, in its order, and on nothing else. One thread at a time.
#ifndef DRAGOMAN_MERGE_H_
#define DRAGOMAN_MERGE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/input.h"
#include "dragoman/record.h"
#include "dragoman/status.h"

namespace dragoman {

using RecordOutcome = std::variant<Record, Reject>;

// ReadRecord for a line of a file, with its place where something is wrong with it. It
// asks for more: ids of record and article, which reports are counted by, and a type that
// is known. Pure; any thread.
RecordOutcome ReadRecordLine(const RawInput& input);

struct MergeOptions {
  std::string data = {};  // folder with merge/; "" for what is built in
  int window = 14;        // days that an article or event waits for others
  // The old way: an event is what has the same day, parties and CAMEO code.
  bool one_a_day = false;
  // false: nothing is kept for Take(), for those who keep records themselves.
  bool take = true;
  bool changes = false;  // what is added is kept for TakeChanges()
};

// Where a record has gone.
struct Placement {
  std::string record;     // its id
  std::string event;      // the event's: the id of the first record of it
  double confidence = 1;  // that it reports that event
};

struct Added {
  std::string story;            // the id of the first article of it
  double story_confidence = 1;  // that this is a copy of it
  std::vector<Placement> events;
};

// An article that tells of an event.
struct MergeReport {
  std::string record;  // id of its record
  std::string article, url, source, story;
  Date published;
  std::string sentence;
  Magnitude magnitude;  // as told here
  double confidence = 1;
};

struct MergedEvent {
  // The fullest record, with the id of the first and the numbers of all: a range where
  // they differ. It has no `reports` of its own.
  Record record;
  std::string story;                 // of that record
  std::vector<MergeReport> reports;  // in the order in which they came, that one as well
  size_t sources = 0;                // different outlets among them
  size_t stories = 0;                // different texts among them
};

std::string ToJson(const MergedEvent& event);
// A record that stays by itself: its story, and the event that it reports.
std::string ToJson(const Record& record, const Added& article,
                   const Placement& placement);
// An article without its text, and the story that it belongs to.
std::string ToJson(const Article& article, const Added& added);

// A line of the state that was added to it, and for how long it matters.
struct MergeChange {
  std::string event;  // its id; "" for a text
  Date day;           // it matters until the window has passed this
  std::string line;
};

class Merger {
 public:
  static Result<Merger> Load(const MergeOptions& options);
  Merger(Merger&&) noexcept;
  Merger& operator=(Merger&&) noexcept;
  ~Merger();

  Added Add(const Document& document);
  // All records of one article. Copies are found by `text`; where there is none, by the
  // sentences of the records.
  Added Add(const Article& article, const std::vector<Record>& records);

  // Events that no later article can report, since the window has passed; each once.
  std::vector<MergedEvent> Take();
  // All others as well; nothing that is added later is one with them.
  std::vector<MergedEvent> TakeAll();

  // What is needed to go on later, or elsewhere, as if nothing had happened in between:
  // lines of JSON. To be taken up by a new Merger with the same options.
  std::string Save() const;
  // The error names `path` and the line. What was added before is forgotten; after an
  // error the Merger is empty.
  Status Restore(std::string_view state, const std::string& path);

  // For those who keep the state bit by bit, with options.changes and without
  // options.take: what was added to it since the last call, in its order. Head() and all
  // changes, a line each, are a state for Restore().
  std::vector<MergeChange> TakeChanges();
  std::string Head() const;
  // The window and the way of merging that a state was written with; nothing if it is
  // none.
  static std::optional<MergeOptions> OptionsOf(std::string_view state);
  // The latest day of publication; what is older by more than the window is forgotten.
  Date latest() const;

  struct State;  // of src/merge

 private:
  explicit Merger(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_H_
