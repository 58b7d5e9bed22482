#include "store/telling.h"

#include <gtest/gtest.h>

#include <string>

#include "store/testing.h"

namespace dragoman {
namespace {

Record RecordIn(const std::string& sentence, const std::string& trigger, uint32_t at,
                const std::string& actor, uint32_t actor_at) {
  Record record;
  record.event_text = sentence;
  record.trigger_text = trigger;
  record.event.trigger.span = {at, at + static_cast<uint32_t>(trigger.size())};
  Entity entity;
  entity.text = actor;
  entity.span = {actor_at, actor_at + static_cast<uint32_t>(actor.size())};
  record.event.actor.push_back(entity);
  return record;
}

TEST(Telling, TheSentenceBeginsWhereItsWordsSay) {
  EXPECT_EQ(SentenceBegin(RecordIn("Iran warned Israel.", "warned", 105, "Iran", 100)),
            100u);
}

TEST(Telling, OfAWordThatStandsTwiceTheParticipantsTellWhich) {
  const std::string sentence = "Peru said Iran said no.";
  EXPECT_EQ(SentenceBegin(RecordIn(sentence, "said", 115, "Iran", 110)), 100u);
  EXPECT_EQ(SentenceBegin(RecordIn(sentence, "said", 105, "Peru", 100)), 100u);
}

TEST(Telling, WordsThatAreNotInTheSentenceAreNoError) {
  EXPECT_EQ(SentenceBegin(RecordIn("Iran warned Israel.", "struck", 40, "", 0)), 40u);
  EXPECT_EQ(SentenceBegin(RecordIn("", "", 7, "", 0)), 7u);
}

TEST(Telling, RecordsAreToldAsTheirDocumentIs) {
  const Document document = testing::Warning("a", "2021-11-28");
  const std::vector<Record> records = {RecordOf(document, document.events[0])};
  const std::vector<Telling> now = TellingsOf(document), later = TellingsOf(records);
  ASSERT_EQ(later.size(), now.size());
  EXPECT_EQ(later[0].sentence, now[0].sentence);
  EXPECT_EQ(later[0].trigger, now[0].trigger);
  EXPECT_EQ(later[0].sentence_begin, now[0].sentence_begin);
}

}  // namespace
}  // namespace dragoman
