// Whatever bytes a file of records or a state holds: a record or a reject, a Merger or a
// sentence.
#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/merge.h"

namespace {

using dragoman::Merger;

Merger Load(bool changes) {
  return std::move(*Merger::Load({.data = DRAGOMAN_SOURCE_DIR "/data",
                                  .window = 14,
                                  .take = !changes,
                                  .changes = changes}));
}

// What was restored is saved and restored again.
void RestoreAndSave(const std::string& bytes, Merger* merger) {
  if (!merger->Restore(bytes, "x").ok()) return;
  const std::string saved = merger->Save();
  if (!merger->Restore(saved, "x").ok() || merger->Save() != saved) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Merger merger = Load(false), by_bits = Load(true), other = Load(true);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  dragoman::RecordOutcome outcome = dragoman::ReadRecordLine(
      {.path = "x", .line = 1, .kind = dragoman::InputKind::kJsonRow, .bytes = bytes});
  if (auto* record = std::get_if<dragoman::Record>(&outcome)) {
    merger.Add(record->article, {*record, *record});
    by_bits.Add(record->article, {*record, *record});
    std::string lines;
    for (const auto& change : by_bits.TakeChanges()) lines += change.line + "\n";
    // The state that was kept bit by bit is the same.
    if (!other.Restore(by_bits.Head() + "\n" + lines, "x").ok()) std::abort();
    if (other.Save() != by_bits.Save()) std::abort();
  }
  RestoreAndSave(bytes, &merger);
  RestoreAndSave(bytes, &other);
  Merger::OptionsOf(bytes);
  merger.TakeAll();
  by_bits.TakeAll();
  return 0;
}
