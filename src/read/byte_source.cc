#include "read/byte_source.h"

#include <fmt/format.h>

#include <cassert>

namespace dragoman {
namespace {

constexpr size_t kRoom = size_t{256} << 10;
constexpr size_t kLongestDictionary = size_t{16} << 20;

}  // namespace

Status ByteSource::Open(const std::string& path) {
  Forget();
  return file_.Open(path);
}

void ByteSource::Borrow(std::FILE* file) {
  Forget();
  file_.Borrow(file);
}

void ByteSource::Close() {
  Forget();
  file_.Close();
}

void ByteSource::Forget() {
  looked_ = in_member_ = damaged_ = breaks_off_ = false;
  unpacker_.reset();
  begin_ = end_ = 0;
  member_ = made_before_ = 0;
}

void ByteSource::Look() {
  looked_ = true;
  packing_ = PackingOf(file_.Peek());
  if (packing_ == Packing::kNone) return;
  unpacker_ = Unpacker::Make(packing_);
  if (unpacked_ == nullptr) unpacked_ = std::make_unique<char[]>(kRoom);
  if (packing_ == Packing::kZstd) TakeDictionary();
}

// Web archives in zstd may begin with the dictionary of all their members, in a frame
// that other readers skip: 4 bytes that say so, 4 of its size, and the dictionary, which
// may be compressed itself.
void ByteSource::TakeDictionary() {
  const std::string_view begin = file_.Peek();
  if (begin.substr(0, 4) != "\x5D\x2A\x4D\x18" || begin.size() < 8) return;
  uint32_t size = 0;
  for (size_t i = 8; i-- > 4;) size = size * 256 + static_cast<unsigned char>(begin[i]);
  if (size > kLongestDictionary) return;
  file_.Consume(8);
  std::string dictionary;
  while (dictionary.size() < size) {
    const std::string_view chunk = file_.Peek().substr(0, size - dictionary.size());
    if (chunk.empty()) break;
    dictionary += chunk;
    file_.Consume(chunk.size());
  }
  damaged_ = breaks_off_ = dictionary.size() < size;
  if (PackingOf(dictionary) == Packing::kZstd) {
    dictionary = UnpackAll(packing_, dictionary, kLongestDictionary).value_or("");
  }
  unpacker_->UseDictionary(dictionary);
}

std::string_view ByteSource::Peek() {
  if (!looked_) Look();
  if (!packed()) return file_.Peek();
  while (begin_ == end_ && !failed() && UnpackMore()) {
  }
  return {unpacked_.get() + begin_, end_ - begin_};
}

void ByteSource::Consume(size_t n) {
  if (!packed()) return file_.Consume(n);
  assert(n <= end_ - begin_);
  begin_ += n;
}

// False at the end of the file.
bool ByteSource::BeginMember() {
  // Some writers fill the last block of the file up with zeros.
  while (!file_.Peek().empty() && file_.Peek()[0] == '\0') file_.Consume(1);
  if (file_.Peek().empty()) return false;
  unpacker_->Restart();
  member_ = file_.offset();
  made_before_ = 0;
  begin_ = end_ = 0;
  in_member_ = true;
  return true;
}

// One step. False at the end, whether it is a good one or not.
bool ByteSource::UnpackMore() {
  if (!in_member_ && !BeginMember()) return false;
  const std::string_view bytes = file_.Peek();
  made_before_ += end_;
  begin_ = end_ = 0;
  const Unpacker::Step step = unpacker_->Unpack(bytes, unpacked_.get(), kRoom);
  file_.Consume(step.used);
  end_ = step.made;
  if (step.state == Unpacker::State::kMemberEnds) {
    in_member_ = false;
  } else if (step.state == Unpacker::State::kDamaged) {
    damaged_ = true;
  } else if (bytes.empty() && step.made == 0) {
    damaged_ = breaks_off_ = true;
  }
  return true;
}

std::string ByteSource::problem() const {
  const char* format = packing_ == Packing::kZstd ? "zstd" : "gzip";
  if (file_.failed()) {
    return "it cannot be read further (" + file_.problem() +
           "); check the disk or the permissions";
  }
  if (breaks_off_) {
    return fmt::format(
        "the file breaks off at byte {}, within the {} member that begins at byte {}; "
        "fetch it again",
        file_.offset(), format, member_);
  }
  return fmt::format(
      "the {} member that begins at byte {} is damaged; fetch the file again", format,
      member_);
}

bool ByteSource::SkipDamage() {
  if (file_.failed() || !packed()) return false;
  damaged_ = breaks_off_ = in_member_ = false;
  begin_ = end_ = 0;
  made_before_ = 0;
  // What was read behind the damage may be the next member already.
  file_.GoTo(member_ + 1);
  return FindMember();
}

// Goes to the next bytes that begin as a member does. Compressed bytes may do so by
// chance: then the caller finds damage there at once.
bool ByteSource::FindMember() {
  const std::string_view magic =
      packing_ == Packing::kZstd ? std::string_view("\x28\xB5\x2F\xFD") : "\x1F\x8B\x08";
  size_t matched = 0;
  uint64_t begin = 0;
  for (std::string_view bytes = file_.Peek(); !bytes.empty(); bytes = file_.Peek()) {
    const uint64_t at = file_.offset();
    for (size_t i = 0; i < bytes.size(); ++i) {
      matched = bytes[i] == magic[matched] ? matched + 1 : bytes[i] == magic[0] ? 1 : 0;
      if (matched == 1) begin = at + i;
      if (matched < magic.size()) continue;
      // The beginning is still in the chunk, or the file is none that can be gone back
      // in.
      if (begin < at && !file_.GoTo(begin)) {
        matched = 0;
        continue;
      }
      if (begin >= at) file_.Consume(begin - at);
      return BeginMember();
    }
    file_.Consume(bytes.size());
  }
  return false;
}

}  // namespace dragoman
