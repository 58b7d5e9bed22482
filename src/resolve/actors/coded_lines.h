// Our own form of dictionaries of codes: data/actors/coded*.txt, data/roles/coded*.txt.
//
//   Ivo Marell; I. Marell | XCVOPP ..2011-03-04; XCVGOV 2011-03-05..2015-09-01; XCV
//   transit warden | transit wardens | ~COP
//
//   std::vector<CodedActor> actors = ReadCodedActors(file, &diagnostics);
//   ToCodedLine(actors[0]);      // the first of these lines
//
// `dragoman convert` writes them. Format: docs/formats/legacy.md. A line that is wrong is
// reported and left out. Pure.
#ifndef DRAGOMAN_RESOLVE_ACTORS_CODED_LINES_H_
#define DRAGOMAN_RESOLVE_ACTORS_CODED_LINES_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "resolve/actors/coded_actor.h"

namespace dragoman {

// For a file of this form (HasBars), not of PETRARCH's.
std::vector<CodedActor> ReadCodedActors(const DataFile& file, Diagnostics* diagnostics);
std::vector<CodedRole> ReadCodedRoles(const DataFile& file, Diagnostics* diagnostics);

// Without newline.
std::string ToCodedLine(const CodedActor& actor);
std::string ToCodedLine(const CodedRole& role);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_CODED_LINES_H_
