// Whatever bytes a file of records or a state holds: a record or a reject, a Merger or a
// sentence.
#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/merge.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using dragoman::Merger;
  static Merger merger = std::move(
      *dragoman::Merger::Load({.data = DRAGOMAN_SOURCE_DIR "/data", .window = 14}));
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  dragoman::RecordOutcome outcome = dragoman::ReadRecordLine(
      {.path = "x", .line = 1, .kind = dragoman::InputKind::kJsonRow, .bytes = bytes});
  if (auto* record = std::get_if<dragoman::Record>(&outcome)) {
    merger.Add(record->article, {*record, *record});
  }
  if (merger.Restore(bytes, "x").ok()) {
    // What was restored is saved and restored again.
    const std::string saved = merger.Save();
    if (!merger.Restore(saved, "x").ok() || merger.Save() != saved) std::abort();
  }
  merger.TakeAll();
  return 0;
}
