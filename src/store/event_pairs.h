// The dyads of an event: who did it to whom, as pairs of countries with sectors.
//
//   for (const EventPair& pair : PairsOf(event)) ...    // IRN GOV -> AZE GOV
//
// Compound actors give every pair once; where everybody is an actor (meetings, fighting),
// each acts on each other, in both directions. Pure; any thread.
#ifndef DRAGOMAN_STORE_EVENT_PAIRS_H_
#define DRAGOMAN_STORE_EVENT_PAIRS_H_

#include <compare>
#include <string>
#include <vector>

#include "dragoman/event.h"

namespace dragoman {

// "" where there is none; one of country and sector is always there.
struct EventSide {
  std::string country, sector;
  auto operator<=>(const EventSide&) const = default;  // NOLINT(modernize-use-nullptr)
};

struct EventPair {
  EventSide source, target;
  bool mutual = false;
};

std::vector<EventPair> PairsOf(const Event& event);

// The day that the event counts on: when it began, or the last day by which it must have
// happened. None where only a year or a decade is known.
Date DayOf(const EventDate& date);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EVENT_PAIRS_H_
