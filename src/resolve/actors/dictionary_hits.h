// Where the phrases of the dictionaries occur in a document.
//
//   DictionaryHits hits(dictionary, document);
//   hits.At(t)        // the hit that covers token t, or null
//   hit->Find(dictionary, EntryKind::kRole)
//
// The longest phrase from the left wins, where capital letters agree: "Turkey" is not
// "turkey", "US" is not "us"; texts that are all capitals agree with everything. Reads
// Document::tokens and ::sentences. Linear time. Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_HITS_H_
#define DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_HITS_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"
#include "resolve/actors/dictionary.h"

namespace dragoman {

struct Hit {
  uint32_t begin = 0, end = 0;    // tokens
  bool against = false;           // "anti-American": found behind the "anti-"
  std::vector<uint32_t> entries;  // all of the phrase

  // The first entry of this kind, or null.
  bool twin = false;  // half of a name: the "North" of "North and South Korea"
  const Entry* Find(const Dictionary& dictionary, EntryKind kind) const;
};

class DictionaryHits {
 public:
  DictionaryHits(const Dictionary& dictionary, const Document& document);

  const Hit* At(uint32_t token) const {
    return at_[token] < 0 ? nullptr : &hits_[static_cast<size_t>(at_[token])];
  }
  const std::vector<Hit>& all() const { return hits_; }

 private:
  void FindIn(const Sentence& sentence);
  void AddTwin(size_t begin, size_t length);
  bool IsAnti(size_t word) const;
  bool Agrees(const Entry& entry, size_t begin, size_t length) const;
  // Words of the longest phrase at `begin`, with its entries; 0 if there is none.
  size_t Longest(size_t begin, std::vector<uint32_t>* entries) const;

  const Dictionary& dictionary_;
  const Document& document_;
  std::vector<FoldedWord> words_;  // of the sentence at hand
  bool shouted_ = false;           // the sentence has no small letters
  std::vector<Hit> hits_;
  std::vector<int32_t> at_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_HITS_H_
