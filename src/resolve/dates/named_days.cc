#include "resolve/dates/named_days.h"

namespace dragoman {
namespace {

constexpr int kDaysOfWeek = 7;

// "03-08": a day of any year.
std::optional<Date> ReadMonthDay(std::string_view text) {
  if (text.size() != 5) return std::nullopt;
  return Date::Parse("2000-" + std::string(text));
}

// "2021-04-13" or "2021-04-13..2021-05-12".
std::optional<Interval> ReadDates(std::string_view text) {
  const size_t dots = text.find("..");
  const std::optional<Date> first = Date::Parse(text.substr(0, dots));
  if (!first) return std::nullopt;
  if (dots == std::string_view::npos) return DayOf(*first);
  const std::optional<Date> last = Date::Parse(text.substr(dots + 2));
  if (!last || *last < *first) return std::nullopt;
  return Interval{*first, *last, Precision::kDay};
}

Date NthWeekday(int year, int month, int nth, int weekday) {
  if (nth < 0) {
    const Date last = MonthOf(year, month).finish;
    return last.AddDays(-((last.weekday() - weekday + kDaysOfWeek) % kDaysOfWeek));
  }
  const Date first = MonthOf(year, month).start;
  const int to_weekday = (weekday - first.weekday() + kDaysOfWeek) % kDaysOfWeek;
  return first.AddDays(to_weekday + static_cast<int64_t>(nth - 1) * kDaysOfWeek);
}

}  // namespace

std::vector<Interval> NamedDays::Day::Near(Date published) const {
  const bool once = dates.size() == 1 && !moving;
  if (once || !published) return once ? dates : std::vector<Interval>();
  std::vector<Interval> found;
  for (int year = published.year - 1; year <= published.year + 1; ++year) {
    AddOf(year, &found);
  }
  return found;
}

// Those that begin in `year`.
void NamedDays::Day::AddOf(int year, std::vector<Interval>* found) const {
  const bool listed = !dates.empty() && year >= dates.front().start.year &&
                      year <= dates.back().start.year;
  if (listed || (!dates.empty() && !moving)) {
    for (const Interval& date : dates) {
      if (date.start.year == year) found->push_back(date);
    }
    return;
  }
  if (moving) {
    const std::vector<Interval> computed = moving->In(year);
    found->insert(found->end(), computed.begin(), computed.end());
    return;
  }
  if (nth != 0) {
    found->push_back(DayOf(NthWeekday(year, month, nth, weekday)));
    return;
  }
  const auto in_year = [](Date day, int of) {
    day.year = static_cast<int16_t>(of);
    return day;
  };
  const bool turns = last < first;  // over New Year
  found->push_back(
      {in_year(first, year), in_year(last, turns ? year + 1 : year), Precision::kDay});
}

bool NamedDays::ReadWhen(std::string_view when, const DateWords& words, Day* day) const {
  std::vector<std::string_view> parts = Split(when, ' ');
  if (parts.empty()) return false;
  if (MovingDay::IsCalendar(parts[0])) {
    size_t end = 1;  // of the rule: dates may follow
    constexpr size_t kShorterThanDate = 10;
    while (end < parts.size() && parts[end].size() < kShorterThanDate) ++end;
    day->moving = MovingDay::Read({parts.data(), end});
    if (!day->moving) return false;
    parts.erase(parts.begin(), parts.begin() + static_cast<ptrdiff_t>(end));
    return ReadAllDates(parts, day);
  }
  if (parts[0] == "nth") {
    if (parts.size() != 4) return false;
    const std::optional<Date> month = ReadMonthDay(std::string(parts[3]) + "-01");
    const int name = words.Find(parts[2]);
    if (!month || name == 0 || words.at(name).weekday < 0) return false;
    day->nth = parts[1] == "last" ? -1 : parts[1][0] - '0';
    day->weekday = words.at(name).weekday;
    day->month = static_cast<uint8_t>(month->month);
    return day->nth == -1 || (parts[1].size() == 1 && day->nth >= 1 && day->nth <= 4);
  }
  const size_t dots = parts[0].find("..");
  if (const std::optional<Date> first = ReadMonthDay(parts[0].substr(0, dots))) {
    const std::optional<Date> last =
        dots == std::string_view::npos ? first : ReadMonthDay(parts[0].substr(dots + 2));
    if (!last || parts.size() != 1) return false;
    day->first = *first;
    day->last = *last;
    return true;
  }
  return ReadAllDates(parts, day);
}

bool NamedDays::ReadAllDates(const std::vector<std::string_view>& parts, Day* day) {
  for (std::string_view part : parts) {
    const std::optional<Interval> dates = ReadDates(part);
    if (!dates || (!day->dates.empty() && dates->start <= day->dates.back().start)) {
      return false;
    }
    day->dates.push_back(*dates);
  }
  return true;
}

// Hyphens are tokens of their own, or are not: "Eid al-Fitr" is also "Eid al Fitr".
void NamedDays::AddName(std::string_view name, DateWords* words) {
  std::string pattern;
  for (char c : name) pattern += c == '-' ? std::string(" (-) ") : std::string(1, c);
  names_.push_back({DatePattern::OfWords(pattern, words), days_.size() - 1});
}

void NamedDays::Load(const DataFile& file, DateWords* words, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    Day day;
    day.rule = records.Id();
    if (!ReadWhen(records.field(1), *words, &day)) {
      records.Error(
          1, "not a day",
          "write 03-08, nth 4 thursday 11, easter -2, hebrew 07-10, or dates in "
          "order: 2021-05-13 ...");
      continue;
    }
    if (day.moving && day.moving->calendar == MovingDay::Calendar::kIslamic) {
      day.rule += kDayEitherWay;
    }
    days_.push_back(std::move(day));
    for (std::string_view name : Split(records.field(0), ',')) AddName(name, words);
  }
}

}  // namespace dragoman
