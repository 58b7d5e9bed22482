#include "document/event_line.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(EventLine, ShowsWhoDidWhatToWhom) {
  Document document;
  document.article.text = "Raisi said Washington and Tel Aviv seek to disrupt ties.";
  Event event;
  event.type = EventType::kAccuse;
  event.mode = {"allege"};
  event.actor.resize(1);
  event.actor[0].name = "Ebrahim Raisi";
  event.actor[0].country = "IRN";
  event.actor[0].sectors = {"GOV"};
  event.actor[0].office = "president";
  event.recipient.resize(2);
  event.recipient[0].country = "USA";
  event.recipient[1].sectors = {"IMG", "REB"};
  event.date.start = event.date.finish = *Date::Parse("2021-11-28");
  event.place.text = "Ashgabat";
  event.place.country = "TKM";
  event.magnitude.dead.low = 12;
  event.trigger.span = {6, 10};
  EXPECT_EQ(ToLine(document, event),
            "ACCUSE allege | Ebrahim Raisi IRN/GOV (president) -> USA/UNK, IMG/REB | "
            "reported | by - | on 2021-11-28 | in Ashgabat TKM | dead 12- | \"said\"");
}

TEST(EventLine, ShowsWhatIsNotKnownAsADash) {
  Event event;
  event.factuality = Factuality::kClaimed;
  event.attribution.known = true;
  event.date.start = *Date::Parse("2022-02-01");
  event.date.finish = *Date::Parse("2022-02-28");
  EXPECT_EQ(
      ToLine(Document(), event),
      "- | - -> - | claimed | by ---/UNK | on 2022-02-01..2022-02-28 | in - | \"\"");
}

}  // namespace
}  // namespace dragoman
