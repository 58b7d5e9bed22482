// Agent dictionaries of TABARI and PETRARCH, as they are: what people are called for what
// they do.
//
//   TRANSIT_WARDEN {TRANSIT_WARDENS} [~COP]  # with its plural; {} if there is none
//   FORMER_WARDEN [~ELI]                     # the plural is formed by rule
//   STATE_RADIO [MED~]                       # stands before the code of whose it is
//   !CHIEF! = CHIEF, DEPUTY_CHIEF            # words that stand for each other
//   WARDEN_!CHIEF! [~GOV]                    # of which no plurals are formed
//
//   std::vector<CodedRole> roles = ReadLegacyAgents(file, &diagnostics);
//
// A line that is wrong is reported and left out. Pure.
#ifndef DRAGOMAN_RESOLVE_ACTORS_LEGACY_AGENTS_H_
#define DRAGOMAN_RESOLVE_ACTORS_LEGACY_AGENTS_H_

#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "resolve/actors/coded_actor.h"

namespace dragoman {

std::vector<CodedRole> ReadLegacyAgents(const DataFile& file, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_LEGACY_AGENTS_H_
