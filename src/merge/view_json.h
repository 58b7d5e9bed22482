// EventViews as JSON, for the state of a Merger. What is written is read again the same.
#ifndef DRAGOMAN_MERGE_VIEW_JSON_H_
#define DRAGOMAN_MERGE_VIEW_JSON_H_

#include "document/json_fields.h"
#include "document/json_writer.h"
#include "merge/event_view.h"

namespace dragoman {

template <typename Numbers>
void WriteNumbers(std::string_view key, const Numbers& numbers, Json* json) {
  json->Key(key);
  json->OpenList();
  for (const auto number : numbers) json->Whole(number);
  json->CloseList();
}

void Write(const EventView& view, Json* json);
EventView ViewFrom(const Fields& fields);
// A list of numbers below 2^32.
WordSet WordsFrom(const Fields& fields, std::string_view key);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_VIEW_JSON_H_
