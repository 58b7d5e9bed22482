// PhraseReader, first part: what the head of a phrase says, and names.
#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/phrase_reader.h"

namespace dragoman {

namespace {

// Days in which a title still counts as the office of a person who has left it.
constexpr int64_t kRecentlyLeft = 60;

bool HasLetters(std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    if (IsLetter(Decode(word, &i))) return true;
  }
  return false;
}

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

// Of bodies with one name that whose country is said, or else named in the article.
const Entry* PhraseReader::BodyIn(const Hit& hit, std::string_view said) const {
  const Entry* best = nullptr;
  int most = 0;
  for (const uint32_t e : hit.entries) {
    const Entry& entry = d_.entries[e];
    if (entry.kind != EntryKind::kOrganisation) continue;
    const Organisation& body = d_.organisations[entry.record];
    if (!said.empty() && body.owner == said) return &entry;
    const int mentions = persons_.Mentions(body.owner) + (body.local ? 0 : 1);
    if (mentions > most) best = &entry;
    most = std::max(most, mentions);
  }
  return best;
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
  std::vector<std::string_view> words;
  for (uint32_t t = name.begin; t < name.end; ++t) {
    if (HasLetters(text(t))) words.push_back(text(t));
  }
  const Person* person = words.empty() ? nullptr : persons_.BySound(words, clues);
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
  r->named = name;
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
  // "al-Asad": the hyphen belongs to the words around it.
  const bool inside = t > 0 && t + 1 < document_.tokens.size() &&
                      token(t - 1).span.end == word.span.begin &&
                      token(t + 1).span.begin == word.span.end;
  if (text(t) == "-" && inside) return true;
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
  while (name.begin < head && text(name.begin) == "-") ++name.begin;
  while (name.end > head + 1 && text(name.end - 1) == "-") --name.end;
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
