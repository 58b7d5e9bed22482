#include "resolve/actors/phrase_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/entity_codes.h"
#include "resolve/actors/office_claim.h"

namespace dragoman {

namespace {

// Sectors of people whose side is told by the body that they belong to.
bool TakesSide(const Reading& r) {
  if (r.carry || r.sectors.empty()) return true;
  return IsAnyOf(r.sectors[0], {"UAF", "REB", "UNK", "MIL", "PRM"});
}

}  // namespace

PhraseReader::PhraseReader(const Dictionary& dictionary, const Document& document,
                           const Tree& tree)
    : d_(dictionary),
      document_(document),
      tree_(tree),
      hits_(dictionary, document),
      phrases_(document, tree, hits_),
      persons_(dictionary, hits_, document),
      holders_(dictionary),
      published_(document.article.published),
      readings_(document.tokens.size()),
      taken_(document.tokens.size(), false) {}

const Reading& PhraseReader::Read(uint32_t head) {
  if (readings_[head] == nullptr) {
    readings_[head] = std::make_unique<Reading>(ReadFresh(head));
  }
  return *readings_[head];
}

Reading PhraseReader::ReadFresh(uint32_t head) {
  Reading r;
  r.extent = phrases_.ExtentOf(head);
  r.plural = IsPlural(token(head));
  if (token(head).upos == Upos::kPron) return r;
  ReadHead(head, &r);
  ReadWordsBefore(head, &r);
  ReadPossessor(head, &r);
  ReadPrepositions(head, &r);
  ReadOrigin(head, &r);
  ReadPlaceOfClause(head, &r);
  ReadApposition(head, &r);
  ReadOfficeHolder(head, &r);
  // Settlers are Israel's, if Israel is what the text is about.
  const bool likely =
      IsInternational(r.default_owner) || persons_.IsMentioned(r.default_owner);
  if (r.owner.empty() && likely) r.owner = r.default_owner;
  return r;
}

void PhraseReader::ReadWordsBefore(uint32_t head, Reading* r) {
  const Hit* own = hits_.At(head);
  int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  // "The Chilean teachers' union": that the teachers are Chilean says it of the union.
  if (owner >= 0 && hits_.At(static_cast<uint32_t>(owner)) == own) owner = -1;
  const Hit* last = own;
  for (uint32_t t = r->extent.end; t-- > r->extent.begin;) {
    const Hit* hit = hits_.At(t);
    if (hit == nullptr || hit == own || hit == last) continue;
    last = hit;
    if (owner >= 0 && tree_.IsAncestor(static_cast<uint32_t>(owner), t)) continue;
    if (IsTurnedAway(*hit)) continue;
    if (r->name && hit->begin > head) continue;
    const Entry* modifier = hit->Find(d_, EntryKind::kModifier);
    const Entry* role = hit->Find(d_, EntryKind::kRole);
    if (modifier != nullptr && t < head) {
      ApplyModifier(d_.modifiers[modifier->record], r);
    } else if (role != nullptr && hit->Find(d_, EntryKind::kAdjective) == nullptr) {
      ApplyRoleWord(*role, r);
    } else {
      ApplyOwnerWord(*hit, r);
    }
  }
}

// The leftmost word decides ("Iraqi special forces"), so later calls overwrite.
void PhraseReader::ApplyOwnerWord(const Hit& hit, Reading* r) {
  // Who will lead the World Bank one day is still of his country.
  const bool later = r->outside && IsInternational(r->owner);
  if (r->name && !r->owner.empty() && !later) return;
  if (const Entry* entry = hit.Find(d_, EntryKind::kCoded)) {
    ApplyCoded(*entry, r);
    return;
  }
  if (const Entry* entry = later ? nullptr : BodyIn(hit, {})) {
    ApplyOrganisation(*entry, r);
    return;
  }
  for (const EntryKind kind :
       {EntryKind::kAdjective, EntryKind::kCountry, EntryKind::kCapital, EntryKind::kSeat,
        EntryKind::kPeople, EntryKind::kPlace}) {
    const Entry* entry = hit.Find(d_, kind);
    if (entry == nullptr) continue;
    const Country& country = d_.countries[entry->record];
    // "Palestinian Hamas militants": the armed group stays the narrower owner.
    if (IsInternational(r->owner) && !IsInternational(country.code) && !later) return;
    r->owner = country.code;
    r->part = country.part;
    TakeStanding(country.sector, r);
    r->confidence += 0.3;
    return;
  }
  // Half of an unknown name is not somebody else.
  if (r->named.begin <= hit.begin && hit.end <= r->named.end) return;
  NameClues clues;
  clues.title = true;
  const Person* person = persons_.ByFullName(hit, clues);
  if (person == nullptr) person = persons_.ByModifier(hit, clues);
  if (person != nullptr && r->owner.empty()) {
    r->owner = person->owner;
    r->confidence += 0.2;
  }
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

void PhraseReader::ApplyCoded(const Entry& entry, Reading* r) const {
  const ActorCode* code = CodeAt(d_, d_.coded[entry.record], published_);
  if (code == nullptr || code->nobody) return;
  Reading coded;
  coded.owner = code->owner;
  coded.code = code->text;
  coded.kind = code->bare ? RoleKind::kState : RoleKind::kBody;
  if (!code->bare) coded.sectors = code->sectors;
  r->owner = coded.owner;
  r->code = {};
  TakeCode(coded, r);
  if (r->suffix.empty()) TakeSector(coded, r);
  r->confidence += 0.3;
}

// "police spokesman", "President Ahmed Hassan", "opposition leader Kem Sokha".
void PhraseReader::ApplyRoleWord(const Entry& entry, Reading* r) const {
  const Role& role = d_.roles[entry.record];
  if (role.sectors.empty() || role.kind == RoleKind::kState) return;
  if (r->gender == '?' && r->kind == RoleKind::kPerson) r->gender = role.gender;
  const bool known = r->name && !r->sectors.empty();
  if (known) {
    // Titles correct what the dictionary knows only of persons out of office.
    const bool former = r->sectors[0] == "ELI" && role.sectors[0] == "GOV" && !r->recent;
    if (r->outside && !former && !r->changed) {
      SetPrimary(role.sectors[0], r);
      if (role.kind == RoleKind::kPerson) r->office = role.noun;
    }
    return;
  }
  if (r->actor && !r->changed && !r->suffix.empty() && !role.code.empty()) {
    AddRoleCode(role, r);
    return;
  }
  if (!r->actor || (!r->carry && !r->sectors.empty() && r->sectors[0] != "CVL")) return;
  if (r->changed) return;
  const bool civil = !r->sectors.empty() && r->sectors[0] == "CVL";
  if (civil && role.sectors[0] == "GOV") return;
  if (!r->sectors.empty() && role.sectors[0] == "CVL") return;
  r->sectors.assign(role.sectors.begin(), role.sectors.end());
  if (r->name && role.kind == RoleKind::kPerson && r->office.empty()) {
    r->office = role.noun;
  }
  r->carry = role.carry;
  r->confidence += 0.2;
}

void PhraseReader::ApplyModifier(const Modifier& modifier, Reading* r) const {
  if (modifier.sector.empty() || !r->actor) return;
  if (r->kind == RoleKind::kState && r->name) return;
  const std::string_view now = r->sectors.empty() ? "-" : r->sectors[0];
  const bool fits =
      modifier.any || std::find(modifier.changes.begin(), modifier.changes.end(), now) !=
                          modifier.changes.end();
  if (!fits) return;
  SetPrimary(modifier.sector, r);
  r->changed = true;
  r->confidence += 0.1;
}

void PhraseReader::TakeSector(const Reading& from, Reading* r) const {
  if (from.sectors.empty() || r->changed || !TakesSide(*r)) return;
  if (r->name && !r->sectors.empty()) return;
  const bool says_less = from.sectors[0] == "GOV" && !r->sectors.empty();
  if (!says_less) SetPrimary(from.sectors[0], r);
}

// The government of a breakaway region is none that others recognise.
void PhraseReader::TakeStanding(std::string_view state, Reading* r) {
  if (state == "PRE" && !r->sectors.empty() && r->sectors[0] == "GOV") {
    SetPrimary("PRE", r);
  }
}

// "Iran's ministry", "the army of Abkhazia".
void PhraseReader::TakeOwner(const Reading& whose, Reading* r) {
  if (!r->owner.empty() || whose.owner.empty()) return;
  r->owner = whose.owner;
  TakeCode(whose, r);
  r->body = whose.body;
  r->part = whose.part;
  if (whose.kind == RoleKind::kState && !whose.sectors.empty()) {
    TakeStanding(whose.sectors[0], r);
  }
  r->confidence += 0.3;
}

void PhraseReader::ReadPossessor(uint32_t head, Reading* r) {
  const int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  if (owner < 0 || !r->actor) return;
  if (!phrases_.IsHead(static_cast<uint32_t>(owner))) return;
  const Reading& whose = Read(static_cast<uint32_t>(owner));
  TakeOwner(whose, r);
  if (r->carry && whose.kind != RoleKind::kState) TakeSector(whose, r);
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
    const std::string_view preposition = PrepositionOf(child);
    if (!preposition.empty() && phrases_.IsHead(child)) {
      ReadPhraseWith(preposition, child, r);
    }
  }
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
    if (!r->actor) return;
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
  } else if (where && state && !r->guest && r->owner.empty() && !other.owner.empty() &&
             !r->name) {
    r->owner = other.owner;
    r->part = other.part;
    r->confidence += 0.2;
  }
}

