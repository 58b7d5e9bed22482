// dragoman store: what a database holds, and its events as Parquet.
#include <fmt/format.h>

#include "answer_printer.h"
#include "store_commands.h"
#include "store_file.h"

namespace dragoman::cli {
namespace {

constexpr const char* kContent =
    "SELECT (SELECT count(*) FROM articles) AS articles, "
    "(SELECT count(*) FROM records) AS records, (SELECT count(*) FROM events) AS events, "
    "(SELECT count(*) FROM stories) AS stories, "
    "(SELECT min(published) FROM articles) AS first, "
    "(SELECT max(published) FROM articles) AS last, "
    "(SELECT value FROM about WHERE key = 'schema') AS schema";

}  // namespace

int RunStore(const StoreCommandOptions& options) {
  // Opened for writing, which brings old tables up to date.
  const std::optional<Store> store = OpenStore(options.store, options.parquet.empty());
  if (!store) return 1;
  if (!options.parquet.empty()) {
    const Status written = store->WriteParquet(options.parquet);
    return written.ok() ? 0 : TellFailure(written);
  }
  AnswerPrinter printer(options.format, options.output);
  const Status status = store->Query(kContent, &printer);
  if (!status.ok()) return TellFailure(status);
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
