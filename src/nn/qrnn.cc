#include "nn/qrnn.h"

#include <utility>

namespace dragoman {

Result<Qrnn> Qrnn::Read(const ModelFile& file, const std::string& name, size_t width) {
  Result<ByteLinear> gates = ByteLinear::Read(file, name + ".gates", 3 * width, width);
  if (!gates.ok()) return gates.status();
  Result<LayerNorm> norm = LayerNorm::Read(file, name + ".norm", width);
  if (!norm.ok()) return norm.status();
  Qrnn layer;
  layer.hidden_ = width / 2;
  layer.gates_ = std::move(*gates);
  layer.norm_ = std::move(*norm);
  return layer;
}

void Qrnn::Apply(const std::vector<RowRange>& sentences, Matrix* x,
                 QrnnScratch* scratch) const {
  const Kernels& kernels = ActiveKernels();
  Matrix* gates = &scratch->gates;
  scratch->bytes.Quantise(*x, 0, x->rows());
  gates_.Apply(scratch->bytes, gates);
  std::vector<float> state(2 * hidden_);
  for (const RowRange& s : sentences) {
    state.assign(2 * hidden_, 0.0f);
    for (size_t n = s.end - s.begin, i = 0; i < n; ++i) {
      const size_t forward = s.begin + i, backward = s.end - 1 - i;
      kernels.qrnn_step(gates->row(forward), hidden_, state.data(), x->row(forward));
      kernels.qrnn_step(gates->row(backward) + 3 * hidden_, hidden_,
                        state.data() + hidden_, x->row(backward) + hidden_);
    }
    for (size_t i = s.begin; i < s.end; ++i) norm_.ApplyToRow(x->row(i));
  }
}

}  // namespace dragoman