// "They took six men from Hong Kong into custody": right behind the noun it is his
// origin, wherever the tree hangs it.
void PhraseReader::ReadOrigin(uint32_t head, Reading* r) {
  const uint32_t from = std::max(head + 1, r->extent.end);
  if (!r->actor || r->name || !r->owner.empty() || from + 1 >= document_.tokens.size()) {
    return;
  }
  if (text(from) != "from" || r->kind == RoleKind::kState) return;
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

Reading PhraseReader::ReadModifier(const Hit& hit) {
  Reading r;
  r.extent = {hit.begin, hit.end};
  if (IsTurnedAway(hit)) return r;
  const Entry* adjective = hit.Find(d_, EntryKind::kAdjective);
  const Entry* role = hit.Find(d_, EntryKind::kRole);
  if (adjective != nullptr && d_.countries[adjective->record].code == "IGO") {
    return r;  // "international flights" are flights of nobody
  }
  if (adjective != nullptr) {
    ReadCountry(*adjective, &r);
  } else if (!ReadNameHit(hit, phrases_.TopOf(hit), &r) && role != nullptr) {
    // "the rebel attack", "a police raid", but not "the leadership style".
    const Role& noun = d_.roles[role->record];
    const bool doer = noun.kind != RoleKind::kThing && noun.kind != RoleKind::kState &&
                      !noun.carry && !noun.sectors.empty();
    if (doer) ReadRole(*role, &r);
  }
  r.geographic = false;
  return r;
}

bool PhraseReader::IsTurnedAway(const Hit& hit) const {
  const size_t n = document_.tokens.size();
  if (hit.end + 1 < n && text(hit.end) == "-" &&
      token(hit.end + 1).upos != Upos::kPropn &&
      !IsAnyOf(text(hit.end + 1), {"led", "run", "based", "owned", "sponsored"})) {
    return true;
  }
  if (hit.begin < 2 || text(hit.begin - 1) != "-") return false;
  return IsAnyOf(text(hit.begin - 2), {"anti", "pro", "non", "Anti", "Pro", "post"});
}

}  // namespace dragoman
