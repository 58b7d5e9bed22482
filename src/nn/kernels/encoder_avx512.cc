#define VECTOR_BYTES 64
#define FLOAT_ROWS 12
#include <immintrin.h>

#include <utility>

#include "nn/kernels/encoder_kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/encoder_loops.inc"

inline __m512i Load(const void* p) { return _mm512_loadu_si512(p); }

inline __m512i Fours(const uint8_t* a) {
  int32_t four;
  __builtin_memcpy(&four, a, sizeof(four));
  return _mm512_set1_epi32(four);
}

// Some rows and one panel, whose sums stay in registers.
template <size_t... R>
inline void Block(std::index_sequence<R...>, const uint8_t* a, const float* a_scale,
                  const ByteWeights& w, size_t column, float* out, size_t width) {
  __m512i left[sizeof...(R)], right[sizeof...(R)];
  ((left[R] = Load(w.start + column)), ...);
  ((right[R] = Load(w.start + column + kLanes)), ...);
  const int8_t* b = w.packed + column * w.depth;
  const size_t depth = w.depth;
  for (size_t k = 0; k < depth; k += kByteGroup, b += kBytePanel * kByteGroup) {
    const __m512i b0 = Load(b), b1 = Load(b + 64);
    ((left[R] = _mm512_dpbusd_epi32(left[R], Fours(a + R * depth + k), b0),
      right[R] = _mm512_dpbusd_epi32(right[R], Fours(a + R * depth + k), b1)),
     ...);
  }
  (StoreBoth(reinterpret_cast<Integers>(left[R]), reinterpret_cast<Integers>(right[R]),
             a_scale[R], w, column, out + column + R * width),
   ...);
}

#include "nn/kernels/encoder_blocks.inc"

void Multiply(const uint8_t* a, const float* a_scale, size_t rows, const ByteWeights& w,
              float* out) {
  MultiplyBlocks<12, 4, 1>(a, a_scale, rows, w, out);
}

}  // namespace

extern const EncoderKernels kAvx512EncoderKernels;
const EncoderKernels kAvx512EncoderKernels = {"avx512", Quantise, Multiply, Attend,
                                              Gelu,     Norm,     AddRow};

}  // namespace dragoman
