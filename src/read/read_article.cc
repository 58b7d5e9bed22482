#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "dragoman/input.h"
#include "read/clean_text.h"
#include "read/html_article.h"
#include "read/json_row.h"
#include "read/page_date.h"
#include "read/sniff.h"
#include "read/text_article.h"

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

Result<Article> ReadAs(InputKind kind, const RawInput& input,
                       const ReadOptions& options) {
  switch (kind) {
    case InputKind::kHtml:
      return ReadHtml(input.bytes, "");
    case InputKind::kJsonRow:
      return ReadJsonRow(input.bytes);
    case InputKind::kConllu:
      return Status::Error(
          "this is CoNLL-U, which has tokens and trees and no article; give it to "
          "`dragoman parse`");
    default:
      return options.whole_text ? ReadWholeText(input.bytes) : ReadText(input.bytes);
  }
}

std::string Refusal(const RawInput& input) {
  if (input.bytes.empty()) return "it is empty; leave it out";
  if (input.bytes.size() > kLongestUnit) {
    return fmt::format(
        "it is {} bytes long, more than the {} that are read at a time; split it",
        input.bytes.size(), kLongestUnit);
  }
  return input.kind == InputKind::kJsonRow ? std::string() : BinaryReason(input.bytes);
}

std::string_view FileName(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

std::string Reject::ToString() const {
  if (line == 0) return path + ": " + reason;
  return fmt::format("{}:{}: {}", path, line, reason);
}

ReadOutcome ReadArticle(const RawInput& input, const ReadOptions& options) {
  std::string refusal = Refusal(input);
  if (!refusal.empty()) {
    return Reject{input.path, input.line, std::move(refusal), Excerpt(input.bytes)};
  }
  const InputKind kind =
      input.kind == InputKind::kAuto ? SniffKind(input.bytes, input.path) : input.kind;
  Result<Article> article = ReadAs(kind, input, options);
  if (!article.ok()) {
    return Reject{input.path, input.line, article.status().message(),
                  Excerpt(input.bytes)};
  }
  article->path = input.path;
  if (!article->published && input.line == 0) {
    article->published = DateInUrl(FileName(input.path)).value_or(Date());
  }
  if (!article->published) article->published = options.date;
  if (article->id.empty()) article->id = ContentId(*article);
  return std::move(*article);
}

}  // namespace dragoman
