// PhraseReader, bodies: ministries, parties and their like, by name or by what they are.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/is_any_of.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/phrase_reader.h"

namespace dragoman {

namespace {

// A country that is named so many times less often than another is not the subject.
constexpr int kPassing = 3;

}  // namespace

// The country that the phrase itself gives: "Iranian", "of Iran", "Iran's".
std::string_view PhraseReader::OwnerSaid(uint32_t head, const NameClues& clues) {
  if (!clues.owner.empty()) return clues.owner;
  const Hit* own = hits_.At(head);
  for (const uint32_t child : tree_.Children(head)) {
    const bool owns = token(child).relation == Relation::kNmodPoss ||
                      (token(child).relation == Relation::kNmod && child > head &&
                       PrepositionOf(child) == "of");
    if (!owns || hits_.At(child) == own || !phrases_.IsHead(child)) continue;
    const Reading& whose = Read(child);
    const bool state = whose.kind == RoleKind::kState || whose.place;
    if (state && !whose.owner.empty()) return whose.owner;
  }
  return {};
}

// Every state has a "Ministry of Defence", but only one the Pentagon.
bool PhraseReader::IsCommonBody(const Hit& hit) const {
  std::vector<FoldedWord> words;
  for (uint32_t t = hit.begin; t < hit.end; ++t) FoldWords(text(t), t, &words);
  bool common = false;
  for (size_t i = 0; i < words.size() && words.size() > 1; ++i) {
    d_.phrases.Match(words, i, [&](size_t length, uint32_t value) {
      const Entry& entry = d_.entries[value];
      if (length != 1 || entry.kind != EntryKind::kRole) return;
      const RoleKind kind = d_.roles[entry.record].kind;
      common = common || kind == RoleKind::kBody || kind == RoleKind::kGroup;
    });
  }
  return common;
}

// What the word is by itself.
const Entry* PhraseReader::RoleAt(uint32_t t) const {
  std::vector<FoldedWord> words;
  FoldWords(text(t), t, &words);
  const Entry* role = nullptr;
  if (words.empty()) return role;
  d_.phrases.Match(words, 0, [&](size_t length, uint32_t value) {
    const Entry& entry = d_.entries[value];
    const bool fits = length == words.size() && entry.kind == EntryKind::kRole &&
                      (entry.capital == 0 || words[0].capital);
    if (fits && (role == nullptr || entry.capital != 0)) role = &entry;
  });
  return role;
}

bool PhraseReader::IsElsewhere(const Hit& hit, const Entry& entry,
                               const NameClues& clues) const {
  if (hit.Find(d_, EntryKind::kRole) == nullptr) return false;
  const Organisation& body = d_.organisations[entry.record];
  if (IsInternational(body.owner)) return false;
  if (!clues.owner.empty()) return clues.owner != body.owner;
  // "Congress" in an article on Ecuador that names the United States once.
  const int mentions = persons_.Mentions(body.owner);
  const bool passing = (mentions - 1) * kPassing < persons_.MostMentions();
  return mentions == 0 || (body.terms[0].sector == "LEG" && passing);
}

// Of bodies with one name that whose country is said, or else named in the article.
const Entry* PhraseReader::BodyIn(const Hit& hit, std::string_view said) const {
  const Entry* best = nullptr;
  int most = 0;
  for (const uint32_t e : hit.entries) {
    const Entry& entry = d_.entries[e];
    if (entry.kind != EntryKind::kOrganisation) continue;
    const Organisation& body = d_.organisations[entry.record];
    if (!said.empty() && body.owner == said) return &entry;
    const int mentions = 2 * persons_.Mentions(body.owner) + (body.local ? 0 : 1);
    if (mentions > most) best = &entry;
    most = std::max(most, mentions);
  }
  return best;
}

// "Council" in "Supreme Council of the Islamic Revolution": the whole of it.
Extent PhraseReader::WholeBody(Extent name, Extent within) const {
  const uint32_t end = document_.sentences[document_.SentenceOf(name.begin)].end;
  const auto capital = [&](uint32_t t) {
    size_t at = 0;
    return t < end && token(t).upos != Upos::kPunct && !text(t).empty() &&
           IsUpper(Decode(text(t), &at));
  };
  while (name.begin > within.begin && capital(name.begin - 1) &&
         (token(name.begin - 1).xpos == Xpos::kNNP ||
          token(name.begin - 1).xpos == Xpos::kNNPS)) {
    const Hit* hit = hits_.At(name.begin - 1);
    const bool own = hit != nullptr && hit->end > name.begin;
    const bool other = hit != nullptr && !own &&
                       hit->Find(d_, EntryKind::kModifier) == nullptr &&
                       hit->Find(d_, EntryKind::kRole) == nullptr;
    if (other) break;
    --name.begin;
  }
  for (uint32_t t = name.end; t < end && IsAnyOf(text(t), {"of", "for", "on"});
       t = name.end) {
    if (t + 1 < end && text(t + 1) == "the") ++t;
    if (!capital(t + 1)) break;
    name.end = t + 2;
    while (capital(name.end)) ++name.end;
  }
  return name;
}

// "Ata-Meken Party", "University of X": a role noun in capitals with capital words around
// it names a body.
bool PhraseReader::ReadRoleName(uint32_t head, Reading* r) {
  if (r->kind != RoleKind::kBody && r->kind != RoleKind::kGroup) return false;
  if (token(head).upos != Upos::kPropn) return false;
  const Extent name = WholeBody(NameAround(head, r->extent), r->extent);
  const Hit* noun = hits_.At(head);
  // "Defense Ministry" says what it is and is no name.
  const bool whole = noun != nullptr && noun->begin <= name.begin &&
                     name.end <= noun->end && noun->Find(d_, EntryKind::kRole) != nullptr;
  if (name.end - name.begin < 2 || whole) return false;
  r->name = true;
  r->extent.end = std::max(r->extent.end, name.end);
  for (uint32_t t = head + 1; t < name.end; ++t) {
    const Hit* hit = hits_.At(t);
    if (hit == nullptr || hit->Find(d_, EntryKind::kModifier) != nullptr) {
      taken_[t] = true;  // "Revolution" is nobody himself
    }
  }
  r->name_text = document_.Text(document_.SpanOf(name.begin, name.end));
  return true;
}

void PhraseReader::ReadOrganisation(const Entry& entry, Reading* r) const {
  const Organisation& organisation = d_.organisations[entry.record];
  r->actor = r->name = true;
  r->kind = RoleKind::kBody;
  r->body = static_cast<int32_t>(entry.record);
  r->owner = HomeOf(entry.record);
  const Term* term = TermAt(organisation.terms, published_);
  if (term == nullptr) term = &organisation.terms[0];
  r->sectors = {term->sector};
  // "Doctors Without Borders" is one, "the Houthis" are many.
  if (IsInternational(r->owner)) r->plural = false;
  r->name_text = organisation.name;
  r->gender = 'n';
  r->entry = d_.IdOf(entry);
  r->confidence = 0.9;
}

// "U.S. retailer Wal-Mart", wherever the tree hangs the name.
void PhraseReader::ReadNounBefore(Reading* r) const {
  if (r->owner != "MNC" || !r->name || r->extent.begin < 2) return;
  const Hit* noun = hits_.At(r->extent.begin - 1);
  const Entry* role = noun == nullptr ? nullptr : noun->Find(d_, EntryKind::kRole);
  if (role == nullptr || noun->begin == 0) return;
  const std::string_view owner = OwnerAt(noun->begin - 1);
  const std::vector<std::string_view>& sectors = d_.roles[role->record].sectors;
  const bool company = !sectors.empty() && sectors[0] == "BUS";
  if (company && !owner.empty() && !IsInternational(owner)) r->owner = owner;
}

// A company is at home where the text says so: "U.S. retailer Wal-Mart ... Wal-Mart".
std::string_view PhraseReader::HomeOf(uint32_t organisation) const {
  const auto home = homes_.find(organisation);
  return home == homes_.end() ? d_.organisations[organisation].owner : home->second;
}

void PhraseReader::RememberHome(const Reading& r) {
  if (r.body < 0 || r.owner.empty() || IsInternational(r.owner)) return;
  const auto organisation = static_cast<uint32_t>(r.body);
  if (d_.organisations[organisation].owner == "MNC") homes_[organisation] = r.owner;
}

// A seat acts, or something is asked of it or done to it; where things happen, and at the
// head of a report, it is the place.
bool PhraseReader::StandsForBody(uint32_t head, std::string_view owner) const {
  if (IsDateline(head)) return false;
  // "Washington and Brussels guaranteed ..."
  if (token(head).relation == Relation::kConj && tree_.Head(head) >= 0) {
    const Relation first = token(static_cast<uint32_t>(tree_.Head(head))).relation;
    return BaseOf(first) == Relation::kNsubj;
  }
  const Relation relation = token(head).relation;
  if (BaseOf(relation) == Relation::kNsubj || relation == Relation::kNmodPoss)
    return true;
  if (BaseOf(relation) == Relation::kObj) return persons_.IsNamedApart(owner, head);
  // "a letter to Brussels"
  const int32_t above = tree_.Head(head);
  if (PrepositionOf(head) == "to" && above >= 0 && relation == Relation::kNmod) {
    return IsAnyOf(token(static_cast<uint32_t>(above)).lemma,
                   {"letter", "appeal", "complaint", "message", "request", "note",
                    "reply", "promise", "report", "answer", "warning"});
  }
  return IsAnyOf(PrepositionOf(head), {"on", "with", "against", "between", "by"});
}

// "BRUSSELS, March 21 (Reuters) - ...": the first word of a sentence, in capitals.
bool PhraseReader::IsDateline(uint32_t head) const {
  const uint32_t begin = document_.sentences[document_.SentenceOf(head)].begin;
  const std::string_view word = text(head);
  const bool shouts =
      word.size() > 3 &&
      std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return head == begin && shouts && head + 1 < document_.tokens.size() &&
         IsAnyOf(text(head + 1), {",", "(", "-", "--", "–", "—", ":"});
}

void PhraseReader::ApplyOrganisation(const Entry& entry, Reading* r) const {
  Reading organisation;
  ReadOrganisation(entry, &organisation);
  if (r->owner.empty() || !r->name) {
    r->owner = organisation.owner;
    r->body = organisation.body;
  }
  TakeSector(organisation, r);
  r->confidence += 0.3;
}

}  // namespace dragoman
