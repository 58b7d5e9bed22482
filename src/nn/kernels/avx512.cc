#define VECTOR_BYTES 64
#define BLOCK_ROWS 12
#include "nn/kernels/kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/loops.inc"
}  // namespace

extern const Kernels kAvx512Kernels;
const Kernels kAvx512Kernels = {"avx512", Multiply, Relu, Add, LayerNorm, QrnnStep, Dots};

}  // namespace dragoman
