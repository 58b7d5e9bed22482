// What speaks for and against a type of relation between two phrases of a sentence, as
// names of features.
//
//   FeatureNames features;
//   DescribeRelation(view, candidates, &features);
//   features.ids()    // hashes of "frame|ACCUSE|s>t", "path|condemn", "guess|AID|50",
//   ...
//
// A feature is there or not; its weights, one a type, stand in data/choice/relations-*,
// made by train/relate.py (docs/formats/relate.md).
#ifndef DRAGOMAN_EXTRACT_RELATION_FEATURES_H_
#define DRAGOMAN_EXTRACT_RELATION_FEATURES_H_

#include <vector>

#include "extract/candidate.h"
#include "extract/feature_names.h"
#include "extract/relation_view.h"

namespace dragoman {

// `candidates`: all of the document, dropped ones too.
void DescribeRelation(const RelationView& view, const std::vector<Candidate>& candidates,
                      FeatureNames* features);

// The parts of it. By the words themselves:
void AddRelationWords(const RelationView& view, FeatureNames* features);
// By the tree:
void AddRelationTree(const RelationView& view, FeatureNames* features);
// By what frames and the tagger of events see:
void AddRelationFrames(const RelationView& view, const std::vector<Candidate>& candidates,
                       FeatureNames* features);
void AddRelationGuesses(const RelationView& view, FeatureNames* features);

// The frame that has the two in its places, or stands nearest to them; of this type, or
// of any for kNone. Null if there is none.
const Candidate* ClosestFrame(const RelationView& view,
                              const std::vector<Candidate>& candidates, EventType type);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_FEATURES_H_
