// The shipped model on a few sentences, and the parser on strange ones, with either kind
// of network. How good the trees are is measured elsewhere (models/english.md); here they
// must be trees.
#include "parse/parser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "parse/testing.h"
#include "parse/tiny_model.h"

namespace dragoman {
namespace {

const Parser& Shipped() {
  static const Parser* const kParser = [] {
    Result<Parser> parser =
        Parser::Load(std::string(DRAGOMAN_SOURCE_DIR) + "/models/english.dgm");
    return parser.ok() ? new Parser(std::move(*parser)) : nullptr;
  }();
  EXPECT_NE(kParser, nullptr);
  return *kParser;
}

// An accurate network of random numbers.
const Parser& Tiny() {
  static const std::string* const kBytes = new std::string(TinyAccurateModel());
  static const Parser* const kParser = [] {
    Result<Parser> parser = Parser::FromBytes(*kBytes, "tiny");
    return parser.ok() ? new Parser(std::move(*parser)) : nullptr;
  }();
  EXPECT_NE(kParser, nullptr);
  return *kParser;
}

Document Parsed(const std::vector<std::string>& sentences) {
  Document d;
  for (const std::string& text : sentences) AddSentence(text, &d);
  Parse(Shipped(), d, ParseFor::kTrees);
  return d;
}

void ExpectTrees(const Document& d) {
  for (const Sentence& s : d.sentences) {
    int roots = 0;
    for (uint32_t i = s.begin; i < s.end; ++i) {
      roots += d.tokens[i].head < 0;
      EXPECT_EQ(d.tokens[i].head < 0, d.tokens[i].relation == Relation::kRoot);
      uint32_t steps = 0;
      for (int32_t node = static_cast<int32_t>(i); node >= 0;
           node = d.tokens[node].head) {
        ASSERT_GE(node, static_cast<int32_t>(s.begin));
        ASSERT_LT(node, static_cast<int32_t>(s.end));
        ASSERT_LE(++steps, s.end - s.begin);
      }
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Parser, SubjectVerbObject) {
  const Document d = Parsed({"Iran 's president met his colleague in Ashgabat ."});
  ExpectTrees(d);
  EXPECT_EQ(d.tokens[3].relation, Relation::kRoot);
  EXPECT_EQ(d.tokens[3].lemma, "meet");
  EXPECT_EQ(d.tokens[2].head, 3);
  EXPECT_EQ(d.tokens[2].relation, Relation::kNsubj);
  EXPECT_EQ(d.tokens[5].relation, Relation::kObj);
  EXPECT_EQ(d.tokens[0].relation, Relation::kNmodPoss);
  ASSERT_GE(d.names.size(), 1u);
  EXPECT_EQ(d.Text(d.SpanOf(d.names[0].begin, d.names[0].end)), "Iran");
}

TEST(Parser, AcronymsThatAreAlsoWords) {
  const Document d = Parsed({"Iran rejected US offers .", "The WHO said so ."});
  EXPECT_EQ(d.tokens[2].xpos, Xpos::kNNP);
  EXPECT_EQ(d.tokens[2].lemma, "US");
  EXPECT_EQ(d.tokens[1].relation, Relation::kRoot);
  EXPECT_EQ(d.tokens[6].xpos, Xpos::kNNP);
  EXPECT_EQ(d.tokens[6].relation, Relation::kNsubj);
}

TEST(Parser, ASentenceDoesNotDependOnItsNeighbours) {
  const std::string one = "Police arrested 16 members of the opposition on Friday .";
  const Document alone = Parsed({one});
  const Document among = Parsed({"The army denied it .", one, "Yes .", "He resigned"});
  const uint32_t shift = among.sentences[1].begin;
  for (uint32_t i = 0; i < alone.tokens.size(); ++i) {
    const Token &a = alone.tokens[i], &b = among.tokens[shift + i];
    EXPECT_EQ(a.head, b.head < 0 ? b.head : b.head - static_cast<int32_t>(shift));
    EXPECT_EQ(a.relation, b.relation);
    EXPECT_EQ(a.lemma, b.lemma);
    EXPECT_EQ(a.xpos, b.xpos);
  }
}

TEST(Parser, StrangeText) {
  std::string list = "Results :";
  for (int i = 0; i < 700; ++i) list += " 17 , Smith";
  for (const Parser* parser : {&Shipped(), &Tiny()}) {
    Document d;
    for (const std::string& text :
         {std::string("a"), std::string(". . . ."), std::string("\xff\xfe \xe2\x80 x"),
          std::string("你好 世界"), list, std::string("b")}) {
      AddSentence(text, &d);
    }
    Parse(*parser, d, ParseFor::kTrees);
    ExpectTrees(d);
    for (const Token& token : d.tokens) EXPECT_FALSE(token.lemma.empty());
  }
}

// Processor time of one sentence of so many words, the best of several runs.
double TimeOf(const Parser& parser, size_t words) {
  std::string text;
  for (size_t i = 0; i < words; ++i) text += i % 7 == 6 ? ", " : "Smith ";
  Document d;
  AddSentence(text, &d);
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    d.strings.clear();
    const std::clock_t start = std::clock();
    Parse(parser, d, ParseFor::kTrees);
    best = std::min(best, static_cast<double>(std::clock() - start));
  }
  return best;
}

// Eight times the words take about eight times as long; with n^2 it were 64.
TEST(Parser, TimeGrowsWithTheLengthOfASentence) {
  for (const Parser* parser : {&Shipped(), &Tiny()}) {
    EXPECT_LT(TimeOf(*parser, 4000), 20 * TimeOf(*parser, 500));
  }
}

std::string TagsOf(const Document& d) {
  std::string text;
  for (const Token& token : d.tokens) {
    text += std::string(token.lemma) + " " + std::string(ToString(token.upos)) + " " +
            std::string(ToString(token.relation)) + " " + std::to_string(token.head) +
            "\n";
  }
  for (const Name& name : d.names) text += std::to_string(name.begin) + " ";
  for (const TriggerGuess& guess : d.trigger_guesses) {
    text += std::to_string(guess.token) + " " + std::to_string(guess.chance) + " ";
  }
  return text;
}

TEST(Parser, DocumentsTogetherAreReadAsEachAlone) {
  const std::string_view texts[] = {
      "Iran 's president met his colleague in Ashgabat .", "The WHO said so .", "",
      "KYIV (_Reuters_) - Police fired tear gas at 200 protesters .", "Go ."};
  for (const Parser* parser : {&Shipped(), &Tiny()}) {
    std::vector<Document> together;
    for (int round = 0; round < 40; ++round) {  // more than goes through at once
      for (const std::string_view text : texts) {
        AddSentence(text, &together.emplace_back());
      }
    }
    Parse(*parser, together, ParseFor::kEvents);
    for (size_t i = 0; i < together.size(); ++i) {
      Document alone;
      AddSentence(texts[i % std::size(texts)], &alone);
      Parse(*parser, alone, ParseFor::kEvents);
      ASSERT_EQ(TagsOf(together[i]), TagsOf(alone)) << i;
    }
  }
}

TEST(Parser, TreesAreTheSameWithoutEvents) {
  for (const Parser* parser : {&Shipped(), &Tiny()}) {
    Document trees, events;
    for (Document* d : {&trees, &events}) {
      AddSentence("Rebels attacked the town , and the president condemned it .", d);
    }
    Parse(*parser, events, ParseFor::kEvents);
    EXPECT_FALSE(events.trigger_guesses.empty());
    Parse(*parser, trees, ParseFor::kEvents);
    Parse(*parser, trees,
          ParseFor::kTrees);  // what was guessed before is no longer there
    EXPECT_TRUE(trees.trigger_guesses.empty());
    events.trigger_guesses.clear();
    EXPECT_EQ(TagsOf(trees), TagsOf(events));
  }
}

TEST(Parser, NothingToDo) {
  Document d;
  Parse(Shipped(), d, ParseFor::kEvents);
  EXPECT_TRUE(d.names.empty());
}

TEST(Parser, DamagedModels) {
  Result<MappedFile> file =
      MappedFile::Open(std::string(DRAGOMAN_SOURCE_DIR) + "/models/english.dgm");
  ASSERT_TRUE(file.ok());
  const std::string_view bytes = file->bytes();
  for (size_t n = 1; n < bytes.size(); n = n * 3 / 2 + 1) {
    EXPECT_FALSE(Parser::FromBytes(bytes.substr(0, n), "cut").ok()) << n;
  }
  EXPECT_FALSE(Parser::Load("/no/such/model.dgm").ok());
  const std::string tiny = TinyAccurateModel();
  for (size_t n = 1; n < tiny.size(); n += 7) {
    EXPECT_FALSE(Parser::FromBytes(std::string_view(tiny).substr(0, n), "cut").ok()) << n;
  }
}

}  // namespace
}  // namespace dragoman
