#include "resolve/actors/person_choice.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/spelling.h"

namespace dragoman {
namespace {

// Support for a candidate, added up.
constexpr int kNamed = 6;         // the full name is in the article
constexpr int kInOffice = 3;      // that day
constexpr int kNearOffice = 1;    // within two years
constexpr int kLongAgo = -2;      // more than ten years
constexpr int kOffice = 4;        // the title is his
constexpr int kOtherOffice = -3;  // it is not, and his country is not named
constexpr int kOwner = 3;         // the country is his
constexpr int kForeign = -3;      // another country is named
constexpr int kMentioned = 2;     // his country is in the article
constexpr int kMentionedOften = 1, kOften = 3;
constexpr int kLeader = 1;  // he led a state or government once
constexpr int kTitle = 1;
constexpr int kPerson = 1;
constexpr int kOnly = 1;   // nobody else has the name
constexpr int kRules = 2;  // nobody else who has it leads a state that day
constexpr int kEnough = 7, kEnoughForPhrase = 4;

constexpr int64_t kNear = 730, kLong = 3653;  // days

// Days from `date` to the nearest day of a term.
int64_t Distance(const std::vector<Term>& terms, Date date) {
  int64_t nearest = std::numeric_limits<int64_t>::max();
  for (const Term& term : terms) {
    int64_t distance = 0;
    if (term.start && date < term.start) distance = term.start.days() - date.days();
    if (term.finish && term.finish < date) distance = date.days() - term.finish.days();
    nearest = std::min(nearest, distance);
  }
  return nearest;
}

bool IsPhrase(const Document& document) {
  return std::none_of(document.tokens.begin(), document.tokens.end(), [](const Token& t) {
    return t.upos == Upos::kVerb || t.upos == Upos::kAux;
  });
}

std::vector<uint32_t> PersonsOf(const Dictionary& d, const Hit& hit, EntryKind kind) {
  std::vector<uint32_t> persons;
  for (const uint32_t e : hit.entries) {
    const Entry& entry = d.entries[e];
    if (entry.kind == kind) persons.push_back(entry.record);
  }
  return persons;
}

std::vector<uint32_t> PersonsOf(const std::vector<std::pair<uint64_t, uint32_t>>& sounds,
                                uint64_t key) {
  std::vector<uint32_t> persons;
  for (auto it = std::lower_bound(sounds.begin(), sounds.end(), std::pair{key, 0U});
       it != sounds.end() && it->first == key; ++it) {
    persons.push_back(it->second);
  }
  return persons;
}

}  // namespace

PersonChoice::PersonChoice(const Dictionary& dictionary, const DictionaryHits& hits,
                           const Document& document)
    : d_(dictionary),
      hits_(hits),
      published_(document.article.published),
      enough_(IsPhrase(document) ? kEnoughForPhrase : kEnough) {
  if (!document.article.country.empty()) owners_.push_back(document.article.country);
  for (const Hit& hit : hits.all()) {
    for (const uint32_t person : PersonsOf(d_, hit, EntryKind::kPerson)) {
      named_.push_back(person);
    }
  }
  std::sort(named_.begin(), named_.end());
  for (const Hit& hit : hits.all()) {
    for (const uint32_t e : hit.entries) {
      const Entry& entry = d_.entries[e];
      if (entry.kind == EntryKind::kOrganisation) {
        const Organisation& body = d_.organisations[entry.record];
        if (!body.local) owners_.push_back(body.owner);
      } else if (entry.kind <= EntryKind::kPlace && entry.kind != EntryKind::kShortName) {
        owners_.push_back(d_.countries[entry.record].code);
      }
    }
  }
  std::sort(owners_.begin(), owners_.end());
}

int PersonChoice::MostMentions() const {
  int most = 0;
  for (auto it = owners_.begin(); it != owners_.end();) {
    const auto next = std::upper_bound(it, owners_.end(), *it);
    if (!IsInternational(*it)) most = std::max(most, static_cast<int>(next - it));
    it = next;
  }
  return most;
}

int PersonChoice::Mentions(std::string_view owner) const {
  const auto range = std::equal_range(owners_.begin(), owners_.end(), owner);
  return static_cast<int>(range.second - range.first);
}

bool PersonChoice::IsNamedApart(std::string_view owner, uint32_t token) const {
  return std::any_of(hits_.all().begin(), hits_.all().end(), [&](const Hit& hit) {
    const Entry* body = hit.Find(d_, EntryKind::kOrganisation);
    return body != nullptr && hit.Find(d_, EntryKind::kCapital) == nullptr &&
           (token < hit.begin || token >= hit.end) &&
           d_.organisations[body->record].owner == owner;
  });
}

int PersonChoice::Score(uint32_t index, const NameClues& clues) const {
  const Person& person = d_.persons[index];
  int score = 0;
  if (std::binary_search(named_.begin(), named_.end(), index)) score += kNamed;
  if (published_) {
    const int64_t distance = Distance(person.terms, published_);
    if (distance == 0) {
      score += kInOffice;
    } else if (distance <= kNear) {
      score += kNearOffice;
    } else if (distance > kLong) {
      score += kLongAgo;
    }
  } else if (!person.terms.empty() && !person.terms.back().finish) {
    score += kInOffice;
  }
  if (!clues.office.empty()) {
    const bool his =
        std::any_of(person.terms.begin(), person.terms.end(), [&](const Term& term) {
          return FoldCase(term.office).find(FoldCase(clues.office)) != std::string::npos;
        });
    if (his) score += kOffice;
    // "General Richards" is no president of a country that nobody speaks of.
    if (!his && Mentions(person.owner) == 0) score += kOtherOffice;
  }
  if (!clues.owner.empty()) score += clues.owner == person.owner ? kOwner : kForeign;
  const int mentions = Mentions(person.owner);
  if (mentions > 0) score += kMentioned;
  if (mentions >= kOften) score += kMentionedOften;
  if (person.leader) score += kLeader;
  if (clues.title) score += kTitle;
  if (clues.person) score += kPerson;
  return score;
}

int64_t PersonChoice::Ruler(const std::vector<uint32_t>& persons) const {
  int64_t ruler = -1;
  for (const uint32_t person : persons) {
    const Person& one = d_.persons[person];
    const bool rules = one.leader && published_ && Distance(one.terms, published_) == 0;
    if (!rules || person == ruler) continue;
    if (ruler >= 0) return -1;
    ruler = person;
  }
  return ruler;
}

const Person* PersonChoice::Best(const std::vector<uint32_t>& persons,
                                 const NameClues& clues, int least) const {
  const Person* best = nullptr;
  const int64_t ruler = clues.person && !clues.introduced ? Ruler(persons) : -1;
  int best_score = least - 1;
  for (const uint32_t person : persons) {
    const int score = Score(person, clues) + (persons.size() == 1 ? kOnly : 0) +
                      (person == ruler ? kRules : 0);
    if (score <= best_score) continue;
    best_score = score;
    best = &d_.persons[person];
  }
  return best;
}

const Person* PersonChoice::ByFullName(const Hit& hit, const NameClues& clues) const {
  return Best(PersonsOf(d_, hit, EntryKind::kPerson), clues,
              std::numeric_limits<int>::min() + 1);
}

const Person* PersonChoice::ByFamilyName(const Hit& hit, const NameClues& clues) const {
  return Best(PersonsOf(d_, hit, EntryKind::kFamilyName), clues, enough_);
}

const Person* PersonChoice::ByModifier(const Hit& hit, const NameClues& clues) const {
  return Best(PersonsOf(d_, hit, EntryKind::kFamilyName), clues, kEnough);
}

const Person* PersonChoice::BySounds(std::string_view given, std::string_view family,
                                     const NameClues& clues, int least) const {
  return Best(PersonsOf(d_.full_sounds, KeyOfSounds(given, family)), clues, least);
}

const Person* PersonChoice::BySound(const std::vector<std::string_view>& words,
                                    const NameClues& clues) const {
  const std::string family = SoundOf(words.back());
  if (words.size() == 1) {
    NameClues heard = clues;  // "Ri" is nobody who sounds like it and rules
    heard.introduced = true;
    return Best(PersonsOf(d_.family_sounds, KeyOfSounds("", family)), heard, enough_ + 1);
  }
  for (const std::string& given : SoundsOfGivenName(words[0])) {
    if (const Person* person = BySounds(given, family, clues, -1)) return person;
  }
  if (words.size() > 2) {
    const std::string second = SoundOf(words[1]);
    const Person* person = BySounds(second, family, clues, kInOffice);
    if (person != nullptr) return person;
  }
  const std::string given = SoundOf(words[0]);
  for (const std::string& other : SoundsOfGivenName(words.back())) {
    const Person* person = BySounds(given, other, clues, kInOffice);
    if (person != nullptr) return person;
  }
  return nullptr;
}

}  // namespace dragoman
