#include "table.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace dragoman::cli {
namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 60;

// Length in bytes of the code point at `i`, and its width in columns.
std::pair<size_t, int> Glyph(std::string_view text, size_t i) {
  utf8proc_int32_t code;
  const utf8proc_ssize_t n =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                       static_cast<utf8proc_ssize_t>(text.size() - i), &code);
  if (n <= 0) return {1, 1};
  return {static_cast<size_t>(n), utf8proc_charwidth(code)};
}

// Bytes of `text` that fit into `width` columns, at least one glyph.
size_t FittingBytes(std::string_view text, int width) {
  size_t i = 0;
  int columns = 0;
  while (i < text.size()) {
    const auto [bytes, glyph_width] = Glyph(text, i);
    if (columns + glyph_width > width && i > 0) break;
    columns += glyph_width;
    i += bytes;
  }
  return i;
}

const char* Code(Colour colour) {
  switch (colour) {
    case Colour::kDim:
      return "2";
    case Colour::kBold:
      return "1";
    case Colour::kRed:
      return "31";
    case Colour::kYellow:
      return "33";
    case Colour::kGreen:
      return "32";
    case Colour::kBlue:
      return "34";
    case Colour::kCyan:
      return "36";
    case Colour::kNone:
      break;
  }
  return "0";
}

}  // namespace

Style Style::ForStandardOutput() {
  Style style;
  if (isatty(STDOUT_FILENO) == 0) return style;
  style.terminal = true;
  style.colours = std::getenv("NO_COLOR") == nullptr;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::max<int>(size.ws_col, kNarrowest);
  }
  return style;
}

std::string Style::Paint(std::string_view text, Colour colour) const {
  if (!colours || colour == Colour::kNone || text.empty()) return std::string(text);
  return std::string("\x1b[") + Code(colour) + "m" + std::string(text) + "\x1b[0m";
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (size_t i = 0; i < text.size();) {
    const auto [bytes, glyph_width] = Glyph(text, i);
    width += glyph_width;
    i += bytes;
  }
  return width;
}

std::vector<std::string> Wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    size_t end = FittingBytes(text, width);
    if (const size_t line_end = text.substr(0, end).find('\n'); line_end != text.npos) {
      lines.emplace_back(text.substr(0, line_end));
      text.remove_prefix(line_end + 1);
      continue;
    }
    if (end < text.size() && text[end] != ' ') {
      const size_t blank = text.substr(0, end).rfind(' ');
      if (blank != text.npos && blank > 0) end = blank;
    }
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

Table::Table(std::vector<Column> columns, Style style)
    : columns_(std::move(columns)), style_(style) {}

void Table::Add(std::vector<Cell> row) { rows_.push_back(std::move(row)); }

namespace {

// Columns that are at least as wide as their longest word, if that leaves most of the
// room to the others: a date that is broken in two is no date.
int LongestWord(std::string_view text) {
  int most = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(" \n"), text.size());
    most = std::max(most, DisplayWidth(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return most;
}

}  // namespace

std::vector<int> Table::WantedWidths() const {
  std::vector<int> wanted;
  for (size_t c = 0; c < columns_.size(); ++c) {
    int most = DisplayWidth(columns_[c].title);
    for (const auto& row : rows_) {
      for (const std::string& line : Wrap(row[c].text, 1 << 20)) {
        most = std::max(most, DisplayWidth(line));
      }
    }
    wanted.push_back(most);
  }
  return wanted;
}

std::vector<int> Table::LeastWidths(int room) const {
  std::vector<int> least;
  for (size_t c = 0; c < columns_.size(); ++c) {
    int most = DisplayWidth(columns_[c].title);
    for (const auto& row : rows_) most = std::max(most, LongestWord(row[c].text));
    least.push_back(most);
  }
  const int sum = std::accumulate(least.begin(), least.end(), 0);
  if (sum > room) least.assign(columns_.size(), 0);
  return least;
}

// Each column gets what its longest word needs, then its share, but no more than its
// widest cell; what is left goes to those that want more.
std::vector<int> Table::Widths() const {
  const std::vector<int> wanted = WantedWidths();
  int left = style_.width - kGap * static_cast<int>(columns_.size() - 1);
  std::vector<int> widths = LeastWidths(left);
  left -= std::accumulate(widths.begin(), widths.end(), 0);
  for (;;) {
    int weights = 0;
    for (size_t c = 0; c < columns_.size(); ++c) {
      if (widths[c] < wanted[c]) weights += columns_[c].weight;
    }
    if (weights == 0 || left <= 0) return widths;
    const int share = std::max(1, left / weights);
    for (size_t c = 0; c < columns_.size() && left > 0; ++c) {
      const int more =
          std::min({share * columns_[c].weight, wanted[c] - widths[c], left});
      widths[c] += more;
      left -= more;
    }
  }
}

void Table::AppendRow(const std::vector<Cell>& row, const std::vector<int>& widths,
                      std::string* out) const {
  std::vector<std::vector<std::string>> lines;
  size_t height = 0;
  for (size_t c = 0; c < row.size(); ++c) {
    lines.push_back(Wrap(row[c].text, std::max(1, widths[c])));
    height = std::max(height, lines.back().size());
  }
  for (size_t i = 0; i < height; ++i) {
    std::string line;
    int blanks = 0;  // held back, so that no line ends in blanks
    for (size_t c = 0; c < row.size(); ++c) {
      const std::string_view text =
          i < lines[c].size() ? lines[c][i] : std::string_view();
      if (!text.empty()) {
        line.append(static_cast<size_t>(blanks), ' ');
        line += style_.Paint(text, row[c].colour);
        blanks = 0;
      }
      blanks += widths[c] - DisplayWidth(text) + kGap;
    }
    *out += line + "\n";
  }
}

std::string Table::Text() const {
  const std::vector<int> widths = Widths();
  std::string out;
  std::vector<Cell> titles, rules;
  for (size_t c = 0; c < columns_.size(); ++c) {
    titles.push_back({columns_[c].title, Colour::kBold});
    std::string rule;
    for (int i = 0; i < widths[c]; ++i) rule += "─";
    rules.push_back({std::move(rule), Colour::kDim});
  }
  AppendRow(titles, widths, &out);
  AppendRow(rules, widths, &out);
  for (const auto& row : rows_) AppendRow(row, widths, &out);
  return out;
}

}  // namespace dragoman::cli
