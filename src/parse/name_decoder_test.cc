#include "parse/name_decoder.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

const std::vector<std::string_view> kTags = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};

// One digit per word: the tag with the largest score, by its place in kTags.
std::string Decode(const std::string& best) {
  std::vector<std::vector<float>> scores;
  for (char c : best) {
    scores.emplace_back(kTags.size(), 0.0f);
    scores.back()[c - '0'] = 3;
  }
  std::vector<const float*> rows;
  rows.reserve(scores.size());
  for (const auto& s : scores) rows.push_back(s.data());
  std::string out;
  for (const Name& n : NameTags(kTags).Decode(rows)) {
    out += std::to_string(n.begin) + "-" + std::to_string(n.end) +
           (n.kind == NameKind::kPerson ? "P " : "L ");
  }
  return out;
}

TEST(NameTags, Decode) {
  EXPECT_EQ(Decode("00000"), "");
  EXPECT_EQ(Decode("12034"), "0-2P 3-5L ");
  EXPECT_EQ(Decode("1134"), "0-1P 1-2P 2-4L ");
  EXPECT_EQ(Decode(""), "");
}

TEST(NameTags, NoNameBeginsInTheMiddle) {
  // The best tags of their own, O then I-PER, are impossible.
  const std::vector<float> outside = {3, 2, 0, 0, 0}, inside = {0, 0, 9, 0, 0};
  const std::vector<Name> names = NameTags(kTags).Decode({outside.data(), inside.data()});
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].begin, 0u);
  EXPECT_EQ(names[0].end, 2u);
}

TEST(NameTags, TransitionsCount) {
  const std::vector<std::string_view> tags = {"O", "B-PER", "I-PER"};
  // A second name right behind a first is rare, a sentence that begins with one is not.
  std::vector<float> transitions(4 * 3, 0.0f);
  transitions[1 * 3 + 1] = -5;
  transitions[3 * 3 + 1] = 2;
  const std::vector<float> perhaps = {1, 0, 0}, name = {0, 3, 2};
  const auto decode = [&](const NameTags& t, const std::vector<const float*>& rows) {
    std::string out;
    for (const Name& n : t.Decode(rows)) {
      out += std::to_string(n.begin) + "-" + std::to_string(n.end) + " ";
    }
    return out;
  };
  const NameTags plain(tags), learned(tags, transitions);
  EXPECT_EQ(decode(plain, {name.data(), name.data()}), "0-1 1-2 ");
  EXPECT_EQ(decode(learned, {name.data(), name.data()}), "0-2 ");
  EXPECT_EQ(decode(plain, {perhaps.data()}), "");
  EXPECT_EQ(decode(learned, {perhaps.data()}), "0-1 ");
}

}  // namespace
}  // namespace dragoman
