// Actor dictionaries of TABARI and PETRARCH, as they are.
//
//   CORVANIA_ [XCV]                  # a phrase and its code
//   +REPUBLIC_OF_CORVANIA_           # a synonym, with the same codes
//   IVO_MARELL_                      # codes with dates may follow on lines of their own
//       [XCVOPP <20110305]  [XCVGOV 20110305-20150901]
//
//   std::vector<CodedActor> actors = ReadLegacyActors(file, &diagnostics);
//
// A line that is wrong is reported and left out; the rest of its block is read. Actors
// without any code are left out. Pure.
#ifndef DRAGOMAN_RESOLVE_ACTORS_LEGACY_ACTORS_H_
#define DRAGOMAN_RESOLVE_ACTORS_LEGACY_ACTORS_H_

#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "base/legacy_lines.h"
#include "resolve/actors/coded_actor.h"

namespace dragoman {

std::vector<CodedActor> ReadLegacyActors(const DataFile& file, Diagnostics* diagnostics);

// A phrase of such a file as words: no underscores, no brackets with what stands in them.
// "" if no words are left. What keeps it from being found in texts is reported.
std::string LegacyPhrase(LegacyLines* lines, std::string_view phrase);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_LEGACY_ACTORS_H_
