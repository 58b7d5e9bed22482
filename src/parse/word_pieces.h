// Words as pieces of a fixed vocabulary, as BERT reads them (Schuster and Nakajima 2012).
//
//   Result<WordPieces> pieces = WordPieces::Read(file);     // the list "pieces"
//   std::vector<uint32_t> rows;
//   pieces->Append("Erdoğan’s", &rows);     // er ##dog ##an ' s, as rows of the list
//
// A word is cleaned as in word_features.h, and Latin letters lose case and diacritics.
// Punctuation and Chinese characters stand alone, blanks and control characters are
// dropped. What is between them is cut from the left into the longest pieces that there
// are; "##" marks a piece that does not begin a word. What cannot be cut, or is longer
// than 100 characters, is [UNK], as is a word of which nothing is left. A word has at
// most kMostPieces. The Python twin is train/pieces.py. Immutable, any thread. The model
// file must outlive this.
#ifndef DRAGOMAN_PARSE_WORD_PIECES_H_
#define DRAGOMAN_PARSE_WORD_PIECES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/status.h"
#include "nn/model_file.h"

namespace dragoman {

inline constexpr size_t kMostPieces = 8;

class WordPieces {
 public:
  static Result<WordPieces> Read(const ModelFile& file);

  void Append(std::string_view word, std::vector<uint32_t>* rows) const;

  size_t size() const { return size_; }
  // Rows of [CLS] and [SEP], which stand before and after a sentence.
  uint32_t begin() const { return begin_; }
  uint32_t end() const { return end_; }

 private:
  using Rows = std::unordered_map<std::string_view, uint32_t>;

  bool AppendChunk(std::u32string_view chunk, std::vector<uint32_t>* rows) const;

  Rows first_, later_;  // pieces that begin a word, and others without their "##"
  size_t size_ = 0;
  uint32_t unknown_ = 0, begin_ = 0, end_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_WORD_PIECES_H_
