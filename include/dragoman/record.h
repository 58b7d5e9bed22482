// An event with all that its line of JSON says: what was coded a moment ago, or long ago
// on another machine.
//
//   Record now = RecordOf(document, document.events[0]);
//   Result<Record> earlier = ReadRecord(line);   // a line that ToJson wrote
//   if (!earlier.ok()) Tell(earlier.status().message());
//
// ReadRecord(ToJson(document, event)) equals RecordOf(document, event), but for the text
// of the article, which the line does not have, and the words that it leaves out where
// somebody is unknown. A Record owns all its strings. Pure functions, any thread.
#ifndef DRAGOMAN_RECORD_H_
#define DRAGOMAN_RECORD_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

// An article that reports the event.
struct Report {
  std::string id, url, source, title;
  Date published;
};

struct Record {
  Article article;              // where it was read; `text` is empty
  Event event;                  // Trigger::token is 0
  std::string event_text;       // the sentence
  std::string trigger_text;     // the words that fired
  std::string story;            // "" before merging
  std::vector<Report> reports;  // after merging all of them, else empty
};

Record RecordOf(const Document& document, const Event& event);

// The error is a sentence without the place: "the row has no \"event_type\"; ...".
Result<Record> ReadRecord(std::string_view row);

}  // namespace dragoman

#endif  // DRAGOMAN_RECORD_H_
