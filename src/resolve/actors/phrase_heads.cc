// PhraseReader, first part: what the head of a phrase says, and names.
#include "document/entity_codes.h"
#include "resolve/actors/phrase_reader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dragoman {

namespace {

// Days in which a title still counts as the office of a person who has left it.
constexpr int64_t kRecentlyLeft = 60;

}  // namespace

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

bool PhraseReader::IsElsewhere(const Hit& hit, const Entry& entry,
                               const NameClues& clues) const {
  if (hit.Find(d_, EntryKind::kRole) == nullptr) return false;
  const std::string_view owner = d_.organisations[entry.record].owner;
  if (IsInternational(owner)) return false;
  return clues.owner.empty() ? !persons_.IsMentioned(owner) : clues.owner != owner;
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
    // "Brussels said" means the Union, "police in Brussels" Belgium.
    const Entry* seated = hit.Find(d_, EntryKind::kOrganisation);
    const bool body = kind == EntryKind::kCapital && seated != nullptr &&
                      StandsForBody(head, d_.organisations[seated->record].owner);
    if (body) continue;
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
    r->place = r->part = true;
    r->owner = d_.countries[entry->record].code;
    return true;
  }
  return false;
}

// A seat acts, or something is asked of it or done to it; where things happen, and at the
// head of a report, it is the place.
bool PhraseReader::StandsForBody(uint32_t head, std::string_view owner) const {
  if (IsDateline(head)) return false;
  const Relation relation = token(head).relation;
  if (BaseOf(relation) == Relation::kNsubj || relation == Relation::kNmodPoss)
    return true;
  if (BaseOf(relation) == Relation::kObj) return persons_.IsNamedApart(owner, head);
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
  r->entry = d_.IdOf(entry);
  r->confidence = entry.kind == EntryKind::kCapital ? 0.8 : 0.9;
}

void PhraseReader::ReadOrganisation(const Entry& entry, Reading* r) const {
  const Organisation& organisation = d_.organisations[entry.record];
  r->actor = r->name = true;
  r->kind = RoleKind::kBody;
  r->body = static_cast<int32_t>(entry.record);
  r->owner = organisation.owner;
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

// Somebody of a dictionary of codes. Whether he is a person, the tagger says, or that his
// code changes with time.
void PhraseReader::ReadCoded(const Entry& entry, uint32_t head, Reading* r) const {
  const Coded& coded = d_.coded[entry.record];
  const ActorCode* code = CodeAt(d_, coded, published_);
  if (code != nullptr && code->nobody) return;
  r->actor = r->name = true;
  r->name_text = coded.name;
  r->entry = d_.IdOf(entry);
  const Name* tagged = TaggedName(head);
  const bool person = tagged != nullptr && tagged->kind == NameKind::kPerson;
  const bool place = tagged != nullptr && tagged->kind == NameKind::kPlace;
  r->kind =
      person || (!place && coded.terms[0].dated()) ? RoleKind::kPerson : RoleKind::kBody;
  if (r->kind == RoleKind::kPerson) r->plural = false;
  r->confidence = 0.2;
  if (code == nullptr) return;  // nothing is said of that day
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
  const bool official = IsAnyOf(last->sector, {"GOV", "LEG", "JUD", "MIL", "COP", "SPY"});
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
  AddRoleCode(role, r);
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

NameClues PhraseReader::CluesAround(uint32_t head, const Reading& r) const {
  NameClues clues;
  const Name* tagged = TaggedName(head);
  clues.person = tagged != nullptr && tagged->kind == NameKind::kPerson;
  const Hit* own = hits_.At(head);
  for (uint32_t t = r.extent.begin; t < r.extent.end; ++t) {
    if (IsAnyOf(text(t), {"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Dr.", "Dr"})) {
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
    if (clues.owner.empty() && t < head) clues.owner = CodedOwner(*hit);
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
  if (IsAnyOf(text(t), {"Mr", "Mrs", "Ms", "Dr", "Sir", "Lord"})) return false;
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

const Name* PhraseReader::TaggedName(uint32_t t) const {
  const auto after =
      std::upper_bound(document_.names.begin(), document_.names.end(), t,
                       [](uint32_t at, const Name& name) { return at < name.begin; });
  if (after == document_.names.begin()) return nullptr;
  const Name& name = *(after - 1);
  return t < name.end ? &name : nullptr;
}

}  // namespace dragoman
