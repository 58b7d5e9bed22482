#include "golden/comparison.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

// "Kenya blamed Uganda. Kenya met Uganda." with an event in each sentence.
Document TwoEvents() {
  Document document;
  document.article.text = "Kenya blamed Uganda. Kenya met Uganda.";
  document.sentences = {{{0, 20}, 0, 0, 0}, {{21, 38}, 0, 0, 0}};
  document.events.resize(2);
  for (Event& event : document.events) {
    event.actor.resize(1);
    event.actor[0].country = "KEN";
    event.recipient.resize(1);
    event.recipient[0].country = "UGA";
  }
  document.events[0].type = EventType::kAccuse;
  document.events[0].trigger.span = {6, 12};
  document.events[1].type = EventType::kConsult;
  document.events[1].trigger.span = {27, 30};
  document.events[1].sentence = 1;
  return document;
}

std::string CompareWith(const std::string& expectations) {
  std::string file = "=== Title\ntext\n---\n" + expectations;
  Result<std::vector<GoldenCase>> cases = ReadCases("a.txt", file);
  return cases.ok() ? Compare((*cases)[0], TwoEvents()) : cases.status().message();
}

TEST(Comparison, HasNothingToSayWhenAllFits) {
  EXPECT_EQ(CompareWith("ACCUSE | KEN -> UGA\n? CONSULT | * -> *\n! nothing else\n"), "");
  // The first line also fits the second event, and leaves the first to the other.
  EXPECT_EQ(CompareWith("* | KEN -> UGA\nACCUSE | KEN -> UGA\n! nothing else\n"), "");
  EXPECT_EQ(CompareWith("! no ASSAULT | * -> *\n! nothing from \"Weather\"\n"), "");
}

TEST(Comparison, ShowsTheNearestOfWhatIsMissing) {
  EXPECT_EQ(CompareWith("ACCUSE | KEN -> TZA\n"),
            "missing (line 4):\n"
            "  ACCUSE | KEN -> TZA\n"
            "  nearest: ACCUSE | KEN/UNK -> UGA/UNK | reported | by - | on - | in - | "
            "\"blamed\"\n"
            "  differs in: -> TZA\n");
  EXPECT_EQ(CompareWith("ASSAULT | TZA -> UGA\n"),
            "missing (line 4):\n  ASSAULT | TZA -> UGA\n");
}

TEST(Comparison, AsksToDemandWhatIsFoundAtLast) {
  EXPECT_EQ(CompareWith("~ ASSAULT | TZA -> UGA\n"), "");
  EXPECT_EQ(CompareWith("~ ACCUSE | KEN -> UGA\n"),
            "found at last (line 4): take its ~ away\n  ACCUSE | KEN -> UGA\n");
}

TEST(Comparison, ShowsWhatShouldNotBeThere) {
  std::string met =
      "  CONSULT | KEN/UNK -> UGA/UNK | reported | by - | on - | in - | \"met\"\n";
  EXPECT_EQ(CompareWith("ACCUSE | * -> *\n! nothing else\n"),
            "unexpected (! nothing else):\n" + met);
  EXPECT_EQ(CompareWith("! nothing from \"met Uganda\"\n"),
            "unexpected (! nothing from \"met Uganda\"):\n" + met);
  EXPECT_EQ(CompareWith("! no CONSULT | * -> *\n"),
            "unexpected (! no CONSULT | * -> *):\n" + met);
}

}  // namespace
}  // namespace dragoman
