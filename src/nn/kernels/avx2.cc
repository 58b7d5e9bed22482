#define VECTOR_BYTES 32
#define BLOCK_ROWS 6
#include "nn/kernels/kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/loops.inc"
}  // namespace

extern const Kernels kAvx2Kernels;
const Kernels kAvx2Kernels = {"avx2", Multiply, Relu, Add, LayerNorm, QrnnStep, Dots};

}  // namespace dragoman
