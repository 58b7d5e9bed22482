// Compressed bytes for tests, as gzip and zstd write them.
#ifndef DRAGOMAN_READ_TESTING_H_
#define DRAGOMAN_READ_TESTING_H_

#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>

namespace dragoman::testing {

inline std::string Deflated(std::string_view bytes, int window_bits) {
  z_stream stream = {};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<unsigned>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<unsigned>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

inline std::string Gzip(std::string_view bytes) { return Deflated(bytes, 15 + 16); }

inline std::string Zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1));
  return out;
}

// A file of two members that share a dictionary, which stands before them as `stored`.
inline std::string ZstdWithDictionary(std::string_view stored,
                                      std::string_view dictionary, std::string_view first,
                                      std::string_view second) {
  std::string out = "\x5D\x2A\x4D\x18";
  for (int shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>(stored.size() >> shift & 0xFF);
  }
  out += stored;
  ZSTD_CCtx* context = ZSTD_createCCtx();
  for (const std::string_view bytes : {first, second}) {
    std::string member(ZSTD_compressBound(bytes.size()), '\0');
    member.resize(ZSTD_compress_usingDict(context, member.data(), member.size(),
                                          bytes.data(), bytes.size(), dictionary.data(),
                                          dictionary.size(), 1));
    out += member;
  }
  ZSTD_freeCCtx(context);
  return out;
}

}  // namespace dragoman::testing

#endif  // DRAGOMAN_READ_TESTING_H_
