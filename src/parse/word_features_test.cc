#include "parse/word_features.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

struct Case {
  const char *word, *normal, *shape;
  uint32_t hash, rows[5];  // shape, prefix 3, suffixes 2, 3, 4
};

// What `python train/features.py` prints.
constexpr Case kCases[] = {
    {"The", "the", "Xxx", 2672048445, {1006, 3178, 454, 865, 806}},
    {"Erdoğan", "erdogan", "Xxxx", 1322930198, {290, 1344, 694, 2556, 3602}},
    {"“", "\"", "\"", 491211900, {736, 2999, 1493, 1312, 3155}},
    {"''", "\"", "\"", 491211900, {736, 2999, 1493, 1312, 3155}},
    {"10,000", "00,000", "dd,ddd", 2495045018, {10, 2993, 1885, 1574, 2639}},
    {"AL-QAIDA", "al-qaida", "XX-XXX", 3604396876, {135, 2349, 1638, 3690, 302}},
    {"Łódź", "lodz", "Xxxx", 4139373501, {290, 3442, 667, 2249, 2244}},
    {"…", "...", "...", 2542722676, {336, 1867, 925, 2448, 1071}},
    {"你好a", "你好a", "oox", 1584963867, {688, 3548, 469, 919, 3648}},
    {"a", "a", "x", 1615312373, {142, 2186, 1116, 1305, 2342}}};

TEST(WordFeatures, AgreeWithTheTrainer) {
  for (const Case& c : kCases) {
    EXPECT_EQ(NormalForm(c.word), c.normal);
    EXPECT_EQ(ShapeOf(c.word), c.shape);
    const WordFeatures f = FeaturesOf(c.word);
    EXPECT_EQ(f.word, c.hash) << c.word;
    EXPECT_EQ(f.shape % 1024, c.rows[0]) << c.word;
    EXPECT_EQ(f.prefix3 % 4096, c.rows[1]) << c.word;
    EXPECT_EQ(f.suffix2 % 2048, c.rows[2]) << c.word;
    EXPECT_EQ(f.suffix3 % 4096, c.rows[3]) << c.word;
    EXPECT_EQ(f.suffix4 % 4096, c.rows[4]) << c.word;
  }
}

TEST(WordFeatures, AnyBytesWillDo) {
  EXPECT_NE(FeaturesOf("\xff\xfe").word, FeaturesOf("").word);
  EXPECT_EQ(ShapeOf(std::string(1000, 'A')), "XXX");
}

}  // namespace
}  // namespace dragoman
