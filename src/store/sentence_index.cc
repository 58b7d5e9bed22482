#include "store/sentence_index.h"

#include <string>

namespace dragoman {
namespace {

// Words are what stands between everything that is no letter, mark or digit; \p{M} keeps
// words of other scripts whole. Sorted, so that a word is in few blocks.
constexpr const char* kMake = R"sql(
BEGIN TRANSACTION;
CREATE OR REPLACE TABLE postings AS
  SELECT DISTINCT word, n FROM (
    SELECT unnest(regexp_split_to_array(lower(event_text), '[^\p{L}\p{M}\p{N}]+')) AS word, n
    FROM records)
  WHERE word <> '' ORDER BY word, n;
DELETE FROM about WHERE key = 'indexed';
INSERT INTO about SELECT 'indexed', coalesce(max(n), 0)::VARCHAR FROM records;
COMMIT;
)sql";

}  // namespace

Status MakeSentenceIndex(Database* database) {
  Status made = database->Run(kMake);
  if (!made.ok()) static_cast<void>(database->Run("ROLLBACK").ok());
  return made;
}

Result<int64_t> IndexedRecords(const Database& database) {
  Result<Answer> answer =
      database.Ask("SELECT value::BIGINT FROM about WHERE key = 'indexed'");
  if (!answer.ok()) return answer.status();
  return answer->Next() ? answer->Int(0) : int64_t{0};
}

}  // namespace dragoman
