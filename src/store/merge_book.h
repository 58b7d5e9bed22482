// What merging found, into the tables: which event each record reports, which of its
// records counts, the numbers of all, and what the merger has to remember.
//
//   MergeBook book;
//   Status status = book.Load(database);                  // when the store is opened
//   writer.Note(&changes_table, merged, article_n, first_record_n);
//   status = book.Settle(database);                       // before the batch is
//   committed
//
// Of the records of an event the fullest counts; the others point to it. Everything is
// part of the transaction of the database's connection. One thread.
#ifndef DRAGOMAN_STORE_MERGE_BOOK_H_
#define DRAGOMAN_STORE_MERGE_BOOK_H_

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "dragoman/merge.h"
#include "dragoman/status.h"
#include "dragoman/store.h"
#include "store/database.h"
#include "store/document_writer.h"
#include "store/merge_sql.h"

namespace dragoman {

class MergeBook {
 public:
  Status Load(const Database& database);
  // An article and its records that are in the open batch. `numbers` are those of the
  // article and of its first record; `record_numbers`, if given, of each.
  void Note(const MergedArticle& merged, RowNumbers numbers,
            const std::vector<int64_t>& record_numbers = {});
  // Brings counts and ranges up to date, writes what is to be remembered and drops what
  // the window has passed. Nothing to do if nothing was noted.
  Status Settle(const Database& database);
  // What is noted and not settled is forgotten, since its batch is.
  void Forget();

  // The state that a Merger is restored from; "" if nothing was merged yet.
  static Result<std::string> State(const Database& database);
  // All records as they were read. Part of the caller's transaction.
  static Status Undo(const Database& database);

 private:
  struct Change {
    std::string event;
    Date day;
    int64_t record = 0, article = 0;
    std::string line;
  };
  Status LoadBounds(const Database& database);
  Status WriteChanges(const Database& database);
  Status Recount(const Database& database) const;
  Status Collect(const Database& database);

  int64_t next_ = 1;         // number of the next change
  Rows records_, articles_;  // of open events: no others need be read
  std::vector<Change> changes_;
  std::set<std::string> touched_;  // events with a report more
  std::string head_;
  Date passed_, collected_;  // what ended before this day is passed
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_MERGE_BOOK_H_
