// One event told twice in a sentence is one record: "killed 12 and wounded 30", "an
// attack in which rebels ambushed a convoy", "held talks ... The talks".
//
// Candidates of one type whose heads lie on one path of the tree or are coordinated, and
// whose participants do not contradict each other, become one, at the better frame.
#ifndef DRAGOMAN_EXTRACT_CONSOLIDATION_H_
#define DRAGOMAN_EXTRACT_CONSOLIDATION_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/participants.h"

namespace dragoman {

// Drops candidates of one sentence that tell the same event as another, which takes over
// their modes, participants that it lacks, and heads (`merged`).
void Consolidate(const Document& document, const Tree& tree,
                 const Participants& participants, std::vector<Candidate>* candidates);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CONSOLIDATION_H_
