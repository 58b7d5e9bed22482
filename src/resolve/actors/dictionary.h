// What the actor dictionaries say, as plain records.
//
//   Dictionary d = LoadDictionary(files, &diagnostics);
//   d.phrases.Match(words, 0, [&](size_t length, uint32_t e) { d.entries[e].kind; });
//   StateAt(d.persons[p].terms, date);     // what he was that day
//
// Formats: heads of data/actors/*.txt and data/roles/*.txt. Texts are views into the
// files, which must outlive the Dictionary, or into its strings. Immutable after loading;
// threads may share it.
#ifndef DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_H_
#define DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/date.h"
#include "resolve/actors/actor_codes.h"
#include "resolve/actors/coded_actor.h"
#include "resolve/actors/office_groups.h"
#include "resolve/actors/phrase_table.h"

namespace dragoman {

// Those up to kPlace belong to a country.
enum class EntryKind : uint8_t {
  kCountry,
  kAdjective,  // "Iranian"
  kPeople,     // "Iranians"
  kCapital,    // a place that stands for its government
  kSeat,       // "Kremlin": never only a place
  kShortName,  // "the North": only where the country is named otherwise too
  kPlace,      // a city or region: never a government
  kOrganisation,
  kPerson,
  kFamilyName,  // of a person
  kRole,
  kModifier,
  kCoded  // an actor of a dictionary of codes (PETRARCH)
};

// A phrase of the dictionaries.
struct Entry {
  EntryKind kind = EntryKind::kRole;
  bool plural = false;
  bool formed = false;  // a plural that was formed by rule
  uint8_t file = 0;     // index into Dictionary::file_names
  uint32_t line = 0;
  uint32_t record = 0;        // index into the vector of its kind
  uint32_t capital = 0;       // bit i: word i must begin with a capital letter
  uint32_t capitals = 0;      // bit i: word i must be written in capitals
  bool some_capital = false;  // one word at least must begin with a capital letter
};

// What somebody is from one day to another.
struct Term {
  Date start, finish;  // inclusive; no date: since ever, for ever
  std::string_view sector, office;
};

struct Country {
  std::string_view code, sector, name;
  bool part = false;  // a region or a city: its president is not that of the state
};

// A state that was a part of another one until that day.
struct Independence {
  std::string_view code, before;
  Date since;
};

struct Organisation {
  std::string_view name, owner;  // owner: a country, or IGO UNO EUR NGO ISM IMG MNC
  std::vector<Term> terms;
  bool local = false;  // only where its country is named: "Democratic Party"
};

struct Person {
  std::string_view name, owner;
  std::vector<Term> terms;  // by start
  std::string_view wikidata;
  char gender = '?';
  bool leader = false;  // of a state or a government
  uint8_t file = 0;     // index into Dictionary::file_names
  uint32_t line = 0;
};

enum class RoleKind : uint8_t { kPerson, kGroup, kBody, kState, kThing };

struct Role {
  std::string_view noun;
  std::vector<std::string_view> sectors;  // empty: says nothing by itself
  std::string_view owner;  // where nothing else tells it: NGO for "aid agencies"
  RoleKind kind = RoleKind::kPerson;
  char gender = '?';
  bool carry = false;  // takes the sector of the body that it belongs to
  bool vague = false;  // points to somebody named elsewhere
  bool guest = false;  // where he is is not whose he is: "negotiators in Beijing"
  bool title = false;
  std::string_view code;  // of a dictionary of codes: "GOVMED"
  bool leads = false;     // its code stands before that of whose it is: "IGO"
};

// Somebody of whom only codes are known.
struct Coded {
  std::string_view name;
  std::vector<CodedTerm> terms;
  std::vector<uint32_t> codes;  // of each term: index into Dictionary::codes
};

struct Modifier {
  std::vector<std::string_view> changes;  // sectors; "-" for a role without one
  bool any = false;
  std::string_view sector;  // empty: changes nothing
};

struct Dictionary {
  PhraseTable phrases;
  std::vector<Entry> entries;  // values of `phrases`
  std::vector<Country> countries;
  std::vector<Independence> independences;
  std::vector<Organisation> organisations;
  std::vector<Person> persons;
  std::vector<Role> roles;
  std::vector<Modifier> modifiers;
  std::vector<Coded> coded;
  std::vector<ActorCode> codes;
  std::vector<std::string> file_names;
  // Sorted: hash of how given and family name, or the latter alone, sound -> person.
  std::vector<std::pair<uint64_t, uint32_t>> full_sounds, family_sounds;
  OfficeGroups offices;
  // Sorted: hash of owner and office -> (person, term).
  struct Holder {
    uint64_t office = 0;
    uint32_t person = 0, term = 0;
  };
  std::vector<Holder> holders;
  std::deque<std::string> strings;  // texts that no file has as such

  Dictionary() = default;
  Dictionary(Dictionary&&) = default;
  Dictionary& operator=(Dictionary&&) = default;
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  // "actors/people.txt:12"
  std::string IdOf(const Entry& entry) const;
};

// Our own files, and those that the user gives (base/given_files.h), which win over ours.
// `own` false: the given ones alone.
Dictionary LoadDictionary(const DataFiles& files, Diagnostics* diagnostics,
                          bool own = true);

// What is said of him on `date`, null if nothing.
const ActorCode* CodeAt(const Dictionary& dictionary, const Coded& coded, Date date);

// Whose a country's people were on `date`: "SDN" for "SSD" in 2004.
std::string_view StateAt(const Dictionary& dictionary, std::string_view code, Date date);

// The term that holds on `date`, the last to begin if there are several; null if none
// does. No date means the last term.
const Term* TermAt(const std::vector<Term>& terms, Date date);

// Key of Dictionary::holders.
uint64_t OfficeKey(std::string_view owner, std::string_view office);
// The same of an organisation: "leader" of the one that "Hezbollah leader" begins with.
uint64_t BodyOfficeKey(uint32_t organisation, std::string_view office);
// Keys of Dictionary::full_sounds and ::family_sounds.
uint64_t SoundKey(std::string_view given, std::string_view family);
// The same from sounds (see spelling.h).
uint64_t KeyOfSounds(std::string_view given, std::string_view family);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_H_
