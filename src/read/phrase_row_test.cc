// Rows in, phrases or reasons out.
#include <gtest/gtest.h>

#include <string>

#include "dragoman/who.h"

namespace dragoman {
namespace {

std::string Read(const std::string& row) {
  const RawInput unit{
      .path = "rows.jsonl", .line = 3, .kind = InputKind::kJsonRow, .bytes = row};
  const std::optional<PhraseOutcome> outcome =
      ReadPhrase(unit, *Date::Parse("2001-02-03"));
  if (!outcome) return "no phrase";
  if (const Reject* reject = std::get_if<Reject>(&*outcome)) return reject->ToString();
  const Phrase& phrase = std::get<Phrase>(*outcome);
  return phrase.id + "|" + phrase.text + "|" + phrase.date.text() + "|" + phrase.context +
         "|" + phrase.country;
}

TEST(PhraseRow, HasATextAndWhatIsKnownAboutIt) {
  EXPECT_EQ(Read(R"({"id":7,"text":"the police","date":"2010-01-02","country":"IRQ"})"),
            "7|the police|2010-01-02||IRQ");
  EXPECT_EQ(Read(R"({"text":"he","context":"Raisi left."})"),
            "|he|2001-02-03|Raisi left.|");
}

TEST(PhraseRow, ArticlesAreNone) {
  EXPECT_EQ(Read(R"({"text":"Iran met Iraq.","published":"2010-01-02"})"), "no phrase");
  EXPECT_EQ(Read(R"({"text":"Iran met Iraq.","title":"Iran"})"), "no phrase");
  EXPECT_EQ(Read(R"({"html":"<p>Iran</p>"})"), "no phrase");
  EXPECT_EQ(Read(R"({"id":"a"})"), "no phrase");
  EXPECT_EQ(Read(R"({"text":" "})"), "no phrase");
  EXPECT_EQ(Read("[1]"), "no phrase");
}

TEST(PhraseRow, SaysWhatIsWrong) {
  EXPECT_EQ(Read(R"({"text":"he","date":"yesterday"})"),
            "rows.jsonl:3: \"date\" is \"yesterday\"; write it as 2021-11-28");
  EXPECT_EQ(Read(R"({"text":"he","country":"Iran"})"),
            "rows.jsonl:3: \"country\" is \"Iran\"; write the three capital letters of "
            "ISO 3166, as \"IRN\"");
}

TEST(PhraseRow, CutAnywhereItIsNone) {
  const std::string row = R"({"id":7,"text":"the police","date":"2010-01-02"})";
  for (size_t size = 0; size < row.size(); ++size) {
    EXPECT_EQ(Read(row.substr(0, size)), "no phrase") << size;
  }
}

}  // namespace
}  // namespace dragoman
