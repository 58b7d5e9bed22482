#include "parse/pair_head.h"

#include <gtest/gtest.h>

#include <memory>
#include <numeric>
#include <string>

#include "nn/model_bytes.h"
#include "parse/pair_reader.h"
#include "parse/tiny_model.h"

namespace dragoman {
namespace {

// Vectors of two numbers. AID: the first of the source; ASSAULT: the second of the
// target.
std::string Model() {
  ModelBytes model;
  model.Line("setting\tnetwork\tminilm-1");
  model.Line("list\tevents\tO\tAID\tASSAULT");
  model.Halves("pairs.marks", {2, 2}, {1, 2, 3, 4});
  model.Halves("pairs.join.weight", {2, 6}, {1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0});
  model.Halves("pairs.join.bias", {2}, {0, 0});
  model.Halves("pairs.out.weight", {2, 2}, {1, 0, 0, 1});
  model.Halves("pairs.out.bias", {2}, {0, 0});
  return model.Build();
}

TEST(PairHead, ComparesTheMeansOfTheTwoPhrases) {
  const std::string bytes = Model();
  const Result<ModelFile> file = ModelFile::FromBytes(bytes, "tiny");
  const Result<PairHead> head = PairHead::Read(*file, 2);
  ASSERT_TRUE(head.ok()) << head.status().message();
  Matrix words(3, 2);
  words.row(0)[0] = 2;
  words.row(1)[0] = 6;  // the source's mean is 4
  words.row(2)[1] = 4;
  const TypeChances even = head->Chances(words, {0, 2}, {2, 3});
  EXPECT_FLOAT_EQ(even[static_cast<size_t>(EventType::kAid)], 0.5f);
  EXPECT_FLOAT_EQ(even[static_cast<size_t>(EventType::kAssault)], 0.5f);
  const TypeChances aid = head->Chances(words, {1, 2}, {2, 3});
  EXPECT_GT(aid[static_cast<size_t>(EventType::kAid)], 0.85f);
  float piece[kPanel] = {1, 1};
  head->Mark(1, piece);
  EXPECT_EQ(piece[1], 5);
}

TEST(PairHead, AModelWithoutItReadsNoPairs) {
  ModelBytes model;
  model.Line("list\tevents\tO\tAID");
  const std::string bytes = model.Build();
  const Result<ModelFile> file = ModelFile::FromBytes(bytes, "tiny");
  EXPECT_TRUE(PairHead::Read(*file, 2)->empty());
}

// "Police beat him ." in one sentence, and a second one of one word.
Document TwoSentences() {
  Document document;
  document.article.text = "Police beat him. Why?";
  for (const Span span : {Span{0, 6}, Span{7, 11}, Span{12, 15}, Span{15, 16},
                          Span{17, 20}, Span{20, 21}}) {
    document.tokens.emplace_back().span = span;
  }
  document.sentences.resize(2);
  document.sentences[0].end = document.sentences[1].begin = 4;
  document.sentences[1].end = 6;
  return document;
}

TEST(PairReader, ReadsTwoPhrasesOfOneSentence) {
  const std::string bytes = TinyAccurateModel();
  const Result<Parser> parser = Parser::FromBytes(bytes, "tiny");
  ASSERT_TRUE(parser.ok()) << parser.status().message();
  const Document document = TwoSentences();
  const TypeChances there = ReadPair(*parser, document, {{0, 6}, {12, 15}});
  const TypeChances back = ReadPair(*parser, document, {{12, 15}, {0, 6}});
  EXPECT_NEAR(std::accumulate(there.begin(), there.end(), 0.0f), 1, 1e-5);
  EXPECT_NE(there, back);
  EXPECT_EQ(ReadPair(*parser, document, {{0, 6}, {17, 20}}), TypeChances{});
  EXPECT_EQ(ReadPair(*parser, document, {{0, 6}, {}}), TypeChances{});
}

}  // namespace
}  // namespace dragoman
