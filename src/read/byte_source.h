// A file or pipe, read in chunks, unpacked if it is compressed (gzip member by member,
// zstd frame by frame; seen from its first bytes).
//
//   ByteSource source;
//   if (Status s = source.Open("rows.jsonl.gz"); !s.ok()) return s;
//   for (std::string_view chunk = source.Peek(); !chunk.empty(); chunk = source.Peek()) {
//     source.Consume(Use(chunk));
//   }
//   if (source.failed()) Tell(source.problem());
//
// Holds one chunk of the file and one unpacked. Closes what it opened, not what it
// borrowed. One thread.
#ifndef DRAGOMAN_READ_BYTE_SOURCE_H_
#define DRAGOMAN_READ_BYTE_SOURCE_H_

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "dragoman/status.h"
#include "read/file_bytes.h"
#include "read/unpacker.h"

namespace dragoman {

class ByteSource {
 public:
  // The error is a sentence without the path.
  Status Open(const std::string& path);
  void Borrow(std::FILE* file);
  void Close();

  // The bytes that come next, at least one, all of one member; empty at the end or after
  // a failure. The view holds until the next call of anything but Consume.
  std::string_view Peek();
  void Consume(size_t n);

  bool failed() const { return damaged_ || file_.failed(); }
  // What failed, where, and what to do: a sentence.
  std::string problem() const;
  // After damage in compressed bytes: goes on with the next member. False if there is
  // none.
  bool SkipDamage();

  bool packed() const { return unpacker_ != nullptr; }
  // Whether nothing of the member has been consumed whose bytes come next.
  bool at_member() const { return packed() && begin_ == 0 && made_before_ == 0; }
  // Where what comes next lies in the file: the byte itself, or the member that has it.
  uint64_t place() const { return packed() ? member_ : file_.offset(); }

  uint64_t size() const { return file_.size(); }  // of the file; 0 if it is a pipe
  uint64_t bytes_read() const { return file_.offset(); }  // of the same count

 private:
  void Look();
  void TakeDictionary();
  bool UnpackMore();
  bool BeginMember();
  bool FindMember();
  void Forget();

  FileBytes file_;
  bool looked_ = false;
  std::unique_ptr<Unpacker> unpacker_;  // null: the file is plain
  Packing packing_ = Packing::kNone;
  std::unique_ptr<char[]> unpacked_;
  size_t begin_ = 0, end_ = 0;
  uint64_t member_ = 0;       // where it begins in the file
  uint64_t made_before_ = 0;  // unpacked bytes of the member before those held
  bool in_member_ = false;
  bool damaged_ = false, breaks_off_ = false;
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_BYTE_SOURCE_H_
