// Lines of records, in and out.
#include <fmt/format.h>
#include <simdjson.h>

#include <utility>

#include "base/utf8.h"
#include "document/record_json.h"
#include "dragoman/merge.h"
#include "merge/record_reader.h"

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

MergeRecordOutcome ReadMergeRecord(const RawInput& input) {
  if (FirstInvalid(input.bytes) != std::string::npos) {
    return Rejected(input,
                    "the line is not UTF-8; write records as `dragoman code` does");
  }
  simdjson::dom::parser parser;
  simdjson::dom::object row;
  const simdjson::error_code error =
      parser.parse(input.bytes.data(), input.bytes.size()).get(row);
  if (error != simdjson::SUCCESS) {
    return Rejected(input,
                    fmt::format("the line is no JSON object ({}); write one record "
                                "on each line, as `dragoman code` does",
                                simdjson::error_message(error)));
  }
  const Fields fields(row);
  MergeRecord record = RecordOf(fields);
  std::string_view type;
  if (row["event_type"].get(type) != simdjson::SUCCESS) {
    return Rejected(input,
                    "the row has no \"event_type\", so it is no record of an event; "
                    "articles become records with `dragoman code`");
  }
  if (!type.empty() && record.event.type == EventType::kNone) {
    return Rejected(input,
                    fmt::format("\"event_type\" is \"{}\", which is none of the 16 "
                                "types; see docs/formats/record.md",
                                type));
  }
  if (record.event.id.empty() || record.article.id.empty()) {
    return Rejected(input,
                    "the record has no \"id\" or no \"article\" with an \"id\"; give "
                    "both, since reports are counted by them");
  }
  return record;
}

std::string ToJson(const MergedEvent& event) {
  Json json;
  json.Open();
  const MergeRecord& record = event.record;
  WriteRecord(record.article, record.sentence, record.trigger, record.event, &json);
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

std::string ToJson(const MergeRecord& record, const Added& article,
                   const Placement& placement) {
  Json json;
  json.Open();
  WriteRecord(record.article, record.sentence, record.trigger, record.event, &json);
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
