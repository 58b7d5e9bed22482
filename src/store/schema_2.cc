// 1 -> 2: merging goes on where it stopped, and merged events have the numbers of all
// their reports.
#include "store/schema_steps.h"

namespace dragoman {

const char* const kSchema2 = R"sql(
ALTER TABLE articles ADD COLUMN story_confidence DOUBLE;
ALTER TABLE records ADD COLUMN event VARCHAR;
ALTER TABLE records ADD COLUMN merge_confidence DOUBLE;
ALTER TABLE records ADD COLUMN fullness DOUBLE;

-- Numbers of events with several reports, and who told which.
CREATE TABLE merged (
  event VARCHAR NOT NULL, event_n BIGINT NOT NULL,
  dead_low DOUBLE, dead_high DOUBLE, injured_low DOUBLE, injured_high DOUBLE,
  arrested_low DOUBLE, arrested_high DOUBLE, participants_low DOUBLE,
  participants_high DOUBLE, displaced_low DOUBLE, displaced_high DOUBLE,
  amount_low DOUBLE, amount_high DOUBLE, currency VARCHAR,
  told STRUCT(
          record VARCHAR, article VARCHAR, source VARCHAR, dead DOUBLE[],
          injured DOUBLE[], arrested DOUBLE[], participants DOUBLE[],
          displaced DOUBLE[], amount DOUBLE[], currency VARCHAR)[]);

-- What merging remembers: lines of its state, in their order.
CREATE TABLE merging (
  n BIGINT NOT NULL, event VARCHAR, day DATE NOT NULL, record_n BIGINT,
  article_n BIGINT NOT NULL, line VARCHAR NOT NULL);

-- Version 1 had no way to go on, so what was merged there is forgotten.
UPDATE articles SET story = NULL WHERE story IS NOT NULL;
UPDATE records SET story = NULL, merged_into = NULL, reports = 1, sources = 1
  WHERE story IS NOT NULL OR merged_into IS NOT NULL OR reports <> 1;
UPDATE pairs SET merged = false WHERE merged;

CREATE OR REPLACE VIEW events AS
  SELECT r.* EXCLUDE (event, merged_into, fullness, merge_confidence) REPLACE (
    coalesce(r.event, r.id) AS id,
    CASE WHEN m.event IS NULL THEN r.dead_low ELSE m.dead_low END AS dead_low,
    CASE WHEN m.event IS NULL THEN r.dead_high ELSE m.dead_high END AS dead_high,
    CASE WHEN m.event IS NULL THEN r.injured_low ELSE m.injured_low END AS injured_low,
    CASE WHEN m.event IS NULL THEN r.injured_high ELSE m.injured_high END AS injured_high,
    CASE WHEN m.event IS NULL THEN r.arrested_low ELSE m.arrested_low END AS arrested_low,
    CASE WHEN m.event IS NULL THEN r.arrested_high ELSE m.arrested_high END AS arrested_high,
    CASE WHEN m.event IS NULL THEN r.participants_low ELSE m.participants_low END AS participants_low,
    CASE WHEN m.event IS NULL THEN r.participants_high ELSE m.participants_high END AS participants_high,
    CASE WHEN m.event IS NULL THEN r.displaced_low ELSE m.displaced_low END AS displaced_low,
    CASE WHEN m.event IS NULL THEN r.displaced_high ELSE m.displaced_high END AS displaced_high,
    CASE WHEN m.event IS NULL THEN r.amount_low ELSE m.amount_low END AS amount_low,
    CASE WHEN m.event IS NULL THEN r.amount_high ELSE m.amount_high END AS amount_high,
    CASE WHEN m.event IS NULL THEN r.currency ELSE m.currency END AS currency),
    r.id AS record, m.told
  FROM records r LEFT JOIN merged m ON m.event_n = r.n
  WHERE r.merged_into IS NULL;

CREATE OR REPLACE VIEW reports AS
  SELECT coalesce(r.event, r.merged_into, r.id) AS event, r.id AS record, r.article,
         a.source, a.published, a.url, a.title, r.sentence, r.event_text, r.confidence,
         r.merge_confidence, a.story,
         r.dead_low, r.dead_high, r.injured_low, r.injured_high, r.arrested_low,
         r.arrested_high, r.participants_low, r.participants_high, r.displaced_low,
         r.displaced_high, r.amount_low, r.amount_high, r.currency
  FROM records r JOIN articles a ON a.id = r.article;

CREATE OR REPLACE VIEW native AS
  WITH who AS (
    SELECT event_n, role, list({
             'text': text, 'span': [span_begin, span_end], 'name': name,
             'country': country, 'sectors': sectors, 'code': code, 'office': office,
             'wikidata': wikidata, 'via': via, 'confidence': confidence
           } ORDER BY position) AS entities
    FROM participants GROUP BY event_n, role)
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
  FROM events r JOIN articles a ON a.id = r.article
  LEFT JOIN who x ON x.event_n = r.n AND x.role = 'actor'
  LEFT JOIN who y ON y.event_n = r.n AND y.role = 'recipient'
  LEFT JOIN who z ON z.event_n = r.n AND z.role = 'attribution'
  ORDER BY r.n;
)sql";

}  // namespace dragoman
