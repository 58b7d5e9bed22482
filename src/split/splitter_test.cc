#include "split/splitter.h"

#include <algorithm>
#include <random>

#include "split/promises.h"
#include "split/testing.h"

namespace dragoman {
namespace {

TEST(SplitterTest, ParagraphsHoldSentencesAndTokens) {
  const Document document = SplitText("Talks end\n\nThey met. He's gone.\n");
  EXPECT_EQ(Lines(document.article.text), "Talks|end\nThey|met|.\nHe|'s|gone|.");
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.Text(document.paragraphs[1].span), "They met. He's gone.");
  EXPECT_EQ(document.paragraphs[1].begin, 1U);
  EXPECT_EQ(document.paragraphs[1].end, 3U);
  EXPECT_EQ(BrokenPromise(document), "");
}

TEST(SplitterTest, NothingGivesNothing) {
  EXPECT_EQ(Lines(""), "");
  EXPECT_TRUE(SplitText(" \n\n \xC2\xA0 ").paragraphs.empty());
}

TEST(SplitterTest, SplittingAgainReplaces) {
  Document document = SplitText("One. Two.");
  Split(ShippedSplitter(), document);
  EXPECT_EQ(document.tokens.size(), 4U);
  EXPECT_EQ(document.sentences.size(), 2U);
}

TEST(SplitterTest, AnyBytesGiveValidSpans) {
  std::mt19937 random(28);
  std::uniform_int_distribution<int> byte(0, 255), size(0, 200);
  for (int round = 0; round < 2000; ++round) {
    std::string text(static_cast<size_t>(size(random)), ' ');
    for (char& c : text) c = static_cast<char>(byte(random));
    EXPECT_EQ(BrokenPromise(SplitText(text)), "") << testing::PrintToString(text);
  }
}

// Random bytes hardly ever make words: draw from pieces that the rules care about.
TEST(SplitterTest, AnyMixtureOfPiecesGivesValidSpans) {
  static const char* const kPieces[] = {
      " ",     "\n",   "\n\n", "'",    "’",     "\"",  "“",   "”",
      ".",     "...",  "-",    "–",    ",",     ":",   "/",   "(",
      ")",     "[",    "]",    "$",    "%",     "&",   "@",   "://",
      "www.",  ".com", "n't",  "'s",   "’ll",   "can", "not", "Gen.",
      "U.S.",  "No.",  "5",    "12",   "2021",  "km",  "am",  "p.m.",
      "e",     "anti", "Iran", "s",    "I",     "J.",  "•",   "é",
      "بغداد", "\xE2", "\x80", "\xC3", "_",     "#",   ":)",  "!",
      "?",     "...?", "``",   "''",   "y'all", "'t",  "is",  "\xEF\xBB\xBF",
      "|"};
  std::mt19937 random(11);
  std::uniform_int_distribution<size_t> piece(0, std::size(kPieces) - 1), count(0, 60);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (size_t n = count(random); n > 0; --n) text += kPieces[piece(random)];
    EXPECT_EQ(BrokenPromise(SplitText(text)), "") << testing::PrintToString(text);
  }
}

TEST(SplitterTest, EveryPrefixOfATextGivesValidSpans) {
  const std::string text =
      "ASHGABAT, Nov. 28 (Xinhua) — “Iran’s Gen. J. M. Hami won’t go,” he’d said.\n\n"
      "See http://a.org/(b) or c@d.org: $5bn, 10–12%… y’all ’90s dogs’ «fin».";
  for (size_t n = 0; n <= text.size(); ++n) {
    EXPECT_EQ(BrokenPromise(SplitText(text.substr(0, n))), "") << text.substr(0, n);
  }
}

// Each of these would take hours if any rule looked ahead without a limit.
TEST(SplitterTest, TimeIsLinearInEndlessWords) {
  constexpr int kTimes = 20000;
  for (std::string_view piece :
       {"Ab.", "a-",    "1-",  "1,234,", "a.", "a'",   ". ", ".)",
        "[1]", "((",    "'",   "\"",     "A.", "a://", "@",  "a@b;",
        "Mr.", "etc. ", "No.", "\xE2",   "•",  "n't",  "! "}) {
    std::string text;
    for (int i = 0; i < kTimes; ++i) text += piece;
    EXPECT_EQ(BrokenPromise(SplitText(text + ";@ x")), "") << piece;
  }
}

TEST(SplitterTest, LoadReportsUnknownKinds) {
  DataFiles files;
  files.Add("split/abbreviations.txt", "# kinds\nnam | Mr.\n");
  files.Add("split/starters.txt", "The\n");
  files.Add("split/words.txt", "part | cannot\nsuffix | ish\n");
  Diagnostics diagnostics;
  Splitter::Load(files, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 3U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/split/abbreviations.txt:2:1: error: unknown kind \"nam\"\n"
            "  nam | Mr.\n"
            "  ^\n"
            "  did you mean \"name\"?");
  EXPECT_EQ(diagnostics[1].ToString(),
            "data/split/words.txt:1:8: error: a word that is not cut\n"
            "  part | cannot\n"
            "         ^\n"
            "  put a blank where it is cut");
  EXPECT_EQ(diagnostics[2].ToString(),
            "data/split/words.txt:2:1: error: unknown kind \"suffix\"\n"
            "  suffix | ish\n"
            "  ^\n"
            "  the head of the file lists the kinds");
}

TEST(SplitterTest, LoadReportsMissingFiles) {
  Diagnostics diagnostics;
  Splitter::Load(DataFiles(), &diagnostics);
  ASSERT_EQ(diagnostics.size(), 3U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/split/abbreviations.txt: error: the file is missing\n"
            "  copy it from the data/ folder of Dragoman's source");
}

// The lists can be cut anywhere: less knowledge or a diagnostic, never a crash.
TEST(SplitterTest, TruncatedListsAreReadAsFarAsTheyGo) {
  const std::string words = "part | can not\nprefix | anti\nunit | km kg\nface | :)\n";
  for (size_t n = 0; n <= words.size(); ++n) {
    DataFiles files;
    files.Add("split/abbreviations.txt", std::string("name | Gen. Lt.\n").substr(0, n));
    files.Add("split/starters.txt", "The\n");
    files.Add("split/words.txt", words.substr(0, n));
    Diagnostics diagnostics;
    const Splitter splitter = Splitter::Load(files, &diagnostics);
    Document document;
    document.article.text = "Gen. Lee cannot go 5km. :)";
    Split(splitter, document);
    EXPECT_EQ(BrokenPromise(document), "");
  }
}

}  // namespace
}  // namespace dragoman
