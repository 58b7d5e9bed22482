// The lines that an event has in a schema: one for itself, for each pair of its actors,
// or for each article that reports it.
//
//   std::string_view why;
//   for (const Row& row : RowsOf(kIcewsSchema, record, data, {kReported}, &why)) ...
//
// Where everybody is an actor ("A, B and C met"), each pair has a line in both
// directions. Deeds that CAMEO sees from two sides (a visit, and its host) have two as
// well. Pure function, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_ROWS_H_
#define DRAGOMAN_STORE_EXPORT_ROWS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "store/export/schema.h"

namespace dragoman {

// `*why_none` says why there are none, as "without a recipient".
std::vector<Row> RowsOf(const Schema& schema, const Record& record,
                        const ExportData& data, const std::vector<Factuality>& factual,
                        std::string_view* why_none);

// The day that schemas with one date get: the first on which it may have happened, or the
// publication if nothing else is known. None for what is dated to a season or worse.
std::optional<Date> EventDay(const Record& record);

// Everybody is an actor, and each does it with the others.
bool IsMutual(const Event& event);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_ROWS_H_
