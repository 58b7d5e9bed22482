#include "read/file_bytes.h"

#include <sys/stat.h>

#include <cassert>
#include <cerrno>
#include <system_error>

namespace dragoman {
namespace {

constexpr size_t kChunk = size_t{256} << 10;

std::string Message(int error) { return std::generic_category().message(error); }

}  // namespace

Status FileBytes::Open(const std::string& path) {
  Close();
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) {
    return Status::Error("it cannot be opened (" + Message(errno) +
                         "); check its permissions");
  }
  Borrow(file);
  owned_ = true;
  struct stat info = {};
  if (fstat(fileno(file), &info) == 0 && S_ISREG(info.st_mode)) {
    size_ = static_cast<uint64_t>(info.st_size);
  }
  return Status::Ok();
}

void FileBytes::Borrow(std::FILE* file) {
  Close();
  file_ = file;
  chunk_.resize(kChunk);
}

void FileBytes::Close() {
  if (owned_ && file_ != nullptr) std::fclose(file_);
  file_ = nullptr;
  owned_ = false;
  error_ = 0;
  size_ = consumed_ = 0;
  begin_ = end_ = 0;
}

std::string_view FileBytes::Peek() {
  if (begin_ == end_ && file_ != nullptr && error_ == 0) {
    begin_ = 0;
    errno = 0;
    end_ = std::fread(chunk_.data(), 1, chunk_.size(), file_);
    if (end_ == 0 && std::ferror(file_) != 0) error_ = errno != 0 ? errno : EIO;
  }
  return {chunk_.data() + begin_, end_ - begin_};
}

void FileBytes::Consume(size_t n) {
  assert(n <= end_ - begin_);
  begin_ += n;
  consumed_ += n;
}

bool FileBytes::GoTo(uint64_t offset) {
  const uint64_t chunk = consumed_ - begin_;
  if (offset >= chunk && offset - chunk <= end_) {
    begin_ = offset - chunk;
    consumed_ = offset;
    return true;
  }
  if (size_ == 0 || fseeko(file_, static_cast<off_t>(offset), SEEK_SET) != 0)
    return false;
  begin_ = end_ = 0;
  consumed_ = offset;
  return true;
}

std::string FileBytes::problem() const { return Message(error_); }

}  // namespace dragoman
