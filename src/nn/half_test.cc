#include "nn/half.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dragoman {
namespace {

TEST(Half, KnownValues) {
  EXPECT_EQ(HalfToFloat(0x3C00), 1.0f);
  EXPECT_EQ(HalfToFloat(0xC000), -2.0f);
  EXPECT_EQ(HalfToFloat(0x0001), 0x1p-24f);  // the smallest
  EXPECT_EQ(HalfToFloat(0x7BFF), 65504.0f);  // the largest
  EXPECT_TRUE(std::isinf(HalfToFloat(0x7C00)));
}

TEST(Half, EveryHalfSurvivesTheWayThere) {
  for (uint32_t half = 0; half < 0x7C00; ++half) {
    EXPECT_EQ(FloatToHalf(HalfToFloat(static_cast<uint16_t>(half))), half);
  }
}

TEST(Half, RoundsToNearest) {
  EXPECT_EQ(FloatToHalf(1.0f + 0x1p-12f), 0x3C00);
  EXPECT_EQ(FloatToHalf(1.0f + 0x1.8p-11f), 0x3C01);
}

}  // namespace
}  // namespace dragoman
