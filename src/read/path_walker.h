// The files that a list of paths means, one after another.
//
//   PathWalker walker({"news/", "2021-*.html", "-"});
//   while (std::optional<WalkedPath> next = walker.Next()) ...
//
// Folders are walked depth first in the order of the names, hidden entries left out; of
// each folder on the way only the names of its entries are held. One thread.
#ifndef DRAGOMAN_READ_PATH_WALKER_H_
#define DRAGOMAN_READ_PATH_WALKER_H_

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/input.h"

namespace dragoman {

struct WalkedPath {
  std::string path;
  std::string problem;  // a sentence if there is nothing to read here
};

class PathWalker {
 public:
  explicit PathWalker(std::vector<std::string> paths);
  std::optional<WalkedPath> Next();

 private:
  struct Entry {
    std::string path;
    bool named = false;  // by the user, not found in a folder
  };

  std::optional<WalkedPath> Visit(const Entry& entry);
  std::optional<WalkedPath> Expand(const std::string& pattern);
  std::optional<WalkedPath> OpenFolder(const std::string& path);

  std::vector<Entry> stack_;  // the next is at the back
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_PATH_WALKER_H_
