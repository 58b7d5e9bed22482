#include "read/local_day.h"

namespace dragoman {
namespace {

constexpr int kDay = 24 * 60;  // minutes

// Takes two digits of at most `most` off the front.
std::optional<int> TakeTwo(std::string_view* text, int most) {
  if (text->size() < 2) return std::nullopt;
  const char tens = (*text)[0], ones = (*text)[1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return std::nullopt;
  const int value = 10 * (tens - '0') + (ones - '0');
  if (value > most) return std::nullopt;
  text->remove_prefix(2);
  return value;
}

bool Take(std::string_view* text, char c) {
  if (text->empty() || text->front() != c) return false;
  text->remove_prefix(1);
  return true;
}

// "Z", "+03:30", "-0500", "+04" -> minutes ahead of UTC.
std::optional<int> Offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  const bool behind = !text.empty() && text.front() == '-';
  if (!behind && (text.empty() || text.front() != '+')) return std::nullopt;
  text.remove_prefix(1);
  const std::optional<int> hours = TakeTwo(&text, 23);
  if (!hours) return std::nullopt;
  int minutes = 0;
  if (Take(&text, ':') || !text.empty()) {
    const std::optional<int> rest = TakeTwo(&text, 59);
    if (!rest || !text.empty()) return std::nullopt;
    minutes = *rest;
  }
  minutes += 60 * *hours;
  return behind ? -minutes : minutes;
}

}  // namespace

std::optional<Date> LocalDay(std::string_view timestamp, int zone) {
  const std::optional<Date> day = Date::Parse(timestamp);
  if (!day || timestamp.size() < 11) return std::nullopt;
  std::string_view rest = timestamp.substr(11);  // behind "2021-11-28T"
  const std::optional<int> hours = TakeTwo(&rest, 23);
  if (!hours || !Take(&rest, ':')) return std::nullopt;
  const std::optional<int> minutes = TakeTwo(&rest, 59);
  if (!minutes) return std::nullopt;
  if (Take(&rest, ':')) {
    if (!TakeTwo(&rest, 60)) return std::nullopt;  // 60: a leap second
    if (Take(&rest, '.')) {
      while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
        rest.remove_prefix(1);
      }
    }
  }
  Take(&rest, ' ');
  const std::optional<int> offset = Offset(rest);
  if (!offset) return std::nullopt;
  const int there = 60 * *hours + *minutes - *offset + zone;
  const int days = there >= 0 ? there / kDay : -((-there + kDay - 1) / kDay);
  return day->AddDays(days);
}

}  // namespace dragoman
