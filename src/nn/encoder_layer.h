// One layer of a transformer encoder (Vaswani et al. 2017; BERT's kind): every piece of a
// sentence reads from every other one, then each goes through two large layers.
//
//   a = attention(qkv(x));   x = norm1(x + out(a));   x = norm2(x + down(gelu(up(x))))
//
//   Result<EncoderLayer> layer = EncoderLayer::Read(file, "encoder.layers.0", 384);
//   layer->Apply({{0, 12}, {12, 30}}, &x, &scratch);    // two sentences
//
// Matrix products run on bytes (byte_linear.h), the rest on floats. A sentence's results
// do not depend on its neighbours, and are the same on every CPU.
// A layer never changes: share it between threads. Scratch is for one thread.
#ifndef DRAGOMAN_NN_ENCODER_LAYER_H_
#define DRAGOMAN_NN_ENCODER_LAYER_H_

#include <cstddef>
#include <string>
#include <vector>

#include "nn/byte_linear.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

// Of one head of attention.
inline constexpr size_t kHeadWidth = 32;

struct EncoderScratch {
  ByteMatrix bytes;
  Matrix qkv, read, inner, change;
  std::vector<float> scores;
};

// Layer normalisation that gives the same bits on every CPU.
class ExactNorm {
 public:
  // Tensors NAME.weight and NAME.bias, both [width].
  static Result<ExactNorm> Read(const ModelFile& file, const std::string& name,
                                size_t width, float epsilon);
  void Apply(Matrix* x, size_t begin, size_t end) const;

 private:
  float epsilon_ = 0;
  std::vector<float> weight_, bias_;
};

class EncoderLayer {
 public:
  // Tensors NAME.qkv.*, NAME.out.*, NAME.norm1.* ...; the inner width is that of NAME.up.
  // REQUIRES: width is a multiple of kHeadWidth and of kPanel.
  static Result<EncoderLayer> Read(const ModelFile& file, const std::string& name,
                                   size_t width);

  // Changes *x in the rows of the sentences, which cover it.
  void Apply(const std::vector<RowRange>& sentences, Matrix* x,
             EncoderScratch* scratch) const;

 private:
  void Attend(const std::vector<RowRange>& sentences, Matrix* x,
              EncoderScratch* scratch) const;
  void Transform(Matrix* x, EncoderScratch* scratch) const;

  size_t width_ = 0;
  ByteLinear qkv_, out_, up_, down_;
  ExactNorm norm1_, norm2_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_ENCODER_LAYER_H_
