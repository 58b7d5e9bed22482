// The layout of a model file (models/*.dgm). All numbers are little-endian; the numbers
// and names below are on disk and never change. Written by train/export.py; a page for
// people is docs/formats/model.md.
//
//   1. 8 bytes    magic, "DRAGOMAN"
//   2. uint32     version, kVersion
//   3. uint32     length of the header, h
//   4. uint64     length of the tensors, t
//   5. uint64     checksum of everything that follows (Checksum)
//   6. h bytes    header: lines of fields between tabs, then newlines up to a multiple
//                 of 64 bytes from the start of the file
//                   setting  name  value
//                   list     name  entry  entry ...
//                   tensor   name  type  offset  dimension  dimension ...
//   7. t bytes    tensors, row by row, each at its offset (a multiple of 64) from the
//                 first of these bytes
//
// Types: i8 f16 f32 u32. Readers ignore settings, lists and tensors that they do not
// know.
#ifndef DRAGOMAN_NN_MODEL_FORMAT_H_
#define DRAGOMAN_NN_MODEL_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dragoman::model_format {

inline constexpr std::string_view kMagic = "DRAGOMAN";
inline constexpr uint32_t kOldestVersion = 1;
inline constexpr uint32_t kVersion = 1;
inline constexpr size_t kPreambleSize = 32;
inline constexpr size_t kVersionAt = 8;
inline constexpr size_t kHeaderSizeAt = 12;
inline constexpr size_t kTensorsSizeAt = 16;
inline constexpr size_t kChecksumAt = 24;
inline constexpr size_t kAlignment = 64;

// FNV-1a over 64-bit words, the high half folded into the low one after each: any single
// changed word changes the result. A rest of less than 8 bytes counts as if followed by
// zeros.
uint64_t Checksum(std::string_view bytes);

}  // namespace dragoman::model_format

#endif  // DRAGOMAN_NN_MODEL_FORMAT_H_
