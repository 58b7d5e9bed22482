#include "extract/magnitude.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

MagnitudeWords Words() {
  Diagnostics diagnostics;
  const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  MagnitudeWords words = MagnitudeWords::Load(*files, &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return words;
}

std::string Text(const Range& range) {
  const auto bound = [](const std::optional<double>& b) {
    return b ? std::to_string(static_cast<int64_t>(*b)) : std::string("-");
  };
  return "[" + bound(range.low) + ", " + bound(range.high) + "]";
}

// The count of the phrase headed by the word `head`.
std::string CountOf(std::string_view text, std::string_view head) {
  const MagnitudeWords words = Words();
  const Document document = TreeText(text);
  const Tree tree(document);
  const Clauses clauses(document, tree);
  const MagnitudeReader reader(words, document, tree, clauses);
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.Text(document.tokens[t]) == head) return Text(reader.Count(t));
  }
  return "no such word";
}

TEST(Magnitude, CountsNumeralsAndWords) {
  EXPECT_EQ(
      CountOf("1,300/CD/2/nummod soldiers|soldier/NNS/3/nsubj left|leave/VBD/0/root",
              "soldiers"),
      "[1300, 1300]");
  EXPECT_EQ(
      CountOf("twelve/CD/2/nummod soldiers|soldier/NNS/3/nsubj left|leave/VBD/0/root",
              "soldiers"),
      "[12, 12]");
  EXPECT_EQ(CountOf("a/DT/2/det soldier/NN/3/nsubj left|leave/VBD/0/root", "soldier"),
            "[1, 1]");
}

TEST(Magnitude, KnowsBounds) {
  EXPECT_EQ(CountOf("at/RB/2/case least|least/RBS/3/nmod 12/CD/4/nummod "
                    "men|man/NNS/5/nsubj died|die/VBD/0/root",
                    "men"),
            "[12, -]");
  EXPECT_EQ(CountOf("dozens|dozen/NNS/2/nsubj died|die/VBD/0/root", "dozens"), "[24, -]");
  EXPECT_EQ(CountOf("between/IN/2/case 40/CD/5/nummod and/CC/4/cc 50/CD/2/conj "
                    "men|man/NNS/6/nsubj died|die/VBD/0/root",
                    "men"),
            "[40, 50]");
}

TEST(Magnitude, MultipliesScales) {
  EXPECT_EQ(CountOf("two/CD/2/compound million/CD/3/nummod people/NNS/4/nsubj "
                    "fled|flee/VBD/0/root",
                    "people"),
            "[2000000, 2000000]");
}

TEST(Magnitude, ReadsMoney) {
  const MagnitudeWords words = Words();
  const Document document = TreeText(
      "It/PRP/2/nsubj gave|give/VBD/0/root $/$/2/obj 5.5/CD/5/compound "
      "million/CD/3/nummod");
  const Tree tree(document);
  const Clauses clauses(document, tree);
  Magnitude magnitude;
  MagnitudeReader(words, document, tree, clauses).ReadAmount(0, 5, &magnitude);
  EXPECT_EQ(Text(magnitude.amount), "[5500000, 5500000]");
  EXPECT_EQ(magnitude.currency, "USD");
}

}  // namespace
}  // namespace dragoman
