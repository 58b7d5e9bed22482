-- A database of version 1, as the program of that version made it. Never to be changed: such
-- files are about.

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

-- Three articles: two tell of one attack and were merged, the third of a meeting.
INSERT INTO articles VALUES
  (1, 'a', 'https://courier.example/a', 'Attack on market', 'Ada Obi', 'The Courier', '2024-05-13', 'en', NULL, 'rows.jsonl', 'Sudanese rebels killed 12 civilians in El Fasher.', 11, 1, 'a'),
  (2, 'b', NULL, 'Rebels strike', NULL, 'Nile Gazette', '2024-05-14', 'en', NULL, 'rows.jsonl', 'At least 15 civilians were killed by Sudanese rebels.', 12, 1, 'b'),
  (3, 'c', NULL, 'Talks in Amman', NULL, NULL, NULL, NULL, 'JOR', '-', NULL, 13, 1, 'c');
INSERT INTO records (n, id, article, sentence, event_text, sentence_begin, event_type, mode, contexts, cameo, quad_code, intensity, goldstein, factuality, date_start, date_end, date_precision, date_basis, dead_low, dead_high, trigger, trigger_begin, trigger_end, why, confidence, story, merged_into, reports, sources) VALUES
  (1, 'e1', 'a', 0, 'Sudanese rebels killed 12 civilians in El Fasher.', 0, 'ASSAULT', [], ['military'], '180', 4, -9, -9, 'reported', '2024-05-13', '2024-05-13', 'day', 'lead', 12, 12, 'killed', 16, 22, ['type=frames/assault.txt:25'], 0.9, 'a', NULL, 2, 2),
  (2, 'e2', 'b', 0, 'At least 15 civilians were killed by Sudanese rebels.', 0, 'ASSAULT', [], ['military'], '180', 4, -9, -9, 'reported', '2024-05-13', '2024-05-13', 'day', 'lead', 15, NULL, 'killed', 27, 33, [], 0.8, 'b', 'e1', 1, 1),
  (3, 'e3', 'c', 2, 'The ministers met.', 80, 'CONSULT', ['visit'], [], '042', 1, 1, 1.9, 'reported', NULL, '2024-05-14', 'unknown', 'publication', NULL, NULL, 'met', 94, 97, [], 0.7, 'c', NULL, 1, 1);
INSERT INTO participants (event_n, event, role, position, text, span_begin, span_end, country, sector, sectors, code, confidence) VALUES
  (1, 'e1', 'actor', 1, 'Sudanese rebels', 0, 15, 'SDN', 'REB', ['REB'], 'SDNREB', 0.9),
  (1, 'e1', 'recipient', 1, '12 civilians', 23, 35, 'SDN', 'CVL', ['CVL'], 'SDNCVL', 0.5),
  (2, 'e2', 'actor', 1, 'Sudanese rebels', 37, 52, 'SDN', 'REB', ['REB'], 'SDNREB', 0.9);
INSERT INTO pairs VALUES
  (1, 'e1', 'SDN', 'REB', 'SDN', 'CVL', false, '2024-05-13', 'ASSAULT', 4, -9, -9, 'reported', 0.9, false),
  (2, 'e2', 'SDN', 'REB', 'SDN', 'CVL', false, '2024-05-13', 'ASSAULT', 4, -9, -9, 'reported', 0.8, true);
