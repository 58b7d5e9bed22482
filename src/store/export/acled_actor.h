// Who somebody is in ACLED: a class of actors and a name, "Military Forces of Mali".
//
//   const Entity& crowd = ...;                          // "students", KEN CVL EDU
//   InterOf(crowd, record, data)                        // "6": protesters
//   AcledNameOf(crowd, record, data)                    // "Protesters (Kenya)"
//
// Pure functions, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_ACLED_ACTOR_H_
#define DRAGOMAN_STORE_EXPORT_ACLED_ACTOR_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/record.h"
#include "store/export/export_data.h"

namespace dragoman {

// ACLED's class of the actor, "1" to "8".
std::string InterOf(const Entity& entity, const Record& record, const ExportData& data);
std::string AcledNameOf(const Entity& entity, const Record& record,
                        const ExportData& data);
// The group that a protester or civilian belongs to, "Students (Kenya)"; "" if none.
std::string AcledGroupOf(const Entity& entity, const Record& record,
                         const ExportData& data);
// Of one country and one class: they do not fight each other.
bool AreOnOneSide(const Entity& one, const Entity& other, const ExportData& data);

// The sides of the event: of mutual ones the first against all others.
struct AcledSides {
  std::vector<const Entity*> one, other;
};
AcledSides SidesOf(const Event& event);

// What the event is in ACLED; null if ACLED does not record it.
const ExportData::AcledRule* AcledRuleOf(const Record& record, const ExportData& data);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_ACLED_ACTOR_H_
