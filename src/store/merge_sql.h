// The statements by which merging changes tables of a store.
#ifndef DRAGOMAN_STORE_MERGE_SQL_H_
#define DRAGOMAN_STORE_MERGE_SQL_H_

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "dragoman/date.h"

namespace dragoman {

// Rows by their `n`, from first to last.
struct Rows {
  int64_t first = std::numeric_limits<int64_t>::max(), last = 0;

  void Take(int64_t n) {
    first = std::min(first, n);
    last = std::max(last, n);
  }
};

// Of the events in the temporary table `touched`: which record counts, how many reports
// and outlets there are, and the numbers of all. All records and articles of them are
// among those given: the rest is not read.
std::string RecountSql(Rows records, Rows articles);

// Drops what merging remembers of texts and events that ended before that day.
std::string CollectSql(Date passed);

// What was found for articles that were added without merging (MergeQueue) becomes part
// of them; it is in the temporary tables `found_articles` and `found_records`.
extern const char* const kFoundSql;

extern const char* const kUnmergeSql;

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_MERGE_SQL_H_
