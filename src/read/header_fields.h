// The head of a WARC record or of a message of HTTP: lines of names and values.
//
//   std::string_view type = HeaderField(head, "content-type");   // "" if there is none
//
// Pure functions, any thread.
#ifndef DRAGOMAN_READ_HEADER_FIELDS_H_
#define DRAGOMAN_READ_HEADER_FIELDS_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace dragoman {

// How many bytes of `message` are its head, with the empty line that ends it; npos if
// there is no such line.
size_t HeadSize(std::string_view message);

// The value of the first field of that name (in small letters), without blanks around it.
std::string_view HeaderField(std::string_view head, std::string_view name);

// A number of decimal digits and nothing else.
std::optional<uint64_t> WholeNumber(std::string_view text);

// Whether they are the same but for the case of ASCII letters.
bool EqualsIgnoringCase(std::string_view text, std::string_view lower);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HEADER_FIELDS_H_
