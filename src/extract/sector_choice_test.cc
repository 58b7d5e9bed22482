#include "extract/sector_choice.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// "Israel bombed a camp": a state, named as one, attacks.
Document Bombing() {
  Document document = TreeText(
      "Israel/NNP/2/nsubj bombed|bomb/VBD/0/root a/DT/4/det camp/NN/2/obj ././2/punct");
  Mention israel;
  israel.begin = israel.head = 0;
  israel.end = 1;
  israel.geographic = true;
  israel.entity.text = "Israel";
  israel.entity.span = document.tokens[0].span;
  israel.entity.country = "ISR";
  israel.entity.sectors = {"GOV"};
  document.mentions = {israel};
  Event event;
  event.type = EventType::kAssault;
  event.trigger = {document.tokens[1].span, 1};
  event.actor = {israel.entity};
  document.events = {event};
  return document;
}

std::string ChosenUnder(std::string weights) {
  DataFiles files;
  files.Add("choice/sectors-default.txt", std::move(weights));
  Diagnostics diagnostics;
  const SectorChoice choice = SectorChoice::Load(files, "default", &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  const Document document = Bombing();
  const ChoiceContext context(document);
  return choice.Choose(context, document.events[0], kActorSide, "ISR", "state");
}

TEST(SectorChoice, KnowsWhoseSectorIsOpen) {
  Document document = Bombing();
  Event& event = document.events[0];
  document.tokens[0].relation = Relation::kObl;
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, event.actor[0]), "state");
  document.tokens[0].relation = Relation::kNsubj;
  Entity actor = event.actor[0];
  EXPECT_EQ(OpenKindOf(document, event, kActorSide, actor), "state");
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, actor), "") << "no site";
  actor.office = "president";
  EXPECT_EQ(OpenKindOf(document, event, kActorSide, actor), "");
  Entity men = actor;
  men.sectors = {"CVL"};
  EXPECT_EQ(OpenKindOf(document, event, kActorSide, men), "people");
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, men), "");
  event.mode = {"primitive"};
  EXPECT_EQ(OpenKindOf(document, event, kActorSide, men), "") << "a mob";
  men.sectors = {};
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, men), "unknown");
  Entity nobody;
  nobody.via = "implied";
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, nobody), "implied");
  nobody.via = "chosen: IRQ";
  EXPECT_EQ(OpenKindOf(document, event, kRecipientSide, nobody), "chosen");
}

TEST(SectorChoice, TakesTheSectorThatScoresBest) {
  EXPECT_EQ(ChosenUnder("a|ASSAULT|state|MIL\t1\na|ASSAULT|GOV\t0.5\n"), "MIL");
  EXPECT_EQ(ChosenUnder("a|ASSAULT|state|MIL\t1\na|word|bomb|UAF\t2\n"), "UAF");
  EXPECT_EQ(ChosenUnder("here|a|GOV|GOV\t1\n"), "GOV");
}

TEST(SectorChoice, SaysNothingWithoutWeights) {
  const Document document = Bombing();
  const ChoiceContext context(document);
  EXPECT_EQ(
      SectorChoice().Choose(context, document.events[0], kActorSide, "ISR", "state"), "");
}

}  // namespace
}  // namespace dragoman
