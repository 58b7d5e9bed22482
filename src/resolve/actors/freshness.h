// Finds terms of office in the dictionaries that cannot be so: without an end though
// somebody else began, with holes between them, two at once.
//
//   CheckTerms(dictionary, *Date::Parse("2026-01-31"))
//
// Only offices that one person holds at a time are looked at: those of
// data/roles/offices.txt, and those of international bodies ("NATO secretary-general").
// Pure; any thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_FRESHNESS_H_
#define DRAGOMAN_RESOLVE_ACTORS_FRESHNESS_H_

#include <vector>

#include "dragoman/actors.h"
#include "resolve/actors/dictionary.h"

namespace dragoman {

std::vector<OfficeFinding> CheckTerms(const Dictionary& dictionary, Date today);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_FRESHNESS_H_
