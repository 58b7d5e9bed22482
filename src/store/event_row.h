// A row of `records` with its article, as an event again.
//
//   Result<Answer> answer = database.Ask(EventSelect(Numbers::kOfRecord) + " WHERE r.n =
//   ?", {n}); while (answer->Next()) events.push_back(EventOf(*answer)); Status status =
//   AddParticipants(database, &events);
//
// One thread.
#ifndef DRAGOMAN_STORE_EVENT_ROW_H_
#define DRAGOMAN_STORE_EVENT_ROW_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/questions.h"
#include "store/database.h"

namespace dragoman {

// What the magnitude is made of: the record alone, or all reports of the event.
enum class Numbers : uint8_t { kOfRecord, kOfAllReports };

// Up to FROM and its joins; records are `r`, articles `a`.
std::string EventSelect(Numbers numbers);

// The 13 columns from dead_low to currency.
Magnitude MagnitudeAt(const Answer& row, size_t column);

struct NumberedEvent {
  int64_t n = 0;
  StoredEvent stored;
};

// Everything but the participants.
NumberedEvent EventOf(const Answer& row);
Status AddParticipants(const Database& database, std::vector<NumberedEvent>* events);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EVENT_ROW_H_
