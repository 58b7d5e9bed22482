// A plain text as an article. Title, date and the like may stand above it:
//
//   ---                          or      Presidents meet in Ashgabat
//   title: Presidents meet
//   date: 2021-11-28                     Published: 28 November 2021
//   source: Caspian Courier
//   ---                                  Iran's president met ...
//
// The rest is Article::text, byte for byte; what is no UTF-8 is made so, by its looks
// (page_encoding.h). Pure, any thread.
#ifndef DRAGOMAN_READ_TEXT_ARTICLE_H_
#define DRAGOMAN_READ_TEXT_ARTICLE_H_

#include <string_view>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

// The error is a sentence without the place.
Result<Article> ReadText(std::string_view bytes);
// All of it is Article::text.
Result<Article> ReadWholeText(std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_TEXT_ARTICLE_H_
