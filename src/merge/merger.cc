// The public face of merging: articles by their text to stories, records to events.
#include <map>
#include <set>
#include <utility>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/merge.h"
#include "merge/merge_state.h"
#include "merge/report_fold.h"

namespace dragoman {
namespace {

// Stories are compared more often than named.
uint64_t Number(std::string_view story) {
  uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : story)
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

std::string Codes(const std::vector<Entity>& entities) {
  std::set<std::string> codes;
  for (const Entity& entity : entities) codes.insert(entity.code);
  std::string text;
  for (const std::string& code : codes) text += code + ",";
  return text;
}

std::string OneADayKey(const Record& record, int64_t published) {
  const EventDate& date = record.event.date;
  const int64_t day = date.finish ? date.finish.days() : published;
  return std::to_string(day) + "|" + record.event.cameo + "|" +
         Codes(record.event.actor) + "|" + Codes(record.event.recipient);
}

}  // namespace

Result<Merger> Merger::Load(const MergeOptions& options) {
  Result<DataFiles> files =
      options.data.empty() ? DataFiles::Embedded() : DataFiles::Folder(options.data);
  if (!files.ok()) return files.status();
  Diagnostics diagnostics;
  auto state = std::make_unique<State>(options, *files, &diagnostics);
  if (const Diagnostic* error = FirstError(diagnostics)) {
    return Status::Error(error->ToString());
  }
  return Merger(std::move(state));
}

Merger::Merger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Merger::Merger(Merger&&) noexcept = default;
Merger& Merger::operator=(Merger&&) noexcept = default;
Merger::~Merger() = default;

Added Merger::Add(const Document& document) {
  std::vector<Record> records;
  for (const Event& event : document.events) records.push_back(RecordOf(document, event));
  return Add(document.article, records);
}

// What is older than the window can be added to no more.
void Merger::State::Advance(int64_t day) {
  if (day <= latest) return;
  latest = day;
  stories.Advance(day);
  Close(day);
}

void Merger::State::Close(int64_t day) {
  for (const EventIndex::Number number : events.Close(day)) {
    const auto at = kept.find(number);
    if (options.take) done.push_back(std::move(at->second.merged));
    for (const std::string& key : at->second.keys) by_day.erase(key);
    kept.erase(at);
  }
}

Placement Merger::State::Place(const Record& record, const std::string& story,
                               EventView view) {
  const std::string key = options.one_a_day ? OneADayKey(record, view.published) : "";
  std::optional<EventIndex::Found> found;
  if (!options.one_a_day) {
    found = events.Find(view);
  } else if (const auto at = by_day.find(key); at != by_day.end()) {
    found = {at->second, 1};
  }
  if (!found) {
    const EventIndex::Number number = events.Open(view);
    Kept& event = kept[number];
    event.id = record.event.id;
    if (options.take) event.merged = FirstReport(record, story);
    if (options.one_a_day) {
      by_day[key] = number;
      event.keys.push_back(key);
    }
    if (options.changes) {
      changes.push_back(EventChange(number, event, view.published, &view));
    }
    return {record.event.id, event.id, 1};
  }
  const bool kept_view = events.Join(found->event, view);
  Kept& event = kept.at(found->event);
  if (options.changes) {
    changes.push_back(
        EventChange(found->event, event, view.published, kept_view ? &view : nullptr));
  }
  if (options.take) AddReport(record, story, found->confidence, &event.merged);
  return {record.event.id, event.id, found->confidence};
}

Added Merger::Add(const Article& article, const std::vector<Record>& records) {
  State& state = *state_;
  const bool first = state.latest == kNoDay;
  const int64_t day =
      article.published ? article.published.days() : (first ? 0 : state.latest);
  state.Advance(day);
  const std::string sentences = SentencesOf(records);
  const StoryIndex::Match match = state.stories.Add(
      article.id, day, FingerprintsOf(article.text.empty() ? sentences : article.text));
  if (state.options.changes && match.kept != nullptr) {
    state.changes.push_back(TextChange(day, *match.kept));
  }
  Setting setting = SettingOf(article, records, state.words);
  setting.story = Number(match.story);
  setting.published = day;
  Added added{match.story, match.confidence, {}};
  for (const Record& record : records) {
    added.events.push_back(
        state.Place(record, match.story, ViewOf(record, state.words, setting)));
  }
  return added;
}

std::vector<MergedEvent> Merger::Take() { return std::exchange(state_->done, {}); }

std::vector<MergedEvent> Merger::TakeAll() {
  std::vector<MergedEvent> all = Take();
  if (state_->options.take) {
    for (auto& [number, event] : state_->kept) all.push_back(std::move(event.merged));
  }
  state_->Forget();
  return all;
}

void Merger::State::Forget() {
  latest = kNoDay;
  changes.clear();
  stories = StoryIndex(options.window);
  events.Clear();
  kept.clear();
  by_day.clear();
}

std::vector<MergeChange> Merger::TakeChanges() {
  return std::exchange(state_->changes, {});
}

std::string Merger::Head() const { return HeadLine(*state_); }

Date Merger::latest() const {
  return state_->latest == kNoDay ? Date() : Date::FromDays(state_->latest);
}

std::string Merger::Save() const { return SaveState(*state_); }

Status Merger::Restore(std::string_view state, const std::string& path) {
  state_->Forget();
  Status status = RestoreState(state, state_.get());
  if (status.ok()) return status;
  state_->Forget();
  return Status::Error(path + ":" + status.message());
}

}  // namespace dragoman
