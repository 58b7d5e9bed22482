// Reads data/actors/ and data/roles/. Each line is checked; what is wrong is reported
// with its place and left out.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

#include "base/record_file.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/dictionary.h"
#include "resolve/actors/plurals.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 25> kSectors = {
    "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "PRM", "REB",
    "UAF", "UNK", "OPP", "PRE", "ELI", "CVL", "SOC", "REF", "BUS",
    "LAB", "AGR", "EDU", "JRN", "MED", "REL", "CRM"};

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

// Whatever the noun is.
bool MeansSame(const Role& a, const Role& b) {
  return a.sectors == b.sectors && a.owner == b.owner && a.kind == b.kind &&
         a.gender == b.gender && a.carry == b.carry && a.vague == b.vague &&
         a.title == b.title;
}

class DictionaryLoader {
 public:
  DictionaryLoader(const DataFiles& files, Diagnostics* diagnostics)
      : files_(files), diagnostics_(diagnostics) {}

  Dictionary Load() {
    d_.entries.reserve(40000);
    ForEach("actors/countries.txt", &DictionaryLoader::ReadCountry);
    ForEach("actors/cities.txt", &DictionaryLoader::ReadCities);
    ForEach("actors/organisations.txt", &DictionaryLoader::ReadOrganisation);
    ForEach("actors/leaders.txt", &DictionaryLoader::ReadPerson);
    ForEach("actors/people.txt", &DictionaryLoader::ReadPerson);
    ForEach("roles/roles.txt", &DictionaryLoader::ReadRole);
    ForEach("roles/modifiers.txt", &DictionaryLoader::ReadModifier);
    std::sort(d_.full_sounds.begin(), d_.full_sounds.end());
    std::sort(d_.family_sounds.begin(), d_.family_sounds.end());
    std::sort(d_.holders.begin(), d_.holders.end(),
              [](const auto& a, const auto& b) { return a.office < b.office; });
    return std::move(d_);
  }

 private:
  using Reader = void (DictionaryLoader::*)(RecordFile*);

  // A file that is missing is no error: a part of the knowledge may be left out.
  void ForEach(std::string_view name, Reader read) {
    const DataFile* file = files_.Find(name);
    if (file == nullptr) return;
    d_.file_names.emplace_back(name);
    RecordFile records(*file, diagnostics_);
    while (records.Next()) (this->*read)(&records);
  }

  // ---- Parts of a line ----

  bool CheckSector(RecordFile* records, std::string_view sector) {
    if (std::find(kSectors.begin(), kSectors.end(), sector) != kSectors.end())
      return true;
    const std::string_view near =
        Nearest(sector, std::vector<std::string_view>(kSectors.begin(), kSectors.end()));
    records->ErrorAt(sector, "unknown sector \"" + std::string(sector) + "\"",
                     near.empty() ? "data/ontology/sectors.txt lists the sectors"
                                  : "did you mean " + std::string(near) + "?");
    return false;
  }

  bool CheckOwner(RecordFile* records, size_t field) {
    const std::string_view owner = records->field(field);
    if (IsInternational(owner) || codes_.count(owner) > 0) return true;
    records->Error(
        field, "unknown country code \"" + std::string(owner) + "\"",
        "write a code of actors/countries.txt, or IGO UNO EUR NGO ISM IMG MNC");
    return false;
  }

  bool CheckSize(RecordFile* records, size_t least) {
    if (records->size() >= least && !records->field(0).empty()) return true;
    records->Error(records->size(), "a field is missing",
                   "the line needs " + std::to_string(least) +
                       " fields with | between them; see the head of the file");
    return false;
  }

  // "..", "2001-02-03..", "..2001-02-03", "2001-02-03..2005-06-07"
  std::optional<std::pair<Date, Date>> ReadDates(RecordFile* records,
                                                 std::string_view text) {
    const size_t dots = text.find("..");
    std::pair<Date, Date> dates;
    for (int side = 0; side < 2; ++side) {
      const std::string_view part =
          side == 0 ? text.substr(0, dots) : text.substr(dots + 2);
      if (part.empty()) continue;
      const std::optional<Date> date = Date::Parse(part);
      if (!date) {
        records->ErrorAt(part, "\"" + std::string(part) + "\" is not a date",
                         "write it as 2021-11-28");
        return std::nullopt;
      }
      (side == 0 ? dates.first : dates.second) = *date;
    }
    if (dates.first && dates.second && dates.second < dates.first) {
      records->ErrorAt(text, "the end lies before the start", "exchange the dates");
      return std::nullopt;
    }
    return dates;
  }

