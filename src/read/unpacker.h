// Unpacking what is compressed, piece by piece or at once.
//
//   std::unique_ptr<Unpacker> unpacker = Unpacker::Make(PackingOf(begin));
//   Unpacker::Step step = unpacker->Unpack(bytes, room.data(), room.size());
//   Use(room.data(), step.made);                       // and bytes.substr(step.used) is
//   next
//
// A member is what was compressed at a time: a member of gzip, a frame of zstd. Archives
// of the web have one for each record. Holds the window of the format (32 KiB, for zstd
// up to 128 MiB). One thread an Unpacker.
#ifndef DRAGOMAN_READ_UNPACKER_H_
#define DRAGOMAN_READ_UNPACKER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

enum class Packing : uint8_t { kNone, kGzip, kDeflate, kZstd, kBrotli };

// By the first bytes; only gzip and zstd have some of their own.
Packing PackingOf(std::string_view begin);

class Unpacker {
 public:
  enum class State : uint8_t { kGoesOn, kMemberEnds, kDamaged };
  struct Step {
    size_t used = 0, made = 0;
    State state = State::kGoesOn;
  };

  // REQUIRES: packing != kNone.
  static std::unique_ptr<Unpacker> Make(Packing packing);
  virtual ~Unpacker() = default;

  // Writes at most `room` bytes. Behind the end of a member or damage: call Restart
  // first.
  virtual Step Unpack(std::string_view bytes, char* out, size_t room) = 0;
  virtual void Restart() = 0;
  // For all members to come; only zstd has such a thing.
  virtual void UseDictionary(std::string_view) {}
};

// All of `bytes`, whose members follow each other, as far as it is whole and until `most`
// bytes; nothing if it breaks before the first byte.
std::optional<std::string> UnpackAll(Packing packing, std::string_view bytes,
                                     size_t most);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_UNPACKER_H_
