#include "store/known_articles.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

Article Row(const std::string& id, const std::string& text) {
  Article article;
  article.id = id;
  article.text = text;
  return article;
}

TEST(KnownArticles, AnArticleIsKnownByItsIdAndItsWords) {
  KnownArticles known;
  known.Add(KeyOf(Row("a", "Iran warned Israel.")));
  EXPECT_EQ(known.Find(KeyOf(Row("a", "Iran warned Israel."))), Known::kStored);
  EXPECT_EQ(known.Find(KeyOf(Row("a", "Kenya expelled two."))), Known::kOther);
  EXPECT_EQ(known.Find(KeyOf(Row("b", "Iran warned Israel."))), Known::kNew);
}

TEST(KnownArticles, WhereTheWordsAreNotKnownTheIdDecides) {
  KnownArticles known;
  known.Add(KeyOf(Row("a", "")));
  EXPECT_EQ(known.Find(KeyOf(Row("a", "Iran warned Israel."))), Known::kStored);
}

TEST(KnownArticles, WordsThatComeLaterCount) {
  for (const bool loaded : {false, true}) {
    KnownArticles known;
    if (loaded) known.Load({KeyOf(Row("a", ""))});
    if (!loaded) known.Add(KeyOf(Row("a", "")));
    const ArticleKey key = KeyOf(Row("a", "Iran warned Israel."));
    EXPECT_TRUE(known.LacksWords(key));
    known.Complete(key);
    EXPECT_FALSE(known.LacksWords(key));
    EXPECT_EQ(known.Find(KeyOf(Row("a", "Kenya expelled two."))), Known::kOther);
    EXPECT_FALSE(known.LacksWords(KeyOf(Row("b", "Iran warned Israel."))));
  }
}

TEST(KnownArticles, HalfAMillionAreFoundWhetherLoadedOrAdded) {
  std::vector<ArticleKey> keys;
  keys.reserve(200000);
  for (int i = 0; i < 200000; ++i) keys.push_back(KeyOf(Row(std::to_string(i), "text")));
  KnownArticles known;
  known.Load(keys);
  for (int i = 200000; i < 500000; ++i) known.Add(KeyOf(Row(std::to_string(i), "text")));
  for (int i = 0; i < 500000; ++i) {
    ASSERT_EQ(known.Find(KeyOf(Row(std::to_string(i), "text"))), Known::kStored) << i;
  }
  EXPECT_EQ(known.Find(KeyOf(Row("500000", "text"))), Known::kNew);
}

}  // namespace
}  // namespace dragoman
