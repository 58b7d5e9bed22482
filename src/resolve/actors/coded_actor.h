// Actors and roles as dictionaries of codes have them: names, and which code they stand
// for from when to when.
//
//   IVO_MARELL_
//       [XCVOPP <20110305]  [XCVGOV 20110305-20150901]  [XCVELI >20150901]
//
// Read from PETRARCH's files (legacy_actors.h, legacy_agents.h) and from our own form of
// the same (coded_lines.h); coded_entries.h puts them into a Dictionary. Plain values;
// the views point into the file.
#ifndef DRAGOMAN_RESOLVE_ACTORS_CODED_ACTOR_H_
#define DRAGOMAN_RESOLVE_ACTORS_CODED_ACTOR_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"

namespace dragoman {

struct CodedName {
  std::string text;  // "IVO MARELL"
  int line = 0;
  bool operator==(const CodedName& other) const { return text == other.text; }
};

struct CodedTerm {
  Date start, finish;  // inclusive; no date: open
  std::string_view code;
  bool dated() const { return start || finish; }
  bool operator==(const CodedTerm&) const = default;
};

struct CodedActor {
  std::vector<CodedName> names;  // the first is the one that records show
  std::vector<CodedTerm> terms;  // the first that holds counts, dated ones before others
  bool operator==(const CodedActor&) const = default;
};

struct CodedRole {
  std::vector<CodedName> nouns;    // of one meaning, singular
  std::vector<CodedName> plurals;  // of one meaning
  std::string_view code;           // "COP" of "~COP"
  bool leads = false;              // "IGO~": stands before the code of whose it is
  bool operator==(const CodedRole&) const = default;
};

// The term that holds on `date`: the first dated one, else the first without dates. No
// date: the first without dates, else the last to begin. Null if none holds.
const CodedTerm* CodedTermAt(const std::vector<CodedTerm>& terms, Date date);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_CODED_ACTOR_H_
