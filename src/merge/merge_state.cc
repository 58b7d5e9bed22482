#include "merge/merge_state.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "document/json_writer.h"
#include "document/record_row.h"
#include "merge/view_json.h"

namespace dragoman {
namespace {

constexpr uint64_t kVersion = 1;

std::string TextLine(int64_t day, const StoryIndex::Text& text) {
  Json json;
  json.Open();
  json.Text("story", text.story);
  json.Text("day", Date::FromDays(day).text());
  json.Whole("opening", text.opening);
  WriteNumbers("prints", text.prints, &json);
  json.Close();
  return json.Take();
}

// The merged event is a line of its own, as it would be written if it were done.
std::string EventLine(EventIndex::Number number, int64_t last,
                      const std::vector<const EventView*>& views,
                      const Merger::State::Kept& kept) {
  Json json;
  json.Open();
  json.Whole("event", number);
  json.Text("id", kept.id);
  json.Text("last", Date::FromDays(last).text());
  json.List("keys", kept.keys);
  json.Key("views");
  json.OpenList();
  for (const EventView* view : views) Write(*view, &json);
  json.CloseList();
  json.Close();
  return json.Take();
}

Status Wrong(std::string_view what) {
  return Status::Error(std::string(what) +
                       "; write the state anew by merging from the beginning");
}

StoryIndex::Text TextFrom(const Fields& row) {
  StoryIndex::Text text;
  text.story = row.Text("story");
  text.prints = WordsFrom(row, "prints");
  text.opening =
      static_cast<uint32_t>(std::min<uint64_t>(row.Whole("opening"), text.prints.size()));
  return text;
}

std::vector<MergeReport> ReportsOf(const Fields& row) {
  std::vector<MergeReport> reports;
  for (const Fields& fields : row.Objects("reports")) {
    MergeReport& report = reports.emplace_back();
    report.record = fields.Text("record");
    report.article = fields.Text("article");
    report.url = fields.Text("url");
    report.source = fields.Text("source");
    report.story = fields.Text("story");
    report.published = fields.Day("published");
    report.sentence = fields.Text("sentence");
    report.magnitude = MagnitudeFrom(fields.Object("magnitude"));
    report.confidence = fields.Number("confidence").value_or(0);
  }
  return reports;
}

MergedEvent MergedFrom(const Fields& row) {
  MergedEvent event;
  event.record = RecordFrom(row);
  event.record.reports.clear();  // the event has them, with more about each
  event.story = row.Text("story");
  event.reports = ReportsOf(row);
  event.sources = row.Whole("sources");
  event.stories = row.Whole("stories");
  return event;
}

// Reads line after line into a state.
class Restorer {
 public:
  explicit Restorer(Merger::State* state) : state_(*state) {}

  Status Take(const Fields& row) {
    if (!headed_) return TakeHead(row);
    if (pending_ != 0) return Complete(row);
    if (row.Whole("event") != 0) return TakeEvent(row);
    return TakeText(row);
  }
  Status Finish() const {
    if (!headed_) return Wrong("the state is empty");
    if (pending_ != 0) return Wrong("the last event breaks off");
    return Status::Ok();
  }

 private:
  Status TakeHead(const Fields& row) {
    if (row.Whole("dragoman_merge") != kVersion) {
      return Wrong("this is no state of `dragoman merge`, or one of another version");
    }
    const MergeOptions& options = state_.options;
    if (row.Whole("window") != static_cast<uint64_t>(options.window) ||
        row.True("one_a_day") != options.one_a_day || row.True("take") != options.take) {
      return Wrong("the state was written with another window or way of merging");
    }
    headed_ = true;
    if (const Date latest = row.Day("latest")) state_.latest = latest.days();
    return Status::Ok();
  }

  Status TakeText(const Fields& row) {
    const Date day = row.Day("day");
    if (!day) return Wrong("a text has no day");
    state_.stories.Keep(day.days(), TextFrom(row));
    return Status::Ok();
  }

