#include "extract/feature_names.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

constexpr uint64_t kHashStart = 0xcbf29ce484222325ULL;  // FNV-1a
constexpr uint64_t kHashFactor = 0x100000001b3ULL;

uint64_t Hash(std::string_view text, uint64_t hash) {
  for (const char c : text) {
    hash ^= static_cast<uint8_t>(c);
    hash *= kHashFactor;
  }
  return hash;
}

}  // namespace

void FeatureNames::Add(std::initializer_list<std::string_view> parts) {
  uint64_t hash = kHashStart;
  bool first = true;
  for (const std::string_view part : parts) {
    if (!first) hash = Hash("|", hash);
    hash = Hash(part, hash);
    first = false;
  }
  ids_.push_back(hash);
  if (!keep_names_) return;
  std::string name;
  for (const std::string_view part : parts) {
    if (!name.empty()) name += '|';
    name += part;
  }
  names_.push_back(std::move(name));
}

void FeatureNames::Clear() {
  ids_.clear();
  names_.clear();
}

uint64_t FeatureNames::HashOf(std::string_view name) { return Hash(name, kHashStart); }

uint64_t FeatureNames::Extend(uint64_t id, std::string_view part) {
  return Hash(part, Hash("|", id));
}

std::string_view Digit(int32_t number) {
  static constexpr std::string_view kDigits = "0123456789";
  return kDigits.substr(static_cast<size_t>(std::clamp(number, 0, 9)), 1);
}

std::string_view YesNo(bool yes) { return yes ? "1" : "0"; }

}  // namespace dragoman
