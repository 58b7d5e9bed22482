// Writes the answer to a question as JSONL, CSV or, for a person, as a table.
//
//   AnswerPrinter printer("csv", "counts.csv");
//   Status status = store->Query(sql, &printer);
//   if (!printer.Finish()) return 1;             // the reason was printed
#ifndef DRAGOMAN_CLI_ANSWER_PRINTER_H_
#define DRAGOMAN_CLI_ANSWER_PRINTER_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "dragoman/store.h"
#include "table.h"

namespace dragoman::cli {

class AnswerPrinter : public AnswerSink {
 public:
  // `format`: jsonl, csv, table, or "": a table for a terminal, CSV for *.csv, else
  // JSONL. `output`: a file, or "" for standard output.
  AnswerPrinter(const std::string& format, const std::string& output);
  AnswerPrinter(const AnswerPrinter&) = delete;
  AnswerPrinter& operator=(const AnswerPrinter&) = delete;
  ~AnswerPrinter() override;

  void Begin(const std::vector<AnswerColumn>& columns) override;
  bool Take(const std::vector<AnswerCell>& row) override;
  // Whether a person reads: a command may then print something better than rows.
  bool for_person() const { return format_ == Format::kTable; }
  const Style& style() const { return style_; }
  // For such a command: any text.
  void Put(const std::string& text);
  // Prints a table, which has to be known as a whole. False: the output failed.
  bool Finish();

 private:
  enum class Format { kJsonl, kCsv, kTable };
  void PutTable();

  std::string output_;
  std::FILE* out_;
  Style style_;
  Format format_;
  bool failed_ = false;
  std::vector<AnswerColumn> columns_;
  std::vector<std::vector<AnswerCell>> rows_;  // of a table
  uint64_t taken_ = 0;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_ANSWER_PRINTER_H_
