// Postings of the words of sentences: which records have which word. A search then reads
// a few blocks instead of all sentences; records that came after the index was made are
// searched without it.
//
//   Status made = MakeSentenceIndex(&database);
//   Result<int64_t> covered = IndexedRecords(database);    // 0: there is no index
//
// One thread.
#ifndef DRAGOMAN_STORE_SENTENCE_INDEX_H_
#define DRAGOMAN_STORE_SENTENCE_INDEX_H_

#include <cstdint>

#include "dragoman/status.h"
#include "store/database.h"

namespace dragoman {

// Replaces the index that is there.
Status MakeSentenceIndex(Database* database);
// The highest `n` of a record that the index covers.
Result<int64_t> IndexedRecords(const Database& database);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_SENTENCE_INDEX_H_
