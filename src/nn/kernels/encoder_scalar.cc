#define VECTOR_BYTES 16
#define FLOAT_ROWS 4
#include <utility>

#include "nn/kernels/encoder_kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/encoder_loops.inc"

void Multiply(const uint8_t* a, const float* a_scale, size_t rows, const ByteWeights& w,
              float* out) {
  const size_t width = w.panels * kBytePanel;
  for (size_t i = 0; i < rows; ++i) {
    for (size_t j = 0; j < width; j += kBytePanel) {
      int32_t sums[kBytePanel];
      for (size_t c = 0; c < kBytePanel; ++c) sums[c] = w.start[j + c];
      const int8_t* b = w.packed + j * w.depth;
      for (size_t k = 0; k < w.depth; k += kByteGroup, b += kBytePanel * kByteGroup) {
        for (size_t c = 0; c < kBytePanel; ++c) {
          for (size_t g = 0; g < kByteGroup; ++g) {
            sums[c] += a[i * w.depth + k + g] * b[c * kByteGroup + g];
          }
        }
      }
      for (size_t c = 0; c < kBytePanel; ++c) {
        const float factor = a_scale[i] * w.scale[j + c];
        out[i * width + j + c] = static_cast<float>(sums[c]) * factor + w.bias[j + c];
      }
    }
  }
}

}  // namespace

extern const EncoderKernels kScalarEncoderKernels;
const EncoderKernels kScalarEncoderKernels = {"scalar", Quantise, Multiply, Attend,
                                              Gelu,     Norm,     AddRow};

}  // namespace dragoman
