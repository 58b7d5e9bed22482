// Which countries a description of one may mean: "the South Asian nation", "the kingdom".
//
//   const std::vector<std::string>* countries = RegionOf(rules, document, mention);
//   // "both South Asian countries": AFG, BGD, BTN, IND ...; null for "both countries"
//
// Reads tokens, the mention, data/coref/regions.txt (by ReferenceRules). Pure functions,
// any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_REGIONS_H_
#define DRAGOMAN_RESOLVE_COREF_REGIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

const std::vector<std::string>* RegionOf(const ReferenceRules& rules,
                                         const Document& document,
                                         const Mention& mention);

// Whether `country` is one of them; true where no region is said.
bool IsWithin(const std::vector<std::string>* region, std::string_view country);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_REGIONS_H_
