// A file or pipe, read in chunks.
//
//   ByteSource source;
//   if (Status s = source.Open("rows.jsonl"); !s.ok()) return s;
//   for (std::string_view chunk = source.Peek(); !chunk.empty(); chunk = source.Peek()) {
//     source.Consume(Use(chunk));
//   }
//
// Holds one chunk. Closes what it opened, not what it borrowed. One thread.
#ifndef DRAGOMAN_READ_BYTE_SOURCE_H_
#define DRAGOMAN_READ_BYTE_SOURCE_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/status.h"

namespace dragoman {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ~ByteSource() { Close(); }

  // The error is a sentence without the path.
  Status Open(const std::string& path);
  void Borrow(std::FILE* file);
  void Close();

  // The bytes that come next, at least one; empty at the end or after a failure. The view
  // holds until the next call of anything but Consume.
  std::string_view Peek();
  void Consume(size_t n);

  bool failed() const { return error_ != 0; }
  std::string problem() const;
  uint64_t size() const { return size_; }  // 0 if it is a pipe
  uint64_t bytes_read() const { return consumed_; }

 private:
  std::FILE* file_ = nullptr;
  bool owned_ = false;
  int error_ = 0;
  uint64_t size_ = 0;
  uint64_t consumed_ = 0;
  std::vector<char> chunk_;
  size_t begin_ = 0, end_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_BYTE_SOURCE_H_
