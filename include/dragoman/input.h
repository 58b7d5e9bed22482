// From files to articles: what lies on the disk or comes through a pipe, one unit of work
// at a time, and the costly reading of each unit, which any thread may do.
//
//   InputStream inputs({.paths = {"news/", "more/*.jsonl", "-"}});
//   while (std::optional<InputItem> item = inputs.Next()) {         // one thread
//     if (const Reject* reject = std::get_if<Reject>(&*item)) { Report(*reject);
//     continue; } ReadOutcome out = ReadArticle(std::get<RawInput>(*item), {}); // any
//     thread if (Article* article = std::get_if<Article>(&out))
//     Code(std::move(*article)); else Report(std::get<Reject>(out));
//   }
//
// A unit is a whole page or text file, one row of a JSONL, CSV or TSV file, one item
// of a feed, one record of a web archive or one document of a CoNLL-U file. Files may be
// compressed with gzip or zstd. Every unit ends as an Article or as a Reject: nothing is
// lost silently. (Records of web archives that cannot hold a page, such as requests, are
// no units.) At most one unit is in memory, and no unit is longer than kLongestUnit, so
// memory does not grow with the input.
#ifndef DRAGOMAN_INPUT_H_
#define DRAGOMAN_INPUT_H_

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

inline constexpr uint64_t kLongestUnit = uint64_t{64} << 20;  // bytes of a file or row

enum class InputKind : uint8_t {
  kAuto,     // by the first bytes, then by the name
  kHtml,     // one page
  kText,     // one plain text, perhaps with a title and a date above it
  kJsonRow,  // one JSON object; a file of them has one on each line
  kConllu,   // one document of a treebank; a file of them is cut at "# newdoc"
  kWarc,     // one record of a web archive (WARC or WET)
  kTable,    // a file of CSV or TSV; its units are rows of JSON
  kFeed,     // an RSS or Atom file; its units, the items, are rows of JSON
};

// One unit of work, as it lay there.
struct RawInput {
  std::string path;   // "-" for standard input
  uint64_t line = 0;  // of the row, from 1; 0 for a whole file
  InputKind kind = InputKind::kAuto;
  std::string bytes;
  std::optional<uint64_t> offset = {};  // of the record in a web archive
  // Of a page that comes from a server: its address, and what the server said that it is.
  std::string url = {}, type = {};
};

// A unit that could not be read, and why.
struct Reject {
  std::string path;
  uint64_t line = 0;    // from 1; 0 if the whole file is meant
  std::string reason;   // "the row breaks off before its closing brace; ..."
  std::string excerpt;  // how the unit begins, as valid UTF-8; may be empty
  // Of a record in a web archive: the byte of the file where it begins, or where the
  // compressed member begins that holds it.
  std::optional<uint64_t> offset = {};
  // Not "" if nothing is wrong with the unit, but it is no article to be read: what it is
  // counted as, such as "image/png", "status 404" or "in fr".
  std::string aside = {};

  std::string ToString() const;  // "news.jsonl:17: " and the reason
};

using InputItem = std::variant<RawInput, Reject>;
using ReadOutcome = std::variant<Article, Reject>;

struct InputOptions {
  // Files; folders, read with all that is below them in the order of the names, without
  // hidden entries; patterns such as "2021-*.html"; "-" for `standard_input`.
  std::vector<std::string> paths;
  InputKind kind = InputKind::kAuto;  // forces a kind on everything
  // Of CSV and TSV: which column holds a field of an article, as {"text", "body"}. Fields
  // that are not named are found by the usual names of columns.
  std::map<std::string, std::string> columns = {};
  std::FILE* standard_input = nullptr;  // not closed; null: "-" is rejected
};

// Enumerates units in a fixed order. One thread. Owns the files that it opens.
class InputStream {
 public:
  explicit InputStream(InputOptions options);
  InputStream(InputStream&&) noexcept;
  InputStream& operator=(InputStream&&) noexcept;
  ~InputStream();

  // The next unit, or what could not be read in its place; nothing at the end.
  std::optional<InputItem> Next();

  // Bytes of all files together, for a progress bar; nothing if some of it is a pipe.
  // Walks through the folders once, so ask only if somebody is looking.
  std::optional<uint64_t> TotalBytes() const;
  uint64_t bytes_done() const;  // of the same count

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

struct ReadOptions {
  Date date;  // for articles whose publication date is not known
  // Rows that tell the moment of publication ("2021-11-28T22:30:00Z"): the day of it on a
  // clock so many minutes ahead of UTC. Without it, the day as it is written.
  std::optional<int> time_zone = {};
  // A plain text is all article: no title and no date is looked for above it, and
  // Article::text is the file, byte for byte (but for a byte order mark).
  bool whole_text = false;
  bool english_only = false;  // what is in another language is set aside, as "in fr"
};

// Finds the article in a unit: strips a page of its furniture, decodes a row, takes the
// title off a text. CoNLL-U is rejected: it has tokens, see ReadConllu. Pure; any thread.
ReadOutcome ReadArticle(const RawInput& input, const ReadOptions& options);

// Tokens, sentences, tags, trees and names of one CoNLL-U document, and its text, which
// is put together from the words; Engine::RunTokens() goes on from there. `first_line` is
// where it begins in its file, for messages. Replaces all of `*document`, which is worth
// nothing if the Status is not ok. Unknown tags and relations are no errors (see
// dragoman/syntax.h); a head of "_" is a root. Pure; any thread.
Status ReadConllu(std::string_view bytes, Document* document, uint64_t first_line = 1);

}  // namespace dragoman

#endif  // DRAGOMAN_INPUT_H_