  Status TakeEvent(const Fields& row) {
    const Date last = row.Day("last");
    if (!last || row.Text("id").empty()) return Wrong("an event has no id or no day");
    const EventIndex::Number number = row.Whole("event");
    std::vector<EventView> views;
    for (const Fields& view : row.Objects("views")) views.push_back(ViewFrom(view));
    if (const auto known = state_.kept.find(number); known != state_.kept.end()) {
      if (known->second.id != row.Text("id")) return Wrong("two events have one number");
      state_.events.Extend(number, last.days(), std::move(views));
      return Status::Ok();
    }
    if (views.empty()) return Wrong("an event was reported by nobody");
    state_.events.Put(number, {std::move(views), last.days()});
    Merger::State::Kept& kept = state_.kept[number];
    kept.id = row.Text("id");
    kept.keys = row.Texts("keys");
    for (const std::string& key : kept.keys) state_.by_day[key] = number;
    if (state_.options.take) pending_ = number;
    return Status::Ok();
  }

  // The line behind an event's.
  Status Complete(const Fields& row) {
    MergedEvent merged = MergedFrom(row);
    if (merged.reports.empty()) return Wrong("an event has no reports");
    state_.kept[pending_].merged = std::move(merged);
    pending_ = 0;
    return Status::Ok();
  }

  Merger::State& state_;
  bool headed_ = false;
  EventIndex::Number pending_ = 0;  // the event whose merged record comes next
};

}  // namespace

std::string HeadLine(const Merger::State& state) {
  Json json;
  json.Open();
  json.Whole("dragoman_merge", kVersion);
  json.Whole("window", static_cast<uint64_t>(state.options.window));
  json.Truth("one_a_day", state.options.one_a_day);
  json.Truth("take", state.options.take);
  if (state.latest != kNoDay) json.Text("latest", Date::FromDays(state.latest).text());
  json.Close();
  return json.Take();
}

std::optional<MergeOptions> Merger::OptionsOf(std::string_view state) {
  const Result<rapidjson::Document> json = ParseJson(state.substr(0, state.find('\n')));
  if (!json.ok() || !json->IsObject()) return std::nullopt;
  const Fields row(*json);
  if (row.Whole("dragoman_merge") != kVersion) return std::nullopt;
  MergeOptions options;
  options.window = static_cast<int>(row.Whole("window"));
  options.one_a_day = row.True("one_a_day");
  options.take = row.True("take");
  return options;
}

MergeChange TextChange(int64_t day, const StoryIndex::Text& text) {
  return {"", Date::FromDays(day), TextLine(day, text)};
}

MergeChange EventChange(EventIndex::Number number, const Merger::State::Kept& kept,
                        int64_t last, const EventView* view) {
  const std::vector<const EventView*> views(view == nullptr ? 0 : 1, view);
  return {kept.id, Date::FromDays(last), EventLine(number, last, views, kept)};
}

std::string SaveState(const Merger::State& state) {
  std::string lines = HeadLine(state) + "\n";
  state.stories.EachText([&](int64_t day, const StoryIndex::Text& text) {
    lines += TextLine(day, text) + "\n";
  });
  for (const auto& [number, open] : state.events.open()) {
    const Merger::State::Kept& kept = state.kept.at(number);
    std::vector<const EventView*> views;
    for (const EventView& view : open.views) views.push_back(&view);
    lines += EventLine(number, open.last, views, kept) + "\n";
    if (state.options.take) lines += ToJson(kept.merged) + "\n";
  }
  return lines;
}

Status RestoreState(std::string_view lines, Merger::State* state) {
  Restorer restorer(state);
  size_t number = 0;
  while (!lines.empty()) {
    const size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    ++number;
    const Result<rapidjson::Document> json = ParseJson(line);
    Status status = json.ok() && json->IsObject() ? restorer.Take(Fields(*json))
                                                  : Wrong("the line is no JSON object");
    if (!status.ok()) {
      return Status::Error(fmt::format("{}: {}", number, status.message()));
    }
  }
  Status status = restorer.Finish();
  // A state that was kept bit by bit may still tell of what has passed.
  if (status.ok() && state->latest != kNoDay) {
    state->stories.Advance(state->latest);
    state->Close(state->latest);
  }
  if (status.ok()) return status;
  return Status::Error(fmt::format("{}: {}", number, status.message()));
}

}  // namespace dragoman
