// Whether a description means the one who holds an office: "the new president" does,
// "a former president" does not.
//
//   ClaimOf(document, begin, president)     // of the words from `begin` to the noun
//
// Reads tokens. Pure; any thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_OFFICE_CLAIM_H_
#define DRAGOMAN_RESOLVE_ACTORS_OFFICE_CLAIM_H_

#include <cstdint>

#include "dragoman/document.h"

namespace dragoman {

enum class OfficeClaim : uint8_t {
  kNone,   // "a president", "the former president", "the deputy president"
  kHolds,  // "the president", "the new president"
  kActs,   // "the acting president"
  kLost    // "the ousted president"
};

// `head`: the noun, or its last word.
OfficeClaim ClaimOf(const Document& document, uint32_t begin, uint32_t head);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_OFFICE_CLAIM_H_
