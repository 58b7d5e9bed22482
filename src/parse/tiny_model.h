// For tests: an accurate network of random numbers, small enough to be made in a moment.
//
//   const std::string bytes = TinyAccurateModel();
//   Result<Parser> parser = Parser::FromBytes(bytes, "tiny");
//   TinyAccurateModel("norm.bias")       // the same without that tensor
//
// Its pieces are the letters, digits and some marks; it reads at most kTinyPlaces of them
// at once. Not part of the engine.
#ifndef DRAGOMAN_PARSE_TINY_MODEL_H_
#define DRAGOMAN_PARSE_TINY_MODEL_H_

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "nn/model_bytes.h"

namespace dragoman {

inline constexpr size_t kTinyWidth = 32, kTinyPlaces = 40, kTinyArc = 8, kTinyLabel = 4;
inline constexpr size_t kTinyTags = 3 + 2 + 2 + 3, kTinyRelations = 3;

class TinyModel {
 public:
  explicit TinyModel(std::string_view without) : without_(without) {
    model_.Line("setting\tnetwork\tminilm-1");
    model_.Line("list\tupos\tNOUN\tVERB\tPUNCT");
    model_.Line("list\txpos\tNN\tVB");
    model_.Line("list\trules\tL0+\tK0+");
    model_.Line("list\tnames\tO\tB-PER\tI-PER");
    model_.Line("list\tevents\tO\tASSAULT\tCONSULT");
    model_.Line("list\trelations\troot\tnsubj\tobj");
    std::string pieces = "list\tpieces\t[UNK]\t[CLS]\t[SEP]";
    for (char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789")) {
      pieces += std::string("\t") + c + "\t##" + c;
    }
    model_.Line(pieces + "\t.\t,\t'");
    AddEncoder();
    AddHeads();
    AddEvents();
  }
  std::string Build() const { return model_.Build(); }

 private:
  void Bytes(const std::string& name, size_t rows, size_t columns) {
    std::vector<int8_t> values(rows * columns);
    for (int8_t& v : values) v = static_cast<int8_t>(engine_() % 255 - 127);
    if (name + ".rows" != without_) {
      model_.Add(name + ".rows", "i8", {rows, columns}, values);
    }
    if (name + ".scale" != without_) {
      model_.Add(name + ".scale", "f32", {rows}, std::vector<float>(rows, 0.004f));
    }
  }

  void Halves(const std::string& name, const std::vector<size_t>& shape) {
    size_t size = 1;
    for (size_t d : shape) size *= d;
    std::vector<float> values(size);
    std::normal_distribution<float> normal;
    for (float& v : values) v = normal(engine_) / 2;
    if (name != without_) model_.Halves(name, shape, values);
  }

  void Layer(const std::string& name, size_t out, size_t in) {
    Bytes(name, out, in);
    Halves(name + ".bias", {out});
  }

  void Norm(const std::string& name) {
    Halves(name + ".weight", {kTinyWidth});
    Halves(name + ".bias", {kTinyWidth});
  }

  void AddEncoder() {
    Bytes("encoder.pieces", 3 + 2 * 36 + 3, kTinyWidth);
    Halves("encoder.places", {kTinyPlaces, kTinyWidth});
    Bytes("encoder.shape", 61, kTinyWidth);
    Norm("encoder.norm");
    AddLayer("encoder.layers.0.");
    Bytes("shape", 61, 32);
    Layer("first", kTinyWidth, 2 * kTinyWidth + 32);
    Norm("norm");
  }

  void AddLayer(const std::string& layer) {
    Layer(layer + "qkv", 3 * kTinyWidth, kTinyWidth);
    Layer(layer + "out", kTinyWidth, kTinyWidth);
    Norm(layer + "norm1");
    Layer(layer + "up", 2 * kTinyWidth, kTinyWidth);
    Layer(layer + "down", kTinyWidth, 2 * kTinyWidth);
    Norm(layer + "norm2");
  }

  void AddEvents() {
    AddLayer("events.layers.0.");
    Layer("events.first", kTinyWidth, 2 * kTinyWidth + 32);
    Norm("events.norm");
    Halves("events.out.weight", {3, kTinyWidth});
    Halves("events.out.bias", {3});
    Halves("pairs.marks", {2, kTinyWidth});
    Halves("pairs.join.weight", {kTinyWidth, 3 * kTinyWidth});
    Halves("pairs.join.bias", {kTinyWidth});
    Halves("pairs.out.weight", {2, kTinyWidth});
    Halves("pairs.out.bias", {2});
  }

  void AddHeads() {
    Layer("heads.tags", kTinyTags, kTinyWidth);
    Layer("heads.mlp", 2 * (kTinyArc + kTinyLabel), kTinyWidth);
    Halves("heads.root", {kTinyArc + kTinyLabel});
    Halves("heads.arc_weight", {kTinyArc, kTinyArc});
    Halves("heads.arc_bias", {kTinyArc});
    Halves("heads.distance", {20});
    Halves("heads.label_weight", {kTinyLabel, kTinyRelations * kTinyLabel});
    Halves("heads.label_linear.weight", {kTinyRelations, 2 * kTinyLabel});
    Halves("heads.label_linear.bias", {kTinyRelations});
  }

  std::string without_;
  std::mt19937 engine_{1};
  ModelBytes model_;
};

inline std::string TinyAccurateModel(std::string_view without = "") {
  return TinyModel(without).Build();
}

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_TINY_MODEL_H_
