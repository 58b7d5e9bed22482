#include "robots.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace dragoman::cli {
namespace {

// More than this is no list of rules (RFC 9309 asks for at least as much).
constexpr size_t kMostBytes = size_t{500} << 10;
constexpr double kLongestDelay = 3600;

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

struct Line {
  std::string key;  // in small letters
  std::string_view value;
};

Line Next(std::string_view* text) {
  const size_t end = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  line = line.substr(0, line.find('#'));
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return {Lower(Trim(line.substr(0, colon))), Trim(line.substr(colon + 1))};
}

// '*' stands for any bytes, '$' at the end for the end.
bool Fits(std::string_view pattern, std::string_view path) {
  const bool whole = !pattern.empty() && pattern.back() == '$';
  if (whole) pattern.remove_suffix(1);
  size_t at = 0;
  for (bool first = true;; first = false) {
    const size_t star = pattern.find('*');
    const std::string_view part = pattern.substr(0, star);
    const bool last = star == std::string_view::npos;
    if (last && whole && !first) {
      return path.size() - at >= part.size() && path.ends_with(part);
    }
    const size_t found = first ? (path.starts_with(part) ? 0 : std::string_view::npos)
                               : path.find(part, at);
    if (found == std::string_view::npos) return false;
    at = found + part.size();
    if (last) return !whole || at == path.size();
    pattern.remove_prefix(star + 1);
  }
}

}  // namespace

RobotsRules RobotsRules::Parse(std::string_view text, std::string_view agent) {
  text = text.substr(0, kMostBytes);
  RobotsRules ours, everybodys;
  bool for_us = false, for_all = false, any_for_us = false, in_agents = false;
  while (!text.empty()) {
    const Line line = Next(&text);
    if (line.key == "user-agent") {
      if (!in_agents) for_us = for_all = false;
      in_agents = true;
      const std::string name = Lower(line.value);
      for_us |= name == agent;
      for_all |= name == "*";
      any_for_us |= for_us;
      continue;
    }
    const bool rule = line.key == "allow" || line.key == "disallow";
    if (!rule && line.key != "crawl-delay") continue;
    in_agents = false;
    for (RobotsRules* rules :
         {for_us ? &ours : nullptr, for_all ? &everybodys : nullptr}) {
      if (rules == nullptr) continue;
      if (rule && !line.value.empty()) {
        rules->rules_.push_back({std::string(line.value), line.key == "allow"});
      } else if (!rule) {
        const double seconds = std::strtod(std::string(line.value).c_str(), nullptr);
        rules->delay_ = seconds > 0 ? std::min(seconds, kLongestDelay) : 0;  // nor "nan"
      }
    }
  }
  return any_for_us ? ours : everybodys;
}

RobotsRules RobotsRules::AllowNothing() {
  RobotsRules rules;
  rules.rules_.push_back({"/", false});
  return rules;
}

bool RobotsRules::Allows(std::string_view path) const {
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (!Fits(rule.pattern, path)) continue;
    const bool longer = best == nullptr || rule.pattern.size() > best->pattern.size();
    const bool kinder =
        best != nullptr && rule.allow && rule.pattern.size() == best->pattern.size();
    if (longer || kinder) best = &rule;
  }
  return best == nullptr || best->allow;
}

}  // namespace dragoman::cli
