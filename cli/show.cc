// dragoman show: one event with everything that is known of it.
#include "answer_printer.h"
#include "event_text.h"
#include "store_commands.h"
#include "store_file.h"

namespace dragoman::cli {

int RunShow(const ShowOptions& options) {
  const std::optional<Store> store = OpenStore(options.store, false);
  if (!store) return 1;
  AnswerPrinter printer(options.format, options.output);
  const Result<StoredEvent> event = Questions(*store).Find(options.id);
  if (!event.ok()) return TellFailure(event.status());
  if (printer.for_person()) {
    printer.Put(FullText(*event, printer.style()));
    return printer.Finish() ? 0 : 1;
  }
  std::string id;
  for (const char c : event->id) id += c == '\'' ? std::string("''") : std::string(1, c);
  const Status status = store->Query("FROM native WHERE id = '" + id + "'", &printer);
  if (!status.ok()) return TellFailure(status);
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
