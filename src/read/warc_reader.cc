#include "read/warc_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "dragoman/input.h"
#include "read/clean_text.h"
#include "read/header_fields.h"
#include "read/source_line.h"

namespace dragoman {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr size_t kLongestHead = size_t{1} << 20;
// A record that is passed over may be a film.
constexpr uint64_t kLongestBlock = kLongestUnit - kLongestHead;

bool MayHoldAPage(std::string_view type) {
  constexpr std::array<std::string_view, 3> kTypes = {"response", "conversion",
                                                      "resource"};
  return std::any_of(kTypes.begin(), kTypes.end(),
                     [&](std::string_view t) { return EqualsIgnoringCase(type, t); });
}

}  // namespace

std::optional<WarcPiece> WarcReader::Next() {
  for (;;) {
    WarcPiece piece;
    const Found found = FindRecord(&piece);
    if (found == Found::kEnd) return std::nullopt;
    if (found == Found::kDamage) return piece;
    if (!ReadHead(&piece)) return piece;
    const std::optional<uint64_t> length =
        WholeNumber(HeaderField(piece.bytes, "content-length"));
    if (!length) {
      return Broken(std::move(piece),
                    "the record has no Content-Length, so where it ends is not known; "
                    "fetch the file again");
    }
    const bool wanted = MayHoldAPage(HeaderField(piece.bytes, "warc-type"));
    ReadBlock(*length, wanted, &piece);
    if (wanted || !piece.problem.empty()) return piece;
  }
}

// To the first line of a record. Where something else stands, that is told once.
WarcReader::Found WarcReader::FindRecord(WarcPiece* piece) {
  std::string line;
  for (;;) {
    const std::string_view chunk = source_->Peek();
    if (chunk.empty()) {
      if (!source_->failed()) return Found::kEnd;
      piece->offset = source_->place();
      piece->problem = source_->problem();
      const bool told = std::exchange(lost_, true);
      if (!source_->SkipDamage()) return told ? Found::kEnd : Found::kDamage;
      if (!told) return Found::kDamage;
      continue;
    }
    piece->offset = source_->place();
    uint64_t size = 0;
    ReadLine(source_, &line, &size, kLongestHead);
    if (line.starts_with(kVersion)) {
      lost_ = false;
      piece->bytes = line + "\n";
      return Found::kRecord;
    }
    if (lost_ || TrimBlanks(line).empty()) continue;
    lost_ = true;
    piece->bytes = line;
    piece->problem = fmt::format(
        "no record begins here, where one should; what stands before the next one is "
        "lost: fetch the file again");
    return Found::kDamage;
  }
}

// Until the empty line; false if the record is broken, which `piece` then says.
bool WarcReader::ReadHead(WarcPiece* piece) {
  std::string line;
  uint64_t size = 0;
  for (;;) {
    if (NextRecordBegins() || !ReadLine(source_, &line, &size, kLongestHead)) {
      *piece = Broken(std::move(*piece),
                      "the record breaks off within its head; fetch the file again");
      return false;
    }
    piece->bytes += line + "\n";
    if (TrimBlanks(line).empty()) return true;
    if (piece->bytes.size() > kLongestHead) {
      *piece = Broken(std::move(*piece),
                      "the head of the record has no end; fetch the file again");
      return false;
    }
  }
}

// Each record of a compressed archive has a member of its own: where one begins, the
// record before is over, whatever its length says.
bool WarcReader::NextRecordBegins() {
  const std::string_view chunk = source_->Peek();
  return source_->at_member() && chunk.starts_with(kVersion);
}

void WarcReader::ReadBlock(uint64_t length, bool wanted, WarcPiece* piece) {
  const bool keep = wanted && length <= kLongestBlock;
  uint64_t read = 0;
  while (read < length) {
    if (read > 0 && NextRecordBegins()) break;
    const std::string_view chunk = source_->Peek().substr(0, length - read);
    if (chunk.empty()) break;
    if (keep) piece->bytes += chunk;
    read += chunk.size();
    source_->Consume(chunk.size());
  }
  if (read < length) {
    *piece = Broken(std::move(*piece),
                    fmt::format("the record breaks off after {} of the {} bytes that it "
                                "says it has; fetch the file again",
                                read, length));
  } else if (wanted && !keep) {
    piece->problem = fmt::format(
        "the record is {} bytes long, more than the {} that are read at a time; leave it "
        "out",
        length, kLongestBlock);
  }
}

WarcPiece WarcReader::Broken(WarcPiece piece, std::string problem) {
  piece.problem = std::move(problem);
  if (source_->failed()) piece.problem = source_->problem();
  lost_ = true;
  if (source_->failed()) source_->SkipDamage();
  return piece;
}

}  // namespace dragoman
