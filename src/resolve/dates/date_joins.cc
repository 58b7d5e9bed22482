#include "resolve/dates/date_joins.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;

bool IsNoYearDate(const DateParts& parts) {
  return parts.year == 0 && parts.month > 0 && parts.decade == 0;
}

bool IsMark(std::string_view text) {
  return text == "," || text == "(" || text == ")" || text == "/" || text == ".";
}

// The end of a range lies behind its start: "from Friday to Monday".
Interval AfterStart(const Interval& start, const FoundDate& to) {
  if (to.interval->finish >= start.start || to.parts.year > 0) return *to.interval;
  DateContext context;
  context.published = start.finish;
  context.tense = Tense::kFuture;
  const std::optional<Interval> later = Resolve(to.line->meaning, to.parts, context);
  return to.line->meaning.kind == Kind::kCalendar && later ? *later : *to.interval;
}

}  // namespace

// "Christmas 2019", "Yom Kippur in 1973", "Diwali last year": the day of that year.
void DateJoins::TakeYears() {
  for (FoundDate& day : found_) {
    const bool named = day.line->meaning.kind == Kind::kNamedDay;
    if (named && day.end < lexemes_.size() &&
        (lexemes_[day.end].slots & kYearSlot) != 0) {
      day.parts.year = lexemes_[day.end++].year;
    }
  }
  for (size_t i = 0; i + 1 < found_.size(); ++i) {
    FoundDate& day = found_[i];
    const FoundDate& next = found_[i + 1];
    const bool year = next.line->meaning.kind == Kind::kCalendar && next.parts.year > 0 &&
                      next.parts.month == 0 && next.parts.year2 == 0 &&
                      next.parts.season == 0;
    const bool counted = next.line->meaning.kind == Kind::kUnit &&
                         next.line->meaning.unit == DateUnit::kYear;
    const Date published = document_.article.published;
    if (day.line->meaning.kind != Kind::kNamedDay || (!year && !(counted && published)) ||
        next.begin > day.end + 1) {
      continue;
    }
    day.parts.year = year ? next.parts.year : published.year + next.line->meaning.number;
    day.end = next.end;
    Erase(i + 1);
  }
}

// "in March and April 2019", "from November to March 2021": both years are 2019.
void DateJoins::ShareYears() {
  for (size_t i = found_.size(); i-- > 1;) {
    FoundDate& first = found_[i - 1];
    const FoundDate& second = found_[i];
    const bool joined = second.begin > first.end && second.begin - first.end <= 2 &&
                        (lexemes_[first.end].slots & kJointSlot) != 0;
    if (!joined || first.line->meaning.kind != Kind::kCalendar) continue;
    // "from Wednesday to Friday last week"
    if (second.line->meaning.kind == Kind::kWeekOf && first.parts.weekday >= 0 &&
        first.parts.day == 0) {
      first.line = second.line;
    }
    if (second.line->meaning.kind != Kind::kCalendar || second.parts.year == 0 ||
        second.parts.month == 0 || !IsNoYearDate(first.parts)) {
      continue;
    }
    const bool year_before = first.parts.month > second.parts.month;
    first.parts.year = second.parts.year - (year_before ? 1 : 0);
  }
}

// "on the eve of Nowruz": the day before what follows.
void DateJoins::JoinEves() {
  for (size_t i = 0; i + 1 < found_.size(); ++i) {
    FoundDate& eve = found_[i];
    const FoundDate& next = found_[i + 1];
    if (eve.line->meaning.kind != Kind::kEve || next.begin > eve.end + 1) continue;
    eve.end = next.end;
    eve.interval.reset();
    if (next.interval) eve.interval = DayOf(next.interval->start.AddDays(-1));
    Erase(i + 1);
  }
}

// "Monday at 6 p.m.", "12:00 UTC, June 1": one date.
void DateJoins::JoinClocks() {
  for (size_t i = 0; i + 1 < found_.size();) {
    FoundDate& first = found_[i];
    const FoundDate& second = found_[i + 1];
    const bool clock = first.line->meaning.kind == Kind::kClock;
    const Kind other = (clock ? second : first).line->meaning.kind;
    const bool day = other != Kind::kLasting && other != Kind::kDuration &&
                     other != Kind::kClauseAfter && other != Kind::kClauseBefore;
    const bool clocks = clock && second.line->meaning.kind == Kind::kClock;
    const bool joined = day && (clock || second.line->meaning.kind == Kind::kClock) &&
                        AreBeside(first, second) && (!clocks || TextOf(first.end) == "(");
    if (!joined) {
      ++i;
      continue;
    }
    FoundDate date = clock ? second : first;
    date.begin = first.begin;
    date.end = second.end;
    found_[i] = std::move(date);
    Erase(i + 1);
  }
}
// Whether nothing stands between them but what joins a day and a time of day.
bool DateJoins::AreBeside(const FoundDate& first, const FoundDate& second) const {
  constexpr size_t kMost = 3;
  if (second.begin < first.end || second.begin - first.end > kMost) return false;
  for (size_t i = first.end; i < second.begin; ++i) {
    const std::string_view text = TextOf(i);
    if (text != "at" && text != "on" && text != "about" && text != "around" &&
        !IsMark(text)) {
      return false;
    }
  }
  return true;
}

