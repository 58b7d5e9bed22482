// Names from the scores of the tags O, B-PER, I-PER, ...
//
//   NameTags tags({"O", "B-PER", "I-PER"}, transitions);
//   for (const Name& n : tags.Decode(scores)) ...   // n.begin, n.end, n.kind
//
// The best sequence (Viterbi) of those in which an I- follows a B- or I- of its kind. How
// readily one tag follows another is learned with the network (a linear-chain CRF);
// train/crf.py is the Python twin.
// Immutable after loading, any thread.
#ifndef DRAGOMAN_PARSE_NAME_DECODER_H_
#define DRAGOMAN_PARSE_NAME_DECODER_H_

#include <string_view>
#include <vector>

#include "dragoman/document.h"

namespace dragoman {

class NameTags {
 public:
  NameTags() = default;
  // Tags that are neither O nor of a known kind count as kOther. transitions[b * n + t]
  // is added to the score where tag t follows tag b; b = n is the start. May be empty.
  explicit NameTags(const std::vector<std::string_view>& tags,
                    const std::vector<float>& transitions = {});

  // scores[i] points to the scores of word i, one per tag. Words count from 0.
  std::vector<Name> Decode(const std::vector<const float*>& scores) const;

 private:
  struct Tag {
    char place = 'O';  // 'O', 'B', 'I'
    NameKind kind = NameKind::kOther;
  };
  bool MayFollow(size_t before, size_t tag) const;
  std::vector<size_t> BestTags(const std::vector<const float*>& scores) const;

  std::vector<Tag> tags_;
  std::vector<float> transitions_;  // with kNever where a tag must not follow another
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_NAME_DECODER_H_
