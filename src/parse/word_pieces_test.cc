#include "parse/word_pieces.h"

#include <gtest/gtest.h>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

constexpr const char* kList =
    "list\tpieces\t[PAD]\t[UNK]\t[CLS]\t[SEP]\ter\t##dog\t##an\t'\ts\tun\t##want\t##ed\t"
    "want\tunwant\t.\t1\t##0\t,\t\xE4\xB8\xAD\t\"\t##\xD0\xB6\ta\t##a";

// The pieces of a word, with blanks between them.
std::string Cut(std::string_view word) {
  ModelBytes model;
  model.Line(kList);
  const std::string bytes = model.Build();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<WordPieces> pieces = WordPieces::Read(*file);
  if (!pieces.ok()) return pieces.status().message();
  std::vector<uint32_t> rows;
  pieces->Append(word, &rows);
  std::string out;
  for (uint32_t row : rows) {
    out += (out.empty() ? "" : " ") + std::string(file->List("pieces")[row]);
  }
  return out;
}

TEST(WordPieces, LongestPieceFirst) {
  EXPECT_EQ(Cut("want"), "want");
  EXPECT_EQ(Cut("unwanted"), "unwant ##ed");
  EXPECT_EQ(Cut("unwant"), "unwant");
}

TEST(WordPieces, CaseDiacriticsAndMarks) {
  EXPECT_EQ(Cut("Erdoğan’s"), "er ##dog ##an ' s");
  EXPECT_EQ(Cut("ERDOGAN"), "er ##dog ##an");
  EXPECT_EQ(Cut("''"), "\"");
}

TEST(WordPieces, PunctuationAndChineseStandAlone) {
  EXPECT_EQ(Cut("10,10"), "1 ##0 , 1 ##0");
  EXPECT_EQ(Cut("s.中s"), "s . 中 s");
  EXPECT_EQ(Cut("…"), ". . .");
}

TEST(WordPieces, WhatCannotBeCut) {
  EXPECT_EQ(Cut("xyz"), "[UNK]");
  EXPECT_EQ(Cut("wantx"), "[UNK]");
  EXPECT_EQ(Cut("s.wantx.s"), "s . [UNK] . s");
  EXPECT_EQ(Cut("aж"), "a ##ж");
  EXPECT_EQ(Cut("\xC4"), "[UNK]");
}

TEST(WordPieces, NothingLeft) {
  EXPECT_EQ(Cut(""), "[UNK]");
  EXPECT_EQ(Cut(" \x01\xC2\xA0"), "[UNK]");
  EXPECT_EQ(Cut("s \x02s"), "s s");
}

TEST(WordPieces, LongWords) {
  EXPECT_EQ(Cut(std::string(9, 'a')), "a ##a ##a ##a ##a ##a ##a ##a");
  EXPECT_EQ(Cut(std::string(100, 'a')), "a ##a ##a ##a ##a ##a ##a ##a");
  EXPECT_EQ(Cut(std::string(101, 'a')), "[UNK]");
  EXPECT_EQ(Cut(std::string(20, '.')), ". . . . . . . .");
}

TEST(WordPieces, MissingPiece) {
  ModelBytes model;
  model.Line("list\tpieces\t[UNK]\t[CLS]\ta");
  const std::string bytes = model.Build();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  EXPECT_EQ(
      WordPieces::Read(*file).status().message(),
      "test: the model has no word piece \"[SEP]\"; take the model of this release");
}

}  // namespace
}  // namespace dragoman
