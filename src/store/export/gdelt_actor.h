// The ten columns that GDELT has for an actor: its code, a name, and the code taken
// apart.
//
//   GdeltActor a = GdeltActorOf(&entity, data);
//   a.code;          // "IRNGOVMIL"
//   a.country;       // "IRN"
//   a.types[1];      // "MIL"
//
// All empty for nobody, as there. Pure function, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_GDELT_ACTOR_H_
#define DRAGOMAN_STORE_EXPORT_GDELT_ACTOR_H_

#include <array>
#include <string>

#include "dragoman/event.h"
#include "store/export/export_data.h"

namespace dragoman {

struct GdeltActor {
  std::string code, name, country, known_group;
  std::array<std::string, 3> types;
};

GdeltActor GdeltActorOf(const Entity* entity, const ExportData& data);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_GDELT_ACTOR_H_
