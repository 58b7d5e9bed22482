// How far a number goes: "1,000", "3.5", "10:30", "11/28/2000", "2021-11-28".
//
// Pure functions, any thread.
#ifndef DRAGOMAN_SPLIT_NUMBERS_H_
#define DRAGOMAN_SPLIT_NUMBERS_H_

#include "split/chunk.h"

namespace dragoman {

// The end of the number whose digits begin at `at`, letters after it not included.
size_t NumberEnd(const Chunk& chunk, size_t at);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_NUMBERS_H_
