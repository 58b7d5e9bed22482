#include "base/data_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

// Table written by the assembler file that cmake/EmbedFiles.cmake generates. Weak, so
// that unit tests link without the megabytes; then Embedded() is empty.
extern "C" {
struct DragomanEmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const DragomanEmbeddedFile dragoman_embedded_files[] __attribute__((weak));
}

namespace dragoman {
namespace {

bool ByName(const DataFile& a, const DataFile& b) { return a.name < b.name; }

}  // namespace

DataFiles DataFiles::Embedded() {
  DataFiles result;
  const DragomanEmbeddedFile* file = dragoman_embedded_files;
  if (file == nullptr) return result;
  for (; file->name != nullptr; ++file) {
    result.files_.push_back(
        {file->name, std::string("data/") + file->name,
         std::string_view(file->begin, static_cast<size_t>(file->end - file->begin))});
  }
  std::sort(result.files_.begin(), result.files_.end(), ByName);
  return result;
}

Result<DataFiles> DataFiles::Folder(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::recursive_directory_iterator it(path, error);
  if (error) {
    return Status::Error(path + ": cannot be read: " + error.message() +
                         "; give the folder that holds actors/, frames/ and roles/");
  }
  DataFiles result;
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (error) return Status::Error(path + ": cannot be read: " + error.message());
    std::error_code unreadable;
    if (!it->is_regular_file(unreadable)) continue;
    Result<MappedFile> file = MappedFile::Open(it->path().string());
    if (!file.ok()) return file.status();
    auto mapped = std::make_shared<MappedFile>(std::move(*file));
    result.files_.push_back({it->path().lexically_relative(path).generic_string(),
                             it->path().string(), mapped->bytes()});
    result.mapped_.push_back(std::move(mapped));
  }
  std::sort(result.files_.begin(), result.files_.end(), ByName);
  return result;
}

Status DataFiles::AddFile(const std::string& path, std::string name) {
  Result<MappedFile> file = MappedFile::Open(path);
  if (!file.ok()) return file.status();
  auto mapped = std::make_shared<MappedFile>(std::move(*file));
  DataFile added{std::move(name), path, mapped->bytes()};
  mapped_.push_back(std::move(mapped));
  files_.insert(std::upper_bound(files_.begin(), files_.end(), added, ByName), added);
  return Status::Ok();
}

void DataFiles::Add(std::string name, std::string bytes) {
  owned_.push_back(std::make_shared<std::string>(std::move(bytes)));
  std::string path = "data/" + name;
  DataFile file{std::move(name), std::move(path), *owned_.back()};
  files_.insert(std::upper_bound(files_.begin(), files_.end(), file, ByName), file);
}

std::vector<DataFile> DataFiles::List(std::string_view prefix) const {
  std::vector<DataFile> result;
  for (const DataFile& file : files_) {
    if (file.name.starts_with(prefix)) result.push_back(file);
  }
  return result;
}

const DataFile* DataFiles::Find(std::string_view name) const {
  const auto at = std::lower_bound(
      files_.begin(), files_.end(), name,
      [](const DataFile& file, std::string_view n) { return file.name < n; });
  return at != files_.end() && at->name == name ? &*at : nullptr;
}

}  // namespace dragoman
