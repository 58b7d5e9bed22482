#include "store/merge_sql.h"

namespace dragoman {
namespace {

constexpr const char* kMagnitudes[] = {"dead",         "injured",   "arrested",
                                       "participants", "displaced", "amount"};

// Sources are outlets by name, else the site of the address, else the article itself.
constexpr const char* kTellings = R"sql(
CREATE OR REPLACE TEMP TABLE tellings AS
  SELECT r.*, a.source,
         coalesce(a.source,
                  nullif(regexp_extract(a.url, '^[a-z]+://(?:www\.)?([^/:?#]+)', 1), ''),
                  a.id) AS outlet
  FROM records r JOIN articles a ON a.id = r.article
  WHERE r.event IN (FROM touched))sql";

constexpr const char* kCount = R"sql(
CREATE OR REPLACE TEMP TABLE counted AS
  SELECT event, first(n ORDER BY fullness DESC, n) AS n,
         first(id ORDER BY fullness DESC, n) AS id,
         count(*) AS reports, count(DISTINCT outlet) AS sources
  FROM tellings GROUP BY event;
UPDATE records SET
    merged_into = CASE WHEN t.n <> t.counts THEN t.counts_id END,
    reports = CASE WHEN t.n = t.counts THEN t.reports ELSE 1 END,
    sources = CASE WHEN t.n = t.counts THEN t.sources ELSE 1 END
  FROM (SELECT t.n, c.n AS counts, c.id AS counts_id, c.reports, c.sources
        FROM tellings t JOIN counted c ON c.event = t.event) t
  WHERE records.n = t.n;
UPDATE pairs SET merged = t.n <> t.counts
  FROM (SELECT t.n, c.n AS counts FROM tellings t JOIN counted c ON c.event = t.event) t
  WHERE pairs.event_n = t.n;
DELETE FROM merged WHERE event IN (FROM touched);
)sql";

// "[dead_low, dead_high]", or NULL.
std::string Pair(const std::string& of, const std::string& as) {
  return "CASE WHEN coalesce(" + of + "_low, " + of + "_high) IS NOT NULL THEN [" + of +
         "_low, " + of + "_high] END" + as;
}

// From the least to the greatest that anybody told; an end is open where nobody gives it.
std::string Ends(const std::string& of) {
  const std::string low = of + "_low", high = of + "_high";
  return ", CASE WHEN count(" + low + ") > 0 THEN min(coalesce(" + low + ", " + high +
         ")) END, CASE WHEN count(" + high + ") > 0 THEN greatest(max(" + low +
         "), max(" + high + ")) END";
}

// Amounts of different moneys are not compared: that which was told first counts.
std::string InsertMerged() {
  std::string ends, told, known;
  for (const char* kind : kMagnitudes) {
    const std::string of = kind;
    ends += Ends(of);
    told += "'" + of + "': " + Pair("t." + of, ", ");
    known += known.empty() ? "coalesce(" : ", ";
    known.append("t.").append(of).append("_low, t.").append(of).append("_high");
  }
  known += ") IS NOT NULL";
  return "INSERT INTO merged "
         "WITH money AS (SELECT event, first(coalesce(currency, '') ORDER BY n) AS "
         "currency FROM tellings WHERE coalesce(amount_low, amount_high) IS NOT NULL "
         "GROUP BY event), "
         "told AS (SELECT t.event, list({'record': t.id, 'article': t.article, "
         "'source': t.source, " +
         told + "'currency': t.currency} ORDER BY t.n) AS told FROM tellings t WHERE " +
         known +
         " GROUP BY t.event), "
         "numbers AS (SELECT t.* REPLACE ("
         "CASE WHEN coalesce(t.currency, '') = m.currency THEN amount_low END AS "
         "amount_low, CASE WHEN coalesce(t.currency, '') = m.currency THEN amount_high "
         "END AS amount_high, nullif(m.currency, '') AS currency) "
         "FROM tellings t LEFT JOIN money m ON m.event = t.event) "
         "SELECT c.event, any_value(c.n)" +
         ends +
         ", any_value(currency), any_value(told.told) FROM counted c "
         "JOIN told ON told.event = c.event JOIN numbers ON numbers.event = c.event "
         "WHERE c.reports > 1 GROUP BY c.event;";
}

std::string Among(const char* n, Rows rows) {
  return std::string(" AND ") + n + " BETWEEN " + std::to_string(rows.first) + " AND " +
         std::to_string(rows.last);
}

}  // namespace

std::string RecountSql(Rows records, Rows articles) {
  return kTellings + Among("r.n", records) + Among("a.n", articles) + ";" + kCount +
         InsertMerged();
}

std::string CollectSql(Date passed) {
  const std::string day = "DATE '" + passed.text() + "'";
  return "DELETE FROM merging WHERE event IS NULL AND day < " + day +
         ";DELETE FROM merging WHERE event IN (SELECT event FROM merging WHERE event IS "
         "NOT NULL GROUP BY event HAVING max(day) < " +
         day + ");";
}

const char* const kFoundSql = R"sql(
UPDATE articles SET story = f.story, story_confidence = f.confidence
  FROM found_articles f WHERE articles.n = f.n;
UPDATE records SET story = f.story, event = f.event, merge_confidence = f.confidence,
    fullness = f.fullness
  FROM found_records f WHERE records.n = f.n;
)sql";

const char* const kUnmergeSql = R"sql(
UPDATE articles SET story = NULL, story_confidence = NULL WHERE story IS NOT NULL;
UPDATE records SET story = NULL, merged_into = NULL, reports = 1, sources = 1,
    event = NULL, merge_confidence = NULL, fullness = NULL
  WHERE story IS NOT NULL OR merged_into IS NOT NULL OR reports <> 1;
UPDATE pairs SET merged = false WHERE merged;
DELETE FROM merged;
DELETE FROM merging;
)sql";

}  // namespace dragoman
