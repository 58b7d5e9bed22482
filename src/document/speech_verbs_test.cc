#include "document/speech_verbs.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

SpeechVerbs Load(std::string verbs, std::string nouns, std::string* problems) {
  DataFiles files;
  files.Add("speech/verbs.txt", std::move(verbs));
  files.Add("speech/nouns.txt", std::move(nouns));
  Diagnostics diagnostics;
  SpeechVerbs words = SpeechVerbs::Load(files, &diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    *problems += diagnostic.ToString() + "\n";
  return words;
}

TEST(SpeechVerbs, KnowKindsParticlesAndTexts) {
  std::string problems;
  const SpeechVerbs verbs = Load("say | say\npoint out | say\nallege | claim\n",
                                 "claim | claim |\nletter | say | text\n", &problems);
  EXPECT_EQ(problems, "");
  EXPECT_EQ(verbs.Verb("allege"), SpeechKind::kClaim);
  EXPECT_EQ(verbs.Verb("point", "out"), SpeechKind::kSay);
  EXPECT_EQ(verbs.Verb("point"), std::nullopt);
  EXPECT_EQ(verbs.Verb("say", "out"), std::nullopt);
  EXPECT_EQ(verbs.Noun("claim"), SpeechKind::kClaim);
  EXPECT_TRUE(verbs.IsText("letter"));
  EXPECT_FALSE(verbs.IsText("claim"));
}

TEST(SpeechVerbs, ShowBadLines) {
  std::string problems;
  (void)Load("deny | denny\nsay | say\nsay | say\n", "letter | say | txt\n", &problems);
  EXPECT_EQ(problems,
            "data/speech/verbs.txt:1:8: error: unknown kind of speech \"denny\"\n"
            "  deny | denny\n"
            "         ^\n"
            "  did you mean deny?\n"
            "data/speech/verbs.txt:3:1: error: \"say\" is here twice\n"
            "  say | say\n"
            "  ^\n"
            "  remove one of the lines\n"
            "data/speech/nouns.txt:1:16: error: unknown mark \"txt\"\n"
            "  letter | say | txt\n"
            "                 ^\n"
            "  write text, or leave the field empty\n");
}

TEST(SpeechVerbs, SurviveBeingCutOffAnywhere) {
  const std::string verbs = "point out | say\n";
  const std::string nouns = "letter | say | text\n";
  for (size_t size = 0; size <= nouns.size(); ++size) {
    std::string problems;
    (void)Load(verbs.substr(0, size), nouns.substr(0, size), &problems);
    EXPECT_TRUE(problems.empty() || problems.starts_with("data/speech/")) << problems;
  }
}

TEST(SpeechVerbs, TheShippedListsAreClean) {
  const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  ASSERT_TRUE(files.ok()) << files.status().message();
  Diagnostics diagnostics;
  const SpeechVerbs verbs = SpeechVerbs::Load(*files, &diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics[0].ToString();
  EXPECT_EQ(verbs.Verb("vow"), SpeechKind::kPromise);
}

}  // namespace
}  // namespace dragoman
