// The records of a web archive (WARC, WET), one after another, and what is broken in it.
//
//   WarcReader records(&source);
//   while (std::optional<WarcPiece> piece = records.Next()) {
//     if (piece->problem.empty()) ReadWarcRecord(piece->bytes, ...);
//   }
//
// Requests, crawl logs and the like are passed over. Behind damage the reader goes on
// with the next record that it finds. Holds one record. One thread.
#ifndef DRAGOMAN_READ_WARC_READER_H_
#define DRAGOMAN_READ_WARC_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "read/byte_source.h"

namespace dragoman {

struct WarcPiece {
  uint64_t offset = 0;  // in the file: of the record, or of the gzip member that holds it
  std::string bytes;    // head and block; of a broken record what there is of it
  std::string problem;  // a sentence, where the record is broken
};

class WarcReader {
 public:
  explicit WarcReader(ByteSource* source) : source_(source) {}

  // The next record that may hold a page, or what is broken; nothing at the end.
  std::optional<WarcPiece> Next();

 private:
  enum class Found { kEnd, kRecord, kDamage };

  Found FindRecord(WarcPiece* piece);
  bool ReadHead(WarcPiece* piece);
  void ReadBlock(uint64_t length, bool wanted, WarcPiece* piece);
  bool NextRecordBegins();
  WarcPiece Broken(WarcPiece piece, std::string problem);

  ByteSource* source_;
  bool lost_ = false;  // behind damage: until a record begins
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_WARC_READER_H_
