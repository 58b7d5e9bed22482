#include "extract/discards.h"

#include <gtest/gtest.h>

#include "base/given_files.h"

namespace dragoman {
namespace {

constexpr char kFile[] =
    "HORSE_RACE_     # no politics\n"
    "1912\n"
    "+OBITUAR\n";

Discards Load(std::string bytes, Diagnostics* diagnostics) {
  DataFiles files;
  files.Add(std::string(kGivenDiscards) + "0000/discards.txt", std::move(bytes));
  return Discards::Load(files, diagnostics);
}

// What is left out of a story with a line for each sentence.
std::vector<std::string> Found(const std::vector<std::string>& sentences,
                               const std::string& discards = kFile) {
  Diagnostics diagnostics;
  const Discards loaded = Load(discards, &diagnostics);
  Document document;
  for (const std::string& sentence : sentences) {
    const auto begin = static_cast<uint32_t>(document.article.text.size());
    document.article.text += sentence + "\n";
    Sentence span;
    span.span = {begin, begin + static_cast<uint32_t>(sentence.size())};
    document.sentences.push_back(span);
  }
  return loaded.Find(document);
}

using Reasons = std::vector<std::string>;

TEST(Discards, APhraseLeavesOutItsSentence) {
  EXPECT_EQ(Found({"Two riders met.", "They met at a horse race."}),
            (Reasons{"", "the sentence holds \"horse race\" (discards.txt:1)"}));
  EXPECT_EQ(Found({"They met at a Horse-Race!"}),
            (Reasons{"the sentence holds \"horse race\" (discards.txt:1)"}));
  EXPECT_EQ(Found({"They met at a race of horses."}), Reasons());
}

TEST(Discards, AnUnderscoreEndsTheWord) {
  EXPECT_EQ(Found({"They met at horse races."}), Reasons());
  EXPECT_EQ(Found({"They signed it in 1912."}),
            (Reasons{"the sentence holds \"1912\" (discards.txt:2)"}));
}

TEST(Discards, APlusLeavesOutTheStory) {
  EXPECT_EQ(Found({"They met.", "Obituaries follow."}),
            (Reasons{"the story holds \"obituar\" (discards.txt:3)",
                     "the story holds \"obituar\" (discards.txt:3)"}));
}

TEST(Discards, WorkTheSameInOurForm) {
  Diagnostics diagnostics;
  std::string own;
  for (const DiscardPhrase& phrase : ReadDiscards({"d", "d", kFile}, &diagnostics)) {
    own += ToDiscardLine(phrase) + "\n";
  }
  EXPECT_EQ(own,
            "horse race | sentence | word\n"
            "1912 | sentence | stem\n"
            "obituar | story | stem\n");
  const std::vector<std::string> story = {"A horse race of 1912.", "Horse races."};
  EXPECT_EQ(Found(story, own), Found(story));
}

TEST(Discards, WhatIsWrongIsShown) {
  Diagnostics diagnostics;
  Load("+ _\n", &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].reason, "the line has no words");
  diagnostics.clear();
  Load("horse race | page | word\n", &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(
      diagnostics[0].ToString(),
      "data/given/discards/0000/discards.txt:1:14: error: \"page\" is neither of two "
      "words\n"
      "  horse race | page | word\n"
      "               ^\n"
      "  write sentence or story");
}

TEST(Discards, NeedlessLinesAreFound) {
  const DataFile file{"d.txt", "d.txt",
                      "HORSE RACE_\nWORLD HORSE RACE_\n+HORSE RACE FINAL\n"};
  Diagnostics diagnostics;
  Discards::Lint(file, ReadDiscards(file, &diagnostics), &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "d.txt:2:1: warning: the line is needless: line 1 leaves out whatever holds "
            "\"horse race\"\n"
            "  WORLD HORSE RACE_\n"
            "  ^\n"
            "  remove it");
}

TEST(Discards, AnyPartOfAFileCanBeRead) {
  const std::string whole = kFile;
  for (size_t length = 0; length <= whole.size(); ++length) {
    Diagnostics diagnostics;
    Load(whole.substr(0, length), &diagnostics);
    EXPECT_LE(diagnostics.size(), 1U) << "cut after " << length << " bytes";
  }
}

}  // namespace
}  // namespace dragoman
