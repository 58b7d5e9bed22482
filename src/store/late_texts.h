// What the records of articles did not tell: their texts, authors and countries, which
// come later.
//
//   LateTexts late;
//   late.Take(article, words);                     // an article that has a row
//   Status status = late.Write(database, true);    // within a transaction
//
// Rows are replaced by whole ones and not changed: DuckDB writes a column of a hundred
// thousand rows anew wherever one of them changed. One thread.
#ifndef DRAGOMAN_STORE_LATE_TEXTS_H_
#define DRAGOMAN_STORE_LATE_TEXTS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/status.h"
#include "store/database.h"

namespace dragoman {

class LateTexts {
 public:
  // `words`: the hash by which the article is known from now on.
  void Take(const Article& article, uint64_t words);
  size_t articles() const { return articles_.size(); }
  size_t bytes() const { return bytes_; }  // of their texts

  // What a row says already stays. Without `texts` only the rest is told. Forgets all.
  Status Write(const Database& database, bool texts);

 private:
  struct Told {
    Article article;
    uint64_t words;
  };
  Status WriteTold(const Database& database, bool texts) const;

  std::vector<Told> articles_;
  size_t bytes_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_LATE_TEXTS_H_
