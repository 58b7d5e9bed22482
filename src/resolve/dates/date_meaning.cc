#include "resolve/dates/date_meaning.h"

#include <algorithm>
#include <charconv>

#include "base/record_file.h"

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;
constexpr int kSixtieths = 60;

std::optional<DateUnit> UnitFrom(std::string_view name) {
  static constexpr std::pair<std::string_view, DateUnit> kUnits[] = {
      {"day", DateUnit::kDay},     {"week", DateUnit::kWeek},
      {"month", DateUnit::kMonth}, {"quarter", DateUnit::kQuarter},
      {"year", DateUnit::kYear},   {"decade", DateUnit::kDecade}};
  for (const auto& [known, unit] : kUnits) {
    if (known == name) return unit;
  }
  return std::nullopt;
}

bool ReadInt(std::string_view text, int* value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// "1/3" -> 20, "1" -> 60.
bool ReadFraction(std::string_view text, int* sixtieths) {
  const size_t slash = text.find('/');
  int over = 0, under = 1;
  if (!ReadInt(text.substr(0, slash), &over)) return false;
  if (slash != std::string_view::npos && !ReadInt(text.substr(slash + 1), &under)) {
    return false;
  }
  if (under < 1 || over < 0 || over > under) return false;
  *sixtieths = kSixtieths * over / under;
  return true;
}

// What comes after the first word of a meaning.
enum class Takes : uint8_t {
  kNothing,
  kNumber,
  kTwoNumbers,
  kUnit,
  kUnitAndNumber,  // the number may miss
  kFractions,
  kHalf
};
struct MeaningForm {
  std::string_view name;
  Kind kind;
  Takes takes;
};
constexpr MeaningForm kForms[] = {
    {"calendar", Kind::kCalendar, Takes::kNothing},
    {"weekend", Kind::kWeekend, Takes::kNumber},
    {"weekend-near", Kind::kWeekendNear, Takes::kNothing},
    {"days", Kind::kDays, Takes::kTwoNumbers},
    {"so-far", Kind::kSoFar, Takes::kUnit},
    {"rest", Kind::kRest, Takes::kUnit},
    {"name", Kind::kName, Takes::kNumber},
    {"week-of", Kind::kWeekOf, Takes::kNumber},
    {"year-of", Kind::kYearOf, Takes::kNumber},
    {"ago", Kind::kAgo, Takes::kHalf},
    {"ahead", Kind::kAhead, Takes::kNothing},
    {"past", Kind::kPast, Takes::kNothing},
    {"coming", Kind::kComing, Takes::kNothing},
    {"earlier", Kind::kEarlier, Takes::kNothing},
    {"later", Kind::kLater, Takes::kNothing},
    {"that", Kind::kThat, Takes::kUnitAndNumber},
    {"that-name", Kind::kThatName, Takes::kNumber},
    {"next-name", Kind::kNextName, Takes::kNothing},
    {"then", Kind::kThen, Takes::kNothing},
    {"eve", Kind::kEve, Takes::kNothing},
    {"clause-after", Kind::kClauseAfter, Takes::kNothing},
    {"clause-before", Kind::kClauseBefore, Takes::kNothing},
    {"opening", Kind::kOpening, Takes::kUnit},
    {"closing", Kind::kClosing, Takes::kUnit},
    {"part-of-year", Kind::kPartOfYear, Takes::kFractions},
    {"first-months", Kind::kFirstMonths, Takes::kNothing},
    {"fiscal", Kind::kFiscal, Takes::kNothing},
    {"fiscal-of", Kind::kFiscalOf, Takes::kNumber},
    {"month-day", Kind::kMonthDay, Takes::kNumber},
    {"day-of-month", Kind::kDayOfMonth, Takes::kNothing},
    {"weekday-ago", Kind::kWeekdayAgo, Takes::kNothing},
    {"ahead-if-future", Kind::kAheadIfFuture, Takes::kNothing},
    {"clock", Kind::kClock, Takes::kNothing},
    {"duration", Kind::kDuration, Takes::kNothing},
    {"lasting", Kind::kLasting, Takes::kNothing},
    {"none", Kind::kNone, Takes::kNothing},
    {"part", Kind::kPart, Takes::kFractions},
    {"same", Kind::kSame, Takes::kNothing},
    {"since", Kind::kSince, Takes::kNothing},
    {"until", Kind::kUntil, Takes::kNothing},
    {"span", Kind::kSpan, Takes::kNothing},
};

bool ReadArguments(const std::vector<std::string_view>& words, Takes takes,
                   DateMeaning* meaning) {
  const auto word = [&](size_t i) {
    return i < words.size() ? words[i] : std::string_view();
  };
  switch (takes) {
    case Takes::kNothing:
      return words.size() == 1;
    case Takes::kNumber:
      return words.size() == 2 && ReadInt(word(1), &meaning->number);
    case Takes::kTwoNumbers:
      return words.size() == 3 && ReadInt(word(1), &meaning->number) &&
             ReadInt(word(2), &meaning->number2);
    case Takes::kUnit: {
      const std::optional<DateUnit> unit = UnitFrom(word(1));
      if (unit) meaning->unit = *unit;
      return words.size() == 2 && unit.has_value();
    }
    case Takes::kUnitAndNumber:
      if (words.size() == 3 && !ReadInt(words[2], &meaning->number)) return false;
      return words.size() <= 3 &&
             ReadArguments({words.begin(),
                            words.begin() + std::min<ptrdiff_t>(
                                                2, static_cast<ptrdiff_t>(words.size()))},
                           Takes::kUnit, meaning);
    case Takes::kFractions:
      return words.size() == 3 && ReadFraction(word(1), &meaning->number) &&
             ReadFraction(word(2), &meaning->number2);
    case Takes::kHalf:
      meaning->number = word(1) == "half" ? 1 : 0;
      return words.size() == 1 || meaning->number == 1;
  }
  return false;
}

}  // namespace

std::optional<DateMeaning> DateMeaning::Read(std::string_view text, std::string* error) {
  const std::vector<std::string_view> words = Split(text, ' ');
  DateMeaning meaning;
  if (words.empty()) {
    *error = "the meaning is missing";
    return std::nullopt;
  }
  if (const std::optional<DateUnit> unit = UnitFrom(words[0])) {
    meaning.kind = Kind::kUnit;
    meaning.unit = *unit;
    if (ReadArguments(words, Takes::kNumber, &meaning)) return meaning;
    *error = "\"" + std::string(words[0]) + "\" wants a number";
    return std::nullopt;
  }
  for (const MeaningForm& form : kForms) {
    if (form.name != words[0]) continue;
    meaning.kind = form.kind;
    if (ReadArguments(words, form.takes, &meaning)) return meaning;
    *error = "wrong arguments of \"" + std::string(words[0]) + "\"";
    return std::nullopt;
  }
  *error = "unknown meaning \"" + std::string(words[0]) + "\"";
  return std::nullopt;
}

}  // namespace dragoman
