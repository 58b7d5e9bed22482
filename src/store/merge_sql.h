// The statements by which merging changes tables of a store.
#ifndef DRAGOMAN_STORE_MERGE_SQL_H_
#define DRAGOMAN_STORE_MERGE_SQL_H_

#include <cstdint>
#include <string>

#include "dragoman/date.h"

namespace dragoman {

// Of the events in the temporary table `touched`: which record counts, how many reports
// and outlets there are, and the numbers of all. No record or article of them is older
// than those given.
std::string RecountSql(int64_t first_record, int64_t first_article);

// Drops what merging remembers of texts and events that ended before that day.
std::string CollectSql(Date passed);

// What was found for articles that were added without merging (MergeQueue) becomes part
// of them; it is in the temporary tables `found_articles` and `found_records`.
extern const char* const kFoundSql;

extern const char* const kUnmergeSql;

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_MERGE_SQL_H_
