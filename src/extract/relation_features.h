// What speaks for and against a type of relation between two phrases of a sentence, as
// names of features.
//
//   FeatureNames features;
//   const std::vector<SeenFrame> frames = SeenFrames(view, candidates);
//   DescribeRelation(view, frames, &features);
//   features.ids()    // hashes of "frame|ACCUSE|s>t", "path|condemn", "guess|AID|50",
//   ...
//
// A feature is there or not; its weights, one a type, stand in data/choice/relations-*,
// made by train/relate.py (docs/formats/relate.md).
#ifndef DRAGOMAN_EXTRACT_RELATION_FEATURES_H_
#define DRAGOMAN_EXTRACT_RELATION_FEATURES_H_

#include <string_view>
#include <vector>

#include "extract/candidate.h"
#include "extract/feature_names.h"
#include "extract/relation_view.h"

namespace dragoman {

// A frame as the two see it.
struct SeenFrame {
  const Candidate* candidate;
  // Who of the two is actor and recipient: 's', 't', 'b' for both; capitals where they
  // are only part of what fills the place; '-' for neither.
  char actor, recipient;
  std::string_view place;  // "path" between them, "verb" they hang in, "inside", "else"
  std::string_view turn;   // "is", "not", "will", "if"
  int closeness;
};

// `candidates`: all of the document, dropped ones too. The result points to them.
std::vector<SeenFrame> SeenFrames(const RelationView& view,
                                  const std::vector<Candidate>& candidates);

void DescribeRelation(const RelationView& view, const std::vector<SeenFrame>& frames,
                      FeatureNames* features);

// The parts of it. By the words themselves:
void AddRelationWords(const RelationView& view, FeatureNames* features);
// By the tree:
void AddRelationTree(const RelationView& view, FeatureNames* features);
// By what frames and the tagger of events see:
void AddRelationFrames(const std::vector<SeenFrame>& frames, FeatureNames* features);
void AddRelationGuesses(const RelationView& view, FeatureNames* features);

// The frame that has the two in its places, or stands nearest to them; of this type, or
// of any for kNone. Null if there is none.
const SeenFrame* ClosestFrame(const std::vector<SeenFrame>& frames, EventType type);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_FEATURES_H_
