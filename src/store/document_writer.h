// A coded article as rows of the tables articles, records, participants and pairs.
//
//   Result<DocumentWriter> writer = DocumentWriter::For(database);
//   Status status = writer->Write(document.article, TellingsOf(document),
//                                 {.words = key.words}, {.article = 1, .record = 1});
//   if (status.ok()) status = writer->Flush();
//
// One thread.
#ifndef DRAGOMAN_STORE_DOCUMENT_WRITER_H_
#define DRAGOMAN_STORE_DOCUMENT_WRITER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/merge.h"
#include "dragoman/status.h"
#include "store/database.h"
#include "store/row_writer.h"
#include "store/telling.h"

namespace dragoman {

// Numbers of the next rows.
struct RowNumbers {
  int64_t article = 1, record = 1;
};

// What else there is to say of an article.
struct ArticleNotes {
  uint64_t words = 0;            // hash by which it is known
  bool texts = true;             // its text is kept
  const Added* found = nullptr;  // by merging
};

class DocumentWriter {
 public:
  static Result<DocumentWriter> For(const Database& database);

  Status Write(const Article& article, const std::vector<Telling>& tellings,
               const ArticleNotes& notes, RowNumbers numbers);
  Status Flush();

 private:
  DocumentWriter(RowWriter articles, RowWriter records, RowWriter participants,
                 RowWriter pairs);
  Status WriteArticle(const Article& article, size_t events, const ArticleNotes& notes,
                      int64_t n);
  Status WriteRecord(const Article& article, const Telling& telling, const Added* found,
                     const Placement* placement, int64_t n);
  Status WriteParticipants(const Event& event, int64_t n);
  Status WriteParticipant(const Event& event, const Entity& entity, const char* role,
                          int64_t position, int64_t n);
  Status WritePairs(const Event& event, int64_t n);

  RowWriter articles_, records_, participants_, pairs_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_DOCUMENT_WRITER_H_
