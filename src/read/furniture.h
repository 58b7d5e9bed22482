// Lines and headings that no article consists of.
//
//   IsFurniturePhrase("Please consider supporting us")     // true
//   RoleOfHeading("12 comments")                           // HeadingRole::kEnd
//
// Pure functions, any thread.
#ifndef DRAGOMAN_READ_FURNITURE_H_
#define DRAGOMAN_READ_FURNITURE_H_

#include <cstdint>
#include <string_view>

namespace dragoman {

// A line that no article consists of: "Share this", "Read more: ...", "Advertisement".
bool IsFurniturePhrase(std::string_view line);

enum class HeadingRole : uint8_t { kContent, kFurniture, kEnd };

// Whether the article goes on under a heading: not in its section under "Related
// articles" (kFurniture), not at all under "12 comments" (kEnd).
HeadingRole RoleOfHeading(std::string_view heading);

// Source code or data that was meant for machines.
bool LooksLikeCode(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_FURNITURE_H_
