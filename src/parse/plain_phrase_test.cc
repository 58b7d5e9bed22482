// Phrases in, trees out as "word relation>head"; "network" where the rules give up.
#include "parse/plain_phrase.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

const LemmaLexicon& Lexicon() {
  static const LemmaLexicon kLexicon = [] {
    const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    Diagnostics diagnostics;
    return LemmaLexicon::Load(*files, &diagnostics);
  }();
  return kLexicon;
}

// Words between blanks; "'s" belongs to the word before it.
Document Words(const std::string& phrase) {
  std::string tree;
  for (size_t i = 0; i < phrase.size();) {
    const size_t end = std::min(phrase.find(' ', i), phrase.size());
    const std::string word = phrase.substr(i, end - i);
    tree += word + (word == "'s" ? "/POS/0/root " : "/XX/0/root ");
    i = end + 1;
  }
  Document document = TreeText(tree);
  for (Token& token : document.tokens) {
    token.joined = document.Text(token) == "'s";
    token.head = -1;
  }
  return document;
}

std::string Tree(const std::string& phrase) {
  Document document = Words(phrase);
  if (!ParsePlainPhrase(Lexicon(), document)) return "network";
  std::string out;
  for (const Token& token : document.tokens) {
    if (!out.empty()) out += ' ';
    out += document.Text(token);
    out += ' ';
    out += ToString(token.relation);
    if (token.head >= 0) {
      out += '>';
      out += document.Text(document.tokens[static_cast<size_t>(token.head)]);
    }
  }
  return out;
}

TEST(PlainPhrase, TheLastWordLeads) {
  EXPECT_EQ(Tree("the Iranian foreign minister"),
            "the det>minister Iranian compound>minister foreign amod>minister "
            "minister root");
}

TEST(PlainPhrase, OwnersHangOnWhatTheyOwn) {
  EXPECT_EQ(Tree("Iran 's president 's spokesman"),
            "Iran nmod:poss>president 's case>Iran president nmod:poss>spokesman "
            "'s case>president spokesman root");
  EXPECT_EQ(Tree("his counterpart"), "his nmod:poss>counterpart counterpart root");
}

TEST(PlainPhrase, PrepositionsHangOnTheFirstNounAndOfOnTheNearest) {
  EXPECT_EQ(Tree("envoy of Iran to Vienna"),
            "envoy root of case>Iran Iran nmod>envoy to case>Vienna Vienna nmod>envoy");
}

TEST(PlainPhrase, ACommaBeginsAnApposition) {
  EXPECT_EQ(Tree("Ilham Aliyev , president of Azerbaijan"),
            "Ilham compound>Aliyev Aliyev root , punct>president president appos>Aliyev "
            "of case>Azerbaijan Azerbaijan nmod>president");
}

TEST(PlainPhrase, AndJoinsNamesWithNamesAndNounsWithNouns) {
  EXPECT_EQ(Tree("leaders of Iran and Azerbaijan"),
            "leaders root of case>Iran Iran nmod>leaders and cc>Azerbaijan "
            "Azerbaijan conj>Iran");
  EXPECT_EQ(Tree("rebels and government troops in Chad"),
            "rebels root and cc>troops government compound>troops troops conj>rebels "
            "in case>Chad Chad nmod>rebels");
  EXPECT_EQ(Tree("Turkey and Iran"), "Turkey root and cc>Iran Iran conj>Turkey");
  EXPECT_EQ(Tree("Trade and Industry Minister Lam"), "network");
  EXPECT_EQ(Tree("oil and gas companies"), "network");
  EXPECT_EQ(Tree("Hamas and Fatah fighters"), "network");
}

TEST(PlainPhrase, APronounStandsAlone) { EXPECT_EQ(Tree("he"), "he root"); }

TEST(PlainPhrase, WhatMayHaveVerbsIsForTheNetwork) {
  EXPECT_EQ(Tree("Iran attacked Israel"), "network");
  EXPECT_EQ(Tree("men armed with rifles"), "network");
  EXPECT_EQ(Tree("troops stationed abroad"), "network");
  EXPECT_EQ(Tree("Bush visits Iraq"), "network");
  EXPECT_EQ(Tree("Iranian and Turkish officials"), "network");
  EXPECT_EQ(Tree("a man who fled"), "network");
  EXPECT_EQ(Tree("the"), "network");
  EXPECT_EQ(Tree("rebels \" said"), "network");
}

TEST(PlainPhrase, ParticiplesBeforeANounAreAdjectives) {
  EXPECT_EQ(Tree("armed men"), "armed amod>men men root");
  EXPECT_EQ(Tree("Iran - backed rebels"),
            "Iran compound>rebels - punct>rebels backed amod>rebels rebels root");
}

std::string NamesIn(const std::string& phrase) {
  Document document = Words(phrase);
  if (!ParsePlainPhrase(Lexicon(), document)) return "network";
  std::string out;
  for (const Name& name : document.names) {
    out += document.Text(document.SpanOf(name.begin, name.end));
    out += name.kind == NameKind::kPerson ? " PER" : " ORG";
  }
  return out;
}

TEST(PlainPhrase, CapitalsThatAreNoCommonNounsAreNames) {
  EXPECT_EQ(NamesIn("Foreign Minister Hossein Amirabdollahian"),
            "Hossein Amirabdollahian PER");
  EXPECT_EQ(NamesIn("Crown Prince Mohammed bin Salman"), "Mohammed bin Salman PER");
  EXPECT_EQ(NamesIn("the Kyrgyz Atameken Party"), "Kyrgyz Atameken Party ORG");
  EXPECT_EQ(NamesIn("the police"), "");
}

}  // namespace
}  // namespace dragoman
