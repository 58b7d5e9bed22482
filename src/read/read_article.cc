#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "dragoman/input.h"
#include "read/clean_text.h"
#include "read/html_article.h"
#include "read/json_row.h"
#include "read/language.h"
#include "read/page_date.h"
#include "read/page_encoding.h"
#include "read/sniff.h"
#include "read/text_article.h"
#include "read/warc_record.h"

namespace dragoman {
namespace {

// FNV-1a: simple, and the same on every machine.
class Hash {
 public:
  void Add(std::string_view bytes) {
    for (const char c : bytes) Mix(static_cast<unsigned char>(c));
    Mix(0);  // so that "ab" + "c" is not "a" + "bc"
  }
  std::string text() const { return fmt::format("{:016x}", state_); }

 private:
  void Mix(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001B3u; }
  uint64_t state_ = 0xCBF29CE484222325u;
};

// By content, not by place: the same article has the same id wherever it lies.
std::string ContentId(const Article& article) {
  Hash hash;
  hash.Add(article.url);
  hash.Add(article.source);
  hash.Add(article.title);
  hash.Add(article.published.text());
  hash.Add(article.text);
  return hash.text();
}

ReadOutcome OutcomeOf(Result<Article> article, std::string_view bytes) {
  if (article.ok()) return std::move(*article);
  Reject reject;
  reject.reason = article.status().message();
  reject.excerpt = Excerpt(bytes);
  return reject;
}

ReadOutcome ReadAs(InputKind kind, const RawInput& input, const ReadOptions& options) {
  const std::string_view bytes = input.bytes;
  switch (kind) {
    case InputKind::kHtml:
      return OutcomeOf(ReadHtml(bytes, input.url, CharsetIn(input.type)), bytes);
    case InputKind::kJsonRow:
      return OutcomeOf(ReadJsonRow(bytes, options.time_zone), bytes);
    case InputKind::kWarc:
      return ReadWarcRecord(bytes);
    case InputKind::kConllu:
      return OutcomeOf(
          Status::Error(
              "this is CoNLL-U, which has tokens and trees and no article; give "
              "it to `dragoman parse`"),
          bytes);
    default:
      return OutcomeOf(options.whole_text ? ReadWholeText(bytes) : ReadText(bytes),
                       bytes);
  }
}

std::string Refusal(const RawInput& input) {
  if (input.bytes.empty()) return "it is empty; leave it out";
  if (input.bytes.size() > kLongestUnit) {
    return fmt::format(
        "it is {} bytes long, more than the {} that are read at a time; split it",
        input.bytes.size(), kLongestUnit);
  }
  if (input.kind == InputKind::kJsonRow || input.kind == InputKind::kWarc) return {};
  return BinaryReason(input.bytes);
}

Reject InOtherLanguage(const RawInput& input, const Article& article) {
  Reject reject{input.path, input.line, "", Excerpt(article.text), input.offset, ""};
  reject.aside = "in " + article.language;
  reject.reason = fmt::format(
      "its language is {}, not English; to read it nevertheless give --any-language",
      article.language);
  return reject;
}

std::string_view FileName(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

std::string Reject::ToString() const {
  if (offset) return fmt::format("{}, byte {}: {}", path, *offset, reason);
  if (line == 0) return path + ": " + reason;
  return fmt::format("{}:{}: {}", path, line, reason);
}

ReadOutcome ReadArticle(const RawInput& input, const ReadOptions& options) {
  std::string refusal = Refusal(input);
  const InputKind kind =
      input.kind == InputKind::kAuto ? SniffKind(input.bytes, input.path) : input.kind;
  ReadOutcome outcome = refusal.empty() ? ReadAs(kind, input, options)
                                        : OutcomeOf(Status::Error(refusal), input.bytes);
  if (auto* reject = std::get_if<Reject>(&outcome)) {
    reject->path = input.path;
    reject->line = input.line;
    reject->offset = input.offset;
    return outcome;
  }
  auto& article = std::get<Article>(outcome);
  article.language = IdentifyLanguage(article.text, article.language);
  if (options.english_only && !article.language.empty() && article.language != "en") {
    return InOtherLanguage(input, article);
  }
  article.path = input.path;
  article.offset = input.offset;
  // An archive is named after the day of the crawl.
  if (!article.published && input.line == 0 && !input.offset) {
    article.published = DateInUrl(FileName(input.path)).value_or(Date());
  }
  if (!article.published) article.published = options.date;
  if (article.id.empty()) article.id = ContentId(article);
  return outcome;
}

}  // namespace dragoman
