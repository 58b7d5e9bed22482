#include "read/language.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "dragoman/input.h"

namespace dragoman {
namespace {

constexpr const char* kEnglish =
    "The ministers of both countries met on Sunday in the capital to talk about the "
    "border, which has been closed since the spring.";
constexpr const char* kFrench =
    "Les ministres des deux pays se sont rencontrés dimanche dans la capitale pour "
    "parler "
    "de la frontière, qui est fermée depuis le printemps.";

TEST(IdentifyLanguage, BelievesTheTextBeforeThePage) {
  EXPECT_EQ(IdentifyLanguage(kEnglish, "fr"), "en");
  EXPECT_EQ(IdentifyLanguage(kFrench, "en"), "fr");
  EXPECT_EQ(IdentifyLanguage("Министры обеих стран встретились в столице.", ""), "ru");
}

TEST(IdentifyLanguage, BelievesThePageWhereTheTextDoesNotTell) {
  EXPECT_EQ(IdentifyLanguage("OK", "fr"), "fr");
  EXPECT_EQ(IdentifyLanguage("", ""), "");
}

TEST(IdentifyLanguage, CutsLongTextsBetweenCharacters) {
  std::string text(8191, ' ');
  for (int i = 0; i < 100; ++i) text += "é";
  EXPECT_EQ(IdentifyLanguage(text, "en"), "en");
}

TEST(ReadArticle, SetsAsideWhatIsNotEnglish) {
  const auto read = [](const char* text, bool english_only) {
    RawInput input;
    input.path = "a.txt";
    input.bytes = text;
    ReadOptions options;
    options.english_only = english_only;
    const ReadOutcome outcome = ReadArticle(input, options);
    if (const auto* article = std::get_if<Article>(&outcome)) return article->language;
    return std::get<Reject>(outcome).aside + ": " + std::get<Reject>(outcome).reason;
  };
  EXPECT_EQ(read(kEnglish, true), "en");
  EXPECT_EQ(read(kFrench, false), "fr");
  EXPECT_EQ(read(kFrench, true),
            "in fr: its language is fr, not English; to read it nevertheless give "
            "--any-language");
}

}  // namespace
}  // namespace dragoman
