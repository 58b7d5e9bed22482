#include "store/export/acled_actor.h"

#include <algorithm>

#include "document/entity_codes.h"
#include "store/export/rows.h"

namespace dragoman {
namespace {

constexpr std::string_view kNobody = "-";
constexpr std::string_view kCivilians = "7";
constexpr std::string_view kState = "1";

// The line of sectors.txt that tells of somebody: the first of the sectors, else the
// organisation.
std::string_view SectorLineOf(const Entity& entity) {
  const std::string_view sector = SectorOf(entity);
  const std::string_view owner = CountryOf(entity);
  const bool only_owner =
      sector == "UNK" && entity.country.empty() && owner != kNoCountry;
  return only_owner ? owner : sector;
}

bool IsRiot(const Event& event) {
  return std::any_of(event.mode.begin(), event.mode.end(), [](const std::string& mode) {
    return mode == "riot" || mode == "vandalize";
  });
}

bool IsActor(const Entity& entity, const Event& event) {
  return std::any_of(event.actor.begin(), event.actor.end(),
                     [&](const Entity& actor) { return &actor == &entity; });
}

// "%" is the country, or the place's where nobody knows it. Whoever has neither loses the
// brackets around it.
std::string Filled(std::string_view pattern, const Entity& entity, const Record& record,
                   const ExportData& data) {
  const std::string& code =
      entity.country.empty() ? record.event.place.country : entity.country;
  const std::string& country = data.Country(code).acled;
  std::string out(pattern);
  const size_t at = out.find('%');
  if (at == std::string::npos) return out;
  if (!country.empty()) return out.replace(at, 1, country);
  for (const std::string_view tail : {" (%)", " of %"}) {
    if (out.ends_with(tail)) out.resize(out.size() - tail.size());
  }
  return out;
}

// Whose own name ACLED writes: organisations that are no state, no crowd and no person.
bool HasOwnName(const Entity& entity, std::string_view inter) {
  return !entity.name.empty() && entity.office.empty() && inter != kState &&
         inter != kCivilians;
}

}  // namespace

std::string InterOf(const Entity& entity, const Record& record, const ExportData& data) {
  const Event& event = record.event;
  const std::string& inter = data.Sector(SectorLineOf(entity)).inter;
  const bool crowd = event.type == EventType::kProtest && IsActor(entity, event) &&
                     (inter == kCivilians || inter.empty());
  if (crowd) return data.Sector(IsRiot(event) ? "rioter" : "protester").inter;
  return inter.empty() ? std::string(kCivilians) : inter;
}

std::string AcledNameOf(const Entity& entity, const Record& record,
                        const ExportData& data) {
  const std::string inter = InterOf(entity, record, data);
  for (const std::string_view crowd : {"protester", "rioter"}) {
    if (inter == data.Sector(crowd).inter) {
      return Filled(data.Sector(crowd).acled_group, entity, record, data);
    }
  }
  if (HasOwnName(entity, inter)) return entity.name;
  return Filled(data.Sector(SectorLineOf(entity)).acled_group, entity, record, data);
}

std::string AcledGroupOf(const Entity& entity, const Record& record,
                         const ExportData& data) {
  const std::string name = AcledNameOf(entity, record, data);
  const ExportData::SectorNames& sector = data.Sector(SectorLineOf(entity));
  if (!entity.name.empty() && entity.office.empty() && sector.inter != kState &&
      entity.name != name) {
    return entity.name;
  }
  const std::string group = Filled(sector.acled_group, entity, record, data);
  const std::string civilians =
      Filled(data.Sector("CVL").acled_group, entity, record, data);
  return group == name || group == civilians ? "" : group;
}

bool AreOnOneSide(const Entity& one, const Entity& other, const ExportData& data) {
  const std::string& inter = data.Sector(SectorLineOf(one)).inter;
  return one.country == other.country && !one.country.empty() && inter == kState &&
         inter == data.Sector(SectorLineOf(other)).inter;
}

AcledSides SidesOf(const Event& event) {
  AcledSides sides;
  const bool mutual = IsMutual(event);
  for (size_t i = 0; i < event.actor.size(); ++i) {
    (mutual && i > 0 ? sides.other : sides.one).push_back(&event.actor[i]);
  }
  for (const Entity& recipient : event.recipient) sides.other.push_back(&recipient);
  return sides;
}

const ExportData::AcledRule* AcledRuleOf(const Record& record, const ExportData& data) {
  const AcledSides sides = SidesOf(record.event);
  const auto inter = [&](const std::vector<const Entity*>& side) {
    return side.empty() ? std::string(kNobody) : InterOf(*side[0], record, data);
  };
  return data.FindAcled(record.event, inter(sides.one), inter(sides.other));
}

}  // namespace dragoman
