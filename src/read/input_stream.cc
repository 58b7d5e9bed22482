#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "dragoman/input.h"
#include "read/byte_source.h"
#include "read/clean_text.h"
#include "read/feed_rows.h"
#include "read/page_encoding.h"
#include "read/path_walker.h"
#include "read/sniff.h"
#include "read/source_line.h"
#include "read/table_rows.h"
#include "read/warc_reader.h"

namespace dragoman {

class InputStream::Impl {
 public:
  explicit Impl(InputOptions options)
      : options_(std::move(options)), walker_(options_.paths) {}

  std::optional<InputItem> Next() {
    for (;;) {
      if (rows_) {
        if (std::optional<InputItem> unit = NextUnit()) return unit;
        Finish();
        continue;
      }
      std::optional<WalkedPath> next = walker_.Next();
      if (!next) return std::nullopt;
      path_ = std::move(next->path);
      if (!next->problem.empty()) return MakeReject(0, std::move(next->problem), "");
      if (std::optional<InputItem> item = OpenFile()) return item;
    }
  }

  std::optional<uint64_t> TotalBytes() const {
    uint64_t total = 0;
    PathWalker walker(options_.paths);
    while (std::optional<WalkedPath> next = walker.Next()) {
      if (!next->problem.empty()) continue;
      struct stat info = {};
      if (next->path == "-" || stat(next->path.c_str(), &info) != 0) return std::nullopt;
      if (!S_ISREG(info.st_mode)) return std::nullopt;
      total += static_cast<uint64_t>(info.st_size);
    }
    return total;
  }

  uint64_t bytes_done() const { return done_ + source_.bytes_read(); }

 private:
  std::optional<InputItem> NextUnit() {
    switch (kind_) {
      case InputKind::kConllu:
        return NextDocument();
      case InputKind::kWarc:
        return NextRecord();
      case InputKind::kTable:
        return NextTableRow();
      case InputKind::kFeed:
        return NextFeedItem();
      default:
        return NextRow();
    }
  }

  Reject MakeReject(uint64_t line, std::string reason, std::string_view bytes) const {
    return Reject{path_, line, std::move(reason), Excerpt(bytes)};
  }

  InputItem FinishWith(InputItem item) {
    Finish();
    return item;
  }
  void Finish() {
    done_ += std::max(source_.bytes_read(), source_.size());
    source_.Close();
    rows_ = false;
  }

  Status OpenSource() {
    if (path_ != "-") return source_.Open(path_);
    if (options_.standard_input == nullptr) {
      return Status::Error("there is no standard input here; name a file");
    }
    source_.Borrow(options_.standard_input);
    return Status::Ok();
  }

  // The whole file, or why not; nothing if it is a file of rows, which come next.
  std::optional<InputItem> OpenFile() {
    const std::string_view ending = BesidePages(path_);
    if (options_.kind == InputKind::kAuto && !ending.empty()) {
      Reject reject =
          MakeReject(0,
                     "what has this ending is taken for no article; if it is one, say "
                     "what it is with --input",
                     "");
      reject.aside = ending;
      return reject;
    }
    if (Status opened = OpenSource(); !opened.ok()) {
      return MakeReject(0, opened.message(), "");
    }
    const std::string_view begin = source_.Peek();
    if (begin.empty() && source_.failed()) return FinishWith(Unreadable());
    if (begin.empty())
      return FinishWith(MakeReject(0, "the file is empty; leave it out", ""));
    kind_ = options_.kind == InputKind::kAuto ? SniffKind(begin, path_) : options_.kind;
    if (IsUtf16(begin)) return Utf16File();
    // The records of web archives hold images and compressed pages.
    std::string binary = kind_ == InputKind::kWarc ? std::string() : BinaryReason(begin);
    if (!binary.empty()) return FinishWith(MakeReject(0, std::move(binary), begin));
    if (kind_ == InputKind::kHtml || kind_ == InputKind::kText) return WholeFile("");
    rows_ = true;
    if (kind_ == InputKind::kWarc) warc_.emplace(&source_);
    if (kind_ == InputKind::kTable) table_.emplace(&source_, options_.columns, path_);
    if (kind_ == InputKind::kFeed) return OpenFeed();
    next_line_.clear();
    line_ = 0;
    found_row_ = false;
    return std::nullopt;
  }

  Reject Unreadable() const { return MakeReject(line_, source_.problem(), ""); }

  // All of the file behind `begin`, which has been read already.
  InputItem WholeFile(std::string begin) {
    if (!source_.packed() && source_.size() > kLongestUnit)
      return FinishWith(TooLong(0, source_.size(), begin));
    RawInput input{path_, 0, kind_, std::move(begin)};
    while (!source_.Peek().empty()) {
      input.bytes += source_.Peek();
      source_.Consume(source_.Peek().size());
      if (input.bytes.size() > kLongestUnit) {
        return FinishWith(TooLong(0, input.bytes.size(), input.bytes));
      }
    }
    if (source_.failed()) return FinishWith(Unreadable());
    return FinishWith(std::move(input));
  }

  // A page or a text as Windows saves it. Rows are cut into lines before they are
  // decoded.
  InputItem Utf16File() {
    const InputKind forced = options_.kind;
    InputItem item = WholeFile("");
    RawInput* input = std::get_if<RawInput>(&item);
    if (input == nullptr) return item;
    std::string storage;
    const std::string_view text = TextAsUtf8(input->bytes, "", &storage);
    kind_ = forced == InputKind::kAuto ? SniffKind(text, path_) : forced;
    if (kind_ != InputKind::kHtml && kind_ != InputKind::kText) {
      return MakeReject(0, BinaryReason(input->bytes), "");
    }
    input->kind = kind_;
    input->bytes = std::string(text);
    return item;
  }

