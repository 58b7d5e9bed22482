#include "resolve/actors/reading.h"

namespace dragoman {

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
