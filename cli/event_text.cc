#include "event_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "dragoman/output.h"

namespace dragoman::cli {
namespace {

constexpr int kLabelWidth = 12;

// What a byte of the sentence is part of; the later wins.
enum class Part : uint8_t { kNothing, kAttribution, kRecipient, kActor, kTrigger };

class Marks {
 public:
  explicit Marks(const StoredEvent& event)
      : begin_(event.sentence_begin), parts_(event.sentence.size(), Part::kNothing) {
    const Event& e = event.event;
    if (e.attribution.known) Mark(e.attribution.entity.span, Part::kAttribution);
    for (const Entity& entity : e.recipient) Mark(entity.span, Part::kRecipient);
    for (const Entity& entity : e.actor) Mark(entity.span, Part::kActor);
    Mark(e.trigger.span, Part::kTrigger);
  }

  Part at(size_t i) const { return parts_[i]; }

 private:
  // What stands in other sentences is left out.
  void Mark(Span span, Part part) {
    if (span.begin < begin_ || span.end > begin_ + parts_.size()) return;
    std::fill(parts_.begin() + (span.begin - begin_),
              parts_.begin() + (span.end - begin_), part);
  }

  size_t begin_;
  std::vector<Part> parts_;
};

std::string Painted(std::string_view text, Part part, int quad_code, const Style& style) {
  std::string plain(text);
  switch (part) {
    case Part::kTrigger:
      return style.colours ? style.Paint(text, ColourOfQuad(quad_code))
                           : "*" + plain + "*";
    case Part::kActor:
      return style.colours ? style.Paint(text, Colour::kBold) : "«" + plain + "»";
    case Part::kRecipient:
      return style.colours ? style.Paint(text, Colour::kBlue) : "‹" + plain + "›";
    case Part::kAttribution:
      return style.Paint(text, Colour::kDim);
    case Part::kNothing:
      break;
  }
  return plain;
}

// Bytes from `begin` on, as runs of one part each.
std::string PaintedLine(const StoredEvent& event, const Marks& marks, size_t begin,
                        size_t size, const Style& style) {
  std::string out;
  for (size_t i = begin; i < begin + size;) {
    size_t end = i + 1;
    while (end < begin + size && marks.at(end) == marks.at(i)) ++end;
    out += Painted(std::string_view(event.sentence).substr(i, end - i), marks.at(i),
                   event.event.quad_code, style);
    i = end;
  }
  return out;
}

std::string Joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string Names(const std::vector<Entity>& entities) {
  std::vector<std::string> names;
  names.reserve(entities.size());
  for (const Entity& entity : entities) names.push_back(Describe(entity));
  return Joined(names, ", ");
}

std::string TypeText(const Event& event) {
  const std::string type(ToString(event.type));
  return Joined({type.empty() ? "CAMEO " + event.cameo : type, Joined(event.mode, " ")},
                " ");
}

std::string DayText(const EventDate& date) {
  if (date.precision == Precision::kUnknown) return "by " + date.finish.text();
  if (date.start == date.finish) return date.start.text();
  return date.start.text() + " to " + date.finish.text();
}

std::string PlaceText(const Place& place) {
  const std::string& name = place.name.empty() ? place.text : place.name;
  std::string out =
      Joined({name, place.admin1 == name ? "" : place.admin1, place.country}, ", ");
  if (place.radius_km > 0) {
    out += fmt::format("  {:.4f}, {:.4f} within {:.0f} km", place.lat, place.lon,
                       place.radius_km);
  }
  return out;
}

std::string RangeText(const char* name, const Range& range) {
  if (!range.known()) return "";
  const auto number = [](std::optional<double> bound) {
    return bound ? fmt::format("{:.10g}", *bound) : std::string();
  };
  const std::string low = number(range.low), high = number(range.high);
  if (high.empty()) return fmt::format("{} at least {}", name, low);
  if (low.empty()) return fmt::format("{} at most {}", name, high);
  return fmt::format("{} {}", name, low == high ? low : low + "–" + high);
}

std::string MagnitudeText(const Magnitude& m) {
  return Joined(
      {RangeText("dead", m.dead), RangeText("injured", m.injured),
       RangeText("arrested", m.arrested), RangeText("participants", m.participants),
       RangeText("displaced", m.displaced),
       RangeText(m.currency.empty() ? "money" : m.currency.c_str(), m.amount)},
      ", ");
}

std::string EntityText(const Entity& entity) {
  return Joined({Describe(entity), entity.code, entity.wikidata,
                 entity.via.empty() ? "" : "(" + entity.via + ")"},
                "  ");
}

const char* QuadText(int quad_code) {
  constexpr const char* kNames[] = {"", "verbal cooperation", "material cooperation",
                                    "verbal conflict", "material conflict"};
  return kNames[quad_code >= 1 && quad_code <= 4 ? quad_code : 0];
}

// "label       text", wrapped below itself; nothing if the text is empty.
void AddField(std::string_view label, const std::string& text, const Style& style,
              std::string* out) {
  if (text.empty()) return;
  const int width = std::max(20, style.width - kLabelWidth);
  bool first = true;
  for (const std::string& line : Wrap(text, width)) {
    const std::string padded = fmt::format("{:<{}}", first ? label : "", kLabelWidth);
    *out += style.Paint(padded, Colour::kDim) + line + "\n";
    first = false;
  }
}

std::string Times(size_t count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "told 3 times, by 2 outlets in 1 text": several records of an article count each.
std::string Tellings(const StoredEvent& event) {
  std::set<std::string> texts;
  for (const EventReport& report : event.reports) texts.insert(report.story);
  return fmt::format("told {}, by {} in {}", Times(event.reports.size(), "time"),
                     Times(event.sources, "outlet"), Times(texts.size(), "text"));
}

// Each telling: who, when, which numbers, and its words.
void AddReports(const StoredEvent& event, const Style& style, std::string* out) {
  *out += "\n" + style.Paint(Tellings(event), Colour::kBold) + "\n";
  for (const EventReport& report : event.reports) {
    const std::string about = Joined(
        {report.published.text(), report.source, report.title, report.url,
         MagnitudeText(report.magnitude),
         report.confidence < 1 ? fmt::format("same event: {:.2f}", report.confidence)
                               : ""},
        " · ");
    for (const std::string& line : Wrap(about, style.width - 2))
      *out += "  " + line + "\n";
    for (const std::string& line : Wrap(report.sentence, style.width - 4)) {
      *out += "    " + style.Paint(line, Colour::kDim) + "\n";
    }
  }
}

}  // namespace

Colour ColourOfQuad(int quad_code) {
  constexpr Colour kColours[] = {Colour::kNone, Colour::kCyan, Colour::kGreen,
                                 Colour::kYellow, Colour::kRed};
  return kColours[quad_code >= 1 && quad_code <= 4 ? quad_code : 0];
}

std::string MarkedSentence(const StoredEvent& event, const Style& style, int indent) {
  const Marks marks(event);
  std::string out;
  size_t at = 0;
  for (const std::string& line : Wrap(event.sentence, style.width - indent)) {
    at = event.sentence.find(line, at);
    out += std::string(static_cast<size_t>(indent), ' ') +
           PaintedLine(event, marks, at, line.size(), style) + "\n";
    at += line.size();
  }
  return out;
}

std::string ShortText(const StoredEvent& event, const Style& style) {
  const Event& e = event.event;
  std::string who = Names(e.actor);
  if (!e.recipient.empty()) who += " → " + Names(e.recipient);
  std::string out = fmt::format(
      "{}  {}  {}\n", style.Paint(DayText(e.date), Colour::kBold),
      style.Paint(TypeText(e), ColourOfQuad(e.quad_code)), who.empty() ? "–" : who);
  out += MarkedSentence(event, style, 4);
  const std::string sources =
      event.sources > 1 ? fmt::format("{} outlets", event.sources) : "";
  const std::string about =
      Joined({event.article.source.empty() ? event.article.title : event.article.source,
              event.article.published.text(), event.article.url, sources, event.id},
             " · ");
  return out + "    " + style.Paint(about, Colour::kDim) + "\n";
}

std::string FullText(const StoredEvent& event, const Style& style) {
  const Event& e = event.event;
  std::string out =
      fmt::format("{}  {}\n\n", style.Paint(TypeText(e), ColourOfQuad(e.quad_code)),
                  Joined({QuadText(e.quad_code), std::string(ToString(e.factuality)),
                          fmt::format("confidence {:.2f}", e.confidence)},
                         ", "));
  out += MarkedSentence(event, style, 2) + "\n";
  for (const Entity& entity : e.actor) AddField("actor", EntityText(entity), style, &out);
  for (const Entity& entity : e.recipient) {
    AddField("recipient", EntityText(entity), style, &out);
  }
  if (e.attribution.known) {
    AddField("says", EntityText(e.attribution.entity), style, &out);
  }
  AddField("when",
           Joined({DayText(e.date), std::string(ToString(e.date.precision)),
                   e.date.text.empty() ? "" : "“" + e.date.text + "”", e.date.basis},
                  ", "),
           style, &out);
  AddField("where", PlaceText(e.place), style, &out);
  AddField("magnitude", MagnitudeText(e.magnitude), style, &out);
  AddField("contexts", Joined(e.contexts, ", "), style, &out);
  AddField("scores",
           fmt::format("intensity {:g}, Goldstein {:g}, CAMEO {}", e.intensity,
                       e.goldstein, e.cameo),
           style, &out);
  AddField("why", Joined(e.why, "\n"), style, &out);
  AddField("article",
           Joined({event.article.title, event.article.author, event.article.source,
                   event.article.published.text(), event.article.url, event.article.path},
                  " · "),
           style, &out);
  AddField("story", event.story, style, &out);
  const bool counts = event.merged_into.empty();
  if (!counts) AddField("reports", event.id + ", told more fully elsewhere", style, &out);
  AddField("id", counts ? event.id : e.id, style, &out);
  if (event.reports.size() > 1) AddReports(event, style, &out);
  return out;
}

}  // namespace dragoman::cli
