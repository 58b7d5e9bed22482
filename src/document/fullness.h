// How much an event tells: of several records of one event, the fullest is shown.
//
//   Fullness(record.event) > Fullness(other.event)
//
// Reports go before claims; then what a reader would miss first weighs most: who acts on
// whom, type, day, place. Pure.
#ifndef DRAGOMAN_DOCUMENT_FULLNESS_H_
#define DRAGOMAN_DOCUMENT_FULLNESS_H_

#include "dragoman/event.h"

namespace dragoman {

double Fullness(const Event& event);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_FULLNESS_H_
