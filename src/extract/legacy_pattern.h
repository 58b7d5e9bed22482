// One pattern of a PETRARCH2 verb dictionary: the words around a verb, and its code.
//
//   - {ARMED ESCORT} * &CARGO (TO {REFUGEE CAMP}) [073:0863]
//
//   before: {ARMED ESCORT}; after: &CARGO, (TO {REFUGEE CAMP}); code 073, reverse 0863
//
// Words stand for noun phrases with that head, words in braces for a head, which is the
// last, with what describes it. Those in round brackets are a prepositional phrase. $ and
// + mark source and target, % both of a symmetric event, ^ skips words. Also read: the
// linear patterns of TABARI ("* HOMAGE TO +") and their choices ({GUNS | ARMS}). Plain
// values.
#ifndef DRAGOMAN_EXTRACT_LEGACY_PATTERN_H_
#define DRAGOMAN_EXTRACT_LEGACY_PATTERN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/legacy_lines.h"

namespace dragoman {

// Words in small letters that stand side by side: "wheat flour".
using WordRun = std::vector<std::string>;

// A word, one of several, or a set: "&CARGO".
struct PatternWord {
  std::vector<WordRun> runs;  // any of them; empty for a set
  std::string set;            // "&CARGO", or ""
  int index = -1;             // of the set, where it has been looked up
};

struct PatternNoun {
  PatternWord head;
  std::vector<PatternWord> modifiers;
};

enum class PieceKind : uint8_t { kNoun, kPreposition, kSource, kTarget, kBoth };

struct PatternPiece {
  PieceKind kind = PieceKind::kNoun;
  PatternNoun noun;                       // of kNoun
  std::vector<std::string> prepositions;  // any of them
  std::vector<PatternPiece> inside;       // of kPreposition
};

// What happens from source to target, and from target to source; "" for nothing.
struct PatternCode {
  std::string forth, back;
  bool none = false;  // "---": this is no event
};

struct VerbPattern {
  std::vector<PatternPiece> before, after;
  PatternCode code;
  std::string text;  // "- * &CARGO"
};

// `line` is the current line of `lines`, which begins with "-". False, and an error, if
// it cannot be used.
bool ReadPattern(LegacyLines* lines, VerbPattern* pattern);
// "073", "046:046", ":138", "---": what stands in square brackets.
bool ReadPatternCode(LegacyLines* lines, std::string_view text, PatternCode* code);
// "{ARMED ESCORT} (TO BORDER)": one side of a pattern, a part of the current line.
bool ReadPieces(LegacyLines* lines, std::string_view text,
                std::vector<PatternPiece>* pieces);
// "FUEL_OIL_": a run of words, or a set.
PatternWord ReadPatternWord(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_PATTERN_H_
