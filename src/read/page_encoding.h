// A page as UTF-8, whatever it says it is written in.
//
//   Result<std::string_view> page = PageAsUtf8(bytes, &storage);
//
// Old news pages are often Windows-1252 and call it ISO-8859-1; browsers read them so,
// and so do we, where the page declares it. A page that is cut within a character loses
// that character only. Pure, any thread.
#ifndef DRAGOMAN_READ_PAGE_ENCODING_H_
#define DRAGOMAN_READ_PAGE_ENCODING_H_

#include <string>
#include <string_view>

#include "dragoman/status.h"

namespace dragoman {

// A view into `bytes` or into `storage`. The error says which byte is wrong.
Result<std::string_view> PageAsUtf8(std::string_view bytes, std::string* storage);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_PAGE_ENCODING_H_
