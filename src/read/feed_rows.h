// The items of a feed that lies in a file, as rows of JSON with `html`, `title` and the
// like.
//
//   Result<std::vector<FeedRow>> rows = FeedRows(bytes);
//
// Pure, any thread.
#ifndef DRAGOMAN_READ_FEED_ROWS_H_
#define DRAGOMAN_READ_FEED_ROWS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/status.h"

namespace dragoman {

struct FeedRow {
  uint64_t line = 0;  // which item it is, from 1: items stand for lines in messages
  std::string json;
};

// The error is a sentence without the place.
Result<std::vector<FeedRow>> FeedRows(std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_FEED_ROWS_H_
