// What the names of an element say about its part of the page: body of the article,
// byline, or furniture.
//
//   HintOf("sidebar__relatedArticles", "").kind       // Hint::kFurniture, for "sidebar"
//   HintOf("story-body", "").kind                     // Hint::kBody
//
// Class names and ids are split into words at punctuation and capitals. Pure functions.
#ifndef DRAGOMAN_READ_ELEMENT_NAMES_H_
#define DRAGOMAN_READ_ELEMENT_NAMES_H_

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace dragoman {

enum class Hint : uint8_t { kNone, kBody, kByline, kFurniture };

// A hint, and the word that gave it. The same word misleads on all of a page ("widget",
// where everything is built of widgets), so that it can be judged by what it covers.
struct NameHint {
  Hint kind = Hint::kNone;
  std::string_view word;  // static
};

// By the attributes `class` and `id` of an element.
NameHint HintOf(std::string_view class_names, std::string_view id);

// HintOf for the elements of one page, where the same classes come again and again. The
// names must outlive it. One thread.
class HintReader {
 public:
  NameHint Of(std::string_view class_names, std::string_view id);

 private:
  std::unordered_map<std::string_view, NameHint> seen_;  // by class
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_ELEMENT_NAMES_H_
