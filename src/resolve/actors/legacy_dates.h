// Dates as TABARI and PETRARCH write them behind a code: "<20110305", ">880101",
// "20110305-20150901".
//
//   ReadLegacyDates(&lines, "20110305-20150901")    // both days inclusive
//
// Eight digits are YYYYMMDD, six YYMMDD, where years up to 30 are of this century.
#ifndef DRAGOMAN_RESOLVE_ACTORS_LEGACY_DATES_H_
#define DRAGOMAN_RESOLVE_ACTORS_LEGACY_DATES_H_

#include <optional>
#include <string_view>

#include "base/legacy_lines.h"
#include "dragoman/date.h"

namespace dragoman {

struct LegacyDates {
  Date start, finish;  // inclusive; no date: open
};

// `text` is a part of the current line of `lines`, where what is wrong is reported; then
// the answer is nothing.
std::optional<LegacyDates> ReadLegacyDates(LegacyLines* lines, std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_LEGACY_DATES_H_
