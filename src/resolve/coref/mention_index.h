// Finds the mention that a token belongs to.
//
//   MentionIndex index(document);
//   index.Headed(raisi);   // the mention that the token heads; -1 if it heads none
//   index.At(president);   // that, or the smallest mention around the token
//
// Reads Document::mentions; an index is out of date when they change. Built in time
// linear in tokens and lengths of mentions. Any number of threads.
#ifndef DRAGOMAN_RESOLVE_COREF_MENTION_INDEX_H_
#define DRAGOMAN_RESOLVE_COREF_MENTION_INDEX_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"

namespace dragoman {

class MentionIndex {
 public:
  explicit MentionIndex(const Document& document)
      : headed_(document.tokens.size(), -1), around_(document.tokens.size(), -1) {
    // Nested mentions come after the outer ones. Of several with one head the outermost
    // counts; around a token the innermost.
    for (size_t i = 0; i < document.mentions.size(); ++i) {
      const Mention& mention = document.mentions[i];
      if (headed_[mention.head] < 0) headed_[mention.head] = static_cast<int32_t>(i);
      for (uint32_t t = mention.begin; t < mention.end; ++t) {
        around_[t] = static_cast<int32_t>(i);
      }
    }
  }

  int32_t Headed(uint32_t t) const { return headed_[t]; }
  int32_t At(uint32_t t) const { return headed_[t] >= 0 ? headed_[t] : around_[t]; }

 private:
  std::vector<int32_t> headed_, around_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_MENTION_INDEX_H_
