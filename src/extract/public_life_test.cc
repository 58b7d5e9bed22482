#include "extract/public_life.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

Event EventOf(EventType type, const std::string& who, const std::string& sector,
              const std::string& via) {
  Event event;
  event.type = type;
  Entity actor;
  actor.text = who;
  actor.sectors = {sector};
  actor.via = via;
  event.actor = {actor};
  return event;
}

TEST(PublicLife, IsWhereACountryIsNamed) {
  Document document;
  EXPECT_FALSE(NamesACountry(document));
  Mention ministers;
  ministers.entity.sectors = {"GOV"};
  document.mentions = {ministers};
  EXPECT_FALSE(NamesACountry(document));
  Mention kenya;
  kenya.entity.country = "KEN";
  document.mentions = {ministers, kenya};
  EXPECT_TRUE(NamesACountry(document));
}

TEST(PublicLife, IsWhereAPlaceIsNamed) {
  Document document;
  PlaceMention goma;
  goma.place.country = "COD";
  document.places = {goma};
  EXPECT_TRUE(NamesACountry(document));
}

TEST(PublicLife, AsksMoreOfAnEventWhereNobodyOfItIsNamed) {
  const Event neighbours = EventOf(EventType::kAgree, "the neighbours", "CVL", "");
  const Event rebels = EventOf(EventType::kAgree, "the rebels", "REB", "");
  EXPECT_EQ(LeastChance(true, rebels), 0.4);
  EXPECT_EQ(LeastChance(false, neighbours), 0.95);
  EXPECT_EQ(LeastChance(false, rebels), 0.5);
}

TEST(PublicLife, AsksMoreOfDealingsAmongPrivatePeople) {
  Event praise = EventOf(EventType::kSupport, "American tourists", "CVL", "");
  EXPECT_EQ(LeastChance(true, praise), 0.95);
  praise.recipient = EventOf(EventType::kSupport, "the army", "MIL", "").actor;
  EXPECT_EQ(LeastChance(true, praise), 0.2);
  EXPECT_EQ(LeastChance(true, EventOf(EventType::kAssault, "a mob", "CVL", "")), 0.4);
}

TEST(PublicLife, AsksMoreOfWhatOnlyTheTaggerSees) {
  Event visit = EventOf(EventType::kConsult, "the minister", "GOV", "");
  visit.why = {"type=frames/proposed.txt:14"};
  EXPECT_EQ(LeastChance(true, visit), 0.55);
  visit.actor.clear();
  visit.why = {"type=frames/consult.txt:30"};
  EXPECT_EQ(LeastChance(true, visit), 0.55) << "nobody is named";
}

TEST(PublicLife, IsSpokenOfWhereMoreThanACountryIsNamed) {
  const auto naming = [](Entity entity) {
    Document document;
    document.mentions.emplace_back().entity = std::move(entity);
    return document;
  };
  Entity army = EventOf(EventType::kAssault, "the army", "MIL", "").actor[0];
  EXPECT_TRUE(SpeaksOfPublicLife(naming(army)));
  Entity brewer = EventOf(EventType::kAgree, "a brewer", "BUS", "").actor[0];
  EXPECT_FALSE(SpeaksOfPublicLife(naming(brewer)));
  Entity state = EventOf(EventType::kAgree, "Canada", "GOV", "").actor[0];
  state.name = "Canada";
  EXPECT_FALSE(SpeaksOfPublicLife(naming(state)));
  state.office = "prime minister";
  EXPECT_TRUE(SpeaksOfPublicLife(naming(state)));
}

TEST(PublicLife, HasInternationalBodies) {
  Event meeting =
      EventOf(EventType::kConsult, "the World Health Organization", "MED", "");
  meeting.actor[0].sectors = {"UNO", "MED"};
  EXPECT_EQ(LeastChance(true, meeting), 0.4);
}

TEST(PublicLife, HearsNothingFromWhoeverIsOnlyImplied) {
  EXPECT_EQ(LeastChance(false, EventOf(EventType::kAssault, "", "UAF", "implied")), 0.95);
}

TEST(PublicLife, HasAllWhoProtest) {
  EXPECT_EQ(LeastChance(false, EventOf(EventType::kProtest, "teachers", "EDU", "")), 0.5);
}

}  // namespace
}  // namespace dragoman
