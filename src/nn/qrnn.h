// A quasi-recurrent layer (Bradbury et al. 2017): all matrix products first, for all
// words at once; then forgetting and remembering word by word, from both ends.
//
//   Result<Qrnn> layer = Qrnn::Read(file, "qrnn1", 224);
//   QrnnScratch scratch;
//   layer->Apply({{0, 12}, {12, 30}}, &x, &scratch);   // two sentences, 12 and 18 words
//
// A layer never changes: share it between threads. Scratch is for one thread.
#ifndef DRAGOMAN_NN_QRNN_H_
#define DRAGOMAN_NN_QRNN_H_

#include <cstddef>
#include <string>
#include <vector>

#include "nn/byte_linear.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

struct QrnnScratch {
  ByteMatrix bytes;
  Matrix gates;
};

//   c = f c + (1 - f) z;   y = norm(x + o c)
class Qrnn {
 public:
  // Tensors NAME.gates.* [3 width][width], NAME.norm.*; gates are [direction][z, f, o].
  // REQUIRES: width is a multiple of kPanel.
  static Result<Qrnn> Read(const ModelFile& file, const std::string& name, size_t width);
  // Changes *x in the rows of each range.
  void Apply(const std::vector<RowRange>& sentences, Matrix* x,
             QrnnScratch* scratch) const;

 private:
  size_t hidden_ = 0;
  ByteLinear gates_;
  LayerNorm norm_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_QRNN_H_
