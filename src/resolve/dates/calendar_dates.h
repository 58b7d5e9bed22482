// The days, months, seasons and years that the words of a date name.
//
//   DateParts parts;  parts.month = 3;               // "in March"
//   CalendarDate(parts, {published, ...})            // the last March, or the next
//
// Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_DATES_CALENDAR_DATES_H_
#define DRAGOMAN_RESOLVE_DATES_CALENDAR_DATES_H_

#include <optional>
#include <vector>

#include "resolve/dates/date_meaning.h"

namespace dragoman {

// What the parts name; where they name no year, the one that is meant.
std::optional<Interval> CalendarDate(const DateParts& parts, const DateContext& context);
// The same in the year that they hold.
std::optional<Interval> DateOfYear(const DateParts& parts);
// "last Monday" (-1), "this summer" (0), "next March" (1).
std::optional<Interval> NamedDate(const DateParts& parts, int direction, Date published);
// Saturday and Sunday, `number` weeks after that of publication.
Interval WeekendOf(Date published, int number);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_CALENDAR_DATES_H_
