#include "resolve/actors/dictionary_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr size_t kShortName = 3;  // letters

// Words between given and family name that may be missing.
bool IsParticle(std::string_view word) {
  const std::string folded = FoldCase(word);
  return folded == "al" || folded == "el" || folded == "as" || folded == "ad" ||
         folded == "ar" || folded == "az" || folded == "an" || folded == "ul" ||
         folded == "ould" || folded == "ag";
}

std::vector<std::string_view> WordsOf(std::string_view name) {
  std::vector<std::string_view> words;
  size_t begin = 0;
  for (size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && name[i] != ' ' && name[i] != '-') continue;
    if (i > begin) words.push_back(name.substr(begin, i - begin));
    begin = i + 1;
  }
  return words;
}

std::string Joined(const std::vector<std::string_view>& words) {
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

template <typename Record>
uint32_t Append(Record record, std::vector<Record>* records) {
  records->push_back(std::move(record));
  return static_cast<uint32_t>(records->size() - 1);
}

}  // namespace

uint32_t DictionaryBuilder::AddRecord(Country country) {
  country.part = country.name.empty() || !states_.insert(country.code).second;
  return Append(country, &d_.countries);
}

uint32_t DictionaryBuilder::AddRecord(Organisation organisation) {
  return Append(std::move(organisation), &d_.organisations);
}

uint32_t DictionaryBuilder::AddRecord(Person person) {
  const uint32_t record = Append(std::move(person), &d_.persons);
  AddHolders(record);
  return record;
}

uint32_t DictionaryBuilder::AddRecord(Role role) {
  return Append(std::move(role), &d_.roles);
}

uint32_t DictionaryBuilder::AddRecord(Modifier modifier) {
  return Append(std::move(modifier), &d_.modifiers);
}

uint32_t DictionaryBuilder::AddRecord(Coded coded) {
  return Append(std::move(coded), &d_.coded);
}

bool DictionaryBuilder::Fold(EntryKind kind, std::string_view phrase, Entry* entry) {
  words_.clear();
  FoldWords(phrase, 0, &words_);
  const bool coded = kind == EntryKind::kCoded;
  const bool any_case = coded || kind == EntryKind::kRole || kind == EntryKind::kModifier;
  static const uint64_t kAl = HashOf("al");
  for (size_t i = 0; i < words_.size() && i < 32; ++i) {
    if (words_[i].hash == 0) return false;
    // "Al-Jazeera" is also written "al-Jazeera".
    if (i == 0 && words_[i].hash == kAl && words_.size() > 1) continue;
    // "Father" is not "father"; but "POLICE" is written so throughout the file.
    if (any_case && (coded || words_[i].capitals)) continue;
    if (words_[i].capital) entry->capital |= 1U << i;
    if (words_[i].capitals) entry->capitals |= 1U << i;
  }
  // Dictionaries of codes are written in capitals throughout. Names have one somewhere;
  // short ones ("WHO", "US") are too often words.
  if (coded && words_.size() == 1 && phrase.size() <= kShortName) {
    entry->capitals = entry->capital = 1;
  } else {
    entry->some_capital = coded;
  }
  return !words_.empty();
}

bool DictionaryBuilder::HasWords(std::string_view phrase) {
  Entry unused;
  return Fold(EntryKind::kRole, phrase, &unused);
}

void DictionaryBuilder::Add(EntryKind kind, std::string_view phrase, uint32_t record,
                            int line, bool plural) {
  Entry entry;
  if (!Fold(kind, phrase, &entry)) return;
  entry.kind = kind;
  entry.plural = plural;
  entry.file = static_cast<uint8_t>(d_.file_names.size() - 1);
  entry.line = static_cast<uint32_t>(line);
  entry.record = record;
  d_.phrases.Add(words_, static_cast<uint32_t>(d_.entries.size()));
  d_.entries.push_back(entry);
}

Entry* DictionaryBuilder::Find(EntryKind kind, std::string_view phrase) {
  Entry wanted;
  if (!Fold(kind, phrase, &wanted)) return nullptr;
  Entry* found = nullptr;
  d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
    Entry& entry = d_.entries[value];
    if (length == words_.size() && entry.kind == kind) found = &entry;
  });
  return found;
}

const Entry* DictionaryBuilder::FindExact(EntryKind kind, std::string_view phrase) {
  Entry wanted;
  if (!Fold(kind, phrase, &wanted)) return nullptr;
  const Entry* found = nullptr;
  d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
    const Entry& entry = d_.entries[value];
    if (length == words_.size() && entry.kind == kind &&
        entry.capital == wanted.capital && entry.capitals == wanted.capitals) {
      found = &entry;
    }
  });
  return found;
}

std::optional<uint32_t> DictionaryBuilder::FindPerson(const Person& person) {
  Entry wanted;
  std::optional<uint32_t> found;
  if (!Fold(EntryKind::kPerson, person.name, &wanted) || words_.size() < 2) return found;
  d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
    const Entry& entry = d_.entries[value];
    if (length == words_.size() && entry.kind == EntryKind::kPerson &&
        d_.persons[entry.record].owner == person.owner) {
      found = entry.record;
    }
  });
  return found;
}

