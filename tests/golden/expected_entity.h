// Participants as a golden case names them: "Raisi IRN/GOV (president), USA, *".
//
//   Result<ExpectedSide> side = ParseSide("USA/GOV, ISR/GOV");
//   side->Fits(event.recipient);      // in any order, no more and no fewer
//
// An asterisk in the list allows more; a code without sector allows every sector. All
// words of an expected name must be in the record's name, so "Raisi" fits "Ebrahim
// Raisi".
#ifndef DRAGOMAN_TESTS_GOLDEN_EXPECTED_ENTITY_H_
#define DRAGOMAN_TESTS_GOLDEN_EXPECTED_ENTITY_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/event.h"
#include "dragoman/status.h"

namespace dragoman {

struct ExpectedEntity {
  std::string name, country, sector, office;
  bool Fits(const Entity& entity) const;
};

struct ExpectedSide {
  std::vector<ExpectedEntity> entities;
  bool open = false;  // others may be there too
  bool Fits(const std::vector<Entity>& found) const;
};

Result<ExpectedSide> ParseSide(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_GOLDEN_EXPECTED_ENTITY_H_
