#include "event_sink.h"

#include <fmt/format.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "dragoman/output.h"

namespace dragoman::cli {

Result<JsonlSink> JsonlSink::Open(const std::string& path) {
  if (path.empty()) return JsonlSink(path, stdout);
  std::FILE* file = std::fopen(path.c_str(), "abe");
  if (file == nullptr) {
    return Status::Error(fmt::format("{}: cannot be written: {}; choose another path",
                                     path, std::strerror(errno)));
  }
  return JsonlSink(path, file);
}

JsonlSink::JsonlSink(JsonlSink&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)) {}

JsonlSink::~JsonlSink() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

Status JsonlSink::Failed() const {
  return Status::Error(
      fmt::format("{}: cannot be written: {}; nothing is lost: make room "
                  "and start again",
                  path_.empty() ? "standard output" : path_, std::strerror(errno)));
}

Status JsonlSink::GoBackTo(const std::string& mark) {
  if (file_ == stdout) return Status::Ok();
  const auto size = static_cast<off_t>(std::strtoll(mark.c_str(), nullptr, 10));
  std::fseek(file_, 0, SEEK_END);
  const off_t now = ftello(file_);
  if (now < size) {
    return Status::Error(fmt::format(
        "{}: it has {} bytes, but the state of the watch tells of {}; name the file that "
        "was written before, or another file for the state",
        path_, now, size));
  }
  return ftruncate(fileno(file_), size) == 0 ? Status::Ok() : Failed();
}

Status JsonlSink::Add(const Document& document) {
  for (const Event& event : document.events) {
    const std::string line = ToJson(document, event) + "\n";
    if (std::fwrite(line.data(), 1, line.size(), file_) != line.size()) return Failed();
  }
  return Status::Ok();
}

Result<std::string> JsonlSink::Commit() {
  if (std::fflush(file_) != 0) return Failed();
  if (file_ == stdout) return std::string();
  if (fsync(fileno(file_)) != 0 && errno != EINVAL) return Failed();
  std::fseek(file_, 0, SEEK_END);
  return std::to_string(ftello(file_));
}

}  // namespace dragoman::cli
