#include "resolve/actors/phrase_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/is_any_of.h"
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
      taken_(document.tokens.size(), false) {
  for (const Name& name : document.names) {
    if (name.kind != NameKind::kPerson || name.end < name.begin + 2) continue;
    families_.insert({text(name.end - 1), name.end - 1});
  }
}

const Reading& PhraseReader::Read(uint32_t head) {
  std::unique_ptr<Reading>& kept = readings_[head];
  if (kept == nullptr) {
    // Phrases ask for others below and above them ("where"). No circle is known (random
    // trees in resolve_actors_test.cc), but one would overflow the stack: so who is asked
    // for while he is being read says nothing.
    kept = std::make_unique<Reading>();
    *kept = ReadFresh(head);
  }
  return *kept;
}

Reading PhraseReader::ReadFresh(uint32_t head) {
  Reading r;
  r.extent = phrases_.ExtentOf(head);
  r.plural = IsPlural(token(head));
  if (token(head).upos == Upos::kPron) return r;
  ReadHead(head, &r);
  ReadWordsBefore(head, &r);
  ReadPossessor(head, &r);
  ReadCoalition(head, &r);
  ReadPrepositions(head, &r);
  ReadTies(head, &r);
  ReadOrigin(head, &r);
  ReadPlaceOfClause(head, &r);
  ReadApposition(head, &r);
  ReadOfficeHolder(head, &r);
  // Settlers are Israel's, if Israel is what the text is about.
  const bool likely =
      IsInternational(r.default_owner) || persons_.IsMentioned(r.default_owner);
  if (r.owner.empty() && likely) r.owner = r.default_owner;
  // Peacekeepers of a text that names the African Union, and not the United Nations.
  const bool others = r.owner == "UNO" && r.default_owner == "UNO" && !r.name &&
                      !persons_.IsMentioned("UNO") && persons_.IsMentioned("IGO");
  if (others) r.owner = "IGO";
  // "Bangladeshi peacekeepers", where the United Nations are named, are theirs.
  const bool lent = r.default_owner == "UNO" && !IsInternational(r.owner);
  if (lent && persons_.IsMentioned(r.default_owner)) r.owner = r.default_owner;
  ReadNounBefore(&r);
  r.owner = StateAt(d_, r.owner, published_);
  RememberHome(r);
  return r;
}

// "The coalition" of a text that speaks of allied soldiers is theirs, not one of parties.
void PhraseReader::ReadCoalition(uint32_t head, Reading* r) const {
  if (token(head).lemma != "coalition" || r->name || r->changed || !r->owner.empty()) {
    return;
  }
  const bool allied =
      std::any_of(hits_.all().begin(), hits_.all().end(), [&](const Hit& hit) {
        const Entry* role = hit.Find(d_, EntryKind::kRole);
        if (role != nullptr && d_.roles[role->record].owner == "IGO" &&
            d_.roles[role->record].sectors[0] == "MIL") {
          return true;
        }
        const Entry* body = hit.Find(d_, EntryKind::kOrganisation);
        if (body == nullptr) return false;
        const Organisation& one = d_.organisations[body->record];
        return one.owner == "IGO" && one.terms[0].sector == "MIL";
      });
  if (!allied) return;
  r->owner = "IGO";
  r->sectors = {"MIL"};
}

void PhraseReader::ReadWordsBefore(uint32_t head, Reading* r) {
  const Hit* own = hits_.At(head);
  int32_t owner = tree_.Child(head, Relation::kNmodPoss);
  // "The Chilean teachers' union": that the teachers are Chilean says it of the union.
  if (owner >= 0 && hits_.At(static_cast<uint32_t>(owner)) == own) owner = -1;
  // "Cuban Americans" are Americans.
  const bool is_american = own != nullptr && r->owner == "USA" &&
                           own->Find(d_, EntryKind::kPeople) != nullptr &&
                           text(own->begin).starts_with("American");
  // "Greek and Turkish Cypriots" are Cypriots.
  const bool is_mixed = own != nullptr && own->end > own->begin + 1 &&
                        own->Find(d_, EntryKind::kPeople) != nullptr;
  const Hit* last = own;
  for (uint32_t t = r->extent.end; t-- > r->extent.begin;) {
    const Hit* hit = hits_.At(t);
    if (hit == nullptr || hit == own || hit == last) continue;
    last = hit;
    if (owner >= 0 && tree_.IsAncestor(static_cast<uint32_t>(owner), t)) continue;
    if (IsTurnedAway(*hit)) continue;
    if (r->name && hit->begin > head) continue;
    const bool land = hit->Find(d_, EntryKind::kAdjective) != nullptr;
    if ((is_american || (is_mixed && land)) && t < head) continue;
    if (r->name && t < head && ReadOfficeAbroad(*hit, r)) continue;
    const Entry* modifier = hit->Find(d_, EntryKind::kModifier);
    const Entry* role = hit->Find(d_, EntryKind::kRole);
    if (modifier != nullptr && t < head) {
      ApplyModifier(d_.modifiers[modifier->record], r);
    } else if (role != nullptr && hit->Find(d_, EntryKind::kAdjective) == nullptr &&
               BodyIn(*hit, {}) == nullptr) {
      ApplyRoleWord(*role, r);
    } else {
      ApplyOwnerWord(*hit, r);
    }
  }
}

