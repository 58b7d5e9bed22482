#include "resolve/actors/phrase_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

bool Contains(std::initializer_list<std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsPlural(const Token& token) {
  return token.xpos == Xpos::kNNS || token.xpos == Xpos::kNNPS;
}

// Sectors of people whose side is told by the body that they belong to.
bool TakesSide(const Reading& r) {
  if (r.carry || r.sectors.empty()) return true;
  return Contains({"UAF", "REB", "UNK", "MIL", "PRM"}, r.sectors[0]);
}

// Days in which a title still counts as the office of a person who has left it.
constexpr int64_t kRecentlyLeft = 60;

void SetPrimary(std::string_view sector, Reading* r) {
  if (r->sectors.empty()) {
    r->sectors.push_back(sector);
  } else {
    r->sectors[0] = sector;
  }
}

}  // namespace

PhraseReader::PhraseReader(const Dictionary& dictionary, const Document& document,
                           const Tree& tree)
    : d_(dictionary),
      document_(document),
      tree_(tree),
      hits_(dictionary, document),
      phrases_(document, tree, hits_),
      persons_(dictionary, hits_, document.article.published),
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
  ReadApposition(head, &r);
  ReadOfficeHolder(head, &r);
  if (r.owner.empty()) r.owner = r.default_owner;
  return r;
}

// ---- The head ----

void PhraseReader::ReadHead(uint32_t head, Reading* r) {
  const Hit* hit = hits_.At(head);
  const Extent name = NameAround(head, r->extent);
  const bool wider = hit != nullptr && (name.begin < hit->begin || name.end > hit->end);
  if (hit != nullptr && !wider && ReadSharedNoun(*hit, r)) return;
  if (hit != nullptr && !wider && ReadNameHit(*hit, head, r)) return;
  if (hit != nullptr) {
    if (const Entry* role = hit->Find(d_, EntryKind::kRole)) {
      ReadRole(*role, r);
      ReadRoleName(head, r);
      return;
    }
    const Entry* people = hit->Find(d_, EntryKind::kPeople);
    if (people == nullptr && token(head).upos == Upos::kAdj) {
      people = hit->Find(d_, EntryKind::kAdjective);
    }
    if (people != nullptr && !wider) {
      ReadPeople(*people, r);
      return;
    }
  }
  if (token(head).upos == Upos::kPropn) ReadUnknownName(head, name, r);
}

// "U.S. and Iraqi troops", "Chinese, Russian and Indian troops": a parser that takes the
// first word for a noun of its own has lost the troops, which all of them have.
bool PhraseReader::ReadSharedNoun(const Hit& hit, Reading* r) {
  const std::string_view owner = OwnerAt(hit.begin);
  if (owner.empty() || hit.Find(d_, EntryKind::kAdjective) == nullptr) return false;
  bool joined = false;
  uint32_t last = hit.begin, at = hit.end;
  while (at < document_.tokens.size()) {
    const Hit* next = hits_.At(at);
    if (token(at).upos == Upos::kCconj || text(at) == ",") {
      joined = joined || token(at).upos == Upos::kCconj;
      ++at;
    } else if (next != nullptr && next->Find(d_, EntryKind::kAdjective) != nullptr) {
      last = at;
      at = next->end;
    } else {
      break;
    }
  }
  const int32_t noun = tree_.Head(last);
  if (!joined || last == hit.begin || noun < static_cast<int32_t>(last) ||
      token(last).relation != Relation::kAmod) {
    return false;
  }
  const Hit* role = hits_.At(static_cast<uint32_t>(noun));
  const Entry* entry = role == nullptr ? nullptr : role->Find(d_, EntryKind::kRole);
  if (entry == nullptr) return false;
  ReadRole(*entry, r);
  r->plural = IsPlural(token(static_cast<uint32_t>(noun)));
  r->owner = owner;
  r->confidence = 0.7;
  return true;
}

