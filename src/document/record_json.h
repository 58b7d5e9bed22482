// The fields of an event record up to its confidence, for all who write one.
//
//   json.Open();
//   WriteRecord(article, "Kenya expelled two envoys.", "expelled", event, &json);
//   json.Text("story", story);
//   json.Close();
//
// The order is that of docs/formats/record.md. Any thread.
#ifndef DRAGOMAN_DOCUMENT_RECORD_JSON_H_
#define DRAGOMAN_DOCUMENT_RECORD_JSON_H_

#include <string_view>

#include "document/json_writer.h"
#include "dragoman/document.h"

namespace dragoman {

// `sentence` and `trigger` are the words that the event was read from.
void WriteRecord(const Article& article, std::string_view sentence,
                 std::string_view trigger, const Event& event, Json* json);
// The fields that say where something was read.
void WriteArticle(const Article& article, Json* json);
// {"dead": [12, null]}
void WriteMagnitude(const Magnitude& magnitude, Json* json);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_RECORD_JSON_H_
