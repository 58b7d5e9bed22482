// The flat table: one line an event, for spreadsheets and data frames.
#include <array>

#include "dragoman/output.h"

namespace dragoman {
namespace {

constexpr std::array kColumns = {"id",
                                 "article_id",
                                 "published",
                                 "event_type",
                                 "mode",
                                 "contexts",
                                 "cameo",
                                 "quad_code",
                                 "intensity",
                                 "goldstein",
                                 "actor",
                                 "actor_code",
                                 "actor_name",
                                 "actor_office",
                                 "recipient",
                                 "recipient_code",
                                 "recipient_name",
                                 "recipient_office",
                                 "factuality",
                                 "attribution",
                                 "date_start",
                                 "date_end",
                                 "date_precision",
                                 "place",
                                 "place_country",
                                 "lat",
                                 "lon",
                                 "radius_km",
                                 "dead",
                                 "injured",
                                 "arrested",
                                 "participants",
                                 "displaced",
                                 "amount",
                                 "currency",
                                 "trigger",
                                 "confidence",
                                 "sentence",
                                 "event_text",
                                 "title",
                                 "source",
                                 "url"};

// RFC 4180: quotes around what has a comma, a quote or a line break; quotes doubled.
std::string Quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string Number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.6g", value);
  return buffer;
}

// "12", "12-14", "12-" (at least), "-14" (at most).
std::string Text(const Range& range) {
  if (!range.known()) return "";
  if (range.low && range.high && *range.low == *range.high) return Number(*range.low);
  return (range.low ? Number(*range.low) : "") + "-" +
         (range.high ? Number(*range.high) : "");
}

template <typename Get>
std::string Joined(const std::vector<Entity>& entities, Get get) {
  std::string out;
  for (size_t i = 0; i < entities.size(); ++i) {
    if (i > 0) out += "; ";
    out += get(entities[i]);
  }
  return out;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) out += (i > 0 ? "; " : "") + words[i];
  return out;
}

void AddSide(const std::vector<Entity>& side, std::vector<std::string>* row) {
  row->push_back(Joined(side, [](const Entity& e) { return e.text; }));
  row->push_back(Joined(side, [](const Entity& e) { return e.code; }));
  row->push_back(Joined(side, [](const Entity& e) { return e.name; }));
  row->push_back(Joined(side, [](const Entity& e) { return e.office; }));
}

}  // namespace

std::string CsvHeader() {
  std::string out;
  for (size_t i = 0; i < kColumns.size(); ++i)
    out += (i > 0 ? "," : "") + std::string(kColumns[i]);
  return out;
}

std::string ToCsv(const Document& document, const Event& event) {
  const Article& article = document.article;
  const bool located = event.place.radius_km > 0;
  std::vector<std::string> row = {event.id,
                                  article.id,
                                  article.published.text(),
                                  std::string(ToString(event.type)),
                                  Joined(event.mode),
                                  Joined(event.contexts),
                                  event.cameo,
                                  event.quad_code ? std::to_string(event.quad_code) : "",
                                  Number(event.intensity),
                                  Number(event.goldstein)};
  AddSide(event.actor, &row);
  AddSide(event.recipient, &row);
  const Magnitude& m = event.magnitude;
  for (std::string field :
       {std::string(ToString(event.factuality)),
        event.attribution.known ? event.attribution.entity.text : std::string(),
        event.date.start.text(),
        event.date.finish.text(),
        std::string(ToString(event.date.precision)),
        event.place.text,
        event.place.country,
        located ? Number(event.place.lat) : "",
        located ? Number(event.place.lon) : "",
        located ? Number(event.place.radius_km) : "",
        Text(m.dead),
        Text(m.injured),
        Text(m.arrested),
        Text(m.participants),
        Text(m.displaced),
        Text(m.amount),
        m.currency,
        std::string(document.Text(event.trigger.span)),
        Number(event.confidence),
        std::to_string(event.sentence),
        std::string(document.Text(document.sentences[event.sentence].span)),
        article.title,
        article.source,
        article.url}) {
    row.push_back(std::move(field));
  }
  std::string out;
  for (size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + Quoted(row[i]);
  return out;
}

std::string Describe(const Entity& entity) {
  std::string out = entity.name.empty() ? entity.text : entity.name;
  std::string about = entity.country;
  if (!entity.office.empty()) about += (about.empty() ? "" : " ") + entity.office;
  if (entity.office.empty() && !entity.sectors.empty()) {
    about += (about.empty() ? "" : " ") + entity.sectors[0];
  }
  return about.empty() ? out : out + " (" + about + ")";
}

}  // namespace dragoman
