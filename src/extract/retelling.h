// "The attack", "these talks": a definite noun points back to an event told before, whose
// participants it does not repeat.
//
//   "Rebels killed 12 soldiers near Goma. France condemned the attack."
//   attack: actor rebels, recipient soldiers; condemned: recipient rebels
//
// Reads candidates of the whole document in text order. Pure but for what it fills in.
#ifndef DRAGOMAN_EXTRACT_RETELLING_H_
#define DRAGOMAN_EXTRACT_RETELLING_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/participants.h"

namespace dragoman {

// Fills empty sides of candidates. REQUIRES: no dropped candidates.
void FillFromRetelling(const Document& document, const Tree& tree,
                       const Participants& participants,
                       std::vector<Candidate>* candidates);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RETELLING_H_
