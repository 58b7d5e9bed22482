#include "read/page_encoding.h"

#include <iconv.h>
#include <simdjson.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

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

constexpr char32_t kReplacement = 0xFFFD;
// Browsers look for the declaration in the first kilobyte; some sites are later.
constexpr size_t kHeadBytes = 4096;
constexpr size_t kLongestCharacter = 4;
// So much tells a character set.
constexpr size_t kGuessedFrom = size_t{64} << 10;
// Of so many bytes of English one may be no ASCII; French and Polish have more of them.
constexpr size_t kEnglishShare = 50;

using Names = std::pair<std::string_view, const char*>;
// What pages mean by a name, where that is more than the name: as browsers read them.
constexpr std::array<Names, 18> kMeant = {{{"iso-8859-1", "cp1252"},
                                           {"windows-1252", "cp1252"},
                                           {"latin1", "cp1252"},
                                           {"us-ascii", "cp1252"},
                                           {"ascii", "cp1252"},
                                           {"utf8", "utf-8"},
                                           {"gb2312", "gb18030"},
                                           {"gbk", "gb18030"},
                                           {"ks_c_5601-1987", "cp949"},
                                           {"euc-kr", "cp949"},
                                           {"uhc", "cp949"},
                                           {"shift_jis", "cp932"},
                                           {"x-sjis", "cp932"},
                                           {"iso-8859-9", "cp1254"},
                                           {"tis-620", "cp874"},
                                           {"iso-8859-11", "cp874"},
                                           {"x-mac-roman", "macintosh"},
                                           {"unicode", "utf-16le"}}};

std::string Meant(std::string charset) {
  for (const auto& [name, meant] : kMeant) {
    if (charset == name) return meant;
  }
  return charset;
}

std::string FromWindows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    char32_t meant = c;
    if (c >= 0x80 && c < 0xA0) meant = kWindows1252[c - 0x80];
    Append(&out, meant == 0 && c != 0 ? kReplacement : meant);
  }
  return out;
}

// How many characters beyond ASCII are well formed, and how many bytes are not.
std::pair<size_t, size_t> CountUtf8(std::string_view bytes) {
  size_t good = 0, bad = 0;
  for (size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const size_t begin = i;
    const char32_t c = Decode(bytes, &i);
    (c == kReplacement && i == begin + 1 ? bad : good) += 1;
  }
  return {good, bad};
}

std::string Mended(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) Append(&out, Decode(bytes, &i));
  return out;
}

// Nothing if there is no such character set.
std::optional<std::string> Converted(std::string_view bytes, const std::string& charset) {
  const auto close = [](void* handle) { iconv_close(handle); };
  iconv_t opened = iconv_open("UTF-8", charset.c_str());
  // NOLINTNEXTLINE(performance-no-int-to-ptr): what iconv_open gives for an error.
  if (opened == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  const std::unique_ptr<void, decltype(close)> handle(opened, close);
  std::string out;
  std::array<char, 4096> room;
  char* in = const_cast<char*>(bytes.data());  // iconv does not write through it
  size_t left = bytes.size();
  while (left > 0) {
    char* to = room.data();
    size_t room_left = room.size();
    const size_t before = left;
    iconv(handle.get(), &in, &left, &to, &room_left);
    out.append(room.data(), room.size() - room_left);
    if (left < before || left == 0) continue;
    Append(&out, kReplacement);
    ++in;
    --left;
  }
  return out;
}

// What the bytes look like; "" if they look like nothing.
std::string Guess(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  bytes = bytes.substr(0, kGuessedFrom);
  uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
  uchardet_data_end(detector.get());
  return ToLower(uchardet_get_charset(detector.get()));
}

// A few accents, pounds and curly quotes among English words: too little to tell one
// character set of Europe from another, and those who write so use Windows-1252.
bool LooksEnglish(std::string_view prose) {
  size_t beyond_ascii = 0;
  for (const char byte : prose) {
    if (static_cast<unsigned char>(byte) >= 0x80) ++beyond_ascii;
  }
  return beyond_ascii * kEnglishShare <= prose.size() || beyond_ascii == 1;
}

// `bytes` are no UTF-8; `prose` is what tells by its looks.
std::string ToUtf8(std::string_view bytes, const std::string& declared, bool prose) {
  std::string charset = Meant(declared);
  if (charset.empty() || charset == "utf-8") {
    const auto [good, bad] = CountUtf8(bytes);
    if (good >= bad && (good > 0 || !charset.empty())) return Mended(bytes);
    if (prose && LooksEnglish(bytes)) return FromWindows1252(bytes);
    charset = Meant(Guess(bytes));
  }
  if (charset.empty() || charset == "cp1252") return FromWindows1252(bytes);
  std::optional<std::string> converted = Converted(bytes, charset);
  return converted ? std::move(*converted) : FromWindows1252(bytes);
}

std::string_view AsUtf8(std::string_view bytes, const std::string& charset, bool prose,
                        std::string* storage) {
  for (const auto& [mark, name] :
       {Names{"\xFF\xFE", "utf-16le"}, Names{"\xFE\xFF", "utf-16be"}}) {
    if (bytes.substr(0, 2) != mark) continue;
    *storage = Converted(bytes.substr(2), name).value_or("");
    return *storage;
  }
  bytes = WithoutMark(bytes);
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return bytes;
  const size_t bad = FirstInvalid(bytes);
  if (bad == std::string_view::npos) return bytes;
  // A page that is cut within a character loses that character only.
  if (bad > 0 && bytes.size() - bad < kLongestCharacter && CountUtf8(bytes).first > 0) {
    return bytes.substr(0, bad);
  }
  *storage = ToUtf8(bytes, charset, prose);
  return *storage;
}

}  // namespace

std::string CharsetIn(std::string_view field) {
  const std::string lower = ToLower(field);
  const std::string_view view = lower;
  size_t at = view.find("charset=");
  if (at == std::string_view::npos) at = view.find("encoding=");
  if (at == std::string_view::npos) return {};
  std::string_view rest = view.substr(view.find('=', at) + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" '\""), rest.size()));
  return std::string(rest.substr(0, rest.find_first_of(" '\"/>;,\r\n\t")));
}

std::string_view PageAsUtf8(std::string_view bytes, const std::string& charset,
                            std::string* storage) {
  const bool valid = simdjson::validate_utf8(bytes.data(), bytes.size());
  if (valid || !charset.empty()) return AsUtf8(bytes, charset, false, storage);
  return AsUtf8(bytes, CharsetIn(bytes.substr(0, kHeadBytes)), false, storage);
}

std::string_view TextAsUtf8(std::string_view bytes, const std::string& charset,
                            std::string* storage) {
  return AsUtf8(bytes, charset, true, storage);
}

}  // namespace dragoman
