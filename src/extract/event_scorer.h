// How likely it is that an event is one: a calibrated probability, learned from annotated
// news. Frames that are right in most sentences are wrong in some; the words around, who
// acts, and how he was resolved tell which.
//
//   EventScorer scorer =
//       EventScorer::Load(files, "choice/events-default.txt", &diagnostics);
//   std::vector<double> chances = scorer.Chances(frames, document);  // of
//   document.events
//
// Logistic regression over named features; weights: data/choice/events-*.txt, one file
// for each model, because the guesses of the taggers differ. Made by train/choice.py,
// which prints the reliability table. Immutable.
#ifndef DRAGOMAN_EXTRACT_EVENT_SCORER_H_
#define DRAGOMAN_EXTRACT_EVENT_SCORER_H_

#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "extract/choice_weights.h"
#include "extract/feature_names.h"
#include "extract/frame_set.h"

namespace dragoman {

// What is known of an event before its participants are chosen. A view, one per document:
// it looks at the whole of it once, so that time stays linear in its length.
class EventDescriber {
 public:
  EventDescriber(const FrameSet& frames, const Document& document);
  void Describe(const Event& event, FeatureNames* features) const;

 private:
  const FrameSet& frames_;
  const Document& document_;
  std::string_view density_, where_;
};

class EventScorer {
 public:
  static EventScorer Load(const DataFiles& files, std::string_view name,
                          Diagnostics* diagnostics);

  // One an event, 0 to 1; empty if nothing has been learned.
  std::vector<double> Chances(const FrameSet& frames, const Document& document) const;
  // Adds to `why` of each event the features that weighed most, with their log odds:
  // "confidence=+1.42 guess|98|ASSAULT".
  void Explain(const FrameSet& frames, Document* document) const;

 private:
  ChoiceWeights weights_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_EVENT_SCORER_H_