  // "president 2021-08-03..2024-05-19 GOV": office, dates, sector; the order of words
  // tells them apart.
  std::optional<Term> ReadTerm(RecordFile* records, std::string_view text) {
    Term term;
    const size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
      term.office = text;
      return term;
    }
    size_t begin = text.rfind(' ', dots);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    const size_t end = std::min(text.find(' ', dots), text.size());
    const auto dates = ReadDates(records, text.substr(begin, end - begin));
    if (!dates) return std::nullopt;
    term.start = dates->first;
    term.finish = dates->second;
    term.office = Trim(text.substr(0, begin));
    term.sector = Trim(text.substr(end));
    return term;
  }

  // ---- Entries ----

  // False if the phrase has no words that could be looked up. Sets words_ and masks.
  bool Fold(EntryKind kind, std::string_view phrase, Entry* entry) {
    words_.clear();
    FoldWords(phrase, 0, &words_);
    const bool any_case = kind == EntryKind::kRole || kind == EntryKind::kModifier;
    for (size_t i = 0; i < words_.size() && i < 32; ++i) {
      if (words_[i].hash == 0) return false;
      if (any_case) continue;
      if (words_[i].capital) entry->capital |= 1U << i;
      if (words_[i].capitals) entry->capitals |= 1U << i;
    }
    return !words_.empty();
  }

  void Add(EntryKind kind, std::string_view phrase, uint32_t record,
           const RecordFile& records, bool plural = false) {
    Entry entry;
    if (!Fold(kind, phrase, &entry)) return;
    entry.kind = kind;
    entry.plural = plural;
    entry.file = static_cast<uint8_t>(d_.file_names.size() - 1);
    entry.line = static_cast<uint32_t>(records.line());
    entry.record = record;
    d_.phrases.Add(words_, static_cast<uint32_t>(d_.entries.size()));
    d_.entries.push_back(entry);
  }

  // The entry of this kind with the same words, in whatever case; null if there is none.
  Entry* Find(EntryKind kind, std::string_view phrase) {
    Entry wanted;
    if (!Fold(kind, phrase, &wanted)) return nullptr;
    Entry* found = nullptr;
    d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
      Entry& entry = d_.entries[value];
      if (length == words_.size() && entry.kind == kind) found = &entry;
    });
    return found;
  }

  // False if the dictionaries have the phrase as a thing of this kind; with a warning,
  // unless that is only another spelling of the same ("public-sector worker").
  bool CheckNew(RecordFile* records, EntryKind kind, std::string_view phrase,
                const Role* role = nullptr) {
    Entry wanted;
    if (!Fold(kind, phrase, &wanted)) {
      records->WarnAt(phrase, "\"" + std::string(phrase) + "\" cannot be looked up",
                      "leave out brackets, commas and the like");
      return false;
    }
    const Entry* known = nullptr;
    d_.phrases.Match(words_, 0, [&](size_t length, uint32_t value) {
      const Entry& entry = d_.entries[value];
      if (length == words_.size() && entry.kind == kind &&
          entry.capital == wanted.capital && entry.capitals == wanted.capitals) {
        known = &entry;
      }
    });
    if (known == nullptr) return true;
    const bool same_line = known->line == static_cast<uint32_t>(records->line());
    if (same_line || (role != nullptr && MeansSame(d_.roles[known->record], *role))) {
      return false;
    }
    records->WarnAt(phrase,
                    "\"" + std::string(phrase) + "\" stands in line " +
                        std::to_string(known->line) + " already",
                    "remove one of them");
    return false;
  }

  // ---- The files ----

  void ReadCountry(RecordFile* records) {
    if (!CheckSize(records, 2)) return;
    const std::vector<std::string_view> head = Split(records->field(0), ' ');
    Country country{head[0], "GOV", ""};
    if (head[0].size() != 3) {
      records->Error(0, "\"" + std::string(head[0]) + "\" is not a country code",
                     "write the three capital letters of ISO 3166");
      return;
    }
    if (head.size() > 1) {
      if (!CheckSector(records, head[1])) return;
      country.sector = head[1];
    }
    codes_.insert(country.code);
    const std::vector<std::string_view> names = Split(records->field(1), ';');
    if (names.empty()) {
      records->Error(1, "a name is missing", "write the name of the country");
      return;
    }
    country.name = names[0];
    const auto record = static_cast<uint32_t>(d_.countries.size());
    d_.countries.push_back(country);
    for (const std::string_view name : names) {
      if (CheckNew(records, EntryKind::kCountry, name)) {
        Add(EntryKind::kCountry, name, record, *records);
      }
    }
    AddAll(records, 2, EntryKind::kAdjective, record);
    for (const std::string_view people : Split(records->field(3), ';')) {
      Add(EntryKind::kPeople, people, record, *records);
      const std::string many = PluralOf(people);
      if (!many.empty()) Add(EntryKind::kPeople, many, record, *records, true);
    }
    AddAll(records, 4, EntryKind::kCapital, record);
    AddAll(records, 5, EntryKind::kSeat, record);
  }

  void AddAll(RecordFile* records, size_t field, EntryKind kind, uint32_t record) {
    for (const std::string_view name : Split(records->field(field), ';')) {
      Add(kind, name, record, *records);
    }
  }

  void ReadCities(RecordFile* records) {
    if (!CheckSize(records, 2) || !CheckOwner(records, 0)) return;
    const auto record = static_cast<uint32_t>(d_.countries.size());
    d_.countries.push_back({records->field(0), "", ""});
    AddAll(records, 1, EntryKind::kPlace, record);
  }

  void ReadOrganisation(RecordFile* records) {
    if (!CheckSize(records, 3) || !CheckOwner(records, 1)) return;
    const std::vector<std::string_view> names = Split(records->field(0), ';');
    Organisation organisation{names[0], records->field(1), {}};
    for (const std::string_view text : Split(records->field(2), ';')) {
      std::optional<Term> term = ReadTerm(records, text);
      if (!term) return;
      std::string_view& sector = term->office;  // it stands first here
      if (!CheckSector(records, sector)) return;
      term->sector = sector;
      term->office = {};
      organisation.terms.push_back(*term);
    }
    const auto record = static_cast<uint32_t>(d_.organisations.size());
    d_.organisations.push_back(std::move(organisation));
    for (const std::string_view name : names) {
      if (CheckNew(records, EntryKind::kOrganisation, name)) {
        Add(EntryKind::kOrganisation, name, record, *records);
      }
    }
  }

  void ReadPerson(RecordFile* records) {
    if (!CheckSize(records, 4) || !CheckOwner(records, 1)) return;
    Person person;
    person.owner = records->field(1);
    for (const std::string_view text : Split(records->field(2), ';')) {
      std::optional<Term> term = ReadTerm(records, text);
      if (!term) return;
      if (term->sector.empty()) {
        term->sector = "GOV";
      } else if (!CheckSector(records, term->sector)) {
        return;
      }
      person.terms.push_back(*term);
    }
    std::sort(person.terms.begin(), person.terms.end(),
              [](const Term& a, const Term& b) { return a.start < b.start; });
    for (const std::string_view word : Split(records->field(3), ' ')) {
      if (word == "m" || word == "f") {
        person.gender = word[0];
      } else if (word.starts_with("Q")) {
        person.wikidata = word;
      } else {
        records->ErrorAt(word,
                         "\"" + std::string(word) + "\" is no Wikidata id or gender",
                         "write Q and digits, m or f");
        return;
      }
    }
    const std::vector<std::string_view> names = Split(records->field(0), ';');
    person.name = names[0];
    person.leader = d_.file_names.back() == "actors/leaders.txt";
    const auto record = static_cast<uint32_t>(d_.persons.size());
    d_.persons.push_back(std::move(person));
    AddNames(names, record, *records);
    AddOffices(record);
  }

  void AddNames(const std::vector<std::string_view>& names, uint32_t record,
                const RecordFile& records) {
    bool has_short = false;
    for (const std::string_view name : names) {
      if (!name.starts_with('=')) continue;
      has_short = true;
      AddFamily(name.substr(1), record, records);
    }
    for (const std::string_view name : names) {
      if (name.starts_with('=')) continue;
      AddFullName(name, record, records, has_short);
    }
  }

  void AddFullName(std::string_view name, uint32_t record, const RecordFile& records,
                   bool has_short) {
    std::vector<std::string_view> words = WordsOf(name);
    if (words.size() == 1) {
      Add(EntryKind::kFamilyName, name, record, records);
      return;
    }
    Add(EntryKind::kPerson, name, record, records);
    const std::vector<std::string_view> all = words;
    std::erase_if(words, IsParticle);
    if (words.size() < all.size() && words.size() > 1) {
      Add(EntryKind::kPerson, Joined(words), record, records);
    }
    if (words.size() < 2) return;
    d_.full_sounds.emplace_back(SoundKey(words[0], words.back()), record);
    if (has_short) return;
    if (words.size() > 2) {
      Add(EntryKind::kPerson, Joined({words[0], words.back()}), record, records);
    }
    AddFamily(words.back(), record, records);
  }

  void AddFamily(std::string_view name, uint32_t record, const RecordFile& records) {
    Add(EntryKind::kFamilyName, name, record, records);
    const std::vector<std::string_view> words = WordsOf(name);
    if (!words.empty()) {
      d_.family_sounds.emplace_back(SoundKey("", words.back()), record);
    }
  }

  void AddOffices(uint32_t record) {
    const Person& person = d_.persons[record];
    for (uint32_t t = 0; t < person.terms.size(); ++t) {
      if (person.terms[t].office.empty()) continue;
      d_.holders.push_back({OfficeKey(person.owner, person.terms[t].office), record, t});
    }
  }

  void ReadRole(RecordFile* records) {
    if (!CheckSize(records, 3)) return;
    Role role;
    for (const std::string_view sector : Split(records->field(1), ' ')) {
      if (sector == "-") continue;
      if (IsInternational(sector)) {
        role.owner = sector;
        continue;
      }
      if (!CheckSector(records, sector)) return;
      role.sectors.push_back(sector);
    }
    if (!ReadRoleKind(records, &role)) return;
    bool plural = false;
    for (const std::string_view mark : Split(records->field(3), ' ')) {
      if (mark == "m" || mark == "f") {
        role.gender = mark[0];
      } else if (mark == "carry") {
        role.carry = true;
      } else if (mark == "vague") {
        role.vague = true;
      } else if (mark == "title") {
        role.title = true;
      } else if (mark == "plural") {
        plural = true;
      } else {
        records->ErrorAt(mark, "unknown mark \"" + std::string(mark) + "\"",
                         "write m, f, carry, vague, title or plural");
        return;
      }
    }
    for (const std::string_view noun : Split(records->field(0), ';')) {
      if (Entry* formed = Find(EntryKind::kRole, noun); formed && formed->formed) {
        role.noun = noun;
        formed->formed = false;
        formed->record = static_cast<uint32_t>(d_.roles.size());
        formed->line = static_cast<uint32_t>(records->line());
        d_.roles.push_back(role);
        continue;
      }
      if (!CheckNew(records, EntryKind::kRole, noun, &role)) continue;
      role.noun = noun;
      const auto record = static_cast<uint32_t>(d_.roles.size());
      d_.roles.push_back(role);
      Add(EntryKind::kRole, noun, record, *records, plural);
      const std::string many = plural ? "" : PluralOf(noun);
      // "deputies" is written down by itself: not all plurals mean what one of them does.
      if (!many.empty() && Find(EntryKind::kRole, many) == nullptr) {
        Add(EntryKind::kRole, many, record, *records, true);
        d_.entries.back().formed = true;
      }
    }
  }

  static bool ReadRoleKind(RecordFile* records, Role* role) {
    constexpr std::pair<std::string_view, RoleKind> kKinds[] = {
        {"person", RoleKind::kPerson},
        {"group", RoleKind::kGroup},
        {"body", RoleKind::kBody},
        {"state", RoleKind::kState},
        {"thing", RoleKind::kThing}};
    for (const auto& [name, kind] : kKinds) {
      if (records->field(2) != name) continue;
      role->kind = kind;
      return true;
    }
    records->Error(2, "unknown kind \"" + std::string(records->field(2)) + "\"",
                   "write person, group, body, state or thing");
    return false;
  }

  void ReadModifier(RecordFile* records) {
    if (!CheckSize(records, 3)) return;
    Modifier modifier;
    for (const std::string_view sector : Split(records->field(1), ' ')) {
      if (sector == "*") {
        modifier.any = true;
      } else if (sector == "-" || CheckSector(records, sector)) {
        modifier.changes.push_back(sector);
      } else {
        return;
      }
    }
    if (records->field(2) != "keep") {
      if (!CheckSector(records, records->field(2))) return;
      modifier.sector = records->field(2);
    }
    const auto record = static_cast<uint32_t>(d_.modifiers.size());
    d_.modifiers.push_back(std::move(modifier));
    AddAll(records, 0, EntryKind::kModifier, record);
  }

  const DataFiles& files_;
  Diagnostics* diagnostics_;
  Dictionary d_;
  std::unordered_set<std::string_view> codes_;
  std::vector<FoldedWord> words_;
};

}  // namespace

Dictionary LoadDictionary(const DataFiles& files, Diagnostics* diagnostics) {
  return DictionaryLoader(files, diagnostics).Load();
}

}  // namespace dragoman