void DictionaryBuilder::Merge(uint32_t record, const Person& more) {
  Person& person = d_.persons[record];
  const auto meets = [](const Term& a, const Term& b) {
    return (!b.finish || a.start <= b.finish) && (!a.finish || b.start <= a.finish);
  };
  const std::vector<Term> before = person.terms;
  for (const Term& term : more.terms) {
    const bool known = std::any_of(before.begin(), before.end(), [&](const Term& other) {
      // A ruler was somebody in particular, if another line says so.
      const bool same = other.office == term.office || file() == "actors/rulers.txt";
      return same && meets(other, term);
    });
    if (known) continue;
    person.terms.push_back(term);
  }
  std::stable_sort(person.terms.begin(), person.terms.end(),
                   [](const Term& a, const Term& b) { return a.start < b.start; });
  if (person.wikidata.empty()) person.wikidata = more.wikidata;
  std::erase_if(d_.holders,
                [&](const Dictionary::Holder& h) { return h.person == record; });
  AddHolders(record);
}

void DictionaryBuilder::AddHolders(uint32_t record) {
  const Person& person = d_.persons[record];
  for (uint32_t t = 0; t < person.terms.size(); ++t) {
    if (person.terms[t].office.empty()) continue;
    d_.holders.push_back({OfficeKey(person.owner, person.terms[t].office), record, t});
  }
}

bool DictionaryBuilder::HasBody(std::string_view phrase, std::string_view owner) {
  Entry wanted;
  if (!Fold(EntryKind::kOrganisation, phrase, &wanted)) return false;
  bool found = false;
  d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
    const Entry& entry = d_.entries[value];
    found =
        found || (length == words_.size() && entry.kind == EntryKind::kOrganisation &&
                  entry.capital == wanted.capital && entry.capitals == wanted.capitals &&
                  d_.organisations[entry.record].owner == owner);
  });
  return found;
}

void DictionaryBuilder::AddNames(const std::vector<std::string_view>& names,
                                 uint32_t record, int line) {
  bool has_short = false;
  for (const std::string_view name : names) {
    if (!name.starts_with('=')) continue;
    has_short = true;
    AddFamily(name.substr(1), record, line);
  }
  for (const std::string_view name : names) {
    if (!name.starts_with('=')) AddFullName(name, record, line, has_short);
  }
}

void DictionaryBuilder::AddFullName(std::string_view name, uint32_t record, int line,
                                    bool has_short) {
  std::vector<std::string_view> words = WordsOf(name);
  if (words.size() == 1) {
    Add(EntryKind::kFamilyName, name, record, line);
    return;
  }
  Add(EntryKind::kPerson, name, record, line);
  const std::vector<std::string_view> all = words;
  std::erase_if(words, IsParticle);
  if (words.size() < all.size() && words.size() > 1) {
    Add(EntryKind::kPerson, Joined(words), record, line);
  }
  // "King Abdullah of Jordan" has no family name.
  const bool of = std::find(all.begin(), all.end(), "of") != all.end();
  if (words.size() < 2 || of) return;
  d_.full_sounds.emplace_back(SoundKey(words[0], words.back()), record);
  if (has_short) return;
  if (words.size() > 2) {
    Add(EntryKind::kPerson, Joined({words[0], words.back()}), record, line);
  }
  AddFamily(words.back(), record, line);
}

void DictionaryBuilder::AddFamily(std::string_view name, uint32_t record, int line) {
  Add(EntryKind::kFamilyName, name, record, line);
  const std::vector<std::string_view> words = WordsOf(name);
  if (!words.empty()) {
    d_.family_sounds.emplace_back(SoundKey("", words.back()), record);
  }
}

// "Hezbollah leader" is the leader of Hezbollah, whatever that is called elsewhere.
void DictionaryBuilder::AddOfficesOfBodies() {
  const size_t known = d_.holders.size();
  for (size_t h = 0; h < known; ++h) {
    const Dictionary::Holder holder = d_.holders[h];
    const std::string_view office = d_.persons[holder.person].terms[holder.term].office;
    const std::vector<std::string_view> parts = Split(office, ' ');
    words_.clear();
    for (uint32_t i = 0; i < parts.size(); ++i) FoldWords(parts[i], i, &words_);
    size_t longest = 0;
    uint32_t body = 0;
    d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
      const Entry& entry = d_.entries[value];
      const bool fits = entry.kind == EntryKind::kOrganisation && words_[0].capital &&
                        length < words_.size() && length > longest;
      if (!fits) return;
      longest = length;
      body = entry.record;
    });
    if (longest == 0 || words_[longest].token == words_[longest - 1].token) continue;
    const std::string_view first = parts[words_[longest].token];
    const std::string_view rest =
        office.substr(static_cast<size_t>(first.data() - office.data()));
    d_.holders.push_back({BodyOfficeKey(body, rest), holder.person, holder.term});
  }
}

Dictionary DictionaryBuilder::Finish() {
  AddOfficesOfBodies();
  std::sort(d_.full_sounds.begin(), d_.full_sounds.end());
  std::sort(d_.family_sounds.begin(), d_.family_sounds.end());
  std::sort(d_.holders.begin(), d_.holders.end(),
            [](const auto& a, const auto& b) { return a.office < b.office; });
  return std::move(d_);
}

}  // namespace dragoman
