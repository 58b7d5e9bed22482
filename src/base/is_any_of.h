// A word against a short list that belongs to the code.
//
//   if (IsAnyOf(token.lemma, {"expel", "deport"})) ...
//
// Pure function, any thread.
#ifndef DRAGOMAN_BASE_IS_ANY_OF_H_
#define DRAGOMAN_BASE_IS_ANY_OF_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace dragoman {

inline bool IsAnyOf(std::string_view word,
                    std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_IS_ANY_OF_H_