// "The U.S. ambassador to Iraq James Jeffery": parsers take "Iraq" for part of the name.
bool PhraseReader::ReadOfficeAbroad(const Hit& hit, Reading* r) const {
  if (hit.begin < 2 || text(hit.begin - 1) != "to") return false;
  const Hit* office = hits_.At(hit.begin - 2);
  const Entry* entry = office == nullptr ? nullptr : office->Find(d_, EntryKind::kRole);
  if (entry == nullptr || d_.roles[entry->record].kind != RoleKind::kPerson) return false;
  ApplyRoleWord(*entry, r);
  const std::string_view owner =
      office->begin > 0 ? OwnerAt(office->begin - 1) : std::string_view();
  if (r->owner.empty()) r->owner = owner;
  return true;
}

// The leftmost word decides ("Iraqi special forces"), so later calls overwrite.
void PhraseReader::ApplyOwnerWord(const Hit& hit, Reading* r) {
  // Who will lead the World Bank one day is still of his country, and "the U.S. plane
  // maker Boeing" of the one that the text gives it.
  const bool later = (r->outside && IsInternational(r->owner)) || r->owner == "MNC";
  if (r->name && !r->owner.empty() && !later) return;
  if (IsSeat(hit) && IsInternational(r->default_owner)) return;
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
    if (IsInternational(country.code) && IsInternational(r->default_owner)) return;
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
  // "Labor Secretary Elaine Chao": only one country calls them so.
  if (r->name && r->kind == RoleKind::kPerson && role.title && r->default_owner.empty()) {
    r->default_owner = role.owner;
  }
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
  if (r->name && !r->sectors.empty() && !r->carry) return;
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

Reading PhraseReader::ReadModifier(const Hit& hit) {
  Reading r;
  r.extent = {hit.begin, hit.end};
  if (IsAgainst(hit)) return ReadAgainst(hit);
  if (IsTurnedAway(hit) && !IsDoer(hit)) return r;
  if (IsLanguage(hit)) return r;
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
  r.owner = StateAt(d_, r.owner, published_);
  return r;
}

// "anti-American protests", "anti-government slogans": those whom they are against.
Reading PhraseReader::ReadAgainst(const Hit& hit) const {
  Reading r;
  r.extent = {hit.begin, hit.end};
  for (const EntryKind kind : {EntryKind::kAdjective, EntryKind::kCountry}) {
    const Entry* entry = hit.Find(d_, kind);
    if (entry == nullptr) continue;
    ReadCountry(*entry, &r);
    r.geographic = false;
    return r;
  }
  if (!text(hit.end - 1).ends_with("government")) return r;
  r.actor = true;
  r.kind = RoleKind::kState;
  r.sectors = {"GOV"};
  r.confidence = 0.3;
  return r;
}

bool PhraseReader::IsAgainst(const Hit& hit) const {
  if (hit.against || IsAnyOf(text(hit.begin), {"anti", "Anti"})) return true;
  if (text(hit.begin).starts_with("anti-") || text(hit.begin).starts_with("Anti-")) {
    return true;
  }
  return hit.begin >= 2 && text(hit.begin - 1) == "-" &&
         IsAnyOf(text(hit.begin - 2), {"anti", "Anti"});
}

// "the Spanish-language channel", "English words": nobody's country
bool PhraseReader::IsLanguage(const Hit& hit) const {
  uint32_t next = hit.end;
  const auto size = static_cast<uint32_t>(document_.tokens.size());
  if (next < size && text(next) == "-") ++next;
  return next < size &&
         IsAnyOf(token(next).lemma,
                 {"language", "word", "phrase", "translation", "alphabet", "grammar",
                  "dialect", "subtitle", "speaker", "speaking", "lesson"});
}

// "the London-based rights group" has its seat there, and is of no country.
bool PhraseReader::IsSeat(const Hit& hit) const {
  return hit.end + 1 < document_.tokens.size() && text(hit.end) == "-" &&
         text(hit.end + 1) == "based";
}

// "a U.S.-brokered deal", "the U.S.-Iraqi agreement": who does it, for all the hyphen.
bool PhraseReader::IsDoer(const Hit& hit) const {
  if (hit.end + 1 >= document_.tokens.size() || text(hit.end) != "-") return false;
  if (IsAnyOf(text(hit.end + 1),
              {"backed", "brokered", "mediated", "organized", "organised", "funded",
               "sponsored", "supported", "drafted", "proposed", "imposed", "hosted"})) {
    return true;
  }
  return IsHyphenedToNext(hit);
}

// "Somali-Ethiopian"
bool PhraseReader::IsHyphenedToNext(const Hit& hit) const {
  if (hit.end + 1 >= document_.tokens.size() || text(hit.end) != "-") return false;
  const Hit* next = hits_.At(hit.end + 1);
  return next != nullptr && next->Find(d_, EntryKind::kAdjective) != nullptr;
}

// "al-Qaida-linked fighters" are counted among those of al-Qaida, but a "U.S.-linked
// company" is not American.
bool PhraseReader::IsTie(const Hit& hit) const {
  if (hit.end + 1 >= document_.tokens.size() || text(hit.end) != "-") return false;
  return IsAnyOf(text(hit.end + 1), {"linked", "affiliated", "inspired", "aligned"}) &&
         hit.Find(d_, EntryKind::kOrganisation) != nullptr;
}

bool PhraseReader::IsTurnedAway(const Hit& hit) const {
  if (hit.against) return true;
  if (IsTie(hit)) return false;
  const size_t n = document_.tokens.size();
  if (hit.end + 1 < n && text(hit.end) == "-" &&
      token(hit.end + 1).upos != Upos::kPropn &&
      !IsAnyOf(text(hit.end + 1), {"led", "run", "based", "owned", "sponsored", "flagged",
                                   "registered", "born"})) {
    return true;
  }
  if (hit.begin < 2 || text(hit.begin - 1) != "-") return false;
  return IsAnyOf(text(hit.begin - 2), {"anti", "pro", "non", "Anti", "Pro", "post"});
}

}  // namespace dragoman
