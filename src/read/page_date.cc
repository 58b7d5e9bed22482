#include "read/page_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace dragoman {
namespace {

// A word or a number of the text; all else only separates.
struct Piece {
  std::string_view text;
  int number = -1;     // value of a number of at most 8 digits
  char separator = 0;  // the byte before it: "2021-11" is not "2021 11"
};

// Dates stand at the start of short lines: no need to look at more pieces than these.
constexpr size_t kMostPieces = 60;

std::vector<Piece> Pieces(std::string_view text) {
  std::vector<Piece> pieces;
  for (size_t i = 0; i < text.size() && pieces.size() < kMostPieces;) {
    const bool digit = IsAsciiDigit(text[i]);
    if (!digit && !IsAsciiLetter(text[i])) {
      ++i;
      continue;
    }
    const size_t begin = i;
    Piece piece;
    piece.separator = begin > 0 ? text[begin - 1] : 0;
    while (i < text.size() && (digit ? IsAsciiDigit(text[i]) : IsAsciiLetter(text[i])))
      ++i;
    piece.text = text.substr(begin, i - begin);
    if (digit && piece.text.size() <= 8)
      piece.number = std::stoi(std::string(piece.text));
    pieces.push_back(piece);
  }
  return pieces;
}

// 1-12 for "November", "nov", "Sept"; 0 for other words.
int MonthNumber(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  for (size_t m = 0; m < kMonths.size(); ++m) {
    const std::string_view name = kMonths[m];
    const bool whole = word.size() == name.size() || word.size() == 3 ||
                       (name == "september" && word.size() == 4);
    if (!whole || word.size() > name.size()) continue;
    if (std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) {
          return std::tolower(static_cast<unsigned char>(a)) == b;
        })) {
      return static_cast<int>(m) + 1;
    }
  }
  return 0;
}

std::optional<Date> Make(int year, int month, int day) {
  if (year < 1800 || year > 2100 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > DaysInMonth(year, month)) return std::nullopt;
  return Date{static_cast<int16_t>(year), static_cast<int8_t>(month),
              static_cast<int8_t>(day)};
}

bool IsYear(const Piece& p) {
  return p.text.size() == 4 && p.number >= 1800 && p.number <= 2100;
}
bool IsOrdinal(std::string_view w) {
  return w == "st" || w == "nd" || w == "rd" || w == "th" || w == "of";
}

// "28 November 2021", "28th of November, 2021" or "November 28th, 2021": a month name at
// `m` with a day on one side and the year behind.
std::optional<Date> AroundMonth(const std::vector<Piece>& p, size_t m) {
  const int month = MonthNumber(p[m].text);
  if (month == 0) return std::nullopt;
  size_t before = m;
  while (before > 0 && IsOrdinal(p[before - 1].text)) --before;
  if (before > 0 && m + 1 < p.size() && IsYear(p[m + 1]) &&
      p[before - 1].text.size() <= 2) {
    if (auto date = Make(p[m + 1].number, month, p[before - 1].number)) return date;
  }
  size_t after = m + 1;
  if (after >= p.size() || p[after].text.size() > 2) return std::nullopt;
  const int day = p[after++].number;
  while (after < p.size() && IsOrdinal(p[after].text)) ++after;
  if (after >= p.size() || !IsYear(p[after])) return std::nullopt;
  return Make(p[after].number, month, day);
}

bool IsJoined(const Piece& p) {
  return p.separator == '-' || p.separator == '/' || p.separator == '.' ||
         p.separator == '_';
}

// "2021-11-28", "28/11/2021" or "11/28/2021" at `i`; a month may be a name in the first.
std::optional<Date> Numeric(const std::vector<Piece>& p, size_t i) {
  if (i + 2 >= p.size() || !IsJoined(p[i + 1]) ||
      p[i + 1].separator != p[i + 2].separator) {
    return std::nullopt;
  }
  if (IsYear(p[i])) {
    const int name = MonthNumber(p[i + 1].text);
    return Make(p[i].number, name > 0 ? name : p[i + 1].number, p[i + 2].number);
  }
  if (!IsYear(p[i + 2]) || p[i].text.size() > 2 || p[i + 1].text.size() > 2) {
    return std::nullopt;
  }
  const int a = p[i].number;
  const int b = p[i + 1].number;
  if (p[i + 1].separator == '.') return Make(p[i + 2].number, b, a);  // 28.11.2021
  if (a == b || a > 12) return Make(p[i + 2].number, b, a);
  if (b > 12) return Make(p[i + 2].number, a, b);
  return std::nullopt;
}

std::optional<Date> Compact(const Piece& p) {
  if (p.text.size() != 8 || p.number < 0) return std::nullopt;
  return Make(p.number / 10000, p.number / 100 % 100, p.number % 100);
}

bool IsDateWord(std::string_view word) {
  static constexpr std::array<std::string_view, 30> kWords = {
      "published", "updated",  "posted", "on",      "at",        "date",
      "first",     "last",     "monday", "tuesday", "wednesday", "thursday",
      "friday",    "saturday", "sunday", "mon",     "tue",       "wed",
      "thu",       "fri",      "sat",    "sun",     "am",        "pm",
      "gmt",       "utc",      "est",    "edt",     "t",         "z"};
  std::string lower;
  for (const char c : word) {
    lower.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end() ||
         IsOrdinal(lower) || MonthNumber(lower) > 0;
}

}  // namespace

std::optional<Date> FindDate(std::string_view text) {
  const std::vector<Piece> pieces = Pieces(text);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (auto date = Numeric(pieces, i)) return date;
    if (auto date = AroundMonth(pieces, i)) return date;
    if (auto date = Compact(pieces[i])) return date;
  }
  return std::nullopt;
}

std::optional<Date> DateInUrl(std::string_view url) {
  if (const size_t query = url.find_first_of("?#"); query != std::string_view::npos) {
    url = url.substr(0, query);
  }
  const std::vector<Piece> pieces = Pieces(url);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (IsYear(pieces[i])) {
      if (auto date = Numeric(pieces, i)) return date;
    }
    if (auto date = Compact(pieces[i])) return date;
  }
  return std::nullopt;
}

bool IsDateLine(std::string_view text) {
  if (text.size() > 80 || !FindDate(text)) return false;
  const std::vector<Piece> pieces = Pieces(text);
  return std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return IsAsciiDigit(piece.text[0]) || IsDateWord(piece.text);
  });
}

}  // namespace dragoman
