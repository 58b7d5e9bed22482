// Sides and periods, which need no database.
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "dragoman/questions.h"

namespace dragoman {

std::optional<Side> Side::Parse(std::string_view text) {
  const auto capitals = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), IsAsciiUpper);
  };
  const size_t colon = text.find(':');
  const std::string_view country = text.substr(0, std::min<size_t>(colon, 3));
  std::string_view sector = text.substr(country.size());
  if (sector.starts_with(':')) sector.remove_prefix(1);
  if (!capitals(country) || !capitals(sector)) return std::nullopt;
  if (country.size() != 3 && !country.empty()) return std::nullopt;
  if (sector.size() != 3 && !sector.empty()) return std::nullopt;
  if (country.empty() && sector.empty()) return std::nullopt;
  return Side{std::string(country), std::string(sector)};
}

Date StartOf(Date day, Period period) {
  switch (period) {
    case Period::kWeek:
      return day.AddDays(-day.weekday());
    case Period::kMonth:
      return {day.year, day.month, 1};
    case Period::kYear:
      return {day.year, 1, 1};
    case Period::kDay:
      break;
  }
  return day;
}

Date Next(Date start, Period period) {
  switch (period) {
    case Period::kWeek:
      return start.AddDays(7);
    case Period::kMonth:
      return start.AddMonths(1);
    case Period::kYear:
      return start.AddMonths(12);
    case Period::kDay:
      break;
  }
  return start.AddDays(1);
}

}  // namespace dragoman
