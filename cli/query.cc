// dragoman query: SQL in, rows out.
#include "answer_printer.h"
#include "store_commands.h"
#include "store_file.h"

namespace dragoman::cli {

int RunQuery(const QueryOptions& options) {
  const std::optional<Store> store = OpenStore(options.store, options.write);
  if (!store) return 1;
  AnswerPrinter printer(options.format, options.output);
  const Status status = store->Query(options.sql, &printer);
  if (!status.ok()) return TellFailure(status);
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
