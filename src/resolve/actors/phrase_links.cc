// PhraseReader, what hangs on a phrase: possessors, prepositions, appositions, offices.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/is_any_of.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/office_claim.h"
#include "resolve/actors/phrase_reader.h"

namespace dragoman {

namespace {

constexpr uint32_t kLongestTie = 4;  // tokens: "with suspected close ties"

}  // namespace

void PhraseReader::ReadPossessor(uint32_t head, Reading* r) {
  const int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  if (owner < 0 || !r->actor) return;
  r->owned = true;
  if (!phrases_.IsHead(static_cast<uint32_t>(owner))) return;
  const Reading& whose = Read(static_cast<uint32_t>(owner));
  if (IsOtherState(head, whose)) return;
  TakeOwner(whose, r);
  if (r->carry && whose.kind != RoleKind::kState) TakeSector(whose, r);
}

// "Yemen's Western allies", "a rival of Iran": not that country, of all countries.
bool PhraseReader::IsOtherState(uint32_t head, const Reading& whose) const {
  return whose.kind == RoleKind::kState &&
         IsAnyOf(token(head).lemma, {"ally", "neighbor", "neighbour", "rival", "partner",
                                     "foe", "enemy", "adversary"});
}

std::string_view PhraseReader::PrepositionOf(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {
    if (token(child).relation == Relation::kCase && child < t) return text(child);
  }
  return {};
}

void PhraseReader::ReadPrepositions(uint32_t head, Reading* r) {
  for (const uint32_t child : tree_.Children(head)) {
    if (child < head || token(child).relation != Relation::kNmod) continue;
    const Hit* own = hits_.At(head);
    if (own != nullptr && own == hits_.At(child)) continue;
    // "the daughter of dictator Augusto Pinochet" may be parsed as two phrases.
    const bool twin = child > head + 1 && phrases_.IsTwinOfNext(child - 1);
    const std::string_view preposition = PrepositionOf(twin ? child - 1 : child);
    if (preposition == "from" && IsTakenAway(head)) continue;
    if (!preposition.empty() && phrases_.IsHead(child) &&
        !(preposition == "of" && IsOtherState(head, Read(child)))) {
      ReadPhraseWith(preposition, child, r);
    }
  }
}

// "militants with ties to al-Qaida", "men loyal to Hamas": counted among its own. Parsers
// hang these words on the verb as often as on the noun.
void PhraseReader::ReadTies(uint32_t head, Reading* r) {
  if (!r->actor || r->name || !r->owner.empty() || r->kind == RoleKind::kState) return;
  const auto end = static_cast<uint32_t>(document_.tokens.size());
  uint32_t t = std::max(head + 1, r->extent.end);
  const uint32_t last = std::min(end, t + kLongestTie);
  const auto is_tie = [&](uint32_t at) {
    return IsAnyOf(text(at),
                   {"ties", "links", "linked", "loyal", "belonging", "affiliated"});
  };
  if (t < end && !is_tie(t) && text(t) != "with") return;
  while (t < last && !is_tie(t)) ++t;
  if (t + 2 >= end || !is_tie(t) || !IsAnyOf(text(t + 1), {"to", "with"})) return;
  const uint32_t first = t + (text(t + 2) == "the" ? 3 : 2);
  const Hit* hit = first < end ? hits_.At(first) : nullptr;
  const Entry* body = hit == nullptr ? nullptr : BodyIn(*hit, {});
  if (body == nullptr) return;
  Reading whose;
  ReadOrganisation(*body, &whose);
  if (!IsAnyOf(whose.sectors[0], {"REB", "UAF", "PRM", "CRM"})) return;
  TakeOwner(whose, r);
  TakeSector(whose, r);
}

// "the kidnappers of an Italian journalist" are not Italian.
bool PhraseReader::IsVictim(const Reading& of_whom, const Reading& other) {
  return of_whom.kind == RoleKind::kPerson && !of_whom.sectors.empty() &&
         IsAnyOf(of_whom.sectors[0], {"UAF", "CRM"}) && other.kind == RoleKind::kPerson &&
         !other.place;
}

// "Doctors in the Chadian town of Adre", but soldiers may be anybody's there.
bool PhraseReader::LiveThere(const Reading& people, const Reading& where) {
  return where.kind == RoleKind::kThing &&
         (people.sectors.empty() || people.sectors[0] != "MIL");
}

void PhraseReader::ReadPhraseWith(std::string_view preposition, uint32_t child,
                                  Reading* r) {
  const Reading& other = Read(child);
  const bool state = other.kind == RoleKind::kState || other.place;
  if (preposition == "of") {
    // "thousands of protesters", "a group of militants": the second noun says who.
    if ((r->vague || !r->actor) && r->sectors.empty() && other.actor && !r->name &&
        other.kind != RoleKind::kState &&
        (r->vague || token(child).upos == Upos::kNoun)) {
      if (!r->vague) return;
      r->sectors = other.sectors;
      r->vague = other.vague;
      r->plural = r->plural || other.plural;
      r->confidence = std::max(r->confidence, other.confidence);
      r->extent.end = std::max(r->extent.end, other.extent.end);
    }
    if (!r->actor || IsVictim(*r, other)) return;
    TakeOwner(other, r);
    if (r->carry && !state) TakeSector(other, r);
    if (!other.owner.empty() || !other.sectors.empty()) {
      r->extent.end = std::max(r->extent.end, other.extent.end);
    }
    return;
  }
  if (!r->actor) return;
  // (Parsers often hang these phrases on the verb: see ReadOrigin.)
  const bool where =
      IsAnyOf(preposition, {"in", "from", "at", "near", "across", "inside", "outside"});
  const bool spokes = preposition == "for" && r->carry && !state;
  const bool member =
      (preposition == "with" && !state) ||
      (preposition == "from" && other.kind == RoleKind::kBody && !other.place);
  if (spokes || member) {
    TakeOwner(other, r);
    TakeSector(other, r);
  } else if (where && (state || LiveThere(*r, other)) && !r->guest && !r->owned &&
             r->owner.empty() && !other.owner.empty() && !r->name) {
    r->owner = other.owner;
    r->part = other.part;
    r->confidence += 0.2;
  }
}

// "will withdraw troops from Iraq", "the removal of staff from Iraq"
bool PhraseReader::IsTakenAway(uint32_t head) const {
  const int32_t above = tree_.Head(head);
  if (above < 0) return false;
  return IsAnyOf(token(static_cast<uint32_t>(above)).lemma,
                 {"withdraw", "withdrawal", "remove", "removal", "pull", "pullout",
                  "evacuate", "evacuation", "recall", "departure", "redeploy"});
}

// "They took six men from Hong Kong into custody": right behind the noun it is his
// origin, wherever the tree hangs it.
void PhraseReader::ReadOrigin(uint32_t head, Reading* r) {
  const uint32_t from = std::max(head + 1, r->extent.end);
  if (!r->actor || r->name || !r->owner.empty() || from + 1 >= document_.tokens.size()) {
    return;
  }
  if (text(from) != "from" || r->kind == RoleKind::kState || IsTakenAway(head)) return;
  const Hit* hit = hits_.At(from + 1);
  if (hit == nullptr) return;
  for (const EntryKind kind :
       {EntryKind::kCountry, EntryKind::kCapital, EntryKind::kPlace}) {
    const Entry* entry = hit->Find(d_, kind);
    if (entry == nullptr) continue;
    r->owner = d_.countries[entry->record].code;
    r->part = true;
    r->confidence += 0.2;
    return;
  }
}

// "Venezuela, where officials gave them food": of the place that the clause is about.
void PhraseReader::ReadPlaceOfClause(uint32_t head, Reading* r) {
  if (!r->actor || r->name || r->vague || !r->owner.empty()) return;
  if (r->kind == RoleKind::kState || !r->default_owner.empty()) return;
  const int32_t place = PlaceOfClause(head);
  if (place < 0 || !phrases_.IsHead(static_cast<uint32_t>(place))) return;
  const Reading& where = Read(static_cast<uint32_t>(place));
  if (where.kind != RoleKind::kState && !where.place) return;
  r->owner = where.owner;
  r->confidence += 0.2;
}

// What "where" takes up, if `head` takes part in its clause; -1 otherwise.
int32_t PhraseReader::PlaceOfClause(uint32_t head) const {
  const int32_t verb = tree_.Head(head);
  if (verb < 0 || token(static_cast<uint32_t>(verb)).relation != Relation::kAclRelcl) {
    return -1;
  }
  for (const uint32_t child : tree_.Children(static_cast<uint32_t>(verb))) {
    if (child < head && token(child).lemma == "where") {
      const int32_t place = tree_.Head(static_cast<uint32_t>(verb));
      return place < static_cast<int32_t>(child) ? place : -1;
    }
  }
  return -1;
}

// The head of the apposition, -1 if there is none. In "Iran's envoy to the IAEA, Kazem
// Gharibabadi" parsers hang the person on the body.
int32_t PhraseReader::AppositionOf(uint32_t head, const Reading& r) const {
  const int32_t own = tree_.Child(head, Relation::kAppos);
  if (own >= 0 || r.kind != RoleKind::kPerson || r.name) return own;
  int32_t found = -1;
  for (const uint32_t child : tree_.Children(head)) {
    if (token(child).relation != Relation::kNmod || child < head) continue;
    found = tree_.Child(child, Relation::kAppos);
  }
  return found;
}

bool PhraseReader::AreOne(const Reading& a, const Reading& b) {
  if (!a.actor || !b.actor) return false;
  if (a.kind == RoleKind::kState || b.kind == RoleKind::kState) return false;
  const bool person_and_body =
      (a.kind == RoleKind::kPerson) != (b.kind == RoleKind::kPerson) && a.name && b.name;
  const bool both_known = a.name && b.name && a.confidence > 0.3 && b.confidence > 0.3 &&
                          a.name_text != b.name_text;
  const bool abroad = !a.owner.empty() && !b.owner.empty() && a.owner != b.owner &&
                      !IsInternational(a.owner) && !IsInternational(b.owner);
  return !person_and_body && !both_known && !abroad && a.plural == b.plural;
}

// "Ilham Aliyev, the president of Azerbaijan" and the reverse are one.
void PhraseReader::ReadApposition(uint32_t head, Reading* r) {
  const int32_t child = AppositionOf(head, *r);
  if (child < 0 || !phrases_.IsHead(static_cast<uint32_t>(child))) return;
  const Reading& other = Read(static_cast<uint32_t>(child));
  if (!AreOne(*r, other)) return;
  if (token(child).head != static_cast<int32_t>(head) &&
      other.kind != RoleKind::kPerson) {
    return;
  }
  taken_[child] = true;
  r->extent.end = std::max(r->extent.end, other.extent.end);
  const bool better = other.name && !r->name;
  if (better && other.confidence > 0.3) {
    const Reading described = *r;
    *r = other;
    r->extent = described.extent;
    if (r->owner == "MNC" && !described.owner.empty()) r->owner = described.owner;
    TakeOwner(described, r);
    if (r->sectors.empty()) r->sectors = described.sectors;
    return;
  }
  if (better) {
    r->name = true;
    r->name_text = other.name_text;
  }
  if (r->owner.empty()) r->owner = other.owner;
  if (r->sectors.empty()) r->sectors = other.sectors;
  if (r->office.empty()) r->office = other.office;
  if (r->gender == '?') r->gender = other.gender;
  r->confidence = std::max(r->confidence, other.confidence);
}

// "the Iranian president", "the head of Hezbollah": whoever it was that day.
void PhraseReader::ReadOfficeHolder(uint32_t head, Reading* r) const {
  if (!r->plural) NameHolder(head, r);
}

void PhraseReader::NameHolder(uint32_t head, Reading* r) const {
  if (!r->actor || r->name || r->part || r->owner.empty()) return;
  if (r->kind != RoleKind::kPerson || r->office.empty()) return;
  const Hit* noun = hits_.At(head);
  const uint32_t begin = noun == nullptr ? head : std::min(head, noun->begin);
  const OfficeClaim claim = ClaimOf(document_, r->extent.begin, begin);
  const Person* person = nullptr;
  switch (claim) {
    case OfficeClaim::kNone:
      return;
    case OfficeClaim::kHolds:
      if (!r->changed) person = HolderOf(*r);
      break;
    case OfficeClaim::kActs:
      person = holders_.At(r->owner, "acting " + r->office, published_);
      if (person == nullptr) person = HolderOf(*r);
      break;
    case OfficeClaim::kLost:
      person = holders_.Before(r->owner, r->office, published_);
      break;
  }
  if (person == nullptr) return;
  r->name_text = person->name;
  r->wikidata = person->wikidata;
  r->gender = person->gender;
  r->via = "office";
}

const Person* PhraseReader::HolderOf(const Reading& r) const {
  if (r.body >= 0) {
    const auto body = static_cast<uint32_t>(r.body);
    const Person* person = holders_.OfBody(body, r.office, published_);
    if (person != nullptr) return person;
  }
  return holders_.At(r.owner, r.office, published_);
}

}  // namespace dragoman
