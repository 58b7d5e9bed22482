// The day of a page as its readers see it, for pages that do not tell it otherwise.
//
//   Date date = DateAbove(blocks, main.first_block);    // "Leyla Karimova, 28 November
//   2021"
//
// Each gives no date where it finds none. Pure functions, any thread.
#ifndef DRAGOMAN_READ_SEEN_DATE_H_
#define DRAGOMAN_READ_SEEN_DATE_H_

#include <cstdint>

#include "dragoman/date.h"
#include "read/html_blocks.h"

namespace dragoman {

// In a short block near the beginning of the text, which is the block `first_block`.
Date DateAbove(const PageBlocks& page, uint32_t first_block);

// In a block near it that is nothing but a date.
Date DateLineAbove(const PageBlocks& page, uint32_t first_block);

// Anywhere above it, where a word says what the date is: "Updated March 13, 2024".
Date AnnouncedDate(const PageBlocks& page, uint32_t first_block);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_SEEN_DATE_H_
