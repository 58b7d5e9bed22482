#include "coded_articles.h"

#include <utility>

#include "dragoman/merge.h"

namespace dragoman::cli {

std::optional<CodedItem> CodedArticles::Next() {
  while (std::optional<InputItem> item = inputs_.Next()) {
    if (Reject* reject = std::get_if<Reject>(&*item)) return std::move(*reject);
    const RawInput& line = std::get<RawInput>(*item);
    RecordOutcome outcome = ReadRecordLine(line);
    if (Reject* reject = std::get_if<Reject>(&outcome)) return std::move(*reject);
    Record& record = std::get<Record>(outcome);
    if (begun_ && begun_->article().id == record.article.id) {
      begun_->records.push_back(std::move(record));
      continue;
    }
    std::optional<CodedArticle> ended = std::move(begun_);
    begun_ = CodedArticle{line.path, line.line, {}};
    begun_->records.push_back(std::move(record));
    if (ended) return std::move(*ended);
  }
  if (!begun_) return std::nullopt;
  CodedArticle last = std::move(*begun_);
  begun_.reset();
  return last;
}

}  // namespace dragoman::cli
