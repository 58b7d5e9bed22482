#define VECTOR_BYTES 32
#define FLOAT_ROWS 4
#include <immintrin.h>

#include <utility>

#include "nn/kernels/encoder_kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/encoder_loops.inc"

inline __m256i Load(const void* p) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(p));
}

inline __m256i Fours(const uint8_t* a) {
  int32_t four;
  __builtin_memcpy(&four, a, sizeof(four));
  return _mm256_xor_si256(_mm256_set1_epi32(four), _mm256_set1_epi8(-128));
}

// Adds the products of bytes in groups of four. AVX2 multiplies unsigned by signed bytes,
// and two such products must fit into 16 bits: so the sign of a weight goes over to the
// activation, and its size is at most 128. The activations are centred for that, so that
// nothing need be taken from the sums (ByteWeights::start).
inline __m256i Add(__m256i sums, __m256i a, __m256i b, __m256i b_size) {
  const __m256i pairs = _mm256_maddubs_epi16(b_size, _mm256_sign_epi8(a, b));
  return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

// Some rows and 16 columns, whose sums stay in registers.
template <size_t... R>
inline void Block(std::index_sequence<R...>, const uint8_t* a, const float* a_scale,
                  const ByteWeights& w, size_t column, float* out, size_t width) {
  __m256i left[sizeof...(R)], right[sizeof...(R)];
  ((left[R] = right[R] = _mm256_setzero_si256()), ...);
  const size_t panel = column / kBytePanel * kBytePanel, depth = w.depth;
  const int8_t* b = w.packed + panel * depth + (column - panel) * kByteGroup;
  for (size_t k = 0; k < depth; k += kByteGroup, b += kBytePanel * kByteGroup) {
    const __m256i b0 = Load(b), b1 = Load(b + 32);
    const __m256i size0 = _mm256_abs_epi8(b0), size1 = _mm256_abs_epi8(b1);
    ((left[R] = Add(left[R], Fours(a + R * depth + k), b0, size0),
      right[R] = Add(right[R], Fours(a + R * depth + k), b1, size1)),
     ...);
  }
  (StoreBoth(reinterpret_cast<Integers>(left[R]), reinterpret_cast<Integers>(right[R]),
             a_scale[R], w, column, out + column + R * width),
   ...);
}

#include "nn/kernels/encoder_blocks.inc"

void Multiply(const uint8_t* a, const float* a_scale, size_t rows, const ByteWeights& w,
              float* out) {
  MultiplyBlocks<4, 1>(a, a_scale, rows, w, out);
}

}  // namespace

extern const EncoderKernels kAvx2EncoderKernels;
const EncoderKernels kAvx2EncoderKernels = {"avx2", Quantise, Multiply, Attend,
                                            Gelu,   Norm,     AddRow};

}  // namespace dragoman
