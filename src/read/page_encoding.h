// Pages and texts as UTF-8, whatever they are written in.
//
//   std::string_view page = PageAsUtf8(bytes, CharsetIn("text/html; charset=koi8-r"),
//   &storage);
//
// What is UTF-8 stays as it is. Else the server's word goes first, then the page's own,
// then what the bytes look like. Old news pages are often Windows-1252 and call it
// ISO-8859-1; browsers read them so, and so do we. A byte that means nothing becomes
// U+FFFD. Pure, any thread.
#ifndef DRAGOMAN_READ_PAGE_ENCODING_H_
#define DRAGOMAN_READ_PAGE_ENCODING_H_

#include <string>
#include <string_view>

namespace dragoman {

// The character set that a field of HTTP or a tag names, in small letters; "" if none.
std::string CharsetIn(std::string_view field);

// A view into `bytes` or into `storage`. `charset` is what the server says; may be "".
std::string_view PageAsUtf8(std::string_view bytes, const std::string& charset,
                            std::string* storage);
// The same for prose, which does not say itself what it is: where almost all of it is
// ASCII, it is English of Windows-1252.
std::string_view TextAsUtf8(std::string_view bytes, const std::string& charset,
                            std::string* storage);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_PAGE_ENCODING_H_
