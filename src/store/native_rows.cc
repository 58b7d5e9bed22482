#include "store/native_rows.h"

namespace dragoman {
namespace {

constexpr const char* kEventsOfAPart = "50000";

// Which events there are, and in which part: $YEAR and $MONTH of the article, or NULL.
constexpr const char* kChosen = R"sql(
CREATE OR REPLACE TEMP TABLE chosen AS
  SELECT n, article_n, year, month, of_month,
         (dense_rank() OVER (ORDER BY year, month, of_month) - 1)::BIGINT AS part
  FROM (SELECT r.n, a.n AS article_n, $YEAR AS year, $MONTH AS month,
               ((row_number() OVER (PARTITION BY $YEAR, $MONTH ORDER BY r.n) - 1)
                // $MOST)::BIGINT AS of_month
        FROM records r JOIN articles a ON a.id = r.article WHERE r.merged_into IS NULL);
-- Articles that report an event beside the one that is shown.
CREATE OR REPLACE TEMP TABLE others AS
  SELECT coalesce(t.event, t.merged_into, t.id) AS event, a.n AS article_n
  FROM records t JOIN articles a ON a.id = t.article WHERE t.merged_into IS NOT NULL;
)sql";

constexpr const char* kParts =
    "SELECT part, any_value(year), any_value(month), any_value(of_month), min(n), max(n) "
    "FROM chosen GROUP BY part ORDER BY part";

// As the view of the schema has it, for the events of one part; the view's text stands in
// databases that exist (schema_2.cc), so it cannot be made from this one.
constexpr const char* kNative = R"sql(
  WITH part AS MATERIALIZED (
    SELECT n, article_n FROM chosen WHERE part = $PART),
  who AS (
    SELECT event_n, role, list({
             'text': text, 'span': [span_begin, span_end], 'name': name,
             'country': country, 'sectors': sectors, 'code': code, 'office': office,
             'wikidata': wikidata, 'via': via, 'confidence': confidence
           } ORDER BY position) AS entities
    FROM participants
    WHERE event_n BETWEEN $FIRST AND $LAST AND event_n IN (SELECT n FROM part)
    GROUP BY event_n, role)
  SELECT r.id,
         {'id': a.id, 'url': a.url, 'title': a.title, 'source': a.source,
          'published': a.published, 'language': a.language, 'path': a.path} AS article,
         r.sentence, r.event_text, r.event_type, r.mode, r.contexts, r.cameo,
         r.quad_code, r.intensity, r.goldstein,
         coalesce(x.entities, []) AS actor, coalesce(y.entities, []) AS recipient,
         r.factuality, z.entities[1] AS attribution,
         {'start': date_start, 'end': date_end, 'precision': date_precision,
          'text': date_text, 'basis': date_basis} AS date,
         CASE WHEN place_text IS NOT NULL THEN
           {'text': place_text, 'name': place_name, 'geonames_id': geonames_id,
            'lat': lat, 'lon': lon, 'country': place_country, 'admin1': admin1,
            'feature': feature, 'radius_km': radius_km, 'basis': place_basis} END AS place,
         {'dead': CASE WHEN coalesce(dead_low, dead_high) IS NOT NULL THEN [dead_low, dead_high] END,
          'injured': CASE WHEN coalesce(injured_low, injured_high) IS NOT NULL THEN [injured_low, injured_high] END,
          'arrested': CASE WHEN coalesce(arrested_low, arrested_high) IS NOT NULL THEN [arrested_low, arrested_high] END,
          'participants': CASE WHEN coalesce(participants_low, participants_high) IS NOT NULL THEN [participants_low, participants_high] END,
          'displaced': CASE WHEN coalesce(displaced_low, displaced_high) IS NOT NULL THEN [displaced_low, displaced_high] END,
          'amount': CASE WHEN coalesce(amount_low, amount_high) IS NOT NULL THEN [amount_low, amount_high] END,
          'currency': currency} AS magnitude,
         {'text': trigger, 'span': [trigger_begin, trigger_end]} AS trigger,
         r.why, r.confidence, coalesce(r.story, a.story) AS story,
         r.reports, r.sources
  FROM events r JOIN part p ON p.n = r.n JOIN articles a ON a.n = p.article_n
  LEFT JOIN who x ON x.event_n = r.n AND x.role = 'actor'
  LEFT JOIN who y ON y.event_n = r.n AND y.role = 'recipient'
  LEFT JOIN who z ON z.event_n = r.n AND z.role = 'attribution'
  WHERE r.n BETWEEN $FIRST AND $LAST
  ORDER BY r.n
)sql";

constexpr const char* kWithReports = R"sql(
  WITH shown AS MATERIALIZED (
    SELECT coalesce(r.event, r.id) AS event, c.article_n, r.n
    FROM records r JOIN chosen c ON c.n = r.n
    WHERE c.part = $PART AND r.n BETWEEN $FIRST AND $LAST),
  articles_of AS (
    SELECT event, list({'id': a.id, 'url': a.url, 'source': a.source, 'title': a.title,
                        'published': a.published} ORDER BY published, id) AS articles
    FROM (SELECT event, article_n FROM shown UNION
          SELECT event, article_n FROM others WHERE event IN (SELECT event FROM shown))
         t JOIN articles a ON a.n = t.article_n
    GROUP BY event HAVING count(*) > 1)
  SELECT native.* EXCLUDE (reports, sources), coalesce(o.articles, []) AS reports
  FROM ($NATIVE) native JOIN shown ON shown.event = native.id
  LEFT JOIN articles_of o ON o.event = native.id
  ORDER BY shown.n
)sql";

std::string With(std::string sql, const std::string& name, const std::string& value) {
  for (size_t at; (at = sql.find(name)) != std::string::npos;) {
    sql.replace(at, name.size(), value);
  }
  return sql;
}

std::string OfPart(const char* sql, const NativePart& part) {
  return With(With(With(sql, "$PART", std::to_string(part.number)), "$FIRST",
                   std::to_string(part.first)),
              "$LAST", std::to_string(part.last));
}

}  // namespace

Result<NativeRows> NativeRows::Of(const Database& database, Order order) {
  const bool by_month = order == Order::kMonth;
  std::string chosen = With(kChosen, "$MOST", kEventsOfAPart);
  chosen = With(chosen, "$YEAR", by_month ? "year(a.published)" : "NULL::BIGINT");
  chosen = With(chosen, "$MONTH", by_month ? "month(a.published)" : "NULL::BIGINT");
  if (Status made = database.Run(chosen); !made.ok()) return made;
  Result<Answer> answer = database.Ask(kParts);
  if (!answer.ok()) return answer.status();
  std::vector<NativePart> parts;
  while (answer->Next()) {
    NativePart& part = parts.emplace_back();
    part.number = answer->Int(0);
    if (!answer->IsNull(1)) part.year = answer->Int(1);
    if (!answer->IsNull(2)) part.month = answer->Int(2);
    part.of_month = answer->Int(3);
    part.first = answer->Int(4);
    part.last = answer->Int(5);
  }
  if (!answer->status().ok()) return answer->status();
  return NativeRows(std::move(parts));
}

std::string NativeRows::SqlOf(const NativePart& part) { return OfPart(kNative, part); }

std::string NativeRows::SqlWithReportsOf(const NativePart& part) {
  return With(OfPart(kWithReports, part), "$NATIVE", SqlOf(part));
}

}  // namespace dragoman
