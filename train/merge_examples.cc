// What a record is compared by, for train/merge.py: every two records that may be one
// event and were published within the window, as a row of JSON with the reasons.
//
//   build/release/train/merge_examples data records.jsonl > pairs.jsonl
#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/data_files.h"
#include "dragoman/merge.h"
#include "merge/event_likeness.h"
#include "merge/story_index.h"

namespace dragoman {
namespace {

constexpr int kWindow = 14;

struct Seen {
  std::string id;
  EventView view;
};

void Print(const Seen& a, const Seen& b, const Reasons& reasons) {
  std::string row = "{\"a\":\"" + a.id + "\",\"b\":\"" + b.id + "\",\"reasons\":[";
  for (size_t i = 0; i < kReasons; ++i) {
    row += (i == 0 ? "" : ",") + std::to_string(reasons[i]);
  }
  std::puts((row + "]}").c_str());
}

std::vector<std::vector<Record>> ReadArticles(const std::string& path) {
  std::vector<std::vector<Record>> articles;
  std::ifstream file(path);
  RawInput line{.path = path, .line = 0, .kind = InputKind::kJsonRow, .bytes = {}};
  while (std::getline(file, line.bytes)) {
    RecordOutcome outcome = ReadRecordLine(line);
    auto* record = std::get_if<Record>(&outcome);
    if (record == nullptr) continue;
    const bool other =
        articles.empty() || articles.back().front().article.id != record->article.id;
    if (other) articles.emplace_back();
    articles.back().push_back(std::move(*record));
  }
  return articles;
}

std::vector<Seen> Views(const std::string& path, const ContentWords& words) {
  std::vector<Seen> seen;
  StoryIndex stories(kWindow);
  for (const std::vector<Record>& records : ReadArticles(path)) {
    const Article& article = records.front().article;
    const int64_t day = article.published.days();
    Setting setting = SettingOf(article, records, words);
    setting.published = day;
    const std::string story =
        stories.Add(article.id, day, FingerprintsOf(SentencesOf(records))).story;
    setting.story = std::hash<std::string>()(story);
    for (const Record& record : records) {
      seen.push_back({record.event.id, ViewOf(record, words, setting)});
    }
  }
  return seen;
}

int Run(const std::string& data, const std::string& path) {
  const Result<DataFiles> files = DataFiles::Folder(data);
  Diagnostics diagnostics;
  if (!files.ok()) return 1;
  const ContentWords words = ContentWords::Load(*files, &diagnostics);
  const LikenessRules rules = LikenessRules::Load(*files, &diagnostics);
  if (FirstError(diagnostics) != nullptr) return 1;
  const std::vector<Seen> seen = Views(path, words);
  for (size_t i = 0; i < seen.size(); ++i) {
    for (size_t k = 0; k < i; ++k) {
      if (seen[i].view.published - seen[k].view.published > kWindow) continue;
      const std::optional<Reasons> reasons = rules.Compare(seen[k].view, seen[i].view);
      if (reasons) Print(seen[k], seen[i], *reasons);
    }
  }
  return 0;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  return argc == 3 ? dragoman::Run(argv[1], argv[2]) : 2;
}
