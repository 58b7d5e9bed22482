// Finding a calendar day as pages, addresses and first lines write it.
//
//   FindDate("Published: Sunday, 28 November 2021, 10:15 GMT")      // 2021-11-28
//   FindDate("Updated Nov. 28, 2021")                               // 2021-11-28
//   DateInUrl("https://example.org/2021/nov/28/summit-in-ashgabat")  // 2021-11-28
//
// "03/04/2021" means two days and so none; "28/11/2021" is clear. Pure, any thread.
#ifndef DRAGOMAN_READ_PAGE_DATE_H_
#define DRAGOMAN_READ_PAGE_DATE_H_

#include <optional>
#include <string_view>

#include "dragoman/date.h"

namespace dragoman {

// The first full date in `text`.
std::optional<Date> FindDate(std::string_view text);

// The date in the path of an address: "/2021/11/28/", "/2021-11-28", "-20211128".
std::optional<Date> DateInUrl(std::string_view url);

// Whether `text` is nothing but a date, perhaps with a weekday, a time of day and a word
// such as "Published": a line that is no part of the news.
bool IsDateLine(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_PAGE_DATE_H_
