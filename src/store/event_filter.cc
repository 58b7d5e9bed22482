#include "store/event_filter.h"

#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

// The day that an event counts on, as DayOf() in event_pairs.h has it.
constexpr const char* kDay =
    "CASE WHEN date_precision IN ('day', 'week', 'month') THEN date_start "
    "WHEN date_precision = 'unknown' THEN date_end END";

class Builder {
 public:
  void And(const std::string& condition) {
    where_ += (where_.empty() ? " WHERE " : " AND ") + condition;
  }
  void And(const std::string& condition, Parameter parameter) {
    And(condition);
    parameters_.push_back(std::move(parameter));
  }
  void Add(Parameter parameter) { parameters_.push_back(std::move(parameter)); }
  const std::string& where() const { return where_; }
  std::vector<Parameter> Take() { return std::move(parameters_); }

 private:
  std::string where_;
  std::vector<Parameter> parameters_;
};

// "(source = ? AND source_sector = ?)", with what is asked of that side.
std::string SideIs(const Side& side, const char* country, const char* sector,
                   Builder* builder) {
  std::string out;
  if (!side.country.empty()) {
    out = std::string(country) + " = ?";
    builder->Add(side.country);
  }
  if (!side.sector.empty()) {
    out += std::string(out.empty() ? "" : " AND ") + sector + " = ?";
    builder->Add(side.sector);
  }
  return "(" + out + ")";
}

std::string Directed(const Side& source, const Side& target, Builder* builder) {
  const std::string first = SideIs(source, "source", "source_sector", builder);
  return "(" + first + " AND " + SideIs(target, "target", "target_sector", builder) + ")";
}

// Words as they are searched for: lower case, cut at blanks.
std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : ToLower(text)) {
    if (!IsAsciiBlank(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// For a regular expression: everything that is no letter and no digit means itself.
std::string Escaped(const std::string& word) {
  std::string out = "\\b";
  // Before a sign there need not be a word's edge.
  if (!word.empty() && !IsAsciiLetter(word[0]) && !IsAsciiDigit(word[0])) out.clear();
  for (const char c : word) {
    const bool plain =
        IsAsciiLetter(c) || IsAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (!plain) out += '\\';
    out += c;
  }
  return out;
}

void AndDays(const EventFilter& filter, const std::string& day, Builder* builder) {
  if (filter.since) builder->And(day + " >= ?", filter.since);
  if (filter.until) builder->And(day + " <= ?", filter.until);
}

void AndCommon(const EventFilter& filter, Builder* builder) {
  builder->And(filter.claims ? "factuality IN ('reported', 'claimed')"
                             : "factuality = 'reported'");
  builder->And("quad_code IS NOT NULL");
  if (!filter.type.empty()) builder->And("event_type = ?", filter.type);
  if (filter.confidence > 0) builder->And("confidence >= ?", filter.confidence);
}

// Conditions that only the record itself can tell.
void AndOfRecord(const EventFilter& filter, Builder* builder) {
  if (!filter.place.empty()) builder->And("place_country = ?", filter.place);
  for (const std::string& word : WordsOf(filter.words)) {
    // The plain search is fast, and leaves few to the expression.
    builder->And("contains(lower(event_text), ?)", word);
    builder->And("regexp_matches(lower(event_text), ?)", Escaped(word));
  }
}

bool AsksRecord(const EventFilter& filter) {
  return !filter.place.empty() || !WordsOf(filter.words).empty();
}

// The pairs of these sides in these days, which are few, and first: so that nothing else
// is read of the others.
Builder PairsOfSides(const EventFilter& filter) {
  Builder pairs;
  std::string sides = Directed(filter.first, filter.second, &pairs);
  if (!filter.directed) {
    sides = "(" + sides + " OR " + Directed(filter.second, filter.first, &pairs) + ")";
  }
  pairs.And(sides);
  AndDays(filter, "day", &pairs);
  return pairs;
}

FilterSql OfPairs(const EventFilter& filter) {
  Builder pairs = PairsOfSides(filter);
  Builder builder;
  // Parameters are numbered in the order of the text: "forward" comes first.
  const std::string forward = Directed(filter.first, filter.second, &builder);
  const std::string backward =
      filter.directed ? "false" : Directed(filter.second, filter.first, &builder);
  builder.And("NOT merged");
  AndCommon(filter, &builder);
  if (AsksRecord(filter)) {
    Builder record;
    AndOfRecord(filter, &record);
    builder.And("event_n IN (SELECT n FROM records" + record.where() + ")");
    for (Parameter& parameter : record.Take()) builder.Add(std::move(parameter));
  }
  FilterSql sql;
  sql.matched =
      "sides AS MATERIALIZED (SELECT event_n, source, source_sector, target, "
      "target_sector, day, event_type, quad_code, goldstein, factuality, confidence, "
      "merged FROM pairs" +
      pairs.where() +
      "), matched AS (SELECT event_n AS n, any_value(day) AS day, "
      "any_value(event_type) AS event_type, any_value(quad_code) AS quad_code, "
      "any_value(goldstein) AS goldstein, bool_or(" +
      forward + ") AS forward, bool_or(" + backward + ") AS backward FROM sides" +
      builder.where() + " GROUP BY event_n)";
  sql.parameters = pairs.Take();
  for (Parameter& parameter : builder.Take()) {
    sql.parameters.push_back(std::move(parameter));
  }
  return sql;
}

FilterSql OfEvents(const EventFilter& filter) {
  Builder builder;
  const Side& side = filter.first.any() ? filter.second : filter.first;
  if (!side.any()) {
    const std::string is = SideIs(side, "country", "sector", &builder);
    builder.And("n IN (SELECT event_n FROM participants WHERE role = 'actor' AND " + is +
                ")");
  }
  builder.And("merged_into IS NULL");
  AndDays(filter, std::string("(") + kDay + ")", &builder);
  AndCommon(filter, &builder);
  AndOfRecord(filter, &builder);
  FilterSql sql;
  sql.matched = std::string("matched AS (SELECT n, ") + kDay +
                " AS day, event_type, quad_code, goldstein, true AS forward, "
                "false AS backward FROM records" +
                builder.where() + ")";
  sql.parameters = builder.Take();
  return sql;
}

}  // namespace

FilterSql SqlOf(const EventFilter& filter) {
  return filter.first.any() || filter.second.any() ? OfEvents(filter) : OfPairs(filter);
}

}  // namespace dragoman
