// Tables for the terminal: cells wrap at words, columns share the width, colours
// optional.
//
//   Table table({{"event", 18}, {"who", 40}}, Style::ForStandardOutput());
//   table.Add({{"ACCUSE", Colour::kRed}, {"IRN president"}});
//   table.Text();
#ifndef DRAGOMAN_CLI_TABLE_H_
#define DRAGOMAN_CLI_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::cli {

enum class Colour { kNone, kDim, kBold, kRed, kYellow, kGreen, kBlue, kCyan };

// How the terminal is, or that there is none.
struct Style {
  bool terminal = false;  // a person is looking
  bool colours = false;
  int width = 120;  // columns

  // Colours if standard output is a terminal and NO_COLOR is not set.
  static Style ForStandardOutput();
  std::string Paint(std::string_view text, Colour colour) const;
};

struct Cell {
  std::string text;
  Colour colour = Colour::kNone;
};

struct Column {
  std::string title;
  int weight = 1;  // share of the width
};

class Table {
 public:
  Table(std::vector<Column> columns, Style style);
  // REQUIRES: as many cells as columns.
  void Add(std::vector<Cell> row);
  std::string Text() const;

 private:
  std::vector<int> Widths() const;
  std::vector<int> WantedWidths() const;
  // 0 for all where the room is too small for every longest word.
  std::vector<int> LeastWidths(int room) const;
  void AppendRow(const std::vector<Cell>& row, const std::vector<int>& widths,
                 std::string* out) const;

  std::vector<Column> columns_;
  Style style_;
  std::vector<std::vector<Cell>> rows_;
};

// Columns that the text takes on a terminal.
int DisplayWidth(std::string_view text);
// Lines of at most `width` columns, broken at blanks where possible. Never empty.
std::vector<std::string> Wrap(std::string_view text, int width);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_TABLE_H_
