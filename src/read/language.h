// Which language a text is in.
//
//   IdentifyLanguage("Le président a rencontré son homologue.", "en")   // "fr"
//   IdentifyLanguage("OK", "en")                                        // "en": nothing
//   tells
//
// Compact Language Detector 2 looks at letters and pieces of words. What a page says of
// itself counts only where the text is too short or too mixed: templates often lie. Pure,
// any thread.
#ifndef DRAGOMAN_READ_LANGUAGE_H_
#define DRAGOMAN_READ_LANGUAGE_H_

#include <string>
#include <string_view>

namespace dragoman {

// ISO 639-1 (or -3 where there is no shorter one); `declared` where the text does not
// tell. REQUIRES: `text` is UTF-8.
std::string IdentifyLanguage(std::string_view text, const std::string& declared);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_LANGUAGE_H_
