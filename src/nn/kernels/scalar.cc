#define VECTOR_BYTES 16
#define BLOCK_ROWS 4
#include "nn/kernels/kernels.h"

namespace dragoman {
namespace {
#include "nn/kernels/loops.inc"
}  // namespace

extern const Kernels kScalarKernels;
const Kernels kScalarKernels = {"scalar", Multiply, Relu, Add, LayerNorm, QrnnStep, Dots};

}  // namespace dragoman
