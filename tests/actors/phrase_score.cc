#include "actors/phrase_score.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr std::string_view kReferences[] = {"pronouns", "counterparts", "speakers",
                                            "descriptions"};

// Letters only: hyphens and accents are not what is tested.
std::string Letters(std::string_view name) {
  std::string letters;
  for (const char c : FoldCase(name)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

std::string CountryText(const Entity& entity) {
  const std::string_view country = CountryOf(entity);
  return country == kNoCountry ? "-" : std::string(country);
}

bool FitsAny(const std::vector<std::string>& wanted, std::string_view found) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), found) != wanted.end();
}

bool FitsName(const std::vector<std::string>& wanted, const std::string& found) {
  if (wanted.empty()) return true;
  if (wanted[0] == "-") return found.empty();
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
    return Letters(name) == Letters(found);
  });
}

std::vector<Entity> Found(const PhraseAnswer& answer) {
  return answer.members.empty() ? std::vector<Entity>{answer.entity} : answer.members;
}

}  // namespace

bool PhraseScore::Add(const PhraseCase& asked, const PhraseAnswer& answer) {
  const bool one = asked.actors.size() == 1;
  const std::vector<Entity> found =
      one ? std::vector<Entity>{answer.entity} : Found(answer);
  const auto all = [&](auto fits) {
    return found.size() == asked.actors.size() &&
           std::equal(asked.actors.begin(), asked.actors.end(), found.begin(), fits);
  };
  const auto asks = [&](auto list) {
    return std::any_of(asked.actors.begin(), asked.actors.end(),
                       [&](const ExpectedActor& a) { return !(a.*list).empty(); });
  };
  const bool country = all([](const ExpectedActor& a, const Entity& e) {
    return FitsAny(a.country, CountryText(e));
  });
  const bool sector = all([](const ExpectedActor& a, const Entity& e) {
    return FitsAny(a.sector, SectorOf(e));
  });
  const bool name = all(
      [](const ExpectedActor& a, const Entity& e) { return FitsName(a.name, e.name); });
  this->country.Add(country);
  if (asks(&ExpectedActor::sector)) this->sector.Add(sector);
  if (asks(&ExpectedActor::name)) this->name.Add(name);
  const bool right = country && sector && name;
  sections[asked.section].Add(right);
  if (std::find(std::begin(kReferences), std::end(kReferences), asked.section) !=
      std::end(kReferences)) {
    reference.Add(right);
  }
  return right;
}

std::string AnswerText(const PhraseAnswer& answer) {
  if (!answer.found) return "nobody";
  std::string text;
  for (const Entity& entity : Found(answer)) {
    if (!text.empty()) text += " + ";
    text += CountryText(entity);
    text += ", ";
    text += SectorOf(entity);
    if (!entity.name.empty()) text += ", " + entity.name;
    if (!entity.via.empty()) text += " (" + entity.via + ")";
  }
  return text;
}

}  // namespace dragoman
