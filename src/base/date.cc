#include "dragoman/date.h"

#include <algorithm>
#include <cstdio>

namespace dragoman {
namespace {

bool ReadDigits(std::string_view text, size_t at, size_t count, int* value) {
  *value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    *value = *value * 10 + (text[i] - '0');
  }
  return true;
}

}  // namespace

int DaysInMonth(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

std::optional<Date> Date::Parse(std::string_view text) {
  int year, month, day;
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  if (!ReadDigits(text, 0, 4, &year) || !ReadDigits(text, 5, 2, &month) ||
      !ReadDigits(text, 8, 2, &day)) {
    return std::nullopt;
  }
  if (year == 0 || month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month)) {
    return std::nullopt;
  }
  return Date{static_cast<int16_t>(year), static_cast<int8_t>(month),
              static_cast<int8_t>(day)};
}

// Both directions are Howard Hinnant's "chrono-compatible low-level date algorithms":
// exact in integers for every year, where a loop over years would not be.
Date Date::FromDays(int64_t days) {
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t doe = days - era * 146097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int64_t mp = (5 * doy + 2) / 153;
  const int64_t month = mp < 10 ? mp + 3 : mp - 9;
  return Date{static_cast<int16_t>(yoe + era * 400 + (month <= 2)),
              static_cast<int8_t>(month),
              static_cast<int8_t>(doy - (153 * mp + 2) / 5 + 1)};
}

int64_t Date::days() const {
  const int64_t y = year - (month <= 2);
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t yoe = y - era * 400;
  const int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Date Date::AddMonths(int n) const {
  const int total = year * 12 + month - 1 + n;
  const int y = total / 12;
  const int m = total % 12 + 1;
  return Date{static_cast<int16_t>(y), static_cast<int8_t>(m),
              static_cast<int8_t>(std::min<int>(day, DaysInMonth(y, m)))};
}

int Date::weekday() const {
  return static_cast<int>(((days() + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

std::string Date::text() const {
  if (!*this) return "";
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
  return buffer;
}

}  // namespace dragoman
