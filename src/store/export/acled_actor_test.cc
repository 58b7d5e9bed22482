#include "store/export/acled_actor.h"

#include <gtest/gtest.h>

#include <string>

#include "store/export/test_record.h"

namespace dragoman {
namespace {

// The cells of one line, by the names of their columns.
std::string Acled(const Record& record, std::string_view heading) {
  const Exporter exporter = TestExporter("acled");
  const std::string line = exporter.LinesOf(record).text;
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) {
      cells.emplace_back();
    } else if (c != '"' && c != '\n') {
      cells.back() += c;
    }
  }
  const std::vector<ExportColumn> columns = exporter.Columns();
  for (size_t i = 0; i < columns.size() && i < cells.size(); ++i) {
    if (columns[i].name == heading) return cells[i];
  }
  return "no line";
}

Record Attack(std::vector<std::string> modes, Entity actor, Entity recipient) {
  Record record = NewRecord(EventType::kAssault, "190");
  record.event.mode = std::move(modes);
  record.event.actor = {std::move(actor)};
  record.event.recipient = {std::move(recipient)};
  record.event.place.country = "MLI";
  return record;
}

TEST(Acled, SoldiersAgainstRebelsAreABattle) {
  Record record =
      Attack({}, Group("soldiers", "MLI", {"MIL"}), Group("rebels", "MLI", {"REB"}));
  record.event.magnitude.dead = {9, 12};
  EXPECT_EQ(Acled(record, "event_type"), "Battles");
  EXPECT_EQ(Acled(record, "sub_event_type"), "Armed clash");
  EXPECT_EQ(Acled(record, "actor1"), "Military Forces of Mali");
  EXPECT_EQ(Acled(record, "actor2"), "Rebels (Mali)");
  EXPECT_EQ(Acled(record, "inter1"), "1");
  EXPECT_EQ(Acled(record, "interaction"), "12");
  EXPECT_EQ(Acled(record, "civilian_targeting"), "");
  EXPECT_EQ(Acled(record, "fatalities"), "9");
  EXPECT_EQ(Acled(record, "iso"), "466");
  EXPECT_EQ(Acled(record, "region"), "Western Africa");
  EXPECT_EQ(Acled(record, "timestamp"), "1638144000");
}

TEST(Acled, RebelsAgainstFarmersAreViolenceAgainstCivilians) {
  const Record record = Attack({}, Somebody("Ansar Dine", "MLI", {"REB"}),
                               Group("farmers", "MLI", {"AGR"}));
  EXPECT_EQ(Acled(record, "sub_event_type"), "Attack");
  EXPECT_EQ(Acled(record, "actor1"), "Ansar Dine");
  EXPECT_EQ(Acled(record, "actor2"), "Farmers (Mali)");
  EXPECT_EQ(Acled(record, "interaction"), "27");
  EXPECT_EQ(Acled(record, "civilian_targeting"), "Civilian targeting");
}

TEST(Acled, TheWeaponDecidesTheKind) {
  const Record record = Attack({"drone"}, Group("the army", "MLI", {"MIL"}),
                               Group("villagers", "MLI", {"CVL"}));
  EXPECT_EQ(Acled(record, "event_type"), "Explosions/Remote violence");
  EXPECT_EQ(Acled(record, "civilian_targeting"), "Civilian targeting");
}

TEST(Acled, StudentsWhoMarchAreProtesters) {
  Record record = NewRecord(EventType::kProtest, "141");
  record.event.actor = {Group("students", "KEN", {"EDU"})};
  record.event.place = {"Nairobi", "Nairobi", 184745, -1.28, 36.82,
                        "KEN",     "Nairobi", "PPLC", 20,    ""};
  record.event.magnitude.participants.low = 500;
  EXPECT_EQ(Acled(record, "event_type"), "Protests");
  EXPECT_EQ(Acled(record, "disorder_type"), "Demonstrations");
  EXPECT_EQ(Acled(record, "actor1"), "Protesters (Kenya)");
  EXPECT_EQ(Acled(record, "assoc_actor_1"), "Students (Kenya)");
  EXPECT_EQ(Acled(record, "interaction"), "60");
  EXPECT_EQ(Acled(record, "tags"), "crowd size=at least 500");
  record.event.mode = {"riot"};
  EXPECT_EQ(Acled(record, "actor1"), "Rioters (Kenya)");
  EXPECT_EQ(Acled(record, "event_type"), "Riots");
}

TEST(Acled, NeedsAPlaceAndAKindThatItKnows) {
  Record record =
      Attack({}, Group("soldiers", "MLI", {"MIL"}), Group("rebels", "MLI", {"REB"}));
  record.event.place = {};
  EXPECT_EQ(TestExporter("acled").LinesOf(record).why_none, "without a place");
  EXPECT_EQ(TestExporter("acled").LinesOf(Meeting()).why_none, "of another kind");
}

}  // namespace
}  // namespace dragoman
