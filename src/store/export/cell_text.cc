#include "store/export/cell_text.h"

#include <fmt/format.h>

#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

bool BreaksLine(char32_t c) {
  return c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
}

uint64_t Fnv1a(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

}  // namespace

double ToMetre(double degrees) {
  constexpr double kDecimals = 1e5;
  return std::round(degrees * kDecimals) / kDecimals;
}

std::string Number(double value) {
  const double rounded = ToMetre(value);
  return fmt::format("{}", rounded == 0 ? 0 : rounded);  // no "-0"
}

std::string OneLine(std::string_view text, char quote) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    const char32_t c = Decode(text, &i);
    if (BreaksLine(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c == '"') {
      out += quote;
    } else {
      out.append(text.substr(begin, i - begin));
    }
  }
  return out;
}

std::string Address(std::string_view url) {
  std::string out;
  for (size_t i = 0; i < url.size();) {
    const size_t begin = i;
    const char32_t c = Decode(url, &i);
    const std::string_view bytes = url.substr(begin, i - begin);
    if (!BreaksLine(c) && !IsSpace(c) && c != '"' && c != ';') {
      out += bytes;
      continue;
    }
    for (const char byte : bytes) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return out;
}

std::string Quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string Compact(Date date) {
  if (!date) return "";
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string Joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string Capitals(std::string_view text) {
  std::string out = FoldCase(text);
  for (char& c : out) {
    if (IsAsciiLower(c)) c = static_cast<char>(c - ('a' - 'A'));
  }
  return out;
}

uint64_t StableNumber(std::string_view key, int bits) {
  const uint64_t hash = Fnv1a(key);
  const uint64_t folded = (hash ^ (hash >> 32U)) & ((uint64_t{1} << bits) - 1);
  return folded == 0 ? 1 : folded;
}

std::string StableHex(std::string_view key) { return fmt::format("{:016x}", Fnv1a(key)); }

}  // namespace dragoman