  Reject TooLong(uint64_t line, uint64_t size, std::string_view begin) const {
    return MakeReject(
        line,
        fmt::format("it is {} bytes long, more than the {} that are read at a "
                    "time; split it",
                    size, kLongestUnit),
        begin);
  }

  // The next row that is not blank; nothing at the end of the file.
  std::optional<InputItem> NextRow() {
    std::string row;
    uint64_t size = 0;
    while (ReadLine(&source_, &row, &size)) {
      ++line_;
      if (size > kLongestUnit) {
        found_row_ = true;
        return TooLong(line_, size, row);
      }
      const std::string_view trimmed = TrimBlanks(row);
      if (trimmed.empty()) continue;
      // An object written over several lines is the whole file.
      if (!found_row_ && WithoutMark(trimmed) == "{") return WholeFile(row + "\n");
      found_row_ = true;
      if (!row.empty() && row.back() == '\r') row.pop_back();
      return RawInput{path_, line_, InputKind::kJsonRow, std::move(row)};
    }
    if (source_.failed()) return FinishWith(Unreadable());
    if (found_row_) return std::nullopt;
    return FinishWith(
        MakeReject(0, "there is nothing but blanks in it; leave it out", ""));
  }

  // The lines up to the next "# newdoc" that has words before it; nothing at the end.
  std::optional<InputItem> NextDocument() {
    RawInput input{path_, line_ + (next_line_.empty() ? 1 : 0), InputKind::kConllu,
                   std::move(next_line_)};
    next_line_.clear();
    bool has_words = false;
    std::string line;
    uint64_t size = 0;
    while (ReadLine(&source_, &line, &size)) {
      ++line_;
      if (has_words && line.starts_with("# newdoc")) {
        next_line_ = line + "\n";
        found_row_ = true;
        return input;
      }
      has_words |= !TrimBlanks(line).empty() && line[0] != '#';
      if (size > kLongestUnit || input.bytes.size() + line.size() >= kLongestUnit) {
        return FinishWith(TooLong(input.line, input.bytes.size() + size, input.bytes));
      }
      input.bytes += line + "\n";
    }
    if (source_.failed()) return FinishWith(Unreadable());
    if (has_words) {
      found_row_ = true;
      return input;
    }
    if (found_row_) return std::nullopt;
    return FinishWith(MakeReject(0, "there is no word in it; leave it out", input.bytes));
  }

  // The next record of a web archive; nothing at the end.
  std::optional<InputItem> NextRecord() {
    std::optional<WarcPiece> piece = warc_->Next();
    if (!piece) return std::nullopt;
    if (!piece->problem.empty()) {
      Reject reject = MakeReject(0, std::move(piece->problem), piece->bytes);
      reject.offset = piece->offset;
      return reject;
    }
    return RawInput{path_, 0, InputKind::kWarc, std::move(piece->bytes), piece->offset};
  }

  std::optional<InputItem> NextTableRow() {
    std::optional<TableRow> row = table_->Next();
    if (!row) return std::nullopt;
    if (!row->problem.empty()) return MakeReject(row->line, std::move(row->problem), "");
    return RawInput{path_, row->line, InputKind::kJsonRow, std::move(row->json)};
  }

  // Nothing if the items come next.
  std::optional<InputItem> OpenFeed() {
    InputItem whole = WholeFile("");
    if (std::holds_alternative<Reject>(whole)) return whole;
    const std::string& bytes = std::get<RawInput>(whole).bytes;
    Result<std::vector<FeedRow>> rows = FeedRows(bytes);
    if (!rows.ok()) return MakeReject(0, rows.status().message(), bytes);
    if (rows->empty()) {
      return MakeReject(0, "the feed has no items; leave it out", bytes);
    }
    items_ = std::move(*rows);
    next_item_ = 0;
    rows_ = true;
    return std::nullopt;
  }

  std::optional<InputItem> NextFeedItem() {
    if (next_item_ == items_.size()) return std::nullopt;
    FeedRow& item = items_[next_item_++];
    return RawInput{path_, item.line, InputKind::kJsonRow, std::move(item.json)};
  }

  InputOptions options_;
  PathWalker walker_;
  ByteSource source_;
  std::string path_;
  InputKind kind_ = InputKind::kAuto;
  bool rows_ = false;       // a file of several units is open
  bool found_row_ = false;  // and has given one
  uint64_t line_ = 0;
  std::optional<WarcReader> warc_;
  std::optional<TableRows> table_;
  std::vector<FeedRow> items_;  // of a feed
  size_t next_item_ = 0;
  std::string next_line_;  // of a treebank: begins the next document
  uint64_t done_ = 0;
};

InputStream::InputStream(InputOptions options)
    : impl_(std::make_unique<Impl>(std::move(options))) {}
InputStream::InputStream(InputStream&&) noexcept = default;
InputStream& InputStream::operator=(InputStream&&) noexcept = default;
InputStream::~InputStream() = default;

std::optional<InputItem> InputStream::Next() { return impl_->Next(); }
std::optional<uint64_t> InputStream::TotalBytes() const { return impl_->TotalBytes(); }
uint64_t InputStream::bytes_done() const { return impl_->bytes_done(); }

}  // namespace dragoman
