// The inner loops of layers with 8-bit weights, and of a transformer encoder, once per
// kind of CPU.
//
//   const EncoderKernels& k = ActiveEncoderKernels();
//   scale[i] = k.quantise(x.row(i), n, bytes.row(i));   // floats to bytes, row by row
//   k.multiply(bytes, scales, rows, weights, out);      // and through the weights
//
// Every kind gives the same bits: activations are rounded to 8 bits layer after layer,
// and a last bit that differs could flip a rounding and, far behind, a tree. Products of
// bytes are summed as integers. Floats are added in one order, in 16 lanes where a sum
// goes across a row, and multiplications are never fused with additions.
//
// encoder_scalar.cc is the definition, encoder_avx2.cc and encoder_avx512.cc (for CPUs
// with VNNI) agree with it bit by bit; encoder_kernels_test.cc checks that. DRAGOMAN_CPU
// in the environment forces a kind, as in kernels.h. Why not oneDNN:
// docs/decisions/0003-eight-bit-kernels.md.
//
// Pure functions on memory of the caller; any thread. Pointers need no alignment.
#ifndef DRAGOMAN_NN_KERNELS_ENCODER_KERNELS_H_
#define DRAGOMAN_NN_KERNELS_ENCODER_KERNELS_H_

#include <cstddef>
#include <cstdint>

namespace dragoman {

// Columns of 8-bit weights that lie together, and inputs of a column that lie together.
inline constexpr size_t kBytePanel = 32;
inline constexpr size_t kByteGroup = 4;
// Queries that attention takes at once: its scratch has as many rows of scores.
inline constexpr size_t kQueries = 12;

// A linear layer: bytes as [panel][in / 4][32 columns][4 inputs], the rest by column.
struct ByteWeights {
  const int8_t* packed = nullptr;
  size_t panels = 0, depth = 0;    // depth: a multiple of kByteGroup
  const float* scale = nullptr;    // [panels * kBytePanel]
  const float* bias = nullptr;     // [panels * kBytePanel]
  const int32_t* start = nullptr;  // -128 times the sum of a column's weights
};

// Queries, keys and values of the pieces of one sentence and one head.
struct AttentionHead {
  const float* query = nullptr;
  const float* key = nullptr;
  const float* value = nullptr;
  size_t rows = 0, stride = 0, width = 0;  // width: a multiple of 16
  float factor = 1;                        // 1 / sqrt(width)
};

// Rows have a multiple of 16 numbers.
struct EncoderKernels {
  const char* name;

  // One row to bytes: q[i] = round(x[i] / scale) + 128, where the largest x is 127 steps
  // away from 128. Returns the scale.
  float (*quantise)(const float* x, size_t n, uint8_t* q);

  // out[i][j] = a_scale[i] * scale[j] * (start[j] + sum over k of a[i][k] * w[j][k]) +
  // bias[j]. Rows of `a` have w.depth bytes, rows of `out` panels * kBytePanel floats.
  void (*multiply)(const uint8_t* a, const float* a_scale, size_t rows,
                   const ByteWeights& w, float* out);

  // out[i] = sum over j of softmax(query[i] key[j] factor) value[j]. `scratch` holds
  // (width + kQueries) * (rows rounded up to 16) floats. Rows of `out` are `out_stride`
  // apart.
  void (*attend)(const AttentionHead& head, float* scratch, float* out,
                 size_t out_stride);

  // x[i] = x[i] * (1 + erf(x[i] / sqrt(2))) / 2
  void (*gelu)(float* x, size_t n);

  // x = (x - mean) / sqrt(variance + epsilon) * weight + bias
  void (*norm)(float* x, size_t n, float epsilon, const float* weight, const float* bias);

  // x[i] += scale * row[i]
  void (*add_row)(float* x, const int8_t* row, float scale, size_t n);
};

const EncoderKernels& ActiveEncoderKernels();

// Null where this CPU (or build) has no such kind: "scalar", "avx2", "avx512".
const EncoderKernels* FindEncoderKernels(const char* name);

}  // namespace dragoman

#endif  // DRAGOMAN_NN_KERNELS_ENCODER_KERNELS_H_
