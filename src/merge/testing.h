// Records for tests, in a few words.
//
//   Record raid = Told("a1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
//                      "Rebels attacked a market in Oicha, killing 12 people.");
#ifndef DRAGOMAN_MERGE_TESTING_H_
#define DRAGOMAN_MERGE_TESTING_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/record_file.h"
#include "dragoman/merge.h"

namespace dragoman {

inline Entity Somebody(std::string_view code) {
  const std::vector<std::string_view> parts = Split(code, '/');
  Entity entity;
  entity.text = code;
  entity.country = parts[0] == "---" ? "" : parts[0];
  if (parts.size() > 1) entity.sectors.emplace_back(parts[1]);
  entity.code = entity.country + (parts.size() > 1 ? std::string(parts[1]) : "");
  return entity;
}

// `who` is "COD/REB > COD/CVL"; several are parted by commas, and the arrow may be
// missing.
inline Record Told(const std::string& article, std::string_view day,
                   std::string_view type, std::string_view who,
                   const std::string& sentence) {
  Record record;
  record.article.id = article;
  record.article.source = article;
  record.article.published = *Date::Parse(day);
  record.event_text = sentence;
  record.trigger_text = sentence.substr(0, sentence.find(' '));
  Event& event = record.event;
  event.id = article + "-" + std::string(type);
  event.type = *EventTypeFrom(type);
  event.cameo = "190";
  const size_t arrow = std::min(who.find('>'), who.size());
  for (const std::string_view code : Split(who.substr(0, arrow), ',')) {
    event.actor.push_back(Somebody(code));
  }
  for (const std::string_view code :
       Split(who.substr(std::min(arrow + 1, who.size())), ',')) {
    event.recipient.push_back(Somebody(code));
  }
  event.date.start = event.date.finish = record.article.published;
  event.date.precision = Precision::kDay;
  event.date.basis = "syntax";
  return record;
}

inline DataFiles MergeData() {
  Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  return files.ok() ? *files : DataFiles();
}

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_TESTING_H_
