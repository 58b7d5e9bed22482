#include "resolve/actors/noun_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace dragoman {
namespace {

bool IsNoun(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
}

// A quotation mark, a comma, a dash: whatever the tagger took it for.
bool IsMark(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const char32_t c = Decode(text, &i);
    if (IsLetter(c) || IsDigit(c)) return false;
  }
  return true;
}

// "On 30 June Beijing ...": parsers take the day for a part of the name.
bool IsDay(std::string_view word) {
  constexpr std::array<std::string_view, 19> kDays = {
      "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",
      "January", "February",  "March",     "April",    "May",     "June",     "July",
      "August",  "September", "October",   "November", "December"};
  return std::find(kDays.begin(), kDays.end(), word) != kDays.end();
}

// Places in the tree that only something like a noun can take.
bool IsNounPlace(Relation relation) {
  switch (BaseOf(relation)) {
    case Relation::kNsubj:
    case Relation::kObj:
    case Relation::kIobj:
    case Relation::kObl:
    case Relation::kNmod:
    case Relation::kAppos:
    case Relation::kVocative:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool NounPhrases::IsNominal(uint32_t t) const {
  const Token& token = document_.tokens[t];
  if (IsNoun(token.upos)) return true;
  // "KFOR turned down his request": the tagger took it for a cry.
  if (token.upos == Upos::kIntj && hits_.At(t) != nullptr) return true;
  const bool may_be = token.upos == Upos::kAdj || token.upos == Upos::kNum ||
                      token.upos == Upos::kDet || token.upos == Upos::kX;
  if (!may_be) return false;
  if (IsNounPlace(token.relation)) return true;
  return BaseOf(token.relation) == Relation::kConj && tree_.Head(t) >= 0 &&
         IsNominal(static_cast<uint32_t>(tree_.Head(t)));
}

bool NounPhrases::IsPart(uint32_t t) const {
  const Token& token = document_.tokens[t];
  if (tree_.Head(t) < 0) return false;
  // "North and South Korea" are two, whatever the tree says.
  const Hit* hit = hits_.At(t);
  if (hit != nullptr && hit->twin) {
    const Hit* above = hits_.At(static_cast<uint32_t>(tree_.Head(t)));
    if (above != nullptr && above->begin == hit->end + 1) return false;
  }
  switch (token.relation) {
    case Relation::kCompound:
    case Relation::kFlat:
    case Relation::kNmodDesc:
    case Relation::kGoeswith:
    case Relation::kFixed:
    case Relation::kAmod:
    case Relation::kNummod:
    case Relation::kDet:
    case Relation::kDetPredet:
      return true;
    case Relation::kConj:
      return BaseOf(document_.tokens[tree_.Head(t)].relation) == Relation::kCompound ||
             document_.tokens[tree_.Head(t)].relation == Relation::kAmod;
    default:
      return false;
  }
}

uint32_t NounPhrases::HighestIn(uint32_t begin, uint32_t end) const {
  uint32_t top = begin;
  for (uint32_t t = begin; t < end; ++t) {
    if (tree_.Depth(t) < tree_.Depth(top)) top = t;
  }
  return top;
}

uint32_t NounPhrases::TopOf(const Hit& hit) const {
  // In "members of al-Qaida in Iraq" parsers hang what is behind the preposition
  // elsewhere.
  uint32_t end = hit.begin + 1;
  while (end < hit.end && document_.tokens[end].upos != Upos::kAdp) ++end;
  const uint32_t before = HighestIn(hit.begin, end);
  const uint32_t top = HighestIn(hit.begin, hit.end);
  return tree_.IsAncestor(top, before) ? top : before;
}

bool NounPhrases::IsTwinOfNext(uint32_t t) const {
  if (t + 1 >= document_.tokens.size()) return false;
  const Token& one = document_.tokens[t];
  const Token& next = document_.tokens[t + 1];
  const bool title = one.upos == Upos::kPropn || one.upos == Upos::kNoun;
  return title && next.upos == Upos::kPropn && tree_.Head(t) >= 0 &&
         tree_.Head(t) == tree_.Head(t + 1) && one.relation == next.relation &&
         IsNounPlace(one.relation);
}

bool NounPhrases::IsHead(uint32_t t) const {
  if (!IsNominal(t) || IsPart(t) || IsTwinOfNext(t)) return false;
  const Hit* hit = hits_.At(t);
  return hit == nullptr || hit->end - hit->begin == 1 || TopOf(*hit) == t ||
         document_.tokens[t].upos == Upos::kPron;
}

Extent NounPhrases::ExtentOf(uint32_t head) const {
  Extent extent = {head, head + 1};
  for (const uint32_t child : tree_.Children(head)) {
    const bool owner = document_.tokens[child].relation == Relation::kNmodPoss;
    if (!IsPart(child) && !(owner && child < head)) continue;
    if (child < head) {
      const Hit* name = hits_.At(head);
      const bool day = name != nullptr && name->begin == child + 1 &&
                       hits_.At(child) != name &&
                       IsDay(document_.Text(document_.tokens[child]));
      if (day) continue;
      extent.begin = std::min(extent.begin, tree_.Leftmost(child));
    } else if (BaseOf(document_.tokens[child].relation) != Relation::kAmod) {
      extent.end = std::max(extent.end, tree_.Rightmost(child) + 1);
    }
  }
  if (const Hit* hit = hits_.At(head)) {
    extent.begin = std::min(extent.begin, hit->begin);
    extent.end = std::max(extent.end, hit->end);
  }
  while (extent.begin > 0 && IsTwinOfNext(extent.begin - 1)) {
    extent.begin = tree_.Leftmost(extent.begin - 1);
  }
  const auto outside = [&](const Token& token) {
    return token.relation == Relation::kCase || token.relation == Relation::kCc ||
           token.upos == Upos::kPunct || token.upos == Upos::kAdp ||
           IsMark(document_.Text(token));
  };
  while (extent.begin < head && outside(document_.tokens[extent.begin])) ++extent.begin;
  while (extent.end > head + 1 &&
         IsMark(document_.Text(document_.tokens[extent.end - 1]))) {
    --extent.end;
  }
  return extent;
}

}  // namespace dragoman
