// Records that were written earlier, article by article.
//
//   CodedArticles inputs({.paths = {"records.jsonl.gz"}, .kind = InputKind::kJsonRow});
//   while (std::optional<CodedItem> item = inputs.Next()) {
//     if (const Reject* reject = std::get_if<Reject>(&*item)) ...
//     else merger.Add(coded.article(), coded.records);
//   }
//
// Records of an article stand together, as `dragoman code` writes them. One article is in
// memory. One thread.
#ifndef DRAGOMAN_CLI_CODED_ARTICLES_H_
#define DRAGOMAN_CLI_CODED_ARTICLES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/input.h"
#include "dragoman/record.h"

namespace dragoman::cli {

struct CodedArticle {
  std::string path;             // of the first record
  uint64_t line = 0;            // of it
  std::vector<Record> records;  // at least one
  const Article& article() const { return records.front().article; }
};

using CodedItem = std::variant<CodedArticle, Reject>;

class CodedArticles {
 public:
  explicit CodedArticles(InputOptions options) : inputs_(std::move(options)) {}

  // The next article, or what could not be read; nothing at the end.
  std::optional<CodedItem> Next();
  uint64_t bytes_done() const { return inputs_.bytes_done(); }

 private:
  InputStream inputs_;
  std::optional<CodedArticle> begun_;  // its next record may follow
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_CODED_ARTICLES_H_
