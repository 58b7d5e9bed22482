// Text as a reader sees it: blanks made one, invisible characters left out.
//
//   std::string out;
//   AppendClean("  Teh\u00ADran,\n\u00A0 Iran ", &out);   // out: "Tehran, Iran "
//
// Pages are full of soft hyphens, zero-width blanks, byte order marks and control
// characters that split words for nobody's good. Pure functions, any thread.
#ifndef DRAGOMAN_READ_CLEAN_TEXT_H_
#define DRAGOMAN_READ_CLEAN_TEXT_H_

#include <string>
#include <string_view>

namespace dragoman {

// Appends `text`; each run of blanks becomes one space, none at the start of `out`, after
// a newline or after another space.
void AppendClean(std::string_view text, std::string* out);

// `text` cleaned, without blanks at both ends.
std::string Clean(std::string_view text);

// As Clean, with entities decoded ("&amp;", "&#8217;"): for attribute-like text in JSON.
std::string CleanEntities(std::string_view text);

// `text` without ASCII blanks at both ends; still a view into it.
std::string_view TrimBlanks(std::string_view text);

// Number of blank-separated words.
size_t CountWords(std::string_view text);

// How `bytes` begins, for a message: valid UTF-8, on one line, at most `limit` bytes.
std::string Excerpt(std::string_view bytes, size_t limit = 200);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_CLEAN_TEXT_H_
