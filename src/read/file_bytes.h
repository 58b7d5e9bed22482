// A file or pipe, read in chunks, as it lies there.
//
//   FileBytes file;
//   if (Status s = file.Open("rows.jsonl"); !s.ok()) return s;
//   for (std::string_view chunk = file.Peek(); !chunk.empty(); chunk = file.Peek()) {
//     file.Consume(Use(chunk));
//   }
//
// Holds one chunk. Closes what it opened, not what it borrowed. One thread.
#ifndef DRAGOMAN_READ_FILE_BYTES_H_
#define DRAGOMAN_READ_FILE_BYTES_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/status.h"

namespace dragoman {

class FileBytes {
 public:
  FileBytes() = default;
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;
  ~FileBytes() { Close(); }

  // The error is a sentence without the path.
  Status Open(const std::string& path);
  void Borrow(std::FILE* file);
  void Close();

  // The bytes that come next, at least one; empty at the end or after a failure. The view
  // holds until the next call of anything but Consume.
  std::string_view Peek();
  void Consume(size_t n);
  // Goes to a byte of the file, forward or back. False if it is a pipe that is past it.
  bool GoTo(uint64_t offset);

  bool failed() const { return error_ != 0; }
  std::string problem() const;
  uint64_t size() const { return size_; }  // 0 if it is a pipe
  uint64_t offset() const { return consumed_; }

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

#endif  // DRAGOMAN_READ_FILE_BYTES_H_
