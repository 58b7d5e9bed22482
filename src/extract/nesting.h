// Events inside events: what is promised, demanded, threatened, or alleged.
//
//   "Iran threatened to bomb the base": THREATEN violence; no ASSAULT of its own
//   "Iran accused Israel of killing a scientist": ACCUSE, and ASSAULT claimed by Iran
//
// A frame with a slot V rules over the candidates inside V; its line in data/frames/ says
// whether they are absorbed, claimed or kept. The innermost ruler decides.
#ifndef DRAGOMAN_EXTRACT_NESTING_H_
#define DRAGOMAN_EXTRACT_NESTING_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/clause.h"
#include "extract/content_rules.h"
#include "extract/participants.h"

namespace dragoman {

// Changes the candidates of one sentence: drops absorbed ones, hands their recipients and
// types up, marks claimed ones with their speaker.
void NestCandidates(const Document& document, const Tree& tree, const Clauses& clauses,
                    const Participants& participants, const ContentRules& rules,
                    std::vector<Candidate>* candidates);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_NESTING_H_
