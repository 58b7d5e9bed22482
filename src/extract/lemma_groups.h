// Groups of neighbouring lemmas ("human right"), each with a number.
//
//   LemmaGroups groups;
//   groups.Add("human right", 3);
//   groups.Find({"the", "human", "right"}, 1, [](size_t number) { ... });   // 3
//
// Immutable after the last Add: any number of threads may read it.
#ifndef DRAGOMAN_EXTRACT_LEMMA_GROUPS_H_
#define DRAGOMAN_EXTRACT_LEMMA_GROUPS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {

class LemmaGroups {
 public:
  // Words are separated by blanks; case does not matter. REQUIRES: at least one word.
  void Add(std::string_view group, size_t number) {
    const std::vector<std::string_view> words = Split(group, ' ');
    Group rest{{}, number};
    for (size_t i = 1; i < words.size(); ++i) rest.words.push_back(ToLower(words[i]));
    by_first_[ToLower(words[0])].push_back(std::move(rest));
  }

  // Calls found(number) for every group that begins at `lemmas[at]`; lemmas in lower
  // case.
  template <typename Found>
  void Find(const std::vector<std::string>& lemmas, size_t at, const Found& found) const {
    const auto known = by_first_.find(lemmas[at]);
    if (known == by_first_.end()) return;
    for (const Group& group : known->second) {
      if (at + group.words.size() + 1 > lemmas.size()) continue;
      const auto next = lemmas.begin() + static_cast<std::ptrdiff_t>(at) + 1;
      if (std::equal(group.words.begin(), group.words.end(), next)) found(group.number);
    }
  }

 private:
  struct Group {
    std::vector<std::string> words;  // after the first one
    size_t number;
  };
  std::unordered_map<std::string, std::vector<Group>> by_first_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEMMA_GROUPS_H_
