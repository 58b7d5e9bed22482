// What names and phrases say about a piece of a page: body of the article, or furniture.
//
//   HintOf("sidebar__related-articles", "")       // Hint::kFurniture
//   HintOf("story-body", "")                      // Hint::kBody
//   IsFurniturePhrase("Please consider supporting us")     // true
//
// Class names and ids are split into words at punctuation and capitals. Pure functions.
#ifndef DRAGOMAN_READ_FURNITURE_H_
#define DRAGOMAN_READ_FURNITURE_H_

#include <cstdint>
#include <string_view>

namespace dragoman {

enum class Hint : uint8_t { kNone, kBody, kByline, kFurniture };

// By the attributes `class` (or itemprop, role) and `id` of an element.
Hint HintOf(std::string_view class_names, std::string_view id);

// A line that no article consists of: "Share this", "Read more: ...", "Advertisement".
bool IsFurniturePhrase(std::string_view line);

// A heading under which no article goes on: "Related articles", "Comments".
bool IsFurnitureHeading(std::string_view heading);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_FURNITURE_H_
