#include "read/sniff.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view reason;
};

constexpr std::array<Magic, 16> kMagic = {{
    {"%PDF-", "this is a PDF document; take its text out, for example with pdftotext"},
    {"PK\x03\x04", "this is a ZIP archive or an office document; unpack it first"},
    {"\x1F\x8B",
     "this is gzip-compressed twice; unpack it first, for example with gunzip"},
    {"\x28\xB5\x2F\xFD",
     "this is zstd-compressed twice; unpack it first, for example with unzstd"},
    {"filedesc://",
     "this is an ARC file, an older kind of web archive; convert it, for example with "
     "warcio recompress"},
    {"BZh", "this is bzip2-compressed; unpack it first, for example with bunzip2"},
    {"\xFD\x37zXZ", "this is xz-compressed; unpack it first, for example with unxz"},
    {"\xD0\xCF\x11\xE0", "this is an old office document; save it as plain text"},
    {"{\\rtf", "this is an RTF document; save it as plain text"},
    {"\x89PNG", "this is a PNG image, not text"},
    {"\xFF\xD8\xFF", "this is a JPEG image, not text"},
    {"GIF8", "this is a GIF image, not text"},
    {"\x7F"
     "ELF",
     "this is a program, not text"},
    {"\xFF\xFE", "this is UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8"},
    {"\xFE\xFF", "this is UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8"},
    {"PAR1",
     "this is Parquet, which is read from files as they are; name the file itself, not "
     "compressed, and not by -"},
}};

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

template <size_t N>
bool EndsWithOneOf(std::string_view text, const std::array<std::string_view, N>& ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return EndsWith(text, end); });
}

// A comment that begins a sentence of a treebank, or its first word.
bool LooksLikeConllu(std::string_view begin) {
  static constexpr std::array<std::string_view, 5> kComments = {
      "# newdoc", "# newpar", "# sent_id = ", "# text = ", "# global.columns = "};
  for (const std::string_view comment : kComments) {
    if (begin.substr(0, comment.size()) == comment) return true;
  }
  constexpr std::ptrdiff_t kTabs = 9;
  const std::string_view line = begin.substr(0, begin.find('\n'));
  return begin.substr(0, 2) == "1\t" &&
         std::count(line.begin(), line.end(), '\t') == kTabs;
}

// "rows.jsonl.gz" -> "rows.jsonl"
std::string_view WithoutPacking(std::string_view name) {
  for (const std::string_view end : {".gz", ".zst", ".zstd"}) {
    if (EndsWith(name, end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

bool LooksLikeMarkup(std::string_view begin) {
  if (begin.size() < 3 || begin[0] != '<') return false;
  const char next = begin[1];
  return next == '!' || next == '?' || IsAsciiLetter(next);
}

// The tag that begins at `tag`, behind its "<", is the first one of a feed.
bool IsFeedTag(std::string_view tag) {
  for (const std::string_view name : {"rss", "feed", "rdf:RDF"}) {
    const char next = tag.size() > name.size() ? tag[name.size()] : '\0';
    if (tag.substr(0, name.size()) == name && (IsAsciiBlank(next) || next == '>')) {
      return true;
    }
  }
  return false;
}

// The first element is that of a feed; a declaration and comments may stand before it.
bool LooksLikeFeed(std::string_view begin) {
  constexpr size_t kHead = 4096;
  begin = begin.substr(0, kHead);
  while (!begin.empty() && begin[0] == '<') {
    const bool comment = begin.substr(0, 4) == "<!--";
    if (!comment && begin.substr(0, 2) != "<?") return IsFeedTag(begin.substr(1));
    const std::string_view close = comment ? "-->" : ">";
    const size_t end = begin.find(close);
    if (end == std::string_view::npos) return false;
    begin.remove_prefix(end + close.size());
    begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n"), begin.size()));
  }
  return false;
}

}  // namespace

std::string_view WithoutMark(std::string_view bytes) {
  return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

InputKind SniffKind(std::string_view begin, std::string_view path) {
  static constexpr std::array<std::string_view, 4> kHtmlNames = {".html", ".htm",
                                                                 ".xhtml", ".shtml"};
  static constexpr std::array<std::string_view, 3> kJsonNames = {".jsonl", ".ndjson",
                                                                 ".json"};
  static constexpr std::array<std::string_view, 2> kConlluNames = {".conllu", ".conll"};
  static constexpr std::array<std::string_view, 3> kTableNames = {".csv", ".tsv", ".tab"};
  begin = WithoutMark(begin);
  begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n\f"), begin.size()));
  const std::string lower = ToLower(path);
  const std::string_view name = WithoutPacking(lower);
  if (begin.substr(0, 5) == "WARC/") return InputKind::kWarc;
  if (EndsWithOneOf(name, kJsonNames)) return InputKind::kJsonRow;
  if (EndsWithOneOf(name, kTableNames)) return InputKind::kTable;
  if (LooksLikeFeed(begin)) return InputKind::kFeed;
  if (LooksLikeMarkup(begin) || EndsWithOneOf(name, kHtmlNames)) return InputKind::kHtml;
  if (!begin.empty() && begin[0] == '{') {
    const size_t inside = begin.find_first_not_of(" \t\r\n", 1);
    if (inside != std::string_view::npos &&
        (begin[inside] == '"' || begin[inside] == '}')) {
      return InputKind::kJsonRow;
    }
  }
  return EndsWithOneOf(name, kConlluNames) || LooksLikeConllu(begin) ? InputKind::kConllu
                                                                     : InputKind::kText;
}

bool IsUtf16(std::string_view begin) {
  return begin.substr(0, 2) == "\xFF\xFE" || begin.substr(0, 2) == "\xFE\xFF";
}

std::string BinaryReason(std::string_view begin) {
  for (const Magic& magic : kMagic) {
    if (begin.substr(0, magic.bytes.size()) == magic.bytes)
      return std::string(magic.reason);
  }
  const size_t nul = begin.find('\0');
  if (nul == std::string_view::npos) return {};
  return fmt::format("byte {} is zero, so this is a binary file, not text; leave it out",
                     nul);
}

std::string_view BesidePages(std::string_view path) {
  static constexpr std::array<std::string_view, 18> kEndings = {
      ".css", ".eot", ".gif", ".ico", ".jpeg", ".jpg", ".js",   ".map",  ".mjs",
      ".mp3", ".mp4", ".otf", ".png", ".svg",  ".ttf", ".webp", ".woff", ".woff2"};
  const std::string lower = ToLower(path);
  for (const std::string_view ending : kEndings) {
    if (EndsWith(lower, ending)) return ending;
  }
  return "";
}

std::string Utf8Reason(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return {};
  const size_t bad = FirstInvalid(bytes);
  if (bad == std::string_view::npos) return {};
  return fmt::format(
      "byte {} (0x{:02X}) is not valid UTF-8; convert the text, for example with iconv "
      "-f "
      "WINDOWS-1252 -t UTF-8",
      bad, static_cast<unsigned char>(bytes[bad]));
}

}  // namespace dragoman
