#include "extract/public_life.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "document/entity_codes.h"
#include "extract/choice_options.h"

namespace dragoman {
namespace {

// By cross-validation on events/train.jsonl (accurate model) type and dyad F1 are .801
// and .578 with .3, .805 and .581 with .4, .808 and .583 with .45. The lower of these,
// because in other news than it was learned from the frames deserve more trust.
constexpr double kUsual = 0.4;
// Where a frame finds both sides named, and one of public life.
constexpr double kBetweenBoth = 0.2;
// Types of which the annotated news has so few that the scorer cannot tell frames that it
// has not met: of what frames find of them in our own articles (tests/gold) 3 of 4 and
// more is right, of what there is of them a quarter is found.
constexpr double kRare = 0.1;
// Where no frame knows the words, words between people name none, or the private one has
// his country only from the story.
constexpr double kUnsupported = 0.55;
// Without a country: with somebody of public life, and with nobody. Chosen so that the
// examples of data/frames/ keep their events.
constexpr double kOfPublicLife = 0.5;
constexpr double kOfNobody = 0.95;
// What private people and companies deal with among themselves, country or not: of such
// findings three in ten are events (events/train.jsonl), of all others eight.
constexpr double kPrivate = 0.95;

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

// "Chinese", "Brazil": there are states in texts about anything.
bool IsBareState(const Entity& entity) {
  return entity.office.empty() && !entity.name.empty() && entity.sectors.size() == 1 &&
         entity.sectors[0] == "GOV";
}

constexpr std::array<std::string_view, 4> kPrivately = {"BUS", "CVL", "EDU", "MED"};

bool IsPrivate(const Entity& entity) {
  return !entity.text.empty() && std::find(kPrivately.begin(), kPrivately.end(),
                                           SectorOf(entity)) != kPrivately.end();
}

bool NamesPublicLife(const Event& event) {
  return std::any_of(event.actor.begin(), event.actor.end(), IsOfPublicLife) ||
         std::any_of(event.recipient.begin(), event.recipient.end(), IsOfPublicLife);
}

bool IsForce(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce ||
         type == EventType::kProtest || type == EventType::kMobilize;
}

bool NamesBothSides(const Event& event) {
  const auto named = [](const Entity& entity) {
    return !IsGuessed(entity) && !entity.text.empty();
  };
  const auto acting = std::count_if(event.actor.begin(), event.actor.end(), named);
  // Of those who meet or fight each other both are actors.
  const bool mutual = acting > 1 && event.recipient.empty();
  const bool done_to =
      acting > 0 && std::any_of(event.recipient.begin(), event.recipient.end(), named);
  return NamesPublicLife(event) && (mutual || done_to);
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
      return SectorOf(event.actor[0]) == "BUS" || event.recipient.empty();
    default:
      return false;
  }
}

bool IsRare(EventType type) {
  return type == EventType::kCooperate || type == EventType::kThreaten;
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

bool SpeaksOfPublicLife(const Document& document) {
  return std::any_of(document.mentions.begin(), document.mentions.end(),
                     [](const Mention& mention) {
                       return !mention.geographic && IsOfPublicLife(mention.entity) &&
                              !IsBareState(mention.entity);
                     });
}

std::string_view LifeOf(const Event& event) {
  if (NamesPublicLife(event)) return "public";
  if (!event.actor.empty() && IsPrivate(event.actor[0])) return "private";
  const auto named = [](const Entity& entity) {
    return !IsGuessed(entity) && !entity.text.empty();
  };
  const bool somebody =
      std::any_of(event.actor.begin(), event.actor.end(), named) ||
      std::any_of(event.recipient.begin(), event.recipient.end(), named);
  return somebody ? "other" : "nobody";
}

double LeastChance(bool names_a_country, const Event& event) {
  const bool public_life = NamesPublicLife(event);
  if (names_a_country) {
    const bool privately = !public_life && !event.actor.empty() &&
                           IsPrivate(event.actor[0]) && IsDealing(event);
    const bool proposed =
        std::any_of(event.why.begin(), event.why.end(), [](std::string_view why) {
          return why.starts_with("type=frames/proposed.txt") || why == kNobodyNamed;
        });
    if (privately) return IsGuessed(event.actor[0]) ? kUnsupported : kPrivate;
    const bool nobody = !IsForce(event.type) && LifeOf(event) == "nobody";
    if (proposed || nobody) return kUnsupported;
    if (IsRare(event.type) && public_life) return kRare;
    return NamesBothSides(event) ? kBetweenBoth : kUsual;
  }
  // Whoever marches or strikes takes part in public life.
  const bool protest = event.type == EventType::kProtest && !event.actor.empty() &&
                       !IsGuessed(event.actor[0]);
  return public_life || protest ? kOfPublicLife : kOfNobody;
}

}  // namespace dragoman
