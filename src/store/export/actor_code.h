// The CAMEO code of an actor, in parts of three letters: IRNGOV, IGOUNO, ---REB.
//
//   CameoCodeOf(entity, data)        // "IRNGOVMIL"; "" for somebody unknown
//   CameoParts("IRNGOVMIL")          // {"IRN", "GOV", "MIL"}
//
// What the user's own dictionary gave is kept as it stands. Pure functions, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_ACTOR_CODE_H_
#define DRAGOMAN_STORE_EXPORT_ACTOR_CODE_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/event.h"
#include "store/export/export_data.h"

namespace dragoman {

std::string CameoCodeOf(const Entity& entity, const ExportData& data);
// Without GOV for international bodies, which those schemas know as IGO alone.
std::vector<std::string_view> SectorsToWrite(const Entity& entity);
std::vector<std::string> CameoParts(std::string_view code);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_ACTOR_CODE_H_
