// Trees and states in, whose deed it is out.
#include "resolve/actors/force_deeds.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"
#include "resolve/actors/actor_knowledge.h"

namespace dragoman {
namespace {

const ActorKnowledge& Shipped() {
  static const ActorKnowledge kShipped = [] {
    const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    Diagnostics diagnostics;
    return ActorKnowledge::Load(*files, &diagnostics);
  }();
  return kShipped;
}

std::string Codes(std::string_view tree) {
  Document document = TreeText(tree);
  ResolveActors(Shipped(), document);
  MarkForces(Shipped().deeds(), document);
  std::string codes;
  for (const Mention& mention : document.mentions) {
    codes += (codes.empty() ? "" : " ") + mention.entity.code;
  }
  return codes;
}

TEST(ForceDeeds, WhoeverBombsIsTheMilitary) {
  EXPECT_EQ(Codes("Israel/NNP/2/nsubj bombed|bomb/VBD/0/root bridges|bridge/NNS/2/obj"),
            "ISRMIL");
  EXPECT_EQ(Codes("Israel/NNP/2/nsubj praised|praise/VBD/0/root them/PRP/2/obj"),
            "ISRGOV ");
}

TEST(ForceDeeds, SoIsWhoeverHasTheDeed) {
  EXPECT_EQ(Codes("a/DT/4/det Russian/JJ/4/amod air/NN/4/compound strike/NN/5/nsubj "
                  "failed|fail/VBD/0/root"),
            "RUSMIL");
  EXPECT_EQ(Codes("a/DT/3/det French/JJ/3/amod strike/NN/4/nsubj failed|fail/VBD/0/root"),
            "FRAGOV");
  EXPECT_EQ(Codes("shelling/NN/4/nsubj by/IN/3/case Syria/NNP/1/nmod "
                  "stopped|stop/VBD/0/root"),
            "SYRMIL");
}

TEST(ForceDeeds, SoIsWhoeverStartsItOrLeadsIt) {
  EXPECT_EQ(Codes("Israel/NNP/2/nsubj launched|launch/VBD/0/root an/DT/4/det "
                  "offensive/NN/2/obj"),
            "ISRMIL");
  EXPECT_EQ(Codes("Israel/NNP/2/nsubj launched|launch/VBD/0/root a/DT/4/det "
                  "rocket/NN/2/obj"),
            "ISRGOV");
  EXPECT_EQ(Codes("the/DT/5/det US/NNP/4/compound -/HYPH/4/punct led|lead/VBN/5/amod "
                  "invasion/NN/6/nsubj failed|fail/VBD/0/root"),
            "USAMIL");
}

TEST(ForceDeeds, AListDoesItTogether) {
  EXPECT_EQ(Codes("Israel/NNP/4/nsubj and/CC/3/cc Egypt/NNP/1/conj "
                  "attacked|attack/VBD/0/root"),
            "ISRMIL EGYMIL");
}

TEST(ForceDeeds, ReportsUnknownParts) {
  DataFiles files;
  files.Add("roles/deeds.txt", "adverb | slowly\n");
  Diagnostics diagnostics;
  ForceDeeds::Load(files, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/roles/deeds.txt:1:1: error: unknown part \"adverb\"\n"
            "  adverb | slowly\n"
            "  ^\n"
            "  write noun, verb or start");
}

}  // namespace
}  // namespace dragoman
