#include "parse/accurate_network.h"

#include <gtest/gtest.h>

#include <string>

#include "parse/network.h"
#include "parse/tiny_model.h"

namespace dragoman {
namespace {

using Words = std::vector<std::string_view>;

// The tiny network, with what it makes of words.
struct Tiny {
  Tiny() : bytes(TinyAccurateModel()), file(ModelFile::FromBytes(bytes, "tiny")) {
    Result<AccurateNetwork> read = AccurateNetwork::Read(*file);
    EXPECT_TRUE(read.ok()) << read.status().message();
    network = std::move(*read);
  }
  void Run(const Words& words, const std::vector<RowRange>& segments) {
    network.Run(words, segments, &a, &vectors, &of_events, &rows);
  }
  std::vector<float> Vector(size_t row) const {
    return {vectors.row(row), vectors.row(row) + kTinyWidth};
  }

  std::string bytes;
  Result<ModelFile> file;
  AccurateNetwork network;
  AccurateActivations a;
  Matrix vectors, of_events;
  std::vector<RowRange> rows;
};

TEST(AccurateNetwork, SegmentsDoNotDependOnTheirNeighbours) {
  const Words words = {"Police", "fired", "tear", "gas", ".", "He", "denied", "it"};
  Tiny together, alone;
  together.Run(words, {{0, 5}, {5, 8}});
  alone.Run(words, {{5, 8}});
  ASSERT_EQ(together.rows.size(), 2u);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(together.Vector(together.rows[1].begin + i),
              alone.Vector(alone.rows[0].begin + i));
  }
}

TEST(AccurateNetwork, EventsHaveVectorsOfTheirOwn) {
  const Words words = {"Police", "fired", "He", "denied", "it"};
  Tiny together, alone;
  together.Run(words, {{0, 2}, {2, 5}});
  alone.Run(words, {{2, 5}});
  ASSERT_EQ(together.of_events.rows(), 5u);
  EXPECT_NE(together.of_events.row(0)[0], together.vectors.row(0)[0]);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(together.of_events.row(2 + i)[0], alone.of_events.row(i)[0]);
  }
}

TEST(AccurateNetwork, MarksChangeWhatAllWordsRead) {
  const Words words = {"Police", "beat", "him"};
  Tiny tiny;
  tiny.Run(words, {{0, 3}});
  Matrix again;
  const auto none = [](size_t, float*) {};
  ASSERT_TRUE(tiny.network.ReadMarked(words, {{2, 3}}, none, &tiny.a, &again));
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(again.row(i)[0], tiny.of_events.row(i)[0]);
  const auto mark = [](size_t, float* piece) { piece[3] += 1; };
  ASSERT_TRUE(tiny.network.ReadMarked(words, {{2, 3}}, mark, &tiny.a, &again));
  for (size_t i = 0; i < 3; ++i) EXPECT_NE(again.row(i)[0], tiny.of_events.row(i)[0]);
  const Words many(100, "police");
  EXPECT_FALSE(tiny.network.ReadMarked(many, {{0, 1}}, mark, &tiny.a, &again));
}

TEST(AccurateNetwork, ShapeCounts) {
  Tiny small, capital;
  small.Run({"us", "troops"}, {{0, 2}});
  capital.Run({"US", "troops"}, {{0, 2}});
  EXPECT_NE(small.Vector(0), capital.Vector(0));
  EXPECT_NE(small.Vector(1), capital.Vector(1));
}

TEST(AccurateNetwork, SentencesStandBetweenMarks) {
  Tiny tiny;
  tiny.Run({"ab", "c", "d"}, {{0, 2}, {2, 3}});
  std::string pieces;
  for (const Piece& p : tiny.a.pieces) {
    pieces += std::string(tiny.file->List("pieces")[p.row]) + " ";
  }
  EXPECT_EQ(pieces, "[CLS] a ##b c [SEP] [CLS] d [SEP] ");
}

// What is read at once is bounded, so the work grows linearly with the number of pieces.
TEST(AccurateNetwork, LongSegmentsAreReadInParts) {
  const Words words(2000, "abcdefghijk");  // eight pieces each
  Tiny tiny;
  tiny.Run(words, {{0, words.size()}});
  size_t pieces = 0, work = 0, next = 0;
  for (const RowRange& reading : tiny.a.readings) {
    EXPECT_EQ(reading.begin, next);
    next = reading.end;
    const size_t length = reading.end - reading.begin;
    ASSERT_LE(length, kTinyPlaces);
    pieces += length;
    work += length * length;
  }
  EXPECT_EQ(next, tiny.a.pieces.size());
  EXPECT_LE(work, pieces * kTinyPlaces);
  ASSERT_EQ(tiny.rows[0].end, words.size());
  for (const RowRange& word : tiny.a.words) EXPECT_EQ(word.end - word.begin, 8u);
}

TEST(AccurateNetwork, EveryMissingTensorIsNoticed) {
  const std::string whole = TinyAccurateModel();
  Result<ModelFile> file = ModelFile::FromBytes(whole, "tiny");
  size_t tensors = 0;
  for (size_t at = whole.find("\ntensor\t"); at != std::string::npos;
       at = whole.find("\ntensor\t", at + 1)) {
    const size_t begin = at + 8;
    const std::string name = whole.substr(begin, whole.find('\t', begin) - begin);
    const std::string bytes = TinyAccurateModel(name);
    Result<ModelFile> damaged = ModelFile::FromBytes(bytes, "tiny");
    ASSERT_TRUE(damaged.ok());
    const Result<Network> network = Network::Read(*damaged);
    EXPECT_FALSE(network.ok()) << name;
    if (network.ok()) continue;
    EXPECT_TRUE(network.status().message().starts_with("tiny: the model"));
    ++tensors;
  }
  EXPECT_EQ(tensors, 71u);
}

}  // namespace
}  // namespace dragoman
