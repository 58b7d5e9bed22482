#include "document/event_line.h"

#include <fmt/format.h>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

std::string Participants(const std::vector<Entity>& entities) {
  std::string line;
  for (const Entity& entity : entities) {
    line += (line.empty() ? "" : ", ") + ToLine(entity);
  }
  return line.empty() ? "-" : line;
}

std::string ToLine(const Range& range) {
  std::string low = range.low ? fmt::format("{}", *range.low) : "";
  if (range.low && range.low == range.high) return low;
  return low + "-" + (range.high ? fmt::format("{}", *range.high) : "");
}

}  // namespace

std::string ToLine(const Entity& entity) {
  std::string line = entity.name.empty() ? "" : entity.name + " ";
  line += fmt::format("{}/{}", CountryOf(entity), SectorOf(entity));
  if (!entity.office.empty()) line += " (" + entity.office + ")";
  return line;
}

std::string ToLine(const EventDate& date) {
  if (!date.start) return "-";
  if (date.start == date.finish) return date.start.text();
  return date.start.text() + ".." + date.finish.text();
}

std::string ToLine(const Place& place) {
  if (place.text.empty()) return "-";
  std::string country = place.country.empty() ? "---" : place.country;
  return (place.name.empty() ? place.text : place.name) + " " + country;
}

std::string ToLine(const Magnitude& magnitude) {
  std::string line;
  auto add = [&line](std::string_view name, const Range& range) {
    if (!range.known()) return;
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", name, ToLine(range));
  };
  add("dead", magnitude.dead);
  add("injured", magnitude.injured);
  add("arrested", magnitude.arrested);
  add("participants", magnitude.participants);
  add("displaced", magnitude.displaced);
  add("amount", magnitude.amount);
  return line;
}

std::string ToLine(const Document& document, const Event& event) {
  std::string line(event.type == EventType::kNone ? "-" : ToString(event.type));
  for (const std::string& mode : event.mode) line += " " + mode;
  line += " | " + Participants(event.actor) + " -> " + Participants(event.recipient);
  line += fmt::format(" | {}", ToString(event.factuality));
  line += " | by " + (event.attribution.known ? ToLine(event.attribution.entity) : "-");
  line += " | on " + ToLine(event.date) + " | in " + ToLine(event.place);
  if (std::string counts = ToLine(event.magnitude); !counts.empty())
    line += " | " + counts;
  return line + fmt::format(" | \"{}\"", document.Text(event.trigger.span));
}

}  // namespace dragoman
