#include "resolve/actors/dictionary_hits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dragoman {
namespace {

// Acronyms of up to three letters are too often words ("us", "who", "it") to be accepted
// in another case; longer ones are written both ways ("NATO", "Nato").
constexpr size_t kStrictAcronym = 3;

}  // namespace

const Entry* Hit::Find(const Dictionary& dictionary, EntryKind kind) const {
  for (const uint32_t e : entries) {
    if (dictionary.entries[e].kind == kind) return &dictionary.entries[e];
  }
  return nullptr;
}

DictionaryHits::DictionaryHits(const Dictionary& dictionary, const Document& document)
    : dictionary_(dictionary), document_(document), at_(document.tokens.size(), -1) {
  for (const Sentence& sentence : document.sentences) FindIn(sentence);
}

void DictionaryHits::FindIn(const Sentence& sentence) {
  words_.clear();
  shouted_ = true;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const std::string_view text = document_.Text(document_.tokens[t]);
    FoldWords(text, t, &words_);
    shouted_ = shouted_ && std::none_of(text.begin(), text.end(),
                                        [](char c) { return c >= 'a' && c <= 'z'; });
  }
  for (size_t i = 0; i < words_.size();) {
    Hit hit;
    size_t length = words_[i].first ? Longest(i, &hit.entries) : 0;
    if (length == 0 && IsAnti(i)) {
      hit.against = true;
      length = Longest(++i, &hit.entries);
    }
    if (length == 0) {
      ++i;
      continue;
    }
    AddTwin(i, length);
    hit.begin = words_[i].token;
    hit.end = words_[i + length - 1].token + 1;
    for (uint32_t t = hit.begin; t < hit.end; ++t) {
      at_[t] = static_cast<int32_t>(hits_.size());
    }
    hits_.push_back(std::move(hit));
    i += length;
  }
}

// "North" before "and South Korea" is North Korea.
void DictionaryHits::AddTwin(size_t begin, size_t length) {
  static const uint64_t kAnd = HashOf("and");
  static const std::array<uint64_t, 4> kSides = {HashOf("north"), HashOf("south"),
                                                 HashOf("east"), HashOf("west")};
  const auto is_side = [&](size_t word) {
    return words_[word].capital &&
           std::find(kSides.begin(), kSides.end(), words_[word].hash) != kSides.end();
  };
  if (begin < 2 || length < 2 || words_[begin - 1].hash != kAnd || !is_side(begin) ||
      !is_side(begin - 2)) {
    return;
  }
  std::vector<FoldedWord> name = {words_[begin - 2]};
  for (size_t i = 1; i < length; ++i) name.push_back(words_[begin + i]);
  Hit twin;
  dictionary_.phrases.Match(name, 0, [&](size_t matched, uint32_t value) {
    if (matched == length && dictionary_.entries[value].kind <= EntryKind::kPeople) {
      twin.entries.push_back(value);
    }
  });
  if (twin.entries.empty()) return;
  twin.twin = true;
  twin.begin = name[0].token;
  twin.end = twin.begin + 1;
  if (at_[twin.begin] >= 0) {  // "the North" is short for it
    Hit& known = hits_[static_cast<size_t>(at_[twin.begin])];
    if (known.begin == twin.begin && known.end == twin.end) known = std::move(twin);
    return;
  }
  at_[twin.begin] = static_cast<int32_t>(hits_.size());
  hits_.push_back(std::move(twin));
}

// Of one token with the word behind it: "anti-American".
bool DictionaryHits::IsAnti(size_t word) const {
  static const uint64_t kAnti = HashOf("anti");
  return words_[word].first && !words_[word].last && words_[word].hash == kAnti;
}

size_t DictionaryHits::Longest(size_t begin, std::vector<uint32_t>* entries) const {
  size_t longest = 0;
  dictionary_.phrases.Match(words_, begin, [&](size_t length, uint32_t value) {
    if (!Agrees(dictionary_.entries[value], begin, length)) return;
    if (length > longest) entries->clear();
    longest = length;
    // One that asks for capitals says more: "the Front" before "the front".
    const bool strict = dictionary_.entries[value].capital != 0;
    entries->insert(strict ? entries->begin() : entries->end(), value);
  });
  return longest;
}

bool DictionaryHits::Agrees(const Entry& entry, size_t begin, size_t length) const {
  if (!words_[begin + length - 1].last) return false;
  // Of whom nothing is said that day, a shorter phrase may tell more.
  if (entry.kind == EntryKind::kCoded &&
      CodeAt(dictionary_, dictionary_.coded[entry.record], document_.article.published) ==
          nullptr) {
    return false;
  }
  if (shouted_) return true;
  if (entry.some_capital &&
      std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                   words_.begin() + static_cast<std::ptrdiff_t>(begin + length),
                   [](const FoldedWord& word) { return word.capital; })) {
    return false;
  }
  for (size_t i = 0; i < length && i < 32; ++i) {
    const FoldedWord& word = words_[begin + i];
    if ((entry.capital >> i & 1) != 0 && !word.capital) return false;
    if ((entry.capitals >> i & 1) == 0 || word.capitals) continue;
    const Token& token = document_.tokens[word.token];
    if (token.span.end - token.span.begin <= kStrictAcronym ||
        token.upos != Upos::kPropn) {
      return false;
    }
  }
  return true;
}

}  // namespace dragoman