// A name of the dictionaries, whole.
bool PhraseReader::ReadNameHit(const Hit& hit, uint32_t head, Reading* r) {
  const NameClues clues = CluesAround(head, *r);
  if (const Person* person = persons_.ByFullName(hit, clues)) {
    r->entry = d_.IdOf(*hit.Find(d_, EntryKind::kPerson));
    ReadPerson(*person, r);
    r->confidence = 0.95;
    return true;
  }
  for (const EntryKind kind :
       {EntryKind::kCountry, EntryKind::kCapital, EntryKind::kSeat}) {
    const Entry* entry = hit.Find(d_, kind);
    if (entry == nullptr || (clues.title && kind != EntryKind::kSeat)) continue;
    ReadCountry(*entry, r);
    return true;
  }
  if (const Person* person = persons_.ByFamilyName(hit, clues)) {
    r->entry = d_.IdOf(*hit.Find(d_, EntryKind::kFamilyName));
    ReadPerson(*person, r);
    r->confidence = 0.8;
    return true;
  }
  const Entry* organisation = hit.Find(d_, EntryKind::kOrganisation);
  if (organisation != nullptr && !IsElsewhere(hit, *organisation, clues)) {
    ReadOrganisation(*organisation, r);
    return true;
  }
  if (const Entry* entry = clues.title ? nullptr : hit.Find(d_, EntryKind::kPlace)) {
    r->place = true;
    r->owner = d_.countries[entry->record].code;
    return true;
  }
  return false;
}

bool PhraseReader::IsElsewhere(const Hit& hit, const Entry& entry,
                               const NameClues& clues) const {
  if (hit.Find(d_, EntryKind::kRole) == nullptr) return false;
  const std::string_view owner = d_.organisations[entry.record].owner;
  if (IsInternational(owner)) return false;
  return clues.owner.empty() ? !persons_.IsMentioned(owner) : clues.owner != owner;
}

void PhraseReader::ReadCountry(const Entry& entry, Reading* r) const {
  const Country& country = d_.countries[entry.record];
  r->actor = r->name = true;
  r->kind = RoleKind::kState;
  r->geographic = entry.kind != EntryKind::kSeat;
  r->owner = country.code;
  r->sectors = {country.sector};
  r->name_text = country.name;
  r->gender = 'n';
  r->entry = d_.IdOf(entry);
  r->confidence = entry.kind == EntryKind::kCapital ? 0.8 : 0.9;
}

void PhraseReader::ReadOrganisation(const Entry& entry, Reading* r) const {
  const Organisation& organisation = d_.organisations[entry.record];
  r->actor = r->name = true;
  r->kind = RoleKind::kBody;
  r->owner = organisation.owner;
  const Term* term = TermAt(organisation.terms, published_);
  if (term == nullptr) term = &organisation.terms[0];
  r->sectors = {term->sector};
  r->name_text = organisation.name;
  r->gender = 'n';
  r->entry = d_.IdOf(entry);
  r->confidence = 0.9;
}

