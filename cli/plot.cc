#include "plot.h"

#include <algorithm>

namespace dragoman::cli {
namespace {

constexpr const char* kHeights[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr const char* kWidths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
constexpr uint64_t kEighths = 8;

std::vector<uint64_t> Columns(const std::vector<uint64_t>& values, int width) {
  const size_t most = static_cast<size_t>(std::max(1, width));
  const size_t together = (values.size() + most - 1) / most;
  std::vector<uint64_t> columns;
  for (size_t i = 0; i < values.size(); ++i) {
    if (i % together == 0) columns.push_back(0);
    columns.back() += values[i];
  }
  return columns;
}

}  // namespace

uint64_t FullOf(const std::vector<uint64_t>& values, int width) {
  const std::vector<uint64_t> columns = Columns(values, width);
  return columns.empty() ? 0 : *std::max_element(columns.begin(), columns.end());
}

std::string Sparkline(const std::vector<uint64_t>& values, int width, uint64_t full) {
  if (full == 0) full = std::max<uint64_t>(1, FullOf(values, width));
  std::string out;
  for (const uint64_t value : Columns(values, width)) {
    // Whatever is not nothing can be seen.
    const uint64_t height = (value * kEighths + full - 1) / full;
    out += kHeights[std::min(height, kEighths)];
  }
  return out;
}

std::string Bar(uint64_t value, uint64_t full, int width) {
  if (full == 0) return "";
  const uint64_t eighths = value * static_cast<uint64_t>(width) * kEighths / full;
  std::string out;
  for (uint64_t i = 0; i < eighths / kEighths; ++i) out += kWidths[kEighths];
  out += kWidths[eighths % kEighths];
  return out.empty() && value > 0 ? kWidths[1] : out;
}

}  // namespace dragoman::cli
