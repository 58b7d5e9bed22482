// PhraseReader, names of persons, known and unknown.
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

// Days in which a title still counts as the office of a person who has left it.
constexpr int64_t kRecentlyLeft = 400;

bool HasLetters(std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    if (IsLetter(Decode(word, &i))) return true;
  }
  return false;
}

}  // namespace

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
  // "Mazar-i-[Sharif]" is a part of another name.
  clues.introduced =
      families_.contains(text(head)) || (head > 0 && text(head - 1) == "-");
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
