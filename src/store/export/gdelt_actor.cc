#include "store/export/gdelt_actor.h"

#include "document/entity_codes.h"
#include "store/export/actor_code.h"
#include "store/export/cell_text.h"

namespace dragoman {

GdeltActor GdeltActorOf(const Entity* entity, const ExportData& data) {
  GdeltActor actor;
  if (entity == nullptr) return actor;
  size_t types = 0;
  for (std::string part : CameoParts(CameoCodeOf(*entity, data))) {
    if (part == kNoCountry) continue;  // GDELT leaves an unknown country away
    const bool first = actor.code.empty();
    if (first && data.HasCountry(part)) {
      part = actor.country = data.Country(part).gdelt;
    } else if (part == "UNO" || part == "EEC") {
      actor.known_group = part;
    } else if (part == "EUR" && actor.country.empty()) {
      actor.country = part;
    } else if (types < actor.types.size()) {
      actor.types[types++] = part;
    }
    actor.code += part;
  }
  actor.name = Capitals(entity->name.empty() ? entity->text : entity->name);
  return actor;
}

}  // namespace dragoman
