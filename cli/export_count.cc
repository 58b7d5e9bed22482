#include "export_count.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace dragoman::cli {

void ExportCount::Add(const ExportLines& lines) {
  const std::scoped_lock lock(mutex_);
  ++events_;
  if (lines.count > 0) return;
  ++left_out_;
  ++reasons_[lines.why_none];
}

void ExportCount::Tell(const std::string& schema) const {
  const std::scoped_lock lock(mutex_);
  if (left_out_ == 0) return;
  std::vector<std::pair<uint64_t, std::string_view>> reasons;
  for (const auto& [reason, count] : reasons_) reasons.emplace_back(count, reason);
  std::sort(reasons.rbegin(), reasons.rend());
  std::string list;
  for (const auto& [count, reason] : reasons) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", count, reason);
  }
  fmt::print(stderr, "{} of {} event{} no line in {}: {}\n", left_out_, events_,
             events_ == 1 ? " has" : "s have", schema, list);
}

std::optional<Exporter> LoadExporter(const std::string& schema,
                                     const CommonOptions& options) {
  ExportOptions wanted{schema, options.engine.data, {}};
  for (const std::string& name : options.factuality) {
    if (const auto factuality = FactualityFrom(name)) {
      wanted.factuality.push_back(*factuality);
    }
  }
  Result<Exporter> exporter = Exporter::Load(wanted);
  if (!exporter.ok()) {
    fmt::print(stderr, "dragoman: {}\n", exporter.status().message());
    return std::nullopt;
  }
  return std::move(*exporter);
}

}  // namespace dragoman::cli
