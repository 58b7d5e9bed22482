// PhraseReader, first part: what the head of a phrase says.
#include <algorithm>
#include <string>
#include <utility>

#include "base/is_any_of.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/phrase_reader.h"

namespace dragoman {

void PhraseReader::ReadHead(uint32_t head, Reading* r) {
  const Hit* hit = hits_.At(head);
  const Extent name = NameAround(head, r->extent);
  const bool wider = hit != nullptr && (name.begin < hit->begin || name.end > hit->end);
  if (hit != nullptr && !wider && ReadSharedNoun(*hit, r)) return;
  if (hit != nullptr && !wider && ReadNameHit(*hit, head, r)) return;
  if (hit != nullptr) {
    const Entry* role = hit->Find(d_, EntryKind::kRole);
    // "Democratic Party", of a country that the text does not name: a party.
    if (role == nullptr && hit->Find(d_, EntryKind::kOrganisation) != nullptr) {
      role = RoleAt(head);
    }
    if (role != nullptr) {
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

// A name of the dictionaries, whole.
bool PhraseReader::ReadNameHit(const Hit& hit, uint32_t head, Reading* r) {
  if (const Entry* coded = hit.Find(d_, EntryKind::kCoded)) {
    ReadCoded(*coded, head, r);
    return true;
  }
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
    if (IsFamilyName(hit, head)) continue;
    // "Brussels said" means the Union, "police in Brussels" Belgium.
    const Entry* seated = BodyIn(hit, clues.owner);
    const bool body = kind == EntryKind::kCapital && seated != nullptr &&
                      StandsForBody(head, d_.organisations[seated->record].owner);
    if (body) continue;
    ReadCountry(*entry, r);
    return true;
  }
  if (const Entry* entry = ShortName(hit)) {
    ReadCountry(*entry, r);
    return true;
  }
  if (const Person* person = persons_.ByFamilyName(hit, clues)) {
    r->entry = d_.IdOf(*hit.Find(d_, EntryKind::kFamilyName));
    ReadPerson(*person, r);
    r->confidence = 0.8;
    return true;
  }
  const Entry* organisation = BodyIn(hit, OwnerSaid(head, clues));
  if (organisation != nullptr && !IsElsewhere(hit, *organisation, clues)) {
    ReadOrganisation(*organisation, r);
    const std::string_view said = OwnerSaid(head, clues);
    const bool other = !said.empty() && said != r->owner && !IsInternational(r->owner) &&
                       !IsInternational(said) && IsCommonBody(hit);
    if (other) {
      r->owner = said;
      r->body = -1;
      r->name_text = document_.Text(document_.SpanOf(hit.begin, hit.end));
      r->confidence = 0.7;
    }
    return true;
  }
  if (const Entry* entry = clues.title ? nullptr : hit.Find(d_, EntryKind::kPlace)) {
    r->place = r->part = true;
    r->owner = d_.countries[entry->record].code;
    return true;
  }
  return false;
}

// "Michael Jordan ... Jordan said", but not "in Jordan"
bool PhraseReader::IsFamilyName(const Hit& hit, uint32_t head) const {
  if (hit.end != hit.begin + 1) return false;
  const auto named = families_.find(text(head));
  if (named == families_.end() || named->second >= head) return false;
  return !IsAnyOf(PrepositionOf(head), {"in", "at", "near", "from", "to", "into"});
}

// "The North" of a Korea that the article names.
const Entry* PhraseReader::ShortName(const Hit& hit) const {
  if (hit.begin == 0 || token(hit.begin - 1).lemma != "the") return nullptr;
  for (const uint32_t e : hit.entries) {
    const Entry& entry = d_.entries[e];
    if (entry.kind == EntryKind::kShortName &&
        persons_.IsMentioned(d_.countries[entry.record].code)) {
      return &entry;
    }
  }
  return nullptr;
}

void PhraseReader::ReadCountry(const Entry& entry, Reading* r) const {
  const Country& country = d_.countries[entry.record];
  r->actor = r->name = true;
  r->kind = RoleKind::kState;
  r->geographic = entry.kind != EntryKind::kSeat;
  r->owner = country.code;
  r->part = country.part;
  r->sectors = {country.sector};
  r->name_text = country.name;
  r->gender = 'n';
  r->plural = false;  // "the United States said it"
  r->entry = d_.IdOf(entry);
  r->confidence = entry.kind == EntryKind::kCapital ? 0.8 : 0.9;
}

// Somebody of a dictionary of codes. Whether he is a person, the tagger says, or that his
// code changes with time.
void PhraseReader::ReadCoded(const Entry& entry, uint32_t head, Reading* r) const {
  const Coded& coded = d_.coded[entry.record];
  const ActorCode* code = CodeAt(d_, coded, published_);
  if (code == nullptr || code->nobody) return;
  r->actor = r->name = true;
  r->name_text = coded.name;
  r->entry = d_.IdOf(entry);
  const Name* tagged = TaggedName(head);
  const bool person = tagged != nullptr && tagged->kind == NameKind::kPerson;
  const bool place = tagged != nullptr && tagged->kind == NameKind::kPlace;
  r->kind =
      person || (!place && coded.terms[0].dated()) ? RoleKind::kPerson : RoleKind::kBody;
  if (r->kind == RoleKind::kPerson) r->plural = false;
  r->owner = code->owner;
  r->code = code->text;
  r->sectors = code->sectors;
  r->confidence = 0.9;
  if (code->bare && r->kind != RoleKind::kPerson) {
    r->kind = RoleKind::kState;
    r->geographic = true;
    r->sectors = {"GOV"};
  }
  if (r->kind != RoleKind::kPerson) r->gender = 'n';
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
  AddRoleCode(role, r);
  r->kind = role.kind;
  r->default_owner = role.owner;
  r->carry = role.carry;
  r->vague = role.vague;
  r->guest = role.guest;
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

}  // namespace dragoman
