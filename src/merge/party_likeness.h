// How alike those are who did something, or suffered it, in two records.
//
//   Compare(raisi_and_aliyev, raisi_and_lukashenko)     // PartyLikeness::kPartly
//
// Pure functions.
#ifndef DRAGOMAN_MERGE_PARTY_LIKENESS_H_
#define DRAGOMAN_MERGE_PARTY_LIKENESS_H_

#include <vector>

#include "merge/event_view.h"

namespace dragoman {

// From the most to the least alike.
enum class PartyLikeness {
  kName,     // somebody by name
  kCode,     // country and sector
  kCountry,  // the country only: police and army
  kPartly,   // some of the fewer, not all
  kUnknown,  // nobody is known on one side
  kOther
};

PartyLikeness Compare(const std::vector<Party>& a, const std::vector<Party>& b);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_PARTY_LIKENESS_H_
