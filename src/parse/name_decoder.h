// Names from the scores of the tags O, B-PER, I-PER, ...
//
//   NameTags tags = *NameTags::Read(file);     // which tags the model has
//   for (FoundName n : tags.Decode(scores, count)) ...   // n.begin, n.end, n.kind
//
// The best sequence in which an I- follows a B- or I- of its kind (Viterbi).
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
  // Tags that are neither O nor of a known kind count as kOther.
  explicit NameTags(const std::vector<std::string_view>& tags);

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
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_NAME_DECODER_H_
