// What somebody says or wants of another: the transformations of PETRARCH2's verb
// dictionaries.
//
//   ~ a (b . ATTACK) SAY = a b 112     "A said that B attacked" is a complaint of A of B
//
//   TransformCandidates(verbs, matcher, ...);   // changes the candidates of one sentence
//
// Small letters stand for actors: the same letter is the same one, "." is anybody, "_"
// nobody who is said. Of several that fit the first counts.
#ifndef DRAGOMAN_EXTRACT_LEGACY_TRANSFORMATION_H_
#define DRAGOMAN_EXTRACT_LEGACY_TRANSFORMATION_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/clause.h"
#include "extract/legacy_verb_matcher.h"
#include "extract/legacy_verbs.h"
#include "extract/participants.h"

namespace dragoman {

// The candidate of the inner verb becomes the new event; that of the outer one is
// dropped.
void TransformCandidates(const LegacyVerbs& verbs, const LegacyVerbMatcher& matcher,
                         const Document& document, const Tree& tree,
                         const Clauses& clauses, const Participants& participants,
                         std::vector<Candidate>* candidates);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_TRANSFORMATION_H_
