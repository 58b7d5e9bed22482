// The types of pairs under the names that other data sets give them.
//
//   WithYield(answer).type;                             // kConcede: stands for YIELD
//   LabelOf(EventType::kConcede, PairLabels::kCameo15)  // "YIELD"
//
// Pure functions.
#ifndef DRAGOMAN_DOCUMENT_PAIR_LABELS_H_
#define DRAGOMAN_DOCUMENT_PAIR_LABELS_H_

#include <string_view>

#include "dragoman/relation.h"

namespace dragoman {

// CONCEDE and RETREAT as one type of material cooperation, kConcede, which has the chance
// of both.
PairAnswer WithYield(PairAnswer answer);
std::string_view LabelOf(EventType type, PairLabels labels);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_PAIR_LABELS_H_
