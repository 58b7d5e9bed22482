#include "resolve/actors/legacy_dates.h"

#include <string>

#include "base/ascii.h"
#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr int kLastOfThisCentury = 30;

int NumberIn(std::string_view digits, size_t begin, size_t length) {
  int number = 0;
  for (const char c : digits.substr(begin, length)) number = number * 10 + (c - '0');
  return number;
}

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::optional<Date> ReadDay(LegacyLines* lines, std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && IsAsciiDigit(text[digits])) ++digits;
  const bool whole = digits == text.size() && (digits == 6 || digits >= 8);
  if (!whole) {
    lines->ErrorAt(text, Quoted(text) + " is not a date", "write eight digits: 20111231");
    return std::nullopt;
  }
  if (digits > 8) {
    lines->WarnAt(text, Quoted(text) + " has more than eight digits",
                  "only the first eight are read; write eight: 20111231");
  }
  int year = digits == 6 ? NumberIn(text, 0, 2) : NumberIn(text, 0, 4);
  if (digits == 6) year += year <= kLastOfThisCentury ? 2000 : 1900;
  const size_t behind_year = digits == 6 ? 2 : 4;
  const int month = NumberIn(text, behind_year, 2);
  const int day = NumberIn(text, behind_year + 2, 2);
  const bool month_exists = year > 0 && month >= 1 && month <= 12;
  if (!month_exists || day < 1 || day > DaysInMonth(year, month)) {
    lines->ErrorAt(text, Quoted(text) + " is no day of the calendar",
                   "write year, month and day: 20111231");
    return std::nullopt;
  }
  return Date{static_cast<int16_t>(year), static_cast<int8_t>(month),
              static_cast<int8_t>(day)};
}

std::optional<LegacyDates> ReadRange(LegacyLines* lines, std::string_view text,
                                     size_t dash) {
  const std::optional<Date> start = ReadDay(lines, Trim(text.substr(0, dash)));
  const std::optional<Date> finish = ReadDay(lines, Trim(text.substr(dash + 1)));
  if (!start || !finish) return std::nullopt;
  if (*finish < *start) {
    lines->ErrorAt(text, "the end lies before the start", "exchange the dates");
    return std::nullopt;
  }
  return LegacyDates{*start, *finish};
}

}  // namespace

std::optional<LegacyDates> ReadLegacyDates(LegacyLines* lines, std::string_view text) {
  const size_t dash = text.find('-');
  if (dash != std::string_view::npos) return ReadRange(lines, text, dash);
  const bool before = text.starts_with('<'), from = text.starts_with('>');
  const std::optional<Date> day =
      ReadDay(lines, Trim(before || from ? text.substr(1) : text));
  if (!day) return std::nullopt;
  if (before) return LegacyDates{Date(), day->AddDays(-1)};
  if (!from) {
    lines->WarnAt(text, "a single date without a sign is read as \">\": from that day on",
                  "write > or < before it, or a range");
  }
  return LegacyDates{*day, Date()};
}

}  // namespace dragoman
