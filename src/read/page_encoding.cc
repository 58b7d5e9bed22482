#include "read/page_encoding.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "read/sniff.h"

namespace dragoman {
namespace {

// Bytes 0x80-0x9F of Windows-1252; 0 where it has none.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Browsers look for the declaration in the first kilobyte; some sites are later.
constexpr size_t kHeadBytes = 4096;
constexpr size_t kLongestCharacter = 4;

bool DeclaresWestern(std::string_view page) {
  const std::string head = ToLower(page.substr(0, kHeadBytes));
  size_t at = head.find("charset=");
  if (at == std::string::npos) at = head.find("encoding=");
  if (at == std::string::npos) return false;
  const std::string rest = head.substr(head.find('=', at) + 1, 16);
  for (const char* name :
       {"iso-8859-1", "windows-1252", "latin1", "cp1252", "us-ascii"}) {
    if (rest.find(name) != std::string::npos) return true;
  }
  return false;
}

std::string FromWindows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    Append(&out, c >= 0x80 && c < 0xA0 ? char32_t{kWindows1252[c - 0x80]} : char32_t{c});
  }
  return out;
}

}  // namespace

Result<std::string_view> PageAsUtf8(std::string_view bytes, std::string* storage) {
  bytes = WithoutMark(bytes);
  std::string reason = Utf8Reason(bytes);
  if (reason.empty()) return bytes;
  if (DeclaresWestern(bytes)) {
    *storage = FromWindows1252(bytes);
    return std::string_view(*storage);
  }
  const size_t bad = FirstInvalid(bytes);
  if (bytes.size() - bad < kLongestCharacter) return bytes.substr(0, bad);
  return Status::Error(std::move(reason));
}

}  // namespace dragoman
