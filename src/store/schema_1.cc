// 0, an empty file -> 1.
#include "store/schema_steps.h"

namespace dragoman {

// `n` counts rows from 1 in the order in which they came, which is that of the input:
// joins and scans over it need only those parts of a table that matter.
const char* const kSchema1 = R"sql(
CREATE TABLE about (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
INSERT INTO about VALUES ('schema', '1');

CREATE TABLE articles (
  n BIGINT NOT NULL, id VARCHAR NOT NULL, url VARCHAR, title VARCHAR, author VARCHAR,
  source VARCHAR, published DATE, language VARCHAR, country VARCHAR, path VARCHAR,
  text VARCHAR, words UBIGINT NOT NULL, events INTEGER NOT NULL, story VARCHAR);

CREATE TABLE records (
  n BIGINT NOT NULL, id VARCHAR NOT NULL, article VARCHAR NOT NULL,
  sentence INTEGER NOT NULL, event_text VARCHAR, sentence_begin BIGINT,
  event_type VARCHAR NOT NULL, mode VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL,
  cameo VARCHAR, quad_code TINYINT, intensity DOUBLE, goldstein DOUBLE,
  factuality VARCHAR NOT NULL,
  date_start DATE, date_end DATE, date_precision VARCHAR, date_text VARCHAR,
  date_basis VARCHAR,
  place_text VARCHAR, place_name VARCHAR, geonames_id BIGINT, lat DOUBLE, lon DOUBLE,
  place_country VARCHAR, admin1 VARCHAR, feature VARCHAR, radius_km DOUBLE,
  place_basis VARCHAR,
  dead_low DOUBLE, dead_high DOUBLE, injured_low DOUBLE, injured_high DOUBLE,
  arrested_low DOUBLE, arrested_high DOUBLE, participants_low DOUBLE,
  participants_high DOUBLE, displaced_low DOUBLE, displaced_high DOUBLE,
  amount_low DOUBLE, amount_high DOUBLE, currency VARCHAR,
  trigger VARCHAR, trigger_begin BIGINT, trigger_end BIGINT,
  why VARCHAR[] NOT NULL, confidence DOUBLE,
  story VARCHAR, merged_into VARCHAR,
  reports INTEGER NOT NULL DEFAULT 1, sources INTEGER NOT NULL DEFAULT 1);

CREATE TABLE participants (
  event_n BIGINT NOT NULL, event VARCHAR NOT NULL, role VARCHAR NOT NULL,
  position INTEGER NOT NULL, text VARCHAR, span_begin BIGINT, span_end BIGINT,
  name VARCHAR, country VARCHAR, sector VARCHAR, sectors VARCHAR[] NOT NULL,
  code VARCHAR, office VARCHAR, wikidata VARCHAR, via VARCHAR, confidence DOUBLE);

CREATE TABLE pairs (
  event_n BIGINT NOT NULL, event VARCHAR NOT NULL,
  source VARCHAR, source_sector VARCHAR, target VARCHAR, target_sector VARCHAR,
  mutual BOOLEAN NOT NULL, day DATE, event_type VARCHAR NOT NULL, quad_code TINYINT,
  intensity DOUBLE, goldstein DOUBLE, factuality VARCHAR NOT NULL, confidence DOUBLE,
  merged BOOLEAN NOT NULL DEFAULT false);

CREATE VIEW events AS SELECT * FROM records WHERE merged_into IS NULL;

CREATE VIEW dyads AS SELECT * EXCLUDE (merged) FROM pairs WHERE NOT merged;

CREATE VIEW reports AS
  SELECT coalesce(r.merged_into, r.id) AS event, r.id AS record, r.article, a.source,
         a.published, a.url, a.title, r.sentence, r.event_text, r.confidence
  FROM records r JOIN articles a ON a.id = r.article;

CREATE VIEW stories AS
  SELECT story AS id, arg_min(title, n) AS title, min(published) AS first,
         max(published) AS last, count(*) AS articles, count(DISTINCT source) AS sources,
         sum(events)::BIGINT AS records
  FROM articles WHERE story IS NOT NULL GROUP BY story;

CREATE VIEW native AS
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
         {'dead': CASE WHEN coalesce(dead_low, dead_high) IS NOT NULL THEN [dead_low, dead_high] END, 'injured': CASE WHEN coalesce(injured_low, injured_high) IS NOT NULL THEN [injured_low, injured_high] END,
          'arrested': CASE WHEN coalesce(arrested_low, arrested_high) IS NOT NULL THEN [arrested_low, arrested_high] END,
          'participants': CASE WHEN coalesce(participants_low, participants_high) IS NOT NULL THEN [participants_low, participants_high] END,
          'displaced': CASE WHEN coalesce(displaced_low, displaced_high) IS NOT NULL THEN [displaced_low, displaced_high] END,
          'amount': CASE WHEN coalesce(amount_low, amount_high) IS NOT NULL THEN [amount_low, amount_high] END, 'currency': currency} AS magnitude,
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
