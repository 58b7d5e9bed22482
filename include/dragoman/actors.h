// The dictionaries of actors, as somebody who keeps them up to date sees them: what in
// them has become old, and whom texts name that they lack.
//
//   Result<std::vector<OfficeFinding>> findings = CheckOffices("data", today);
//   for (const OfficeFinding& finding : *findings) out << finding.ToString() << '\n';
//
//   UnknownActors unknown;
//   for (const Document& document : ...) unknown.Add(document);   // one thread at a time
//   for (const UnknownActor& actor : unknown.Ranked(100)) out << ToJson(actor) << '\n';
//
// Plain data.
#ifndef DRAGOMAN_ACTORS_H_
#define DRAGOMAN_ACTORS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

// Something about who held an office when that cannot be so.
struct OfficeFinding {
  enum class Kind : uint8_t {
    kExpired,  // a term has no end, though somebody else began or it is very long
    kVacant,   // the last term has ended, and nobody holds the office on the day
    kHole,     // nobody held it for a while
    kOverlap   // two held it at once
  };

  Kind kind = Kind::kExpired;
  std::string place;  // "actors/people.txt:635"
  std::string country, office;
  std::string problem;  // "Khurshid Kasuri has no last day, but ..."
  std::string remedy;
  Date from, to;  // of the hole or the overlap

  // "data/actors/people.txt:635: PAK foreign minister: ...", and the remedy below it.
  std::string ToString() const;
};

std::string ToString(OfficeFinding::Kind kind);  // "expired"

// Looks through the offices that one person holds at a time, as they are on a day. `data`
// is a folder, or "" for what is built in. Those that should have ended come first, then
// by office and country.
Result<std::vector<OfficeFinding>> CheckOffices(const std::string& data, Date today);

// Somebody whom no dictionary knows, as texts show him.
struct UnknownActor {
  std::string name;  // the full name, as one of the texts has it
  bool person = true;
  uint64_t mentions = 0, articles = 0;
  std::string country, sector, office;  // what most of the texts say; may be empty
  std::string example;                  // a sentence
  std::string article;                  // id of the article it stands in
  std::string line;                     // what a dictionary would say
};

// Counts over many documents that have been through Stage::kResolve.
class UnknownActors {
 public:
  void Add(const Document& document);
  // The most frequent first: by articles, then by mentions.
  std::vector<UnknownActor> Ranked(size_t most) const;
  size_t size() const { return known_.size(); }

 private:
  struct Tally {
    UnknownActor actor;
    std::map<std::string, uint64_t> countries, sectors, offices;
    uint64_t bodies = 0;
    Date first, last;  // days of the articles
  };
  std::map<std::string, Tally> known_;  // by folded name
};

std::string ToJson(const OfficeFinding& finding);
std::string ToJson(const UnknownActor& actor);

}  // namespace dragoman

#endif  // DRAGOMAN_ACTORS_H_
