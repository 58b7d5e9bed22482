#include "store/known_articles.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

constexpr size_t kMostRecent = size_t{1} << 18;

// FNV-1a: simple, and the same on every machine.
void Mix(std::string_view text, uint64_t* hash) {
  for (const char c : text) {
    *hash ^= static_cast<unsigned char>(c);
    *hash *= 0x100000001b3ULL;
  }
  *hash *= 0x100000001b3ULL;  // "ab" + "c" is not "a" + "bc"
}

constexpr uint64_t kStart = 0xcbf29ce484222325ULL;

bool ById(const ArticleKey& a, const ArticleKey& b) { return a.id < b.id; }

Known Compare(uint64_t stored, uint64_t words) {
  return stored == words || stored == 0 || words == 0 ? Known::kStored : Known::kOther;
}

}  // namespace

uint64_t HashOfId(std::string_view id) {
  uint64_t hash = kStart;
  Mix(id, &hash);
  return hash;
}

ArticleKey KeyOf(const Article& article) {
  ArticleKey key;
  key.id = HashOfId(article.id);
  if (article.text.empty()) return key;
  key.words = kStart;
  for (const std::string_view part :
       {std::string_view(article.title), std::string_view(article.text)}) {
    Mix(part, &key.words);
  }
  Mix(article.published.text(), &key.words);
  return key;
}

const uint64_t* KnownArticles::WordsOf(uint64_t id) const {
  const auto recent = recent_.find(id);
  if (recent != recent_.end()) return &recent->second;
  const auto old =
      std::lower_bound(sorted_.begin(), sorted_.end(), ArticleKey{.id = id}, ById);
  return old == sorted_.end() || old->id != id ? nullptr : &old->words;
}

Known KnownArticles::Find(ArticleKey key) const {
  const std::shared_lock lock(mutex_);
  const uint64_t* words = WordsOf(key.id);
  return words == nullptr ? Known::kNew : Compare(*words, key.words);
}

bool KnownArticles::LacksWords(ArticleKey key) const {
  const std::shared_lock lock(mutex_);
  const uint64_t* words = WordsOf(key.id);
  return words != nullptr && *words == 0;
}

void KnownArticles::Complete(ArticleKey key) {
  const std::unique_lock lock(mutex_);
  if (const auto recent = recent_.find(key.id); recent != recent_.end()) {
    recent->second = key.words;
    return;
  }
  const auto old = std::lower_bound(sorted_.begin(), sorted_.end(), key, ById);
  if (old != sorted_.end() && old->id == key.id) old->words = key.words;
}

void KnownArticles::Add(ArticleKey key) {
  const std::unique_lock lock(mutex_);
  recent_.emplace(key.id, key.words);
  if (recent_.size() >= kMostRecent) MergeRecent();
}

void KnownArticles::Load(std::vector<ArticleKey> keys) {
  const std::unique_lock lock(mutex_);
  sorted_ = std::move(keys);
  std::sort(sorted_.begin(), sorted_.end(), ById);
}

void KnownArticles::MergeRecent() {
  const auto middle = static_cast<std::ptrdiff_t>(sorted_.size());
  for (const auto& [id, words] : recent_) sorted_.push_back({id, words});
  std::sort(sorted_.begin() + middle, sorted_.end(), ById);
  std::inplace_merge(sorted_.begin(), sorted_.begin() + middle, sorted_.end(), ById);
  recent_.clear();
}

}  // namespace dragoman
