// Who wrote the article, as a page shows it.
//
//   NameInByline("By Leyla Karimova | Published 28 November 2021")   // "Leyla Karimova"
//   FindByline(tree)                  // from links to authors, class names, "By ..."
//   lines
//
// Pure functions, any thread.
#ifndef DRAGOMAN_READ_BYLINE_H_
#define DRAGOMAN_READ_BYLINE_H_

#include <string>
#include <string_view>

#include "read/html_tree.h"

namespace dragoman {

// The name or names in a byline, or in what a page gives as its author; "" if it is no
// name: an address, a number, "5 minutes".
std::string NameInByline(std::string_view byline);

// "By", "Written by:": the name stands behind it, in an element of its own.
bool IsBylineStart(std::string_view text);

// The most trustworthy byline of the page, the first of several; "" if there is none.
std::string FindByline(const HtmlTree& tree);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_BYLINE_H_
