// Counts by time as rows of an answer, for files; dyad and timeline write the same
// columns.
#ifndef DRAGOMAN_CLI_PERIOD_ROWS_H_
#define DRAGOMAN_CLI_PERIOD_ROWS_H_

#include <string>
#include <vector>

#include "answer_printer.h"
#include "dragoman/questions.h"

namespace dragoman::cli {

// "2021-11-28", "2021-11", "2021": the first day of a week or day as a whole.
std::string PeriodName(Date start, Period period);
void PutPeriods(const std::vector<PeriodCounts>& counts, Period period,
                AnswerPrinter* printer);

AnswerCell NumberCell(uint64_t number);
AnswerCell NumberCell(double number);
AnswerCell TextCell(const std::string& text);  // "": null

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_PERIOD_ROWS_H_
