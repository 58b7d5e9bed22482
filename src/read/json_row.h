// One row of a JSONL file as an article.
//
//   {"id": "a1", "text": "Iran's president met ...", "published": "2021-11-28"}
//
// `text`, or else `html`, and perhaps id, title, published (or date), url, source,
// author, language; all others are ignored. What the row says about a page goes before
// what the page says about itself. `text` becomes Article::text byte for byte. Pure, any
// thread.
#ifndef DRAGOMAN_READ_JSON_ROW_H_
#define DRAGOMAN_READ_JSON_ROW_H_

#include <optional>
#include <string_view>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

// The error is a sentence without the place.
// `time_zone`: minutes ahead of UTC, on whose clock a moment of publication is a day.
Result<Article> ReadJsonRow(std::string_view row, std::optional<int> time_zone = {});

}  // namespace dragoman

#endif  // DRAGOMAN_READ_JSON_ROW_H_
