#include "extract/public_life.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "document/entity_codes.h"
#include "extract/choice_options.h"

namespace dragoman {
namespace {

// By cross-validation on events/train.jsonl type F1 is the same to .002 from .4 to .5. The
// lower one, because in other news than it was learned from the frames deserve more trust.
constexpr double kUsual = 0.4;
// Without a country: with somebody of public life, and with nobody. Chosen so that the
// examples of data/frames/ keep their events.
constexpr double kOfPublicLife = 0.5;
constexpr double kOfNobody = 0.8;
// What private people and companies deal with among themselves, country or not: of such
// findings three in ten are events (events/train.jsonl), of all others eight.
constexpr double kPrivate = 0.7;

constexpr std::array<std::string_view, 17> kPublic = {
    "GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "SPY",
    "PRM", "UAF", "REF", "SOC", "CRM", "ELI", "PRE", "LAB"};

// Somebody whom words name; whoever is implied or guessed says nothing.
bool IsOfPublicLife(const Entity& entity) {
  if (IsGuessed(entity) || entity.text.empty()) return false;
  const std::string_view of = CountryOf(entity);
  return of == "UNO" || of == "EUR" || of == "IGO" || of == "NGO" || of == "IMG" ||
         std::find(kPublic.begin(), kPublic.end(), SectorOf(entity)) != kPublic.end();
}

constexpr std::array<std::string_view, 4> kPrivately = {"BUS", "CVL", "EDU", "MED"};

bool IsPrivate(const Entity& entity) {
  return !IsGuessed(entity) && !entity.text.empty() &&
         std::find(kPrivately.begin(), kPrivately.end(), SectorOf(entity)) !=
             kPrivately.end();
}

bool NamesPublicLife(const Event& event) {
  return std::any_of(event.actor.begin(), event.actor.end(), IsOfPublicLife) ||
         std::any_of(event.recipient.begin(), event.recipient.end(), IsOfPublicLife);
}

// Between private people these are no politics; violence, protests and their end mostly
// are.
bool IsDealing(const Event& event) {
  switch (event.type) {
    case EventType::kAgree:
    case EventType::kConsult:
    case EventType::kSupport:
    case EventType::kCooperate:
    case EventType::kRequest:
    case EventType::kReject:
    case EventType::kSanction:
    case EventType::kCoerce:
      return true;
    case EventType::kAccuse:
      return SectorOf(event.actor[0]) == "BUS";
    default:
      return false;
  }
}

}  // namespace

bool NamesACountry(const Document& document) {
  return std::any_of(document.mentions.begin(), document.mentions.end(),
                     [](const Mention& mention) {
                       return CountryOf(mention.entity) != kNoCountry;
                     }) ||
         std::any_of(
             document.places.begin(), document.places.end(),
             [](const PlaceMention& place) { return !place.place.country.empty(); });
}

double LeastChance(bool names_a_country, const Event& event) {
  const bool public_life = NamesPublicLife(event);
  if (names_a_country) {
    const bool privately = !public_life && !event.actor.empty() &&
                           IsPrivate(event.actor[0]) && IsDealing(event);
    return privately ? kPrivate : kUsual;
  }
  // Whoever marches or strikes takes part in public life.
  const bool protest = event.type == EventType::kProtest && !event.actor.empty() &&
                       !IsGuessed(event.actor[0]);
  return public_life || protest ? kOfPublicLife : kOfNobody;
}

}  // namespace dragoman
