#include "read/unpacker.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <new>

namespace dragoman {
namespace {

using State = Unpacker::State;
using Step = Unpacker::Step;

unsigned Limited(size_t n) {
  return static_cast<unsigned>(std::min<size_t>(n, std::numeric_limits<int>::max()));
}

class ZlibUnpacker : public Unpacker {
 public:
  explicit ZlibUnpacker(int window_bits) : window_bits_(window_bits) {
    if (inflateInit2(&stream_, window_bits_) != Z_OK) throw std::bad_alloc();
  }
  ZlibUnpacker(const ZlibUnpacker&) = delete;
  ZlibUnpacker& operator=(const ZlibUnpacker&) = delete;
  ~ZlibUnpacker() override { inflateEnd(&stream_); }

  Step Unpack(std::string_view bytes, char* out, size_t room) override {
    // zlib does not write through its input.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = Limited(bytes.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = Limited(room);
    const int code = inflate(&stream_, Z_NO_FLUSH);
    Step step;
    step.used = Limited(bytes.size()) - stream_.avail_in;
    step.made = Limited(room) - stream_.avail_out;
    if (code == Z_STREAM_END) {
      step.state = State::kMemberEnds;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      step.state = State::kDamaged;
    }
    return step;
  }
  void Restart() override { inflateReset2(&stream_, window_bits_); }

 private:
  int window_bits_;
  z_stream stream_ = {};
};

class ZstdUnpacker : public Unpacker {
 public:
  ZstdUnpacker() : stream_(ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  ZstdUnpacker(const ZstdUnpacker&) = delete;
  ZstdUnpacker& operator=(const ZstdUnpacker&) = delete;
  ~ZstdUnpacker() override { ZSTD_freeDStream(stream_); }

  Step Unpack(std::string_view bytes, char* out, size_t room) override {
    ZSTD_inBuffer in = {bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer to = {out, room, 0};
    const size_t left = ZSTD_decompressStream(stream_, &to, &in);
    Step step{in.pos, to.pos, State::kGoesOn};
    if (ZSTD_isError(left) != 0) {
      step.state = State::kDamaged;
    } else if (left == 0) {
      step.state = State::kMemberEnds;
    }
    return step;
  }
  void Restart() override { ZSTD_DCtx_reset(stream_, ZSTD_reset_session_only); }
  void UseDictionary(std::string_view bytes) override {
    ZSTD_DCtx_loadDictionary(stream_, bytes.data(), bytes.size());
  }

 private:
  ZSTD_DStream* stream_;
};

class BrotliUnpacker : public Unpacker {
 public:
  BrotliUnpacker() { Restart(); }
  BrotliUnpacker(const BrotliUnpacker&) = delete;
  BrotliUnpacker& operator=(const BrotliUnpacker&) = delete;
  ~BrotliUnpacker() override { BrotliDecoderDestroyInstance(state_); }

  Step Unpack(std::string_view bytes, char* out, size_t room) override {
    size_t in_left = bytes.size(), out_left = room;
    const auto* in = reinterpret_cast<const uint8_t*>(bytes.data());
    auto* to = reinterpret_cast<uint8_t*>(out);
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(state_, &in_left, &in, &out_left, &to, nullptr);
    Step step{bytes.size() - in_left, room - out_left, State::kGoesOn};
    if (result == BROTLI_DECODER_RESULT_ERROR) step.state = State::kDamaged;
    if (result == BROTLI_DECODER_RESULT_SUCCESS) step.state = State::kMemberEnds;
    return step;
  }
  void Restart() override {
    BrotliDecoderDestroyInstance(state_);
    state_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
    if (state_ == nullptr) throw std::bad_alloc();
  }

 private:
  BrotliDecoderState* state_ = nullptr;
};

// 0x78 and a check by 31 begin what RFC 1950 describes; many servers leave that out.
bool HasZlibHeader(std::string_view bytes) {
  if (bytes.size() < 2 || (bytes[0] & 0x0F) != 8) return false;
  return (static_cast<unsigned char>(bytes[0]) * 256 +
          static_cast<unsigned char>(bytes[1])) %
             31 ==
         0;
}

constexpr int kGzipWindow = 15 + 16;  // zlib's way to ask for gzip

}  // namespace

Packing PackingOf(std::string_view begin) {
  // A file may be cut anywhere: two bytes are enough for gzip, which is all but certain.
  if (begin.substr(0, 2) == "\x1F\x8B") return Packing::kGzip;
  if (begin.substr(0, 4) == "\x28\xB5\x2F\xFD") return Packing::kZstd;
  // A skippable frame, which may come first.
  const bool skippable = begin.size() >= 4 && (begin[0] & 0xF0) == 0x50 &&
                         begin.substr(1, 3) == "\x2A\x4D\x18";
  return skippable ? Packing::kZstd : Packing::kNone;
}

std::unique_ptr<Unpacker> Unpacker::Make(Packing packing) {
  switch (packing) {
    case Packing::kZstd:
      return std::make_unique<ZstdUnpacker>();
    case Packing::kBrotli:
      return std::make_unique<BrotliUnpacker>();
    case Packing::kDeflate:
      return std::make_unique<ZlibUnpacker>(-MAX_WBITS);
    default:
      return std::make_unique<ZlibUnpacker>(kGzipWindow);
  }
}

std::optional<std::string> UnpackAll(Packing packing, std::string_view bytes,
                                     size_t most) {
  constexpr size_t kFirstRoom = size_t{64} << 10;
  if (packing == Packing::kDeflate && HasZlibHeader(bytes)) bytes.remove_prefix(2);
  const std::unique_ptr<Unpacker> unpacker = Unpacker::Make(packing);
  std::string out;
  size_t made = 0;
  for (;;) {
    if (made == out.size()) {
      if (made >= most) break;
      out.resize(std::min(most, std::max(kFirstRoom, made * 2)));
    }
    const Step step = unpacker->Unpack(bytes, out.data() + made, out.size() - made);
    bytes.remove_prefix(step.used);
    made += step.made;
    if (step.state == State::kDamaged) break;
    if (step.state == State::kMemberEnds) {
      if (packing == Packing::kDeflate || PackingOf(bytes) != packing) break;
      unpacker->Restart();
    } else if (step.made == 0 && bytes.empty()) {
      break;
    }
  }
  if (made == 0) return std::nullopt;
  out.resize(made);
  return out;
}

}  // namespace dragoman
