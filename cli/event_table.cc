#include "event_table.h"

#include <fmt/format.h>

#include <utility>

#include "dragoman/output.h"

namespace dragoman::cli {
namespace {

Colour ColourOf(int quad_code) {
  switch (quad_code) {
    case 1:
      return Colour::kCyan;
    case 2:
      return Colour::kGreen;
    case 3:
      return Colour::kYellow;
    case 4:
      return Colour::kRed;
    default:
      return Colour::kNone;
  }
}

std::string Names(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& entity : entities) {
    if (!out.empty()) out += "\n";
    out += Describe(entity);
  }
  return out.empty() ? "–" : out;
}

std::string When(const EventDate& date) {
  if (date.precision == Precision::kUnknown) return "–";
  if (date.start == date.finish) return date.start.text();
  return date.start.text() + "\nto " + date.finish.text();
}

std::string Where(const Place& place) {
  if (place.text.empty()) return "–";
  const std::string& name = place.name.empty() ? place.text : place.name;
  return place.country.empty() ? name : name + ", " + place.country;
}

std::string Status(const Event& event) {
  std::string out(ToString(event.factuality));
  if (event.attribution.known) {
    const Entity& by = event.attribution.entity;
    out += "\nsays " + (by.name.empty() ? by.text : by.name);
  }
  return out;
}

std::string Type(const Event& event) {
  std::string out(event.type == EventType::kNone ? "CAMEO " + event.cameo
                                                 : std::string(ToString(event.type)));
  for (const std::string& mode : event.mode) out += "\n" + mode;
  return out;
}

void AddNumber(std::string_view name, const Range& range, std::string* out) {
  if (!range.known()) return;
  const auto number = [](double value) { return fmt::format("{:.10g}", value); };
  std::string text;
  if (range.low && range.high && *range.low != *range.high) {
    text = number(*range.low) + "–" + number(*range.high);
  } else if (range.low) {
    text = (range.high ? "" : "≥ ") + number(*range.low);
  } else {
    text = "≤ " + number(*range.high);
  }
  *out += fmt::format("\n{} {}", text, name);
}

std::string Words(const Document& document, const Event& event) {
  std::string out = fmt::format("“{}”", document.Text(event.trigger.span));
  const Magnitude& m = event.magnitude;
  AddNumber("dead", m.dead, &out);
  AddNumber("injured", m.injured, &out);
  AddNumber("arrested", m.arrested, &out);
  AddNumber("participants", m.participants, &out);
  AddNumber("displaced", m.displaced, &out);
  AddNumber(m.currency.empty() ? "money" : m.currency, m.amount, &out);
  return out;
}

}  // namespace

std::string EventTable(const Document& document, const Style& style) {
  const Article& article = document.article;
  std::string out =
      style.Paint(article.title.empty() ? article.path : article.title, Colour::kBold);
  std::string about = article.source;
  if (article.published) {
    about += (about.empty() ? "" : " · ") + article.published.text();
  }
  if (!about.empty()) out += "\n" + style.Paint(about, Colour::kDim);
  out += "\n\n";
  if (document.events.empty()) return out + "no events\n\n";
  Table table({{"", 1},
               {"event", 3},
               {"who", 6},
               {"to whom", 6},
               {"status", 4},
               {"when", 3},
               {"where", 3},
               {"words", 4}},
              style);
  int number = 0;
  for (const Event& event : document.events) {
    const Colour colour = ColourOf(event.quad_code);
    const bool firm = event.factuality == Factuality::kReported;
    table.Add({{std::to_string(++number), Colour::kDim},
               {Type(event), colour},
               {Names(event.actor), Colour::kNone},
               {Names(event.recipient), Colour::kNone},
               {Status(event), firm ? Colour::kNone : Colour::kBlue},
               {When(event.date), Colour::kNone},
               {Where(event.place), Colour::kNone},
               {Words(document, event), Colour::kDim}});
  }
  return out + table.Text() + "\n";
}

}  // namespace dragoman::cli
