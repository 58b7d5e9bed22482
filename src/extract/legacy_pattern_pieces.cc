// What stands before and behind the verb of a pattern.
#include <algorithm>
#include <array>
#include <utility>

#include "base/record_file.h"
#include "base/utf8.h"
#include "extract/legacy_pattern.h"

namespace dragoman {
namespace {

// Those that TABARI's patterns have between their words.
constexpr std::array<std::string_view, 28> kPrepositions = {
    "about",   "across",  "after",  "against", "as",   "at",      "before",
    "between", "by",      "during", "for",     "from", "in",      "inside",
    "into",    "near",    "of",     "on",      "over", "through", "to",
    "toward",  "towards", "under",  "upon",    "with", "within",  "without"};

bool IsPreposition(std::string_view word) {
  return std::find(kPrepositions.begin(), kPrepositions.end(), word) !=
         kPrepositions.end();
}

class PieceReader {
 public:
  PieceReader(LegacyLines* lines, std::string_view text) : lines_(lines), text_(text) {}

  bool Read(std::vector<PatternPiece>* pieces) {
    *pieces = ReadUntil('\0');
    return !failed_;
  }

 private:
  // Pieces up to the closing character, which is taken; '\0' for the end.
  std::vector<PatternPiece> ReadUntil(char close) {
    std::vector<PatternPiece> pieces;
    for (SkipBlanks(); !failed_ && at_ < text_.size(); SkipBlanks()) {
      const char c = text_[at_];
      if (c == close) {
        ++at_;
        return pieces;
      }
      if (c == '(') {
        AddPhrase(&pieces);
      } else if (c == '{') {
        AddBraces(&pieces);
      } else if (c == ')' || c == '}') {
        Fail(at_, 1, "a bracket is closed that was not opened");
      } else {
        AddWord(&pieces);
      }
    }
    if (close != '\0') Fail(text_.size(), 0, "a bracket is not closed");
    return pieces;
  }

  // "(TO {REFUGEE CAMP})", "(TO/FOR PROTEST)"
  void AddPhrase(std::vector<PatternPiece>* pieces) {
    const size_t begin = at_++;
    SkipBlanks();
    const std::string_view word = Word();
    PatternPiece piece;
    piece.kind = PieceKind::kPreposition;
    for (const std::string_view one : Split(word, '/')) {
      piece.prepositions.push_back(ToLower(one));
    }
    if (piece.prepositions.empty()) {
      Fail(begin, 1, "round brackets need a preposition");
      return;
    }
    piece.inside = ReadUntil(')');
    pieces->push_back(std::move(piece));
  }

  // "{ARMED ESCORT}", "{GUNS | ARMS}"
  void AddBraces(std::vector<PatternPiece>* pieces) {
    const size_t begin = at_;
    const size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) {
      Fail(begin, 1, "a bracket is not closed");
      return;
    }
    const std::string_view inside = text_.substr(begin + 1, end - begin - 1);
    at_ = end + 1;
    PatternPiece piece;
    if (inside.find('|') != std::string_view::npos) {
      for (const std::string_view one : Split(inside, '|')) {
        for (WordRun& run : ReadPatternWord(one).runs) {
          piece.noun.head.runs.push_back(std::move(run));
        }
      }
    } else {
      for (const std::string_view word : Split(inside, ' ')) {
        piece.noun.modifiers.push_back(ReadPatternWord(word));
      }
      if (!piece.noun.modifiers.empty()) {
        piece.noun.head = std::move(piece.noun.modifiers.back());
        piece.noun.modifiers.pop_back();
      }
    }
    if (piece.noun.head.runs.empty() && piece.noun.head.set.empty()) {
      Fail(begin, 1, "the brackets are empty");
      return;
    }
    Take(std::move(piece), pieces);
  }

  void AddWord(std::vector<PatternPiece>* pieces) {
    const size_t begin = at_;
    const std::string_view word = Word();
    if (word == "^") return;
    PatternPiece piece;
    if (word == "$" || word == "+" || word == "%") {
      piece.kind = word == "$"   ? PieceKind::kSource
                   : word == "+" ? PieceKind::kTarget
                                 : PieceKind::kBoth;
    } else {
      piece.noun.head = ReadPatternWord(word);
      if (piece.noun.head.runs.empty() && piece.noun.head.set.empty()) {
        Fail(begin, word.size(), "\"" + std::string(word) + "\" is no word");
        return;
      }
      const std::string lower = ToLower(word);
      if (IsPreposition(lower)) {
        piece = {};
        piece.kind = PieceKind::kPreposition;
        piece.prepositions = {lower};
        open_ = true;
        pieces->push_back(std::move(piece));
        return;
      }
    }
    Take(std::move(piece), pieces);
  }

  // A word behind a preposition that stands without brackets belongs to it.
  void Take(PatternPiece piece, std::vector<PatternPiece>* pieces) {
    if (open_ && !pieces->empty() && pieces->back().kind == PieceKind::kPreposition) {
      pieces->back().inside.push_back(std::move(piece));
    } else {
      pieces->push_back(std::move(piece));
    }
    open_ = false;
  }

  void SkipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  std::string_view Word() {
    const size_t end = std::min(text_.find_first_of(" \t(){}", at_), text_.size());
    const std::string_view word = text_.substr(at_, end - at_);
    at_ = end;
    return word;
  }

  void Fail(size_t at, size_t length, std::string reason) {
    if (!failed_) {
      lines_->ErrorAt(text_.substr(at, length), std::move(reason),
                      "write (PREPOSITION NOUN) or {DESCRIPTION NOUN}");
    }
    failed_ = true;
    at_ = text_.size();
  }

  LegacyLines* lines_;
  std::string_view text_;
  size_t at_ = 0;
  bool open_ = false;  // the last piece is a preposition without brackets
  bool failed_ = false;
};

}  // namespace

bool ReadPieces(LegacyLines* lines, std::string_view text,
                std::vector<PatternPiece>* pieces) {
  return PieceReader(lines, text).Read(pieces);
}

PatternWord ReadPatternWord(std::string_view text) {
  PatternWord word;
  if (text.starts_with('&')) {
    word.set = text;
    return word;
  }
  WordRun run;
  std::string one;
  for (const char c : ToLower(text) + " ") {
    if (c == '_' || c == '-' || c == ' ' || c == '\t') {
      if (!one.empty()) run.push_back(std::exchange(one, {}));
    } else {
      one += c;
    }
  }
  if (!run.empty()) word.runs.push_back(std::move(run));
  return word;
}

}  // namespace dragoman
