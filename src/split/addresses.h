// Web and mail addresses, domain names and file names inside running text.
//
//   "See http://a.org/b, or a@b.org."   ->  See|http://a.org/b|,|or|a@b.org|.
//
// Pure functions, any thread.
#ifndef DRAGOMAN_SPLIT_ADDRESSES_H_
#define DRAGOMAN_SPLIT_ADDRESSES_H_

#include "split/chunk.h"
#include "split/splitter.h"

namespace dragoman {

// The end of the address with "://" or "@" that begins at `at`; `at` if there is none.
// `free`: no word stands right before it.
size_t AddressEnd(const Chunk& chunk, size_t at, bool free);

// The end of "example.com", "list.doc" or "comp.sources.unix" that begins at `at`, the
// letters before its first stop ending at `end`; 0 if there is none.
size_t DomainEnd(const Splitter& splitter, const Chunk& chunk, size_t at, size_t end);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_ADDRESSES_H_
