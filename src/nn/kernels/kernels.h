// The inner loops of the network, once per kind of CPU.
//
//   const Kernels& k = ActiveKernels();     // the best that this machine can run
//   k.multiply(a, rows, stride, depth, packed, panels, bias, out);
//
// scalar.cc is the definition; avx2.cc and avx512.cc are the same loops (loops.inc),
// compiled for wider vectors, and kernels_test.cc compares them. Each number is summed in
// the same order for every batch, so that a sentence gets the same scores whatever its
// neighbours are, and on every CPU, with nothing fused: the bits are the same, because
// what comes of them is rounded to bytes (encoder_kernels.h). Products of large matrices
// are of bytes; `multiply` is for what is left of them in the heads.
// DRAGOMAN_CPU=scalar|avx2|avx512 in the environment forces a kind.
//
// Why not OpenBLAS (0.3.21, serial): linked statically it makes a small program 25 MB
// large, and one trial on a busy AMD EPYC with AVX-512, 2000 x 192 by 192 x 576, gave it
// 118 Gflop/s and these loops 241 (avx2: 127). tests/bench/parse_bench.cc measures ours.
//
// Pure functions on memory of the caller; any thread. Pointers need no alignment.
#ifndef DRAGOMAN_NN_KERNELS_KERNELS_H_
#define DRAGOMAN_NN_KERNELS_KERNELS_H_

#include <cstddef>
#include <cstdint>

namespace dragoman {

// Columns of a packed matrix that lie together; see PackedMatrix.
inline constexpr size_t kPanel = 32;

struct Kernels {
  const char* name;

  // out[i][j] = bias[j] + sum over k of a[i][k] * b[k][j]. Row i of `a` begins at
  // a + i * stride and has `depth` numbers. `packed` holds b as `panels` panels of
  // [depth][kPanel]; `out` and `bias` have panels * kPanel columns.
  void (*multiply)(const float* a, size_t rows, size_t stride, size_t depth,
                   const float* packed, size_t panels, const float* bias, float* out);

  // x[i] = max(x[i], slope * x[i]), 0 <= slope < 1.
  void (*relu)(float* x, size_t n, float slope);

  // x[i] += y[i]
  void (*add)(float* x, const float* y, size_t n);

  // x = (x - mean) / deviation * weight + bias
  void (*layer_norm)(float* x, size_t n, const float* weight, const float* bias);

  // One word of a QRNN: gates = [z, f, o], each `hidden` long, before their activation;
  //   c = sigmoid(f) * c + (1 - sigmoid(f)) * tanh(z);   out += sigmoid(o) * c
  void (*qrnn_step)(const float* gates, size_t hidden, float* c, float* out);

  // out[i] = sum over j of rows[i * n + j] * x[j], for `count` rows.
  void (*dots)(const float* rows, size_t count, size_t n, const float* x, float* out);
};

const Kernels& ActiveKernels();

// Null where this CPU (or build) has no such kind: "scalar", "avx2", "avx512".
const Kernels* FindKernels(const char* name);

}  // namespace dragoman

#endif  // DRAGOMAN_NN_KERNELS_KERNELS_H_
