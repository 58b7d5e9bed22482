#include "read/unpacker.h"

#include <gtest/gtest.h>

#include <string>

#include "read/testing.h"

namespace dragoman {
namespace {

using testing::Deflated;
using testing::Gzip;
using testing::Zstd;

constexpr size_t kMost = size_t{1} << 20;

TEST(Unpacker, KnowsGzipAndZstdByTheirFirstBytes) {
  EXPECT_EQ(PackingOf(Gzip("They met.")), Packing::kGzip);
  EXPECT_EQ(PackingOf(Zstd("They met.")), Packing::kZstd);
  EXPECT_EQ(PackingOf("They met."), Packing::kNone);
  EXPECT_EQ(PackingOf(""), Packing::kNone);
}

TEST(Unpacker, UnpacksAllMembers) {
  EXPECT_EQ(UnpackAll(Packing::kGzip, Gzip("They ") + Gzip("met."), kMost), "They met.");
  EXPECT_EQ(UnpackAll(Packing::kZstd, Zstd("They ") + Zstd("met."), kMost), "They met.");
}

TEST(Unpacker, UnpacksDeflateWithAndWithoutItsHead) {
  EXPECT_EQ(UnpackAll(Packing::kDeflate, Deflated("They met.", 15), kMost), "They met.");
  EXPECT_EQ(UnpackAll(Packing::kDeflate, Deflated("They met.", -15), kMost), "They met.");
}

TEST(Unpacker, StopsAtTheLimit) {
  const std::string long_text(100000, 'x');
  EXPECT_EQ(UnpackAll(Packing::kGzip, Gzip(long_text), 1000), std::string(1000, 'x'));
}

TEST(Unpacker, GivesWhatIsWholeOfBytesThatBreakOff) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * i) + " ";
  for (const auto& [packing, packed] :
       {std::pair(Packing::kGzip, Gzip(text)), std::pair(Packing::kZstd, Zstd(text))}) {
    for (size_t size = 0; size < packed.size(); size += 97) {
      const auto part = UnpackAll(packing, packed.substr(0, size), kMost);
      EXPECT_TRUE(!part || *part == text.substr(0, part->size())) << size;
    }
  }
  EXPECT_EQ(UnpackAll(Packing::kBrotli, "no brotli", kMost), std::nullopt);
}

}  // namespace
}  // namespace dragoman
