// A record of a web archive as an article.
//
//   ReadWarcRecord(bytes, &outcome)
//
// A response is an answer of a web server, whose page is read; a conversion (WET) is the
// text of a page, with its menus; a resource is a page without the server. Whatever holds
// no page (images, "404 Not Found") is set aside. Pure, any thread.
#ifndef DRAGOMAN_READ_WARC_RECORD_H_
#define DRAGOMAN_READ_WARC_RECORD_H_

#include <string_view>

#include "dragoman/input.h"

namespace dragoman {

// Fills all of the Article but id and path, or `reason`, `excerpt` and `aside` of the
// Reject.
ReadOutcome ReadWarcRecord(std::string_view record);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_WARC_RECORD_H_
