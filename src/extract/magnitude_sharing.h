// Gives each number of a sentence to the event that it belongs to: the dead to the
// attack, the detained to the arrest, the crowd to the protest.
//
// A number goes to the nearest event in the tree whose type can carry it.
#ifndef DRAGOMAN_EXTRACT_MAGNITUDE_SHARING_H_
#define DRAGOMAN_EXTRACT_MAGNITUDE_SHARING_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"
#include "extract/magnitude.h"

namespace dragoman {

// Fills `magnitude` of events, which stand in the order of their sentences.
void ShareMagnitudes(const MagnitudeWords& words, const Document& document,
                     const Tree& tree, const Clauses& clauses,
                     std::vector<Event>* events);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_MAGNITUDE_SHARING_H_
