// Half-precision numbers (IEEE 754 binary16), as model files store weights.
//
//   HalfToFloat(0x3C00)      // 1.0f
//   FloatToHalf(1.0f)        // 0x3C00; rounds to nearest, for tests that write models
//
// Pure functions, any thread.
#ifndef DRAGOMAN_NN_HALF_H_
#define DRAGOMAN_NN_HALF_H_

#include <bit>
#include <cstdint>

namespace dragoman {

inline float HalfToFloat(uint16_t half) {
  const uint32_t sign = static_cast<uint32_t>(half & 0x8000) << 16;
  const uint32_t magnitude = half & 0x7FFF;
  // Shifted into place, the exponent is too small by 112; multiplying mends it and makes
  // the subnormal halves normal at the same time.
  const float value = std::bit_cast<float>(magnitude << 13) * 0x1p112f;
  const uint32_t bits = std::bit_cast<uint32_t>(value);
  const uint32_t infinite = magnitude >= 0x7C00 ? 0x7F800000u : 0u;
  return std::bit_cast<float>(bits | sign | infinite);
}

inline uint16_t FloatToHalf(float value) {
  const uint32_t bits = std::bit_cast<uint32_t>(value);
  const uint16_t sign = static_cast<uint16_t>((bits >> 16) & 0x8000);
  const float size = std::bit_cast<float>(bits & 0x7FFFFFFF);
  if (!(size < 65520.0f)) return sign | 0x7C00;
  const uint32_t small = std::bit_cast<uint32_t>(size * 0x1p-112f);
  const uint32_t rounded = small + 0xFFF + ((small >> 13) & 1);
  return sign | static_cast<uint16_t>(rounded >> 13);
}

}  // namespace dragoman

#endif  // DRAGOMAN_NN_HALF_H_