// "for three days from Monday", "the two years to June 2019": a length of time and its
// beginning or its end.
void DateJoins::JoinLengths() {
  for (size_t i = 0; i + 1 < found_.size(); ++i) {
    FoundDate& length = found_[i];
    const FoundDate& date = found_[i + 1];
    const int way = LengthLinkAt(length, date);
    if (way == 0) continue;
    const DateUnit unit = length.parts.unit;
    const Interval& fixed = *date.interval;
    Interval joined{fixed.start, fixed.finish, PrecisionOf(unit)};
    if (way > 0) {
      const Date end = Shift(fixed.start, length.parts.high, unit).AddDays(-1);
      joined.finish = std::max(fixed.start, end);
    } else {
      joined.start = Shift(fixed.finish, -length.parts.high, unit).AddDays(1);
      joined.start = std::min(fixed.finish, joined.start);
    }
    length.end = date.end;
    length.interval = joined;
    Erase(i + 1);
  }
}

// 1: the date is where the length begins, -1: where it ends, 0: neither.
int DateJoins::LengthLinkAt(const FoundDate& length, const FoundDate& date) const {
  constexpr size_t kMost = 3;
  const Kind kind = length.line->meaning.kind;
  const bool counts = kind == Kind::kLasting || kind == Kind::kDuration;
  if (!counts || !length.parts.has_unit || length.parts.unit == DateUnit::kHour ||
      !date.interval || date.begin <= length.end || date.begin > length.end + kMost) {
    return 0;
  }
  int way = 0;
  for (size_t i = length.end; i < date.begin; ++i) {
    const std::string_view text = TextOf(i);
    if (text == "from" || text == "starting" || text == "beginning") {
      way = 1;
    } else if (text == "to" || text == "ending") {
      way = i == length.end ? -1 : 0;
    } else if (text != "," && text != "on" && text != "in" && text != "the") {
      return 0;
    }
  }
  return way;
}

void DateJoins::JoinRanges() {
  for (size_t i = 0; i + 1 < found_.size(); ++i) {
    if (const DateGrammar::RangeLine* line = RangeAt(found_[i], found_[i + 1])) {
      Join(*line, i);
    }
  }
}
// "on Monday and Tuesday": two days in a row.
void DateJoins::JoinDays() {
  for (size_t i = 0; i + 1 < found_.size(); ++i) {
    FoundDate& first = found_[i];
    const FoundDate& second = found_[i + 1];
    const bool joined = second.begin == first.end + 1 && TextOf(first.end) == "and";
    if (!joined || !first.interval || !second.interval ||
        first.interval->start != first.interval->finish ||
        second.interval->start != second.interval->finish ||
        first.interval->finish.AddDays(1) != second.interval->start) {
      continue;
    }
    first.end = second.end;
    first.interval->finish = second.interval->finish;
    Erase(i + 1);
  }
}
const DateGrammar::RangeLine* DateJoins::RangeAt(const FoundDate& from,
                                                 const FoundDate& to) const {
  if (to.begin <= from.end) return nullptr;
  for (const DateGrammar::RangeLine& line : grammar_.ranges()) {
    if (!line.between.Covers(grammar_.words(), lexemes_, from.end, to.begin)) continue;
    if (line.before.empty()) {
      // "Monday to 2019" joins nothing.
      if (from.interval && to.interval &&
          from.interval->precision == to.interval->precision) {
        return &line;
      }
      continue;
    }
    if (BeforeRange(line, from)) return &line;
  }
  return nullptr;
}
// Where "from" begins, if it stands before `from`.
std::optional<size_t> DateJoins::BeforeRange(const DateGrammar::RangeLine& line,
                                             const FoundDate& from) const {
  constexpr size_t kLongest = 3;
  const size_t lowest = from.begin > kLongest ? from.begin - kLongest : 0;
  for (size_t begin = lowest; begin < from.begin; ++begin) {
    if (line.before[0].Covers(grammar_.words(), lexemes_, begin, from.begin))
      return begin;
  }
  return std::nullopt;
}

void DateJoins::Join(const DateGrammar::RangeLine& line, size_t i) {
  FoundDate& from = found_[i];
  const FoundDate& to = found_[i + 1];
  if (!line.before.empty()) from.begin = *BeforeRange(line, from);
  from.end = to.end;
  from.rule = line.rule;
  if (from.interval && to.interval) {
    const Interval end = AfterStart(*from.interval, to);
    from.interval->finish = std::max(from.interval->finish, end.finish);
    from.interval->precision = std::max(from.interval->precision, end.precision);
  } else if (to.interval && from.line->meaning.kind == Kind::kClock) {
    from.interval = to.interval;  // "from 7 a.m. to 8 p.m. on Tuesday"
    from.line = to.line;
  } else if (!from.interval || to.line->meaning.kind != Kind::kClock) {
    from.interval.reset();
  }
  Erase(i + 1);
}

}  // namespace dragoman