void PhraseReader::ReadPerson(const Person& person, Reading* r) const {
  r->actor = r->name = true;
  r->kind = RoleKind::kPerson;
  r->owner = person.owner;
  r->name_text = person.name;
  r->wikidata = person.wikidata;
  r->gender = person.gender;
  r->plural = false;
  if (const Term* term = TermAt(person.terms, published_)) {
    r->sectors = {term->sector};
    r->office = term->office;
    return;
  }
  r->outside = true;
  const Term* last = person.terms.empty() ? nullptr : &person.terms.back();
  const bool before =
      last != nullptr && published_ && published_ < person.terms.front().start;
  if (before) {
    // Most who are written about before their first office lead the opposition.
    r->sectors = {"OPP"};
    return;
  }
  r->sectors = {"ELI"};
  if (last == nullptr) return;
  // Only officials become former officials; a rebel stays a rebel.
  const bool official =
      Contains({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"}, last->sector);
  if (!official) r->sectors = {last->sector};
  r->recent = published_ && last->finish &&
              published_.days() - last->finish.days() < kRecentlyLeft;
}

void PhraseReader::ReadPeople(const Entry& entry, Reading* r) const {
  r->actor = true;
  r->kind = RoleKind::kPerson;
  r->owner = d_.countries[entry.record].code;
  r->sectors = {"CVL"};
  r->plural = r->plural || entry.plural;
  r->entry = d_.IdOf(entry);
  r->confidence = 0.7;
}

void PhraseReader::ReadRole(const Entry& entry, Reading* r) const {
  const Role& role = d_.roles[entry.record];
  r->actor = true;
  r->kind = role.kind;
  r->default_owner = role.owner;
  r->carry = role.carry;
  r->vague = role.vague;
  r->sectors.assign(role.sectors.begin(), role.sectors.end());
  r->plural = r->plural || entry.plural;
  r->gender = role.gender;
  if (role.kind != RoleKind::kPerson) r->gender = 'n';
  if (role.kind == RoleKind::kPerson && !r->sectors.empty() && r->sectors[0] != "CVL") {
    r->office = role.noun;
  }
  r->entry = d_.IdOf(entry);
  r->confidence = role.vague ? 0.3 : 0.5;
}

// "Ata-Meken Party", "University of X": a role noun in capitals with capital words around
// it names a body.
bool PhraseReader::ReadRoleName(uint32_t head, Reading* r) const {
  if (r->kind != RoleKind::kBody && r->kind != RoleKind::kGroup) return false;
  if (token(head).upos != Upos::kPropn) return false;
  const Extent name = NameAround(head, r->extent);
  if (name.end - name.begin < 2) return false;
  r->name = true;
  r->name_text = document_.Text(document_.SpanOf(name.begin, name.end));
  return true;
}

void PhraseReader::ReadUnknownName(uint32_t head, Extent name, Reading* r) {
  const NameClues clues = CluesAround(head, *r);
  const uint32_t last = name.end - 1;
  const Person* person = name.end - name.begin > 1
                             ? persons_.BySound(text(name.begin), text(last), clues)
                             : persons_.BySound("", text(head), clues);
  if (person != nullptr) {
    r->entry = "actors/people.txt: spelling";
    ReadPerson(*person, r);
    r->confidence = 0.75;
    return;
  }
  const Name* tagged = TaggedName(head);
  const bool unlikely = tagged == nullptr || tagged->kind == NameKind::kPlace ||
                        tagged->kind == NameKind::kOther;
  if (unlikely && !clues.title) return;
  r->actor = r->name = true;
  r->name_text = document_.Text(document_.SpanOf(name.begin, name.end));
  const bool body = tagged != nullptr && tagged->kind == NameKind::kOrganisation;
  r->kind = body ? RoleKind::kBody : RoleKind::kPerson;
  if (body) r->gender = 'n';
  r->carry = true;
  r->confidence = 0.2;
}

// ---- Words before the head ----

void PhraseReader::ReadWordsBefore(uint32_t head, Reading* r) {
  const int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  const Hit* own = hits_.At(head);
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
    } else if (role != nullptr) {
      ApplyRoleWord(*role, r);
    } else {
      ApplyOwnerWord(*hit, r);
    }
  }
}

// The leftmost word decides ("Iraqi special forces"), so later calls overwrite.
void PhraseReader::ApplyOwnerWord(const Hit& hit, Reading* r) {
  if (r->name && !r->owner.empty()) return;
  if (const Entry* entry = hit.Find(d_, EntryKind::kOrganisation)) {
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
    if (IsInternational(r->owner) && !IsInternational(country.code)) return;
    r->owner = country.code;
    if (country.sector == "PRE" && !r->sectors.empty() && r->sectors[0] == "GOV") {
      SetPrimary("PRE", r);
    }
    r->confidence += 0.3;
    return;
  }
  NameClues clues;
  clues.title = true;
  const Person* person = persons_.ByFullName(hit, clues);
  if (person == nullptr) person = persons_.ByFamilyName(hit, clues);
  if (person != nullptr && r->owner.empty()) {
    r->owner = person->owner;
    r->confidence += 0.2;
  }
}

