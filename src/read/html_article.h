// A news page as an article: its text without furniture, and what it says about itself.
//
//   Result<Article> article = ReadHtml(page, "");
//
// Fills everything but id and path. The error is a sentence without the place. Pure, any
// thread.
#ifndef DRAGOMAN_READ_HTML_ARTICLE_H_
#define DRAGOMAN_READ_HTML_ARTICLE_H_

#include <string>
#include <string_view>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

// `url`: where the page was found, if that is known; a date in it helps. `charset`: what
// the server said of its characters, if that is known.
Result<Article> ReadHtml(std::string_view page, std::string_view url,
                         const std::string& charset = "");

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_ARTICLE_H_
