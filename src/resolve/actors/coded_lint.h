// What is in vain or unknown in dictionaries of codes, beyond what their readers find:
// codes that no part of ours stands for, codes that another one shadows, lines that a
// later one replaces.
//
//   std::vector<CodedActor> actors = ReadLegacyActors(file, &diagnostics);
//   LintActors(file, actors, codes, &diagnostics);
//
// Pure.
#ifndef DRAGOMAN_RESOLVE_ACTORS_CODED_LINT_H_
#define DRAGOMAN_RESOLVE_ACTORS_CODED_LINT_H_

#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "resolve/actors/actor_codes.h"
#include "resolve/actors/coded_actor.h"

namespace dragoman {

// `actors` were read from `file`, whose bytes they point into.
void LintActors(const DataFile& file, const std::vector<CodedActor>& actors,
                const ActorCodes& codes, Diagnostics* diagnostics);
void LintRoles(const DataFile& file, const std::vector<CodedRole>& roles,
               const ActorCodes& codes, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_CODED_LINT_H_