void PhraseReader::ApplyOrganisation(const Entry& entry, Reading* r) const {
  Reading organisation;
  ReadOrganisation(entry, &organisation);
  if (r->owner.empty() || !r->name) r->owner = organisation.owner;
  TakeSector(organisation, r);
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

// ---- Phrases that hang on the head ----

void PhraseReader::ReadPossessor(uint32_t head, Reading* r) {
  const int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  if (owner < 0 || !r->actor) return;
  if (!phrases_.IsHead(static_cast<uint32_t>(owner))) return;
  const Reading& whose = Read(static_cast<uint32_t>(owner));
  if (r->owner.empty() && !whose.owner.empty()) {
    r->owner = whose.owner;
    r->confidence += 0.3;
  }
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
    if (r->owner.empty() && !other.owner.empty()) {
      r->owner = other.owner;
      r->confidence += 0.3;
    }
    if (r->carry && !state) TakeSector(other, r);
    if (!other.owner.empty() || !other.sectors.empty()) {
      r->extent.end = std::max(r->extent.end, other.extent.end);
    }
    return;
  }
  if (!r->actor || other.owner.empty()) return;
  const bool where =
      Contains({"in", "from", "at", "near", "across", "inside", "outside"}, preposition);
  const bool spokes = preposition == "for" && r->carry && !state;
  const bool member = preposition == "with" && !state;
  if (spokes || member) {
    if (r->owner.empty()) r->owner = other.owner;
    TakeSector(other, r);
  } else if (where && state && r->owner.empty() && !r->name) {
    r->owner = other.owner;
    r->confidence += 0.2;
  }
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
    const Extent extent = r->extent;
    *r = other;
    r->extent = extent;
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

// "the Iranian president" is whoever it was that day.
void PhraseReader::ReadOfficeHolder(uint32_t head, Reading* r) const {
  if (!r->actor || r->name || r->plural || r->changed || r->owner.empty()) return;
  if (r->kind != RoleKind::kPerson || r->office.empty()) return;
  for (uint32_t t = r->extent.begin; t < head; ++t) {
    const Hit* hit = hits_.At(t);
    if (hit != nullptr && hit->Find(d_, EntryKind::kModifier) != nullptr) return;
    if (token(t).lemma == "a" || token(t).lemma == "an" || token(t).lemma == "any")
      return;
  }
  const Person* person = persons_.ByOffice(r->owner, r->office);
  if (person == nullptr) return;
  r->name_text = person->name;
  r->wikidata = person->wikidata;
  r->gender = person->gender;
  r->via = "office";
}

std::string_view PhraseReader::OwnerAt(uint32_t t) const {
  const Hit* hit = hits_.At(t);
  if (hit == nullptr) return {};
  for (const EntryKind kind : {EntryKind::kAdjective, EntryKind::kCountry}) {
    if (const Entry* entry = hit->Find(d_, kind)) {
      return d_.countries[entry->record].code;
    }
  }
  const Entry* body = hit->Find(d_, EntryKind::kOrganisation);
  return body == nullptr ? std::string_view() : d_.organisations[body->record].owner;
}

std::vector<uint32_t> PhraseReader::JoinedOwners(uint32_t head) const {
  std::vector<uint32_t> owners;
  bool joined =
      false;  // by "and": in the tree as conjuncts, or as modifiers side by side
  for (const uint32_t child : tree_.Children(head)) {
    const Relation relation = token(child).relation;
    if (child > head || (relation != Relation::kAmod && relation != Relation::kCompound &&
                         relation != Relation::kNmodPoss)) {
      continue;
    }
    std::vector<uint32_t> chain = {child};
    for (size_t i = 0; i < chain.size(); ++i) {
      for (const uint32_t next : tree_.Children(chain[i])) {
        if (token(next).relation == Relation::kConj && next < head) chain.push_back(next);
      }
    }
    joined = joined || chain.size() > 1 || tree_.HasChild(child, Relation::kCc);
    owners.insert(owners.end(), chain.begin(), chain.end());
  }
  std::erase_if(owners, [&](uint32_t t) { return OwnerAt(t).empty(); });
  if (!joined) owners.clear();
  return owners;
}

std::vector<uint32_t> PhraseReader::JoinedStates(uint32_t head) {
  std::vector<uint32_t> states;
  const Reading whole = Read(head);
  if (!whole.actor || !whole.plural || whole.sectors.empty() ||
      whole.sectors[0] != "GOV") {
    return states;
  }
  for (const uint32_t child : tree_.Children(head)) {
    if (token(child).relation != Relation::kNmod || PrepositionOf(child) != "of")
      continue;
    states.push_back(child);
    for (const uint32_t next : tree_.Children(child)) {
      if (token(next).relation == Relation::kConj) states.push_back(next);
    }
  }
  const bool all = std::all_of(states.begin(), states.end(), [&](uint32_t t) {
    return phrases_.IsHead(t) && Read(t).kind == RoleKind::kState && Read(t).name;
  });
  if (!all || states.size() < 2) states.clear();
  return states;
}

std::vector<std::pair<uint32_t, Reading>> PhraseReader::ReadShares(uint32_t head) {
  std::vector<std::pair<uint32_t, Reading>> shares;
  const Reading whole = Read(head);
  if (!whole.actor || whole.name || whole.kind == RoleKind::kState) return shares;
  for (const uint32_t t : JoinedOwners(head)) {
    Reading share = whole;
    share.owner = OwnerAt(t);
    share.name_text.clear();
    share.wikidata.clear();
    share.via.clear();
    const Hit& hit = *hits_.At(t);
    share.extent = {hit.begin, hit.end};
    // A possessor is somebody himself; its "'s" then stands for what he has.
    const int32_t mark = tree_.Child(t, Relation::kCase);
    const bool owns = mark > static_cast<int32_t>(t);
    if (owns) share.extent.end = static_cast<uint32_t>(mark) + 1;
    if (token(t).relation == Relation::kNmodPoss && !owns) continue;
    shares.emplace_back(owns ? static_cast<uint32_t>(mark) : t, std::move(share));
  }
  if (shares.size() < 2) shares.clear();
  return shares;
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

// ---- Names ----

NameClues PhraseReader::CluesAround(uint32_t head, const Reading& r) const {
  NameClues clues;
  const Name* tagged = TaggedName(head);
  clues.person = tagged != nullptr && tagged->kind == NameKind::kPerson;
  const Hit* own = hits_.At(head);
  for (uint32_t t = r.extent.begin; t < r.extent.end; ++t) {
    if (Contains({"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Dr.", "Dr"}, text(t))) {
      clues.title = true;
    }
    const Hit* hit = hits_.At(t);
    if (hit == nullptr || hit == own) continue;
    const Entry* role = hit->Find(d_, EntryKind::kRole);
    const bool described = token(t).relation == Relation::kNmodDesc;
    if (role != nullptr && t < head && (described || d_.roles[role->record].title)) {
      clues.title = true;
      clues.office = d_.roles[role->record].noun;
    }
    const Entry* country = hit->Find(d_, EntryKind::kAdjective);
    if (country == nullptr) country = hit->Find(d_, EntryKind::kCountry);
    if (country == nullptr) country = hit->Find(d_, EntryKind::kCapital);
    if (country != nullptr && t < head && clues.owner.empty()) {
      clues.owner = d_.countries[country->record].code;
    }
  }
  return clues;
}

bool PhraseReader::IsNameWord(uint32_t t, uint32_t head) const {
  const Token& word = token(t);
  if (word.upos != Upos::kPropn && word.upos != Upos::kX) return false;
  const bool linked =
      BaseOf(word.relation) == Relation::kFlat || word.relation == Relation::kCompound ||
      word.relation == Relation::kNmodDesc || word.relation == Relation::kGoeswith;
  if (!linked || !tree_.IsAncestor(head, t)) return false;
  if (text(t).ends_with('.') && text(t).size() > 2 && t < head) return false;  // "Mr."
  if (Contains({"Mr", "Mrs", "Ms", "Dr", "Sir", "Lord"}, text(t))) return false;
  const Hit* hit = hits_.At(t);
  if (hit == nullptr || hit == hits_.At(head)) return true;
  return hit->Find(d_, EntryKind::kRole) == nullptr &&
         hit->Find(d_, EntryKind::kModifier) == nullptr &&
         hit->Find(d_, EntryKind::kAdjective) == nullptr &&
         hit->Find(d_, EntryKind::kOrganisation) == nullptr &&
         (t > head || hit->Find(d_, EntryKind::kCountry) == nullptr);
}

Extent PhraseReader::NameAround(uint32_t head, Extent within) const {
  Extent name = {head, head + 1};
  if (token(head).upos != Upos::kPropn) return name;
  while (name.begin > within.begin && IsNameWord(name.begin - 1, head)) --name.begin;
  while (name.end < within.end && IsNameWord(name.end, head)) ++name.end;
  return name;
}

bool PhraseReader::IsTurnedAway(const Hit& hit) const {
  const size_t n = document_.tokens.size();
  if (hit.end + 1 < n && text(hit.end) == "-" &&
      token(hit.end + 1).upos != Upos::kPropn &&
      !Contains({"led", "run", "based", "owned", "sponsored"}, text(hit.end + 1))) {
    return true;
  }
  if (hit.begin < 2 || text(hit.begin - 1) != "-") return false;
  return Contains({"anti", "pro", "non", "Anti", "Pro", "post"}, text(hit.begin - 2));
}

const Name* PhraseReader::TaggedName(uint32_t t) const {
  const auto after =
      std::upper_bound(document_.names.begin(), document_.names.end(), t,
                       [](uint32_t at, const Name& name) { return at < name.begin; });
  if (after == document_.names.begin()) return nullptr;
  const Name& name = *(after - 1);
  return t < name.end ? &name : nullptr;
}

}  // namespace dragoman
