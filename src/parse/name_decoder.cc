#include "parse/name_decoder.h"

namespace dragoman {
namespace {

constexpr float kNever = -1e9f;

NameKind KindFrom(std::string_view text) {
  if (text == "PER") return NameKind::kPerson;
  if (text == "ORG") return NameKind::kOrganisation;
  return text == "LOC" ? NameKind::kPlace : NameKind::kOther;
}

}  // namespace

NameTags::NameTags(const std::vector<std::string_view>& tags,
                   const std::vector<float>& transitions)
    : transitions_(transitions) {
  for (std::string_view tag : tags) {
    const bool outside = tag.size() < 3;
    tags_.push_back(outside ? Tag{} : Tag{tag[0], KindFrom(tag.substr(2))});
  }
  const size_t k = tags_.size();
  transitions_.resize((k + 1) * k);
  for (size_t b = 0; b <= k; ++b) {
    for (size_t t = 0; t < k; ++t) {
      if (!MayFollow(b, t)) transitions_[b * k + t] = kNever;
    }
  }
}

bool NameTags::MayFollow(size_t before, size_t tag) const {
  if (tags_[tag].place != 'I') return true;
  return before < tags_.size() && tags_[before].place != 'O' &&
         tags_[before].kind == tags_[tag].kind;
}

std::vector<size_t> NameTags::BestTags(const std::vector<const float*>& scores) const {
  const size_t n = scores.size(), k = tags_.size();
  std::vector<float> total(n * k);
  std::vector<size_t> from(n * k, 0);
  for (size_t t = 0; t < k; ++t) total[t] = transitions_[k * k + t] + scores[0][t];
  for (size_t i = 1; i < n; ++i) {
    const float* before = total.data() + (i - 1) * k;
    for (size_t t = 0; t < k; ++t) {
      size_t best = 0;
      for (size_t b = 1; b < k; ++b) {
        const float reached = before[b] + transitions_[b * k + t];
        if (reached > before[best] + transitions_[best * k + t]) best = b;
      }
      from[i * k + t] = best;
      total[i * k + t] = before[best] + transitions_[best * k + t] + scores[i][t];
    }
  }
  std::vector<size_t> out(n);
  for (size_t t = 0; t < k; ++t) {
    if (total[(n - 1) * k + t] > total[(n - 1) * k + out[n - 1]]) out[n - 1] = t;
  }
  for (size_t i = n - 1; i > 0; --i) out[i - 1] = from[i * k + out[i]];
  return out;
}

std::vector<Name> NameTags::Decode(const std::vector<const float*>& scores) const {
  std::vector<Name> names;
  if (scores.empty() || tags_.empty()) return names;
  const std::vector<size_t> tags = BestTags(scores);
  for (uint32_t i = 0; i < tags.size(); ++i) {
    const Tag& tag = tags_[tags[i]];
    if (tag.place == 'I' && !names.empty() && names.back().end == i) {
      names.back().end = i + 1;
    } else if (tag.place != 'O') {
      names.push_back({i, i + 1, tag.kind});
    }
  }
  return names;
}

}  // namespace dragoman
