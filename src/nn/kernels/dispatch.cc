#include <cstdlib>
#include <string_view>

#include "nn/kernels/encoder_kernels.h"
#include "nn/kernels/kernels.h"

namespace dragoman {

extern const Kernels kScalarKernels;
extern const EncoderKernels kScalarEncoderKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
extern const EncoderKernels kAvx2EncoderKernels;
extern const EncoderKernels kAvx512EncoderKernels;
#endif

namespace {

bool HasAvx2() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

bool HasAvx512() {
#if defined(__x86_64__)
  return HasAvx2() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
#else
  return false;
#endif
}

bool HasVnni() {
#if defined(__x86_64__)
  return HasAvx512() && __builtin_cpu_supports("avx512vnni");
#else
  return false;
#endif
}

// The kind that the environment forces, or else the best one.
template <typename Kind>
const Kind& Choose(const Kind* (*find)(const char*)) {
  const char* forced = std::getenv("DRAGOMAN_CPU");
  for (const char* name : {forced, "avx512", "avx2"}) {
    const Kind* kernels = name == nullptr ? nullptr : find(name);
    if (kernels != nullptr) return *kernels;
  }
  return *find("scalar");
}

}  // namespace

const Kernels* FindKernels(const char* name) {
  const std::string_view wanted = name;
  if (wanted == "scalar") return &kScalarKernels;
#if defined(__x86_64__)
  if (wanted == "avx2" && HasAvx2()) return &kAvx2Kernels;
  if (wanted == "avx512" && HasAvx512()) return &kAvx512Kernels;
#endif
  return nullptr;
}

const EncoderKernels* FindEncoderKernels(const char* name) {
  const std::string_view wanted = name;
  if (wanted == "scalar") return &kScalarEncoderKernels;
#if defined(__x86_64__)
  if (wanted == "avx2" && HasAvx2()) return &kAvx2EncoderKernels;
  if (wanted == "avx512" && HasVnni()) return &kAvx512EncoderKernels;
#endif
  return nullptr;
}

const EncoderKernels& ActiveEncoderKernels() {
  static const EncoderKernels& kernels = Choose(&FindEncoderKernels);
  return kernels;
}

const Kernels& ActiveKernels() {
  static const Kernels& kernels = Choose(&FindKernels);
  return kernels;
}

}  // namespace dragoman
