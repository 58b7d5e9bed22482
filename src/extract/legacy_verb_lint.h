// What is in vain in a verb dictionary of PETRARCH2, beyond what its reader and
// LegacyVerbs::Load find: verbs and patterns that another line makes needless,
// transformations of verbs that are not there.
//
//   LintVerbs(file, ReadVerbFile(file, &told_elsewhere), &diagnostics);
//
// Pure.
#ifndef DRAGOMAN_EXTRACT_LEGACY_VERB_LINT_H_
#define DRAGOMAN_EXTRACT_LEGACY_VERB_LINT_H_

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "extract/legacy_verb_file.h"

namespace dragoman {

// `verbs` were read from `file`.
void LintVerbs(const DataFile& file, const VerbFile& verbs, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_VERB_LINT_H_
