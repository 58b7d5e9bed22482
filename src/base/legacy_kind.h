// Which kind of dictionary a file is, as its lines show.
//
//   KindOfDictionary("CORVANIA_ [XCV]\n")            // kActors
//   KindOfDictionary("FERRY_WARDEN {} [~COP]\n")     // kAgents
//
// Those of TABARI and PETRARCH, and our own forms of the same, which have bars between
// their fields. Pure.
#ifndef DRAGOMAN_BASE_LEGACY_KIND_H_
#define DRAGOMAN_BASE_LEGACY_KIND_H_

#include <cstdint>
#include <string_view>

namespace dragoman {

enum class LegacyKind : uint8_t {
  kUnknown,
  kActors,
  kAgents,
  kDiscards,
  kVerbs,
  kIssues
};

LegacyKind KindOfDictionary(std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_LEGACY_KIND_H_
