// A file as read-only memory: nothing is copied, pages are shared between processes.
//
//   Result<MappedFile> file = MappedFile::Open("models/english.dgm");
//   if (file.ok()) Parse(file->bytes());
//
// The bytes live as long as the MappedFile. Move-only; threads may read it together.
#ifndef DRAGOMAN_BASE_MAPPED_FILE_H_
#define DRAGOMAN_BASE_MAPPED_FILE_H_

#include <string>
#include <string_view>
#include <utility>

#include "dragoman/status.h"

namespace dragoman {

class MappedFile {
 public:
  static Result<MappedFile> Open(const std::string& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_MAPPED_FILE_H_
