// Which story a text belongs to: the one whose text it shares.
//
//   StoryIndex index(14);
//   index.Add("a1", day, FingerprintsOf(text));      // {"a1", 1, true}: a new story
//   index.Add("a2", day + 1, FingerprintsOf(cut));   // {"a1", .97, false}
//
// Keeps the texts of the last days, one table a day; what is older is dropped whole.
// Copies that add nothing are not kept. One thread.
#ifndef DRAGOMAN_MERGE_STORY_INDEX_H_
#define DRAGOMAN_MERGE_STORY_INDEX_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "merge/fingerprints.h"
#include "merge/print_table.h"

namespace dragoman {

class StoryIndex {
 public:
  // A text that others are compared with.
  struct Text {
    std::string story;
    std::vector<uint32_t> prints;
    uint32_t opening = 0;  // so many of them at the beginning
  };
  using Day = std::vector<Text>;

  struct Match {
    std::string story;           // id of its first article
    double confidence = 1;       // that this is a copy
    bool fresh = true;           // the story begins here
    const Text* kept = nullptr;  // for others to be compared with, until the next call
  };

  explicit StoryIndex(int window) : window_(window) {}

  // `day` of publication, in days since 1970. Days that are older than the window, seen
  // from the latest that was added, are dropped.
  Match Add(const std::string& article, int64_t day, const Fingerprints& prints);

  // For saving and restoring.
  template <typename Take>
  void EachText(const Take& take) const {
    for (const auto& [day, shelf] : days_) {
      for (const Text& text : shelf.texts) take(day, text);
    }
  }
  // Null if that day has passed.
  const Text* Keep(int64_t day, Text text);
  // Drops the days that are older than the window on that day.
  void Advance(int64_t day);

  size_t bytes() const;

 private:
  struct Shelf {
    Day texts;
    PrintTable table;
  };
  struct Likeness {
    const Text* text = nullptr;
    double confidence = 0;
    double shared = 0;  // share of the new text that is in it
  };
  Likeness Likest(const Fingerprints& prints) const;

  int window_;
  int64_t latest_ = INT64_MIN;
  std::map<int64_t, Shelf> days_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_STORY_INDEX_H_
