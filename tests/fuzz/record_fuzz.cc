// libFuzzer: any bytes as a record of JSON. What is read is exported in every schema, and
// each line has the columns that it should have.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/export.h"

namespace {

using dragoman::Exporter;

const std::vector<Exporter>& Exporters() {
  static const auto* kAll = [] {
    auto* all = new std::vector<Exporter>;
    for (const std::string& schema : dragoman::ExportSchemas()) {
      auto exporter = Exporter::Load({schema, DRAGOMAN_SOURCE_DIR "/data"});
      if (!exporter.ok()) std::abort();
      all->push_back(std::move(*exporter));
    }
    return all;
  }();
  return *kAll;
}

void CheckLines(const Exporter& exporter, const dragoman::Record& record) {
  const dragoman::ExportLines lines = exporter.LinesOf(record);
  const auto count = [&](char c) {
    return static_cast<size_t>(std::count(lines.text.begin(), lines.text.end(), c));
  };
  if (count('\n') != lines.count) std::abort();
  if ((lines.count == 0) == lines.why_none.empty()) std::abort();
  const bool tabs = exporter.About() == "separated by tabs";
  if (tabs && count('\t') != lines.count * (exporter.Columns().size() - 1)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto record = dragoman::ReadRecord({reinterpret_cast<const char*>(data), size});
  if (!record.ok()) {
    if (record.status().message().empty()) std::abort();
    return 0;
  }
  for (const Exporter& exporter : Exporters()) CheckLines(exporter, *record);
  return 0;
}
