#include "resolve/actors/folded_words.h"

#include <string>

#include "base/utf8.h"

namespace dragoman {
namespace {

class WordFolder {
 public:
  WordFolder(std::string_view text, uint32_t token, std::vector<FoldedWord>* words)
      : text_(text), token_(token), words_(words), first_(words->size()) {}

  void Fold() {
    for (at_ = 0; at_ < text_.size();) {
      const char c = text_[at_];
      if (static_cast<uint8_t>(c) < 0x80) {
        FoldAscii(c);
        ++at_;
      } else {
        FoldWide();
      }
    }
    Flush();
    if (words_->size() == first_) {
      if (barrier_) Push(0);
      return;
    }
    (*words_)[first_].first = true;
    words_->back().last = true;
  }

 private:
  void FoldAscii(char c) {
    if (c >= 'A' && c <= 'Z') {
      AddLetter(static_cast<char>(c | 0x20), true);
    } else if (c >= 'a' && c <= 'z') {
      AddLetter(c, false);
    } else if (c >= '0' && c <= '9') {
      AddByte(c);
    } else if (c == '\'') {
      Apostrophe();
    } else if (c == '-' || c == '/' || c == '+' || IsBlank(c)) {
      Flush();
    } else if (c == '&') {
      Flush();
      for (const char letter : std::string_view("and")) AddByte(letter);
      Flush();
    } else if (c != '.') {
      barrier_ = true;
    }
  }

  void FoldWide() {
    const size_t begin = at_;
    const char32_t c = Decode(text_, &at_);
    const bool upper = IsUpper(c);
    bool any = false;
    for (const char folded : FoldCase(text_.substr(begin, at_ - begin))) {
      if (folded == '\'') {
        --at_;  // so that Apostrophe looks at what follows
        Apostrophe();
        ++at_;
      } else if (folded == '-' || IsBlank(folded)) {
        Flush();
      } else if (IsLetter(c) || IsDigit(c)) {
        any ? AddByte(folded) : AddLetter(folded, upper);
        any = true;
      } else {
        barrier_ = true;
      }
    }
  }

  static bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  // "Iran's" is two words, "Qa'ida" is one.
  void Apostrophe() {
    const std::string_view rest = text_.substr(at_ + 1);
    const bool genitive =
        !rest.empty() && (rest[0] == 's' || rest[0] == 'S') &&
        (rest.size() == 1 || rest[1] == ' ' || rest[1] == '-' || rest[1] == '/');
    if (genitive) Flush();
  }

  void AddLetter(char c, bool upper) {
    if (length_ == 0) capital_ = upper;
    if (!upper) capitals_ = false;
    AddByte(c);
  }

  void AddByte(char c) {
    hash_ = (hash_ ^ static_cast<uint8_t>(c)) * 0x100000001B3ULL;
    ++length_;
  }

  void Flush() {
    if (length_ > 0) Push(hash_ == 0 ? 1 : hash_);
    hash_ = kSeed;
    length_ = 0;
    capital_ = false;
    capitals_ = true;
  }

  void Push(uint64_t hash) {
    words_->push_back({hash, token_, false, false, capital_, capital_ && capitals_});
  }

  static constexpr uint64_t kSeed = 0xCBF29CE484222325ULL;
  std::string_view text_;
  uint32_t token_;
  std::vector<FoldedWord>* words_;
  size_t first_, at_ = 0, length_ = 0;
  uint64_t hash_ = kSeed;
  bool capital_ = false, capitals_ = true, barrier_ = false;
};

}  // namespace

void FoldWords(std::string_view text, uint32_t token, std::vector<FoldedWord>* words) {
  WordFolder(text, token, words).Fold();
}

uint64_t HashOf(std::string_view text) {
  std::vector<FoldedWord> words;
  FoldWords(text, 0, &words);
  return words.empty() ? 0 : words[0].hash;
}

}  // namespace dragoman
