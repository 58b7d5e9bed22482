#include "store/late_texts.h"

#include "store/row_writer.h"

namespace dragoman {
namespace {

constexpr const char* kTold =
    "CREATE OR REPLACE TEMP TABLE told AS SELECT id, url, title, author, source, "
    "published, language, country, text, words FROM articles LIMIT 0";

constexpr const char* kReplace = R"sql(
CREATE OR REPLACE TEMP TABLE whole AS
  SELECT a.* REPLACE (
    coalesce(a.url, t.url) AS url, coalesce(a.title, t.title) AS title,
    coalesce(a.author, t.author) AS author, coalesce(a.source, t.source) AS source,
    coalesce(a.published, t.published) AS published,
    coalesce(a.language, t.language) AS language,
    coalesce(a.country, t.country) AS country, t.text AS text, t.words AS words)
  FROM articles a JOIN told t ON t.id = a.id;
DELETE FROM articles WHERE n IN (SELECT n FROM whole);
INSERT INTO articles FROM whole ORDER BY n;
DROP TABLE whole;
DROP TABLE told;
)sql";

}  // namespace

void LateTexts::Take(const Article& article, uint64_t words) {
  articles_.push_back({article, words});
  bytes_ += article.text.size();
}

Status LateTexts::WriteTold(const Database& database, bool texts) const {
  Result<RowWriter> rows = RowWriter::For(database, "told");
  if (!rows.ok()) return rows.status();
  for (const auto& [article, words] : articles_) {
    rows->Text(article.id);
    rows->TextOrNull(article.url);
    rows->TextOrNull(article.title);
    rows->TextOrNull(article.author);
    rows->TextOrNull(article.source);
    rows->DayOrNull(article.published);
    rows->TextOrNull(article.language);
    rows->TextOrNull(article.country);
    texts ? rows->TextOrNull(article.text) : rows->Null();
    rows->Hash(words);
    Status ended = rows->End();
    if (!ended.ok()) return ended;
  }
  return rows->Flush();
}

Status LateTexts::Write(const Database& database, bool texts) {
  if (articles_.empty()) return Status::Ok();
  Status status = database.Run(kTold);
  if (status.ok()) status = WriteTold(database, texts);
  if (status.ok()) status = database.Run(kReplace);
  articles_.clear();
  bytes_ = 0;
  return status;
}

}  // namespace dragoman
