#include "read/http_message.h"

#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/header_fields.h"
#include "read/unpacker.h"

namespace dragoman {
namespace {

// "HTTP/1.1 200 OK" -> 200
int StatusOf(std::string_view head) {
  if (head.substr(0, 5) != "HTTP/") return 0;
  const size_t blank = head.find(' ');
  if (blank == std::string_view::npos) return 0;
  int status = 0;
  const std::string_view digits = head.substr(blank + 1, 3);
  std::from_chars(digits.data(), digits.data() + digits.size(), status);
  return status;
}

// The size on the line before a chunk; the line with its end is taken off `bytes`.
std::optional<size_t> TakeChunkSize(std::string_view* bytes) {
  constexpr size_t kLongestLine = 256;
  const size_t end = bytes->substr(0, kLongestLine).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = TrimBlanks(bytes->substr(0, end));
  size_t size = 0;
  const auto [stop, error] =
      std::from_chars(line.data(), line.data() + line.size(), size, 16);
  const bool whole = stop == line.data() + line.size() || *stop == ';' || *stop == ' ';
  if (line.empty() || error != std::errc() || !whole) return std::nullopt;
  bytes->remove_prefix(end + 1);
  return size;
}

// What the chunks hold, as far as they are whole; nothing if there are none.
std::optional<std::string> JoinChunks(std::string_view bytes) {
  std::string body;
  for (bool first = true;; first = false) {
    const std::optional<size_t> size = TakeChunkSize(&bytes);
    if (!size && first) return std::nullopt;
    if (!size) {
      // A server that counted wrong: the rest is better than nothing.
      body += bytes;
      return body;
    }
    if (*size == 0) return body;
    body += bytes.substr(0, *size);
    if (bytes.size() <= *size) return body;
    bytes.remove_prefix(*size);
    const size_t line = bytes.find('\n');
    if (line == std::string_view::npos || line > 1) {
      body += bytes;
      return body;
    }
    bytes.remove_prefix(line + 1);
  }
}

// How the last of the codings packed the body.
Packing CodingOf(std::string_view name, std::string_view body) {
  const std::string lower = ToLower(TrimBlanks(name));
  if (lower == "gzip" || lower == "x-gzip") {
    return PackingOf(body) == Packing::kGzip ? Packing::kGzip : Packing::kNone;
  }
  if (lower == "zstd") return PackingOf(body);
  if (lower == "deflate") return Packing::kDeflate;
  return lower == "br" ? Packing::kBrotli : Packing::kNone;
}

void Keep(std::string text, HttpMessage* message) {
  message->storage = std::move(text);
  message->body = message->storage;
}

}  // namespace

void ReadHttp(std::string_view bytes, size_t most, HttpMessage* message) {
  message->status = StatusOf(bytes.substr(0, bytes.find('\n')));
  if (message->status == 0) return;
  const size_t head = HeadSize(bytes);
  message->head = bytes.substr(0, head);
  message->body =
      head == std::string_view::npos ? std::string_view() : bytes.substr(head);
  const std::string transfer = ToLower(HeaderField(message->head, "transfer-encoding"));
  if (transfer.find("chunked") != std::string::npos) {
    if (std::optional<std::string> joined = JoinChunks(message->body)) {
      Keep(std::move(*joined), message);
    }
  }
  std::string_view codings = HeaderField(message->head, "content-encoding");
  while (!codings.empty()) {
    const size_t comma = codings.rfind(',');
    const bool one = comma == std::string_view::npos;
    const Packing packing =
        CodingOf(one ? codings : codings.substr(comma + 1), message->body);
    codings = one ? std::string_view() : codings.substr(0, comma);
    if (packing == Packing::kNone) continue;
    std::optional<std::string> unpacked = UnpackAll(packing, message->body, most);
    if (unpacked) Keep(std::move(*unpacked), message);
  }
}

}  // namespace dragoman
