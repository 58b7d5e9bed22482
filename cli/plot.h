// Small plots of counts in a line of text.
//
//   Sparkline({0, 3, 8}, 60)      "▁▄█": one column a value, the highest is full
//   Bar(12, 24, 20)               "██████████": its share of the width
//
// Pure functions.
#ifndef DRAGOMAN_CLI_PLOT_H_
#define DRAGOMAN_CLI_PLOT_H_

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman::cli {

// Of more values than `width`, neighbours are added up. `full` is what fills a column; 0:
// the highest value.
std::string Sparkline(const std::vector<uint64_t>& values, int width, uint64_t full = 0);
// What fills a column of the sparkline of these values.
uint64_t FullOf(const std::vector<uint64_t>& values, int width);
std::string Bar(uint64_t value, uint64_t full, int width);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_PLOT_H_
