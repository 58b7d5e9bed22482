// The day that a moment falls on, where the reader lives: half past ten in the evening of
// the 28th in London is the 29th in Tehran.
//
//   LocalDay("2021-11-28T22:30:00Z", 210)         // 2021-11-29: Tehran is 3:30 ahead
//   LocalDay("2021-11-28T22:30:00-05:00", 0)      // 2021-11-29
//   LocalDay("2021-11-28", 210)                   // nothing: no moment, only a day
//
// Nothing for whatever is not a whole timestamp with an offset (ISO 8601, RFC 3339).
// Pure.
#ifndef DRAGOMAN_READ_LOCAL_DAY_H_
#define DRAGOMAN_READ_LOCAL_DAY_H_

#include <optional>
#include <string_view>

#include "dragoman/date.h"

namespace dragoman {

// `zone`: minutes that the clock there is ahead of UTC.
std::optional<Date> LocalDay(std::string_view timestamp, int zone);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_LOCAL_DAY_H_
