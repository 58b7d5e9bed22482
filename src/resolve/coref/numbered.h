// "The three men" are the three that were told of before, and so are "the three".
//
//   if (TakeUpNumber(discourse, m)) return;   // "three Saudi nationals ... The three
//   men"
//
// People only: what has the same number, or a list of as many names. Reads and writes the
// Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_NUMBERED_H_
#define DRAGOMAN_RESOLVE_COREF_NUMBERED_H_

#include <cstdint>
#include <string_view>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/discourse.h"

namespace dragoman {

// 2 for "two" and "2", up to a few dozens; 0 for what is no such number.
size_t SmallNumber(std::string_view word);

// How many a noun phrase says it means; 0 if it does not. "both" is 2.
size_t NumberOf(const Document& document, const Tree& tree, uint32_t head);

// "the two", "those three": a number that is a phrase of its own.
bool IsBareNumber(const Document& document, const Tree& tree, uint32_t t);

// False if nobody in reach fits.
bool TakeUpNumber(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_NUMBERED_H_
