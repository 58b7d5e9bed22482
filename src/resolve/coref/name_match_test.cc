#include "resolve/coref/name_match.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(NameMatch, SeesThroughTransliterations) {
  EXPECT_TRUE(SameWord("Raisi", "Raeisi"));
  EXPECT_TRUE(SameWord("Zelensky", "Zelenskyy"));
  EXPECT_TRUE(SameWord("Gaddafi", "Qaddafi"));
  EXPECT_TRUE(SameWord("Gaddafi", "Kadhafi"));
  EXPECT_TRUE(SameWord("Erdoğan", "ERDOGAN"));
  EXPECT_TRUE(SameWord("Rouhani", "Ruhani"));
  EXPECT_TRUE(SameWord("Aliyev", "Aliev"));
  EXPECT_FALSE(SameWord("Putin", "Poroshenko"));
  EXPECT_FALSE(SameWord("Kim", "Jim"));
  EXPECT_FALSE(SameWord("Iran", "Iraq"));
}

TEST(NameMatch, KnowsPartsOfAPersonsName) {
  EXPECT_TRUE(SamePerson(NameWords({"Raeisi"}), NameWords({"Ebrahim", "Raisi"})));
  EXPECT_TRUE(SamePerson(NameWords({"Xi", "Jinping"}), NameWords({"Xi"})));
  EXPECT_TRUE(
      SamePerson(NameWords({"Mohammed", "bin", "Salman"}), NameWords({"bin", "Salman"})));
  EXPECT_TRUE(SamePerson(NameWords({"J.", "Kerry"}), NameWords({"John", "Kerry"})));
  EXPECT_FALSE(
      SamePerson(NameWords({"Hillary", "Clinton"}), NameWords({"Bill", "Clinton"})));
  EXPECT_FALSE(SamePerson(NameWords(), NameWords({"Xi"})));
}

TEST(NameMatch, ReadsAcronyms) {
  EXPECT_TRUE(IsAcronymOf("IRGC", {"Islamic", "Revolutionary", "Guard", "Corps"}));
  EXPECT_TRUE(IsAcronymOf("CPJ", {"Committee", "to", "Protect", "Journalists"}));
  EXPECT_FALSE(IsAcronymOf("UN", {"United", "States"}));
}

}  // namespace
}  // namespace dragoman
