// The knowledge files (data/ and models/) by name, from a folder or from the binary
// itself.
//
//   DataFiles files = DataFiles::Embedded();                 // what was built in
//   Result<DataFiles> mine = DataFiles::Folder("data");      // an analyst's copy
//   for (const DataFile& f : files.List("frames/")) Load(f.name, f.bytes);
//
// Names are relative to the folder ("actors/countries.txt") and sorted. The bytes are
// mapped or part of the binary and live as long as any copy of this DataFiles. Immutable.
#ifndef DRAGOMAN_BASE_DATA_FILES_H_
#define DRAGOMAN_BASE_DATA_FILES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"
#include "dragoman/status.h"

namespace dragoman {

struct DataFile {
  std::string name;  // "actors/countries.txt"
  std::string path;  // as a person would open it: "data/actors/countries.txt"
  std::string_view bytes;
};

class DataFiles {
 public:
  DataFiles() = default;
  static DataFiles Embedded();
  static Result<DataFiles> Folder(const std::string& path);
  // One more file, which a user gives: `name` as loaders look for it.
  Status AddFile(const std::string& path, std::string name);
  // For tests: a file that exists in memory only.
  void Add(std::string name, std::string bytes);

  // All files whose name begins with `prefix`.
  std::vector<DataFile> List(std::string_view prefix) const;
  // Null if there is none of that name.
  const DataFile* Find(std::string_view name) const;

 private:
  std::vector<DataFile> files_;  // by name
  std::vector<std::shared_ptr<MappedFile>> mapped_;
  std::vector<std::shared_ptr<std::string>> owned_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_DATA_FILES_H_
