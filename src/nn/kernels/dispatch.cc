#include <cstdlib>
#include <string_view>

#include "nn/kernels/kernels.h"

namespace dragoman {

extern const Kernels kScalarKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
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

const Kernels& Choose() {
  const char* forced = std::getenv("DRAGOMAN_CPU");
  if (forced != nullptr) {
    const Kernels* kernels = FindKernels(forced);
    if (kernels != nullptr) return *kernels;
  }
  for (const char* name : {"avx512", "avx2"}) {
    const Kernels* kernels = FindKernels(name);
    if (kernels != nullptr) return *kernels;
  }
  return kScalarKernels;
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

const Kernels& ActiveKernels() {
  static const Kernels& kernels = Choose();
  return kernels;
}

}  // namespace dragoman
