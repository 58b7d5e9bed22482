#include "extract/participant_choice.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "document/entity_codes.h"
#include "document/tree_text.h"

namespace dragoman {
namespace {

ParticipantChoice Load(std::string weights, Diagnostics* diagnostics) {
  DataFiles files;
  files.Add("choice/participants-default.txt", std::move(weights));
  files.Add("choice/sectors-default.txt", "a|ASSAULT|UAF\t1\nr|ASSAULT|CVL\t1\n");
  return ParticipantChoice::Load(files, "default", diagnostics);
}

Mention Named(const Document& document, uint32_t t, std::string country,
              std::string sector) {
  Mention mention;
  mention.begin = mention.head = t;
  mention.end = t + 1;
  mention.entity.text = document.Text(document.tokens[t]);
  mention.entity.span = document.tokens[t].span;
  mention.entity.country = std::move(country);
  mention.entity.sectors = {std::move(sector)};
  return mention;
}

// Two sentences: who died is known, who killed is not.
Document Killed() {
  Document document = TreeText(
      "Mosul/NNP/2/nsubj burns|burn/VBZ/0/root ././2/punct\n"
      "Americans|American/NNPS/2/nsubj died|die/VBD/0/root ././2/punct");
  document.mentions = {Named(document, 0, "IRQ", "GOV"),
                       Named(document, 3, "USA", "MIL")};
  Event event;
  event.type = EventType::kAssault;
  event.sentence = 1;
  event.trigger = {document.tokens[4].span, 4};
  event.recipient = {document.mentions[1].entity};
  Entity implied;
  implied.country = "USA";
  implied.sectors = {"UAF"};
  implied.via = "implied";
  event.actor = {implied};
  document.events = {event};
  return document;
}

std::string Dyad(const Event& event) {
  std::string line;
  for (const int side : {kActorSide, kRecipientSide}) {
    for (const Entity& entity : SideOf(event, side)) {
      line += std::string(CountryOf(entity)) + "/" + std::string(SectorOf(entity)) + " ";
    }
    line += side == kActorSide ? "-> " : "";
  }
  return line;
}

std::string DyadUnder(std::string weights) {
  Diagnostics diagnostics;
  const ParticipantChoice choice = Load(std::move(weights), &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  Document document = Killed();
  choice.Choose(document);
  return Dyad(document.events[0]);
}

TEST(ParticipantChoice, ChangesNothingWithoutWeights) {
  EXPECT_EQ(DyadUnder("# none\n"), "USA/UAF -> USA/MIL ");
}

TEST(ParticipantChoice, TakesTheCountryThatScoresBest) {
  EXPECT_EQ(DyadUnder("back|1|a\t1.5\n"), "IRQ/UAF -> USA/MIL ");
  EXPECT_EQ(DyadUnder("back|1|a\t1.5\nkeep|a|implied\t2\n"), "USA/UAF -> USA/MIL ");
  EXPECT_EQ(DyadUnder("nobody|a\t1\n"), "-> USA/MIL ");
}

TEST(ParticipantChoice, MovesThoseWhoseCountryStandsInTheirWordsOnlyForGoodReasons) {
  EXPECT_EQ(DyadUnder("nobody|r\t2.9\n"), "USA/UAF -> USA/MIL ");
  EXPECT_EQ(DyadUnder("nobody|r\t3.1\n"), "USA/UAF -> ");
}

TEST(ParticipantChoice, SeesHowTheOthersOfTheSentenceStandToTheTrigger) {
  // The Americans are the subject of "died".
  EXPECT_EQ(DyadUnder("stands|a|in|>nsubj\t1\nnobody|a\t0.9\n"), "USA/UAF -> USA/MIL ");
  EXPECT_EQ(DyadUnder("stands|a|out|>nsubj\t1\n"), "IRQ/UAF -> USA/MIL ");
}

TEST(ParticipantChoice, SaysHowSureItIs) {
  Diagnostics diagnostics;
  Document document = Killed();
  EXPECT_EQ(Load("# none\n", &diagnostics).Choose(document), std::vector<double>{1});
  const std::vector<double> sure = Load("back|1|a\t9\n", &diagnostics).Choose(document);
  ASSERT_EQ(sure.size(), 1U);
  EXPECT_GT(sure[0], 0.99);
  Document doubtful = Killed();
  EXPECT_LT(Load("back|1|a\t0.1\n", &diagnostics).Choose(doubtful)[0], 0.5);
}

TEST(ParticipantChoice, CountsFeaturesOfPairs) {
  EXPECT_EQ(DyadUnder("pair|different|ASSAULT\t1\n"), "IRQ/UAF -> USA/MIL ");
}

TEST(ParticipantChoice, SaysWhichLineIsWrong) {
  Diagnostics diagnostics;
  Load("some|a\t0.5\nnobody|a\tmuch\n", &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/choice/participants-default.txt:2:10: error: this is not a number\n"
            "  nobody|a\tmuch\n"
            "          \t^\n"
            "  write a feature, a tab, a weight");
}

TEST(ChoiceOptions, WhoIsOnlyToldOfARefusalIsNotRefused) {
  Document document = TreeText(
      "Iran/NNP/2/nsubj refused|refuse/VBD/4/ccomp Raisi/NNP/4/nsubj "
      "told|tell/VBD/0/root Aliyev/NNP/4/iobj ././4/punct");
  document.mentions = {Named(document, 0, "IRN", "GOV"), Named(document, 2, "IRN", "GOV"),
                       Named(document, 4, "AZE", "GOV")};
  Event event;
  event.trigger = {document.tokens[1].span, 1};
  event.actor = {document.mentions[0].entity};
  const auto offered = [&](EventType type) {
    event.type = type;
    document.events = {event};
    const EventOptions options = OptionsFor(ChoiceContext(document), document.events[0]);
    const std::vector<Countries>& all = options.sides[kRecipientSide];
    return std::find(all.begin(), all.end(), Countries{"AZE"}) != all.end();
  };
  EXPECT_FALSE(offered(EventType::kReject));
  EXPECT_TRUE(offered(EventType::kAgree));
}

TEST(ChoiceOptions, OffersEveryCountryInView) {
  const Document document = Killed();
  const ChoiceContext context(document);
  const EventOptions options = OptionsFor(context, document.events[0]);
  const std::vector<Countries> recipients = {{"USA"}, {"IRQ"}, {"---"}, {}};
  EXPECT_EQ(options.sides[kRecipientSide], recipients);
  EXPECT_TRUE(options.settled[kRecipientSide]);
  EXPECT_FALSE(options.settled[kActorSide]);
}

}  // namespace
}  // namespace dragoman
