#include "extract/when_where.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// A document under construction. Verbs and nouns of `events` are events.
struct Case {
  explicit Case(std::string_view tree) : document(TreeText(tree)) {
    document.article.published = *Date::Parse("2021-11-28");
  }
  uint32_t Find(std::string_view word) const {
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.Text(document.tokens[t]) == word) return t;
    }
    ADD_FAILURE() << "no word " << word;
    return 0;
  }
  Case& Time(std::string_view word, const char* start, const char* finish) {
    TimeExpression time;
    time.begin = Find(word);
    time.end = time.begin + 1;
    time.span = document.SpanOf(time.begin, time.end);
    time.start = *Date::Parse(start);
    time.finish = *Date::Parse(finish);
    time.precision = Precision::kDay;
    document.times.push_back(time);
    return *this;
  }
  Case& Where(std::string_view word, const char* feature, const char* basis) {
    PlaceMention place;
    place.begin = place.head = Find(word);
    place.end = place.begin + 1;
    place.place.text = place.place.name = std::string(word);
    place.place.country = "AAA";
    place.place.feature = feature;
    place.place.basis = basis;
    document.places.push_back(place);
    return *this;
  }
  Case& Events(const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) heads.push_back(Find(word));
    return *this;
  }
  // "2021-11-26..2021-11-26 syntax"
  std::string When(std::string_view event) const {
    const Tree tree(document);
    const EventDate date = WhenWhere(document, tree, heads).When(Find(event), true);
    return date.start.text() + ".." + date.finish.text() + " " + date.basis;
  }
  // "Goma syntax"
  std::string Place(std::string_view event, bool material = true) const {
    const Tree tree(document);
    const dragoman::Place place =
        WhenWhere(document, tree, heads).Where(Find(event), material);
    return place.text + " " + place.basis;
  }

  Document document;
  std::vector<uint32_t> heads;
};

TEST(WhenWhereTest, TheClauseOfAnotherVerbIsTheLastGuess) {
  Case c(
      "Turkey/NNP/2/nsubj delivered|deliver/VBD/0/root planes/NNS/2/obj "
      "Chad/NNP/5/nsubj bought|buy/VBD/3/acl:relcl lately/RB/5/advmod ,/,/8/punct "
      "said|say/VBD/2/parataxis Friday/NNP/8/obl ././2/punct");
  c.Events({"delivered"})
      .Time("lately", "2020-01-01", "2020-12-31")
      .Time("Friday", "2021-11-26", "2021-11-26");
  EXPECT_EQ(c.When("delivered"), "2021-11-26..2021-11-26 sentence");
}

TEST(WhenWhereTest, VerbsWithOneSubjectShareWhatStandsBehindTheLast) {
  Case c(
      "He/PRP/2/nsubj:pass abducted|abduct/VBN/0/root and/CC/4/cc "
      "shot|shoot/VBN/2/conj Friday/NNP/4/obl in/IN/7/case Goma/NNP/4/obl "
      "././2/punct");
  c.Events({"abducted", "shot"})
      .Time("Friday", "2021-11-26", "2021-11-26")
      .Where("Goma", "PPLA", "in");
  EXPECT_EQ(c.When("abducted"), "2021-11-26..2021-11-26 clause");
  EXPECT_EQ(c.When("shot"), "2021-11-26..2021-11-26 syntax");
  EXPECT_EQ(c.Place("abducted"), "Goma clause");
}

TEST(WhenWhereTest, WhatHappenedDidNotHappenAfterPublication) {
  Case c(
      "They/PRP/2/nsubj walked|walk/VBD/0/root out/RP/2/compound:prt "
      "lately/RB/2/advmod ././2/punct");
  c.Events({"walked"}).Time("lately", "2021-11-22", "2021-12-05");
  EXPECT_EQ(c.When("walked"), "2021-11-22..2021-11-28 syntax");
}

TEST(WhenWhereTest, WhatIsDoneToAnEventIsDoneWhereItIs) {
  Case c(
      "They/PRP/2/nsubj bombed|bomb/VBD/0/root a/DT/4/det rally/NN/2/obj "
      "in/IN/6/case Goma/NNP/4/nmod ././2/punct");
  c.Events({"bombed", "rally"}).Where("Goma", "PPLA", "in");
  EXPECT_EQ(c.Place("bombed"), "Goma clause");
  // Who condemns it may be anywhere.
  EXPECT_EQ(c.Place("bombed", false), " ");
}

TEST(WhenWhereTest, OfACountryAndATownInItTheTown) {
  Case c(
      "They/PRP/2/nsubj marched|march/VBD/0/root in/IN/6/case "
      "Pakistan/NNP/6/nmod:poss 's/POS/4/case city/NN/2/obl ,/,/8/punct "
      "Karachi/NNP/6/appos ././2/punct");
  c.Events({"marched"}).Where("Pakistan", "PCLI", "part").Where("Karachi", "PPLA", "in");
  EXPECT_EQ(c.Place("marched"), "Karachi syntax");
}

TEST(WhenWhereTest, TheDayOfSayingIsNotThatOfWhatIsToCome) {
  const auto said = [](const std::string& tried) {
    Case c(
        "Officials/NNS/2/nsubj said|say/VBD/0/root Friday/NNP/2/obl:unmarked "
        "he/PRP/6/nsubj "
        "%/MD/6/aux " +
        tried + " ././2/punct");
    c.Events({"tried"}).Time("Friday", "2021-11-26", "2021-11-26");
    return c.When("tried");
  };
  EXPECT_EQ(said("tried|try/VB/2/ccomp"), "..2021-11-28 publication");
  EXPECT_EQ(said("tried|try/VBD/2/ccomp"), "2021-11-26..2021-11-26 clause");
}

TEST(WhenWhereTest, OfTwoDatesTheOneThatIsPartOfTheOther) {
  Case c(
      "Earlier/RB/5/advmod ,/,/1/punct in/IN/4/case January/NNP/5/obl "
      "stormed|storm/VBD/0/root crowds/NNS/5/nsubj ././5/punct");
  c.Events({"stormed"})
      .Time("Earlier", "2016-01-01", "2016-12-31")
      .Time("January", "2016-01-01", "2016-01-31");
  EXPECT_EQ(c.When("stormed"), "2016-01-01..2016-01-31 syntax");
}

TEST(WhenWhereTest, WhereItWentToComesBeforeWhereItCameFrom) {
  Case c(
      "They/PRP/2/nsubj sent|send/VBD/0/root troops/NNS/2/obj from/IN/5/case "
      "Goma/NNP/2/obl to/IN/7/case Beni/NNP/2/obl ././2/punct");
  c.Events({"sent"}).Where("Goma", "PPLA", "from").Where("Beni", "PPLA", "to");
  EXPECT_EQ(c.Place("sent"), "Beni syntax");
}

TEST(WhenWhereTest, WithNothingFoundTheDayIsUnknown) {
  Case c("They/PRP/2/nsubj marched|march/VBD/0/root ././2/punct");
  c.Events({"marched"});
  EXPECT_EQ(c.When("marched"), "..2021-11-28 publication");
  EXPECT_EQ(c.Place("marched"), " ");
}

}  // namespace
}  // namespace dragoman
