// Lines of records, in and out.
#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"
#include "document/json_fields.h"
#include "document/record_json.h"
#include "dragoman/merge.h"

namespace dragoman {
namespace {

constexpr size_t kExcerpt = 80;

// The first bytes of a line, cut between characters.
std::string Excerpt(std::string_view bytes) {
  std::string_view cut = bytes.substr(0, kExcerpt);
  return std::string(cut.substr(0, std::min(cut.size(), FirstInvalid(cut))));
}

Reject Rejected(const RawInput& input, std::string reason) {
  return {input.path, input.line, std::move(reason), Excerpt(input.bytes)};
}

void Write(const MergeReport& report, Json* json) {
  json->Open();
  json->Text("record", report.record);
  json->Text("article", report.article);
  json->TextOrNull("url", report.url);
  json->TextOrNull("source", report.source);
  json->TextOrNull("published", report.published.text());
  json->Text("story", report.story);
  json->Text("sentence", report.sentence);
  json->Key("magnitude");
  WriteMagnitude(report.magnitude, json);
  json->Number("confidence", Rounded(report.confidence));
  json->Close();
}

}  // namespace

RecordOutcome ReadRecordLine(const RawInput& input) {
  Result<Record> record = ReadRecord(input.bytes);
  if (!record.ok()) return Rejected(input, record.status().message());
  if (record->event.id.empty() || record->article.id.empty()) {
    return Rejected(input,
                    "the record has no \"id\" or no \"article\" with an \"id\"; give "
                    "both, since reports are counted by them");
  }
  if (record->event.type == EventType::kNone) {
    // Rare, and the only place that wants to know the word.
    const Result<rapidjson::Document> json = ParseJson(input.bytes);
    const std::string type = json.ok() ? Fields(*json).Text("event_type") : "";
    if (!type.empty()) {
      return Rejected(input,
                      fmt::format("\"event_type\" is \"{}\", which is none of the 16 "
                                  "types; see docs/formats/record.md",
                                  type));
    }
  }
  return std::move(*record);
}

std::string ToJson(const MergedEvent& event) {
  Json json;
  json.Open();
  const Record& record = event.record;
  WriteRecord(record.article, record.event_text, record.trigger_text, record.event,
              &json);
  json.Text("story", event.story);
  json.Key("reports");
  json.OpenList();
  for (const MergeReport& report : event.reports) Write(report, &json);
  json.CloseList();
  json.Number("sources", static_cast<double>(event.sources));
  json.Number("stories", static_cast<double>(event.stories));
  json.Close();
  return json.Take();
}

std::string ToJson(const Record& record, const Added& article,
                   const Placement& placement) {
  Json json;
  json.Open();
  WriteRecord(record.article, record.event_text, record.trigger_text, record.event,
              &json);
  json.Text("story", article.story);
  json.Key("reports");
  json.OpenList();
  json.CloseList();
  json.Text("merged", placement.event);
  json.Number("merged_confidence", Rounded(placement.confidence));
  json.Close();
  return json.Take();
}

std::string ToJson(const Article& article, const Added& added) {
  Json json;
  json.Open();
  WriteArticle(article, &json);
  json.Text("story", added.story);
  json.Number("story_confidence", Rounded(added.story_confidence));
  json.Close();
  return json.Take();
}

}  // namespace dragoman
