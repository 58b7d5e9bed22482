// Numbers, days and words as they stand in a cell.
//
//   Number(3.40)                            // "3.4"
//   OneLine("He said:\n\"No\"", '\'')       // "He said: 'No'"
//   Compact(*Date::Parse("2021-11-28"))     // "20211128"
//
// Pure functions, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_CELL_TEXT_H_
#define DRAGOMAN_STORE_EXPORT_CELL_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/event.h"

namespace dragoman {

double ToMetre(double degrees);    // five decimals, which the gazetteer has
std::string Number(double value);  // at most five decimals: a metre
// Without control characters and line breaks, those of Unicode included; quotation marks
// become `quote`, because readers of tables take one that opens a cell for the start of a
// quoted one.
std::string OneLine(std::string_view text, char quote = '"');
// A web address as it may stand in any table and in a list by semicolons: what has no
// place in one (blanks, quotation marks) and semicolons are escaped as %20.
std::string Address(std::string_view url);
// As RFC 4180 wants it between commas.
std::string Quoted(std::string_view text);
std::string Compact(Date date);  // "20211128", "" for no date
std::string Joined(const std::vector<std::string>& parts, std::string_view separator);
// Names as GDELT writes them: "EBRAHIM RAISI".
std::string Capitals(std::string_view text);

// The same text gives the same number everywhere: of 1 to 2^bits - 1.
uint64_t StableNumber(std::string_view key, int bits);
// As above, in hexadecimal digits.
std::string StableHex(std::string_view key);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_CELL_TEXT_H_
