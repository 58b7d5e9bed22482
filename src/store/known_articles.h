// Which articles a store has: asked for each article of the input, by every thread.
//
//   known.Load(pairs); known.Sort();
//   known.Find(KeyOf(article));       // Known::kStored
//
// 16 bytes an article in memory, so 10 million articles are 160 MB. Find() may run in any
// thread while Add() runs in another.
#ifndef DRAGOMAN_STORE_KNOWN_ARTICLES_H_
#define DRAGOMAN_STORE_KNOWN_ARTICLES_H_

#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/store.h"

namespace dragoman {

struct ArticleKey {
  uint64_t id = 0;     // hash of the id
  uint64_t words = 0;  // hash of title, date and text; 0 if the text is not known
};

ArticleKey KeyOf(const Article& article);
uint64_t HashOfId(std::string_view id);

class KnownArticles {
 public:
  Known Find(ArticleKey key) const;
  // Whether that article is known, but by its id alone.
  bool LacksWords(ArticleKey key) const;
  void Add(ArticleKey key);
  // What is known by its id alone is known by its words, too.
  void Complete(ArticleKey key);
  // Adds many, in any order; before any other thread knows of this.
  void Load(std::vector<ArticleKey> keys);

 private:
  void MergeRecent();
  // The words of the article with that id; null if it is not known.
  const uint64_t* WordsOf(uint64_t id) const;

  mutable std::shared_mutex mutex_;
  std::vector<ArticleKey> sorted_;                 // by id
  std::unordered_map<uint64_t, uint64_t> recent_;  // id -> words, not yet among them
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_KNOWN_ARTICLES_H_
