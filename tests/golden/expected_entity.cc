#include "golden/expected_entity.h"

#include <algorithm>

#include "base/record_file.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "document/event_line.h"

namespace dragoman {
namespace {

bool IsCode(std::string_view text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-';
         });
}

bool HasWords(const std::string& text, std::string_view words) {
  std::string folded = " " + FoldCase(text) + " ";
  for (std::string_view word : Split(words, ' ')) {
    if (folded.find(" " + FoldCase(word) + " ") == std::string::npos) return false;
  }
  return true;
}

// Gives each expected entity from `i` on an entity of its own, where that can be done.
bool Assign(const std::vector<ExpectedEntity>& expected, size_t i,
            const std::vector<Entity>& found, std::vector<bool>* taken) {
  if (i == expected.size()) return true;
  for (size_t j = 0; j < found.size(); ++j) {
    if ((*taken)[j] || !expected[i].Fits(found[j])) continue;
    (*taken)[j] = true;
    if (Assign(expected, i + 1, found, taken)) return true;
    (*taken)[j] = false;
  }
  return false;
}

Status ParseEntity(std::string_view text, ExpectedEntity* entity) {
  std::string_view rest = text;
  if (size_t open = rest.find('('); open != rest.npos && rest.back() == ')') {
    entity->office = rest.substr(open + 1, rest.size() - open - 2);
    rest = Trim(rest.substr(0, open));
  }
  size_t blank = rest.rfind(' ');
  std::string_view code = blank == rest.npos ? rest : rest.substr(blank + 1);
  if (blank != rest.npos) entity->name = Trim(rest.substr(0, blank));
  size_t slash = code.find('/');
  entity->country = code.substr(0, slash);
  if (slash != code.npos) entity->sector = code.substr(slash + 1);
  bool known = IsCode(entity->country) || entity->country == "*";
  if (known && (slash == code.npos || IsCode(entity->sector))) {
    return Status::Ok();
  }
  return Status::Error(
      "\"" + std::string(text) +
      "\" is no participant; write one as Name IRN/GOV (office), IRN/GOV "
      "or IRN");
}

}  // namespace

bool ExpectedEntity::Fits(const Entity& entity) const {
  return (country == "*" || country == CountryOf(entity)) &&
         (sector.empty() || sector == SectorOf(entity)) && HasWords(entity.name, name) &&
         HasWords(entity.office, office);
}

bool ExpectedSide::Fits(const std::vector<Entity>& found) const {
  if (!open && found.size() != entities.size()) return false;
  std::vector<bool> taken(found.size());
  return Assign(entities, 0, found, &taken);
}

Result<ExpectedSide> ParseSide(std::string_view text) {
  ExpectedSide side;
  for (std::string_view part : Split(text, ',')) {
    if (part == "-") continue;
    if (part == "*") {
      side.open = true;
      continue;
    }
    Status status = ParseEntity(part, &side.entities.emplace_back());
    if (!status.ok()) return status;
  }
  return side;
}

}  // namespace dragoman
