#include "parse/name_consistency.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dragoman {
namespace {

constexpr size_t kShortest = 3;  // bytes; shorter ones are initials and particles

std::unordered_set<std::string_view> FamilyNames(const Document& document) {
  std::unordered_set<std::string_view> result;
  for (const Name& name : document.names) {
    if (name.kind != NameKind::kPerson || name.end - name.begin < 2) continue;
    const Token& last = document.tokens[name.end - 1];
    const std::string_view word = document.Text(last);
    if (last.upos == Upos::kPropn && word.size() >= kShortest) result.insert(word);
  }
  return result;
}

// "said Tuesday": adverbs of time are nobody, even where "Mandelson Tuesday said" was
// once taken for a full name.
bool StandsForTime(const Token& token) {
  return token.relation == Relation::kOblUnmarked;
}

bool StandsForPlace(const Document& document, uint32_t t) {
  const Token& token = document.tokens[t];
  if (BaseOf(token.relation) != Relation::kObl && token.relation != Relation::kNmod) {
    return false;
  }
  for (uint32_t k = 0; k < 2 && k < t; ++k) {
    const Token& before = document.tokens[t - 1 - k];
    if (before.relation != Relation::kCase) continue;
    for (const std::string_view place : {"in", "at", "near", "outside", "inside"}) {
      if (before.lemma == place) return true;
    }
  }
  return false;
}

// Part of a longer name without being tagged as such: "Raeisi Street".
bool StandsAlone(const Document& document, uint32_t t) {
  const Token& token = document.tokens[t];
  const auto is_name = [&](uint32_t other) {
    return document.tokens[other].upos == Upos::kPropn &&
           document.SentenceOf(other) == document.SentenceOf(t);
  };
  const Relation relation = BaseOf(token.relation);
  if (relation == Relation::kFlat || relation == Relation::kCompound) return false;
  return t + 1 >= document.tokens.size() || !is_name(t + 1);
}

}  // namespace

void MendNames(Document& document) {
  const std::unordered_set<std::string_view> families = FamilyNames(document);
  if (families.empty()) return;
  std::vector<int32_t> covered(document.tokens.size(), -1);
  for (size_t n = 0; n < document.names.size(); ++n) {
    const Name& name = document.names[n];
    std::fill(covered.begin() + name.begin, covered.begin() + name.end,
              static_cast<int32_t>(n));
  }
  std::vector<Name> added;
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.tokens[t].upos != Upos::kPropn) continue;
    if (!families.contains(document.Text(document.tokens[t]))) continue;
    if (StandsForTime(document.tokens[t]) || StandsForPlace(document, t) ||
        !StandsAlone(document, t))
      continue;
    if (covered[t] < 0) {
      added.push_back({t, t + 1, NameKind::kPerson});
    } else {
      Name& name = document.names[static_cast<size_t>(covered[t])];
      if (name.end - name.begin == 1) name.kind = NameKind::kPerson;
    }
  }
  document.names.insert(document.names.end(), added.begin(), added.end());
  std::sort(document.names.begin(), document.names.end(),
            [](const Name& a, const Name& b) { return a.begin < b.begin; });
}

}  // namespace dragoman
