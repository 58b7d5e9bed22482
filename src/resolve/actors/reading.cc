#include "resolve/actors/reading.h"
#include "document/entity_codes.h"

#include <algorithm>

namespace dragoman {

void SetPrimary(std::string_view sector, Reading* reading) {
  if (reading->sectors.empty()) {
    reading->sectors.push_back(sector);
  } else {
    reading->sectors[0] = sector;
  }
}

bool IsAnyOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsPlural(const Token& token) {
  return token.xpos == Xpos::kNNS || token.xpos == Xpos::kNNPS;
}

Entity EntityOf(const Document& document, const Reading& reading) {
  Entity entity;
  entity.span = document.SpanOf(reading.extent.begin, reading.extent.end);
  entity.text = document.Text(entity.span);
  entity.name = reading.name_text;
  entity.office = reading.office;
  entity.wikidata = reading.wikidata;
  entity.via = reading.via;
  entity.confidence = reading.confidence;
  if (IsInternational(reading.owner)) {
    entity.sectors.emplace_back(reading.owner);
  } else {
    entity.country = reading.owner;
  }
  for (const std::string_view sector : reading.sectors) {
    entity.sectors.emplace_back(sector);
  }
  entity.code = reading.owner;
  if (!reading.sectors.empty()) entity.code += reading.sectors[0];
  return entity;
}

}  // namespace dragoman
