#include "resolve/dates/date_words.h"

#include <charconv>
#include <optional>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;

bool IsDigits(std::string_view text) {
  for (char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

// The number that `text` is written as in digits, or -1.
int ToNumber(std::string_view text) {
  int value = 0;
  if (!IsDigits(text) || text.size() > 6) return -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<DateUnit> UnitFrom(std::string_view name) {
  static constexpr std::pair<std::string_view, DateUnit> kUnits[] = {
      {"hour", DateUnit::kHour},   {"day", DateUnit::kDay},
      {"week", DateUnit::kWeek},   {"fortnight", DateUnit::kFortnight},
      {"month", DateUnit::kMonth}, {"quarter", DateUnit::kQuarter},
      {"year", DateUnit::kYear},   {"decade", DateUnit::kDecade}};
  for (const auto& [known, unit] : kUnits) {
    if (known == name) return unit;
  }
  return std::nullopt;
}

// "3..5" or "3": false if it is neither.
bool ReadRange(std::string_view text, int* low, int* high) {
  const size_t dots = text.find("..");
  *low = ToNumber(text.substr(0, dots));
  *high = dots == std::string_view::npos ? *low : ToNumber(text.substr(dots + 2));
  return *low >= 0 && *high >= *low;
}

// A number without the commas between its thousands, or -1.
int ReadCount(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return ToNumber(text);
  std::string digits;
  for (char c : text) {
    if (c != ',') digits += c;
  }
  return ToNumber(digits);
}

bool HasOrdinalEnding(std::string_view text) {
  return text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") ||
         text.ends_with("th");
}

// "1990s", "1990's", "’90s", "'90s": the first year, or 0.
int DecadeFrom(std::string_view form) {
  if (!form.ends_with('s')) return 0;
  form.remove_suffix(1);
  if (form.ends_with('\'')) form.remove_suffix(1);
  const bool elided = form.starts_with('\'');
  if (elided) form.remove_prefix(1);
  const int number = ToNumber(form);
  if (number < 0 || number % 10 != 0) return 0;
  if (form.size() == 2 && elided) return (number < 30 ? 2000 : 1900) + number;
  return form.size() == 4 && number >= kFirstYear && number < kLastYear ? number : 0;
}

// "70s": 1970; 0 for anything else.
int ShortDecade(std::string_view form) {
  return form.size() == 3 && form[0] != '\'' ? DecadeFrom("'" + std::string(form)) : 0;
}

// "18:30", "6:05".
bool IsClock(std::string_view form) {
  constexpr int kHours = 24, kMinutes = 60;
  const size_t colon = form.find(':');
  if (colon == std::string_view::npos || colon > 2 || form.size() != colon + 3)
    return false;
  const int hour = ToNumber(form.substr(0, colon));
  const int minute = ToNumber(form.substr(colon + 1));
  return hour >= 0 && hour <= kHours && minute >= 0 && minute < kMinutes;
}

// "’82": 1982; 0 for anything else.
int ElidedYear(std::string_view form) {
  if (form.size() != 3 || form[0] != '\'') return 0;
  const int number = ToNumber(form.substr(1));
  constexpr int kLastOfThisCentury = 30;
  if (number < 0) return 0;
  return number + (number <= kLastOfThisCentury ? 2000 : 1900);
}

// "11/28/2021", "28/11/2021", "11/28/21". What is month and what is day is decided where
// the date of publication is known; here `month` holds the first and `day` the second.
bool ReadSlashed(std::string_view form, Lexeme* lexeme) {
  const size_t first = form.find('/');
  if (first == std::string_view::npos) return false;
  const size_t second = form.find('/', first + 1);
  if (second == std::string_view::npos) return false;
  const int a = ToNumber(form.substr(0, first));
  const int b = ToNumber(form.substr(first + 1, second - first - 1));
  int year = ToNumber(form.substr(second + 1));
  const size_t digits = form.size() - second - 1;
  if (digits == 2 && year >= 0) year += year < 50 ? 2000 : 1900;
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return false;
  if ((digits != 2 && digits != 4) || year < kFirstYear || year > kLastYear) return false;
  lexeme->year = year;
  lexeme->month = a;
  lexeme->day = b;
  return true;
}

// "FY2023", "FY23": 2023; 0 for anything else.
int FiscalYear(std::string_view form) {
  constexpr int kShort = 2, kLong = 4;
  if (!form.starts_with("fy")) return 0;
  form.remove_prefix(2);
  const int number = ToNumber(form);
  if (form.size() == kShort && number >= 0) return 2000 + number;
  return form.size() == kLong && number >= kFirstYear && number <= kLastYear ? number : 0;
}

void DescribeDigits(std::string_view form, Lexeme* lexeme) {
  if (const std::optional<Date> date = Date::Parse(form);
      date && form.size() == 10 && date->year >= kFirstYear && date->year <= kLastYear) {
    lexeme->slots |= kIsoSlot;
    lexeme->year = date->year;
    lexeme->month = static_cast<uint8_t>(date->month);
    lexeme->day = static_cast<uint8_t>(date->day);
    return;
  }
  if (ReadSlashed(form, lexeme)) {
    lexeme->slots |= kSlashedSlot;
    return;
  }
  std::string_view digits = form;
  const bool ordinal = HasOrdinalEnding(form);
  if (ordinal) digits.remove_suffix(2);
  lexeme->number = ReadCount(digits);
  if (lexeme->number < 0) return;
  if (digits.size() <= 2 && lexeme->number >= 1 && lexeme->number <= 31) {
    lexeme->slots |= kDaySlot;
    lexeme->day = lexeme->number;
  }
  if (ordinal) return;
  lexeme->slots |= kNumberSlot;
  if (digits.size() == 2) lexeme->slots |= kYySlot;
  if (digits.size() == 4 && lexeme->number >= kFirstYear && lexeme->number <= kLastYear) {
    lexeme->slots |= kYearSlot;
    lexeme->year = lexeme->number;
  }
}

}  // namespace

std::string DateForm(std::string_view text) {
  std::string form = ToLower(text);
  constexpr std::string_view kCurly = "’";
  for (size_t i = 0; (i = form.find(kCurly, i)) != std::string::npos;) {
    form.replace(i, kCurly.size(), 1, '\'');
  }
  return form;
}

int DateWords::Add(std::string_view word) {
  std::string form = DateForm(word);
  const auto [at, added] = numbers_.emplace(std::move(form), entries_.size());
  if (added) entries_.emplace_back();
  return at->second;
}

int DateWords::Find(std::string_view lower) const {
  const auto found = numbers_.find(lower);
  return found == numbers_.end() ? 0 : found->second;
}

// Enters `word` as a name of `kind` with `value`. False if the value makes no sense.
bool DateWords::AddName(std::string_view kind, std::string_view value,
                        std::string_view word) {
  DateWord* entry = Entry(word);
  int low = 0, high = 0;
  if (kind == "unit") {
    const std::optional<DateUnit> unit = UnitFrom(value);
    if (!unit) return false;
    entry->unit = *unit;
    entry->slots |= kUnitSlot;
    return true;
  }
  if (!ReadRange(value, &low, &high)) return false;
  if (kind == "month") {
    entry->month = low;
    entry->slots |= kMonthSlot | kNameSlot;
    return low >= 1 && low <= 12;
  }
  if (kind == "weekday") {
    entry->weekday = low;
    entry->slots |= kWeekdaySlot | kNameSlot;
    return low <= 6;
  }
  if (kind == "season") {
    entry->season = low;
    entry->slots |= kSeasonSlot;
    return low >= 1 && low <= 12;
  }
  if (kind == "decade") {
    entry->decade = low;
    entry->slots |= kDecadeWordSlot;
    return low >= kFirstYear && low < kLastYear;
  }
  if (kind == "number") {
    entry->low = low;
    entry->high = high;
    entry->slots |= kNumberSlot;
    return true;
  }
  entry->ordinal = low;
  entry->slots |= kOrdinalSlot | (low <= 31 ? kDaySlot : 0U);
  return low >= 1;
}

void DateWords::Load(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view kind = records.field(0);
    const bool named = kind == "month" || kind == "weekday" || kind == "season" ||
                       kind == "unit" || kind == "number" || kind == "ordinal" ||
                       kind == "decade";
    for (std::string_view word : Split(records.field(named ? 2 : 1), ' ')) {
      if (named) {
        if (AddName(kind, records.field(1), word)) continue;
        records.Error(1, "not a value of a " + std::string(kind),
                      "the head of the file shows the values");
        break;
      }
      if (kind == "part") {
        Entry(word)->slots |= kPartSlot;
      } else if (kind == "about") {
        Entry(word)->slots |= kAboutSlot;
      } else if (kind == "joint") {
        Entry(word)->slots |= kJointSlot;
      } else if (kind == "before-month") {
        Entry(word)->slots |= kBeforeMonthSlot;
      } else if (kind == "capital") {
        Entry(word)->capital = true;
      } else if (kind == "short") {
        Entry(word)->slots &= ~static_cast<uint32_t>(kNameSlot);
      } else if (kind == "given") {
        Entry(word)->given = true;
      } else {
        records.Error(0, "unknown kind \"" + std::string(kind) + "\"",
                      "the head of the file lists the kinds");
        break;
      }
    }
  }
}

Lexeme DateWords::Describe(std::string_view text, uint32_t token) const {
  Lexeme lexeme;
  lexeme.token = token;
  size_t i = 0;
  const char32_t first = Decode(text, &i);
  lexeme.upper = IsUpper(first);
  lexeme.digit = IsDigit(first);
  constexpr size_t kLongest = 24;
  if (text.size() > kLongest) return lexeme;
  const std::string form = DateForm(text);
  lexeme.word = Find(form);
  if (lexeme.word != 0) {
    const DateWord& entry = at(lexeme.word);
    lexeme.slots = entry.slots;
    if (entry.capital && !lexeme.upper) {
      lexeme.slots &= ~static_cast<uint32_t>(kMonthSlot | kWeekdaySlot | kNameSlot);
    }
    lexeme.day = entry.ordinal <= 31 ? entry.ordinal : 0;
  }
  if (lexeme.digit) DescribeDigits(form, &lexeme);
  if (lexeme.digit && IsClock(form)) lexeme.slots |= kClockSlot;
  if (const int year = FiscalYear(form); year > 0) {
    lexeme.slots |= kFiscalSlot;
    lexeme.year = year;
  }
  if (lexeme.digit || form[0] == '\'') {
    if (const int decade = DecadeFrom(form); decade > 0) {
      lexeme.slots |= kDecadeSlot;
      lexeme.year = decade;
    } else if (const int year = ElidedYear(form); year > 0) {
      lexeme.slots |= kYearSlot;
      lexeme.year = year;
    } else if (const int first_year = ShortDecade(form); first_year > 0) {
      lexeme.slots |= kShortDecadeSlot;
      lexeme.year = first_year;
    }
  }
  return lexeme;
}

// One lexeme, or the parts of a token with hyphens of which one is a word of dates.
void DateWords::AddToken(std::string_view text, uint32_t token,
                         std::vector<Lexeme>* out) const {
  const Lexeme whole = Describe(text, token);
  const size_t hyphen = text.find('-');
  if (whole.word != 0 || whole.slots != 0 || hyphen == std::string_view::npos ||
      hyphen == 0 || hyphen + 1 == text.size() || text.size() > 24) {
    out->push_back(whole);
    return;
  }
  const Lexeme first = Describe(text.substr(0, hyphen), token);
  const Lexeme rest = Describe(text.substr(hyphen + 1), token);
  if (first.word == 0 || (rest.word == 0 && rest.slots == 0)) {
    out->push_back(whole);
    return;
  }
  out->push_back(first);
  out->push_back(Describe("-", token));
  out->push_back(rest);
}

std::vector<Lexeme> DateWords::Read(const Document& document,
                                    const Sentence& sentence) const {
  std::vector<Lexeme> lexemes;
  lexemes.reserve(sentence.end - sentence.begin);
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    AddToken(document.Text(document.tokens[t]), t, &lexemes);
  }
  return lexemes;
}

}  // namespace dragoman
