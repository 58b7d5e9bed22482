// Many records of one event as one record: the fullest, with the numbers of all.
//
//   MergedEvent event = FirstReport(record, "a1");
//   AddReport(another, "a7", .93, &event);
//   event.record.event.magnitude.dead;      // [9, 15], where they told of 12, 9 and 15
//
// Pure functions.
#ifndef DRAGOMAN_MERGE_REPORT_FOLD_H_
#define DRAGOMAN_MERGE_REPORT_FOLD_H_

#include <string>

#include "dragoman/merge.h"

namespace dragoman {

MergedEvent FirstReport(const Record& record, const std::string& story);
// A record that was added before changes nothing.
void AddReport(const Record& record, const std::string& story, double confidence,
               MergedEvent* event);
// From the least to the greatest that anybody told; no upper end where all are open.
Range Union(const Range& a, const Range& b);
// Counts the outlets and texts among the reports.
void CountSources(MergedEvent* event);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_REPORT_FOLD_H_
