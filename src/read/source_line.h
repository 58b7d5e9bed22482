// One line of a source that may be longer than memory should hold.
//
//   std::string line;
//   uint64_t size = 0;
//   while (ReadLine(&source, &line, &size)) ...
//
// One thread a source.
#ifndef DRAGOMAN_READ_SOURCE_LINE_H_
#define DRAGOMAN_READ_SOURCE_LINE_H_

#include <cstdint>
#include <string>

#include "dragoman/input.h"
#include "read/byte_source.h"

namespace dragoman {

// The next line without its "\n". Of one that is longer than `most` only the beginning is
// kept; `size` says how long it is. False at the end of the source.
bool ReadLine(ByteSource* source, std::string* line, uint64_t* size,
              uint64_t most = kLongestUnit);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_SOURCE_LINE_H_
