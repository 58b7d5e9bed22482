#include "read/warc_record.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/header_fields.h"
#include "read/html_article.h"
#include "read/http_message.h"
#include "read/page_encoding.h"
#include "read/sniff.h"
#include "read/text_article.h"

namespace dragoman {
namespace {

ReadOutcome Aside(std::string what, std::string reason) {
  Reject reject;
  reject.reason = std::move(reason);
  reject.aside = std::move(what);
  return reject;
}

ReadOutcome Rejected(std::string reason, std::string_view bytes) {
  Reject reject;
  reject.reason = std::move(reason);
  reject.excerpt = Excerpt(bytes);
  return reject;
}

// "text/html; charset=utf-8" -> "text/html"
std::string MediaType(std::string_view field) {
  return ToLower(TrimBlanks(field.substr(0, field.find(';'))));
}

struct Payload {
  std::string_view url, type, bytes;  // `type` is the whole field
};

Result<Article> ReadPlain(const Payload& payload) {
  std::string storage;
  const std::string_view text =
      TextAsUtf8(payload.bytes, CharsetIn(payload.type), &storage);
  Result<Article> article = ReadWholeText(text);
  if (article.ok()) article->url = payload.url;
  return article;
}

ReadOutcome ReadPayload(const Payload& payload) {
  std::string type = MediaType(payload.type);
  if (TrimBlanks(payload.bytes).empty()) {
    return Aside("empty", "the record has no content");
  }
  if (type.empty() || type == "application/octet-stream") {
    const bool page = SniffKind(payload.bytes, "") == InputKind::kHtml;
    type = page ? "text/html" : "no type";
  }
  const bool page = type == "text/html" || type == "application/xhtml+xml";
  if (!page && type != "text/plain") return Aside(type, "it is " + type + ", not a page");
  const bool utf16 = payload.bytes.substr(0, 2) == "\xFF\xFE" ||
                     payload.bytes.substr(0, 2) == "\xFE\xFF";
  std::string binary = utf16 ? std::string() : BinaryReason(payload.bytes);
  if (!binary.empty()) {
    return Rejected(std::move(binary), payload.bytes);
  }
  Result<Article> article =
      page ? ReadHtml(payload.bytes, payload.url, CharsetIn(payload.type))
           : ReadPlain(payload);
  if (article.ok()) return std::move(*article);
  return Rejected(article.status().message(), payload.bytes);
}

ReadOutcome ReadResponse(std::string_view url, std::string_view block) {
  HttpMessage answer;
  ReadHttp(block, kLongestUnit, &answer);
  if (answer.status == 0) {
    return Rejected("the record holds no answer of a web server; leave it out", block);
  }
  if (answer.status != 200) {
    return Aside(fmt::format("status {}", answer.status),
                 fmt::format("the server answered {}", answer.status));
  }
  return ReadPayload({url, HeaderField(answer.head, "content-type"), answer.body});
}

// "eng,spa" of ISO 639-3, the main language first; of the others the text tells.
std::string LanguageOf(std::string_view head) {
  const std::string_view field = HeaderField(head, "warc-identified-content-language");
  return field.substr(0, 3) == "eng" ? "en" : "";
}

// Some crawlers write <http://...>.
std::string_view AddressOf(std::string_view head) {
  std::string_view url = HeaderField(head, "warc-target-uri");
  if (url.size() > 2 && url.front() == '<' && url.back() == '>') {
    url = url.substr(1, url.size() - 2);
  }
  return url;
}

}  // namespace

ReadOutcome ReadWarcRecord(std::string_view record) {
  const std::string_view head = record.substr(0, HeadSize(record));
  const std::string_view block = record.substr(head.size());
  const std::string_view url = AddressOf(head);
  const std::string_view type = HeaderField(head, "content-type");
  if (MediaType(type) == "application/http") return ReadResponse(url, block);
  if (EqualsIgnoringCase(HeaderField(head, "warc-type"), "response")) {
    return Aside(MediaType(type), "it is no answer of a web server");
  }
  ReadOutcome outcome = ReadPayload({url, type, block});
  if (auto* article = std::get_if<Article>(&outcome); article != nullptr) {
    if (article->language.empty()) article->language = LanguageOf(head);
  }
  return outcome;
}

}  // namespace dragoman
