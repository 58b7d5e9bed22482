#include "parse/word_pieces.h"

#include <algorithm>

#include "base/utf8.h"
#include "parse/word_features.h"

namespace dragoman {
namespace {

constexpr size_t kLongestChunk = 100;

bool IsBlank(char32_t c) { return c <= 32 || (c >= 0x7F && c <= 0xA0); }

// Punctuation, and Chinese characters.
bool StandsAlone(char32_t c) {
  return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) ||
         (c >= 123 && c <= 126) || (c >= 0xA1 && c <= 0xBF) ||
         (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
         (c >= 0x3400 && c <= 0x9FFF);
}

// The end of the chunk that begins at `begin`, which is no blank.
size_t ChunkEnd(std::u32string_view text, size_t begin) {
  if (StandsAlone(text[begin])) return begin + 1;
  size_t end = begin;
  while (end < text.size() && !IsBlank(text[end]) && !StandsAlone(text[end])) ++end;
  return end;
}

}  // namespace

Result<WordPieces> WordPieces::Read(const ModelFile& file) {
  WordPieces pieces;
  const std::vector<std::string_view>& list = file.List("pieces");
  pieces.size_ = list.size();
  pieces.first_.reserve(list.size());
  pieces.later_.reserve(list.size() / 4);
  for (uint32_t i = 0; i < list.size(); ++i) {
    if (list[i].starts_with("##")) {
      pieces.later_.emplace(list[i].substr(2), i);
    } else {
      pieces.first_.emplace(list[i], i);
    }
  }
  for (const auto& [text, row] :
       {std::pair("[UNK]", &pieces.unknown_), std::pair("[CLS]", &pieces.begin_),
        std::pair("[SEP]", &pieces.end_)}) {
    const auto found = pieces.first_.find(text);
    if (found == pieces.first_.end()) {
      return file.Error("the model has no word piece \"" + std::string(text) +
                        "\"; take the model of this release");
    }
    *row = found->second;
  }
  return pieces;
}

// The longest piece first. False if there comes a place where none fits.
bool WordPieces::AppendChunk(std::u32string_view chunk,
                             std::vector<uint32_t>* rows) const {
  if (chunk.size() > kLongestChunk) return false;
  std::string text;
  std::vector<size_t> ends;  // in bytes, of each character
  for (char32_t c : chunk) {
    dragoman::Append(&text, c);
    ends.push_back(text.size());
  }
  size_t begin = 0, character = 0;
  while (character < ends.size()) {
    const Rows& pieces = character == 0 ? first_ : later_;
    size_t last = ends.size();
    for (; last > character; --last) {
      const auto found =
          pieces.find(std::string_view(text).substr(begin, ends[last - 1] - begin));
      if (found == pieces.end()) continue;
      rows->push_back(found->second);
      break;
    }
    if (last == character) return false;
    character = last;
    begin = ends[last - 1];
  }
  return true;
}

void WordPieces::Append(std::string_view word, std::vector<uint32_t>* rows) const {
  std::u32string text = CleanForm(word);
  std::transform(text.begin(), text.end(), text.begin(), FoldLatin);
  const size_t first = rows->size(), most = first + kMostPieces;
  for (size_t i = 0; i < text.size() && rows->size() < most;) {
    if (IsBlank(text[i])) {
      ++i;
      continue;
    }
    const size_t end = ChunkEnd(text, i), before = rows->size();
    if (!AppendChunk(std::u32string_view(text).substr(i, end - i), rows)) {
      rows->resize(before);
      rows->push_back(unknown_);
    }
    i = end;
  }
  if (rows->size() == first) rows->push_back(unknown_);
  if (rows->size() > most) rows->resize(most);
}

}  // namespace dragoman
