// Cuts clean text into paragraphs, sentences and tokens.
//
//   Diagnostics diagnostics;
//   Splitter splitter = Splitter::Load(DataFiles::Embedded(), &diagnostics);
//   Split(splitter, document);
//   // "Iran's Gen. Hami won't go. He stays."  ->  Iran|'s|Gen.|Hami|wo|n't|go|.
//   He|stays|.
//
// Tokens follow the English Universal Dependencies (EWT, GUM): contractions are cut and
// their later parts `joined`, hyphenated words are cut at the hyphen but for prefixes,
// abbreviations keep their stop. Sentences end by rules over stops, abbreviations,
// quotation marks and capitals. Any bytes are fine: the tokens are the text without its
// white space, in order, each byte once. Time is linear in the text.
//
// A Splitter is immutable after loading; one serves many threads.
// Knowledge: data/split/{abbreviations,starters,words}.txt.
#ifndef DRAGOMAN_SPLIT_SPLITTER_H_
#define DRAGOMAN_SPLIT_SPLITTER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"

namespace dragoman {

// What the stop of an abbreviation says about the end of the sentence; explained in
// data/split/abbreviations.txt. kNone: no abbreviation.
enum class StopKind : uint8_t {
  kNone,
  kName,
  kNumber,
  kMonth,
  kInner,
  kTime,
  kEnd,
  kNever,
  kInitial,  // a single capital: "J."
};

class Splitter {
 public:
  static Splitter Load(const DataFiles& files, Diagnostics* diagnostics);

  // `word` with its stop, as written: "Gen.".
  StopKind Abbreviation(std::string_view word) const;
  // Where a word is cut without an apostrophe, as byte offsets: "cannot" -> {3}. Null if
  // nowhere. `lower` is in lower case, with straight apostrophes.
  const std::vector<uint8_t>* Parts(std::string_view lower) const;

  bool IsStarter(std::string_view word) const { return starters_.contains(word); }
  bool FollowsTime(std::string_view word) const { return after_time_.contains(word); }
  bool IsPrefix(std::string_view lower) const { return prefixes_.contains(lower); }
  bool IsWhole(std::string_view word) const { return whole_.contains(word); }
  bool IsElided(std::string_view lower) const { return elided_.contains(lower); }
  bool IsUnit(std::string_view word) const { return units_.contains(word); }
  bool IsDomain(std::string_view lower) const { return domains_.contains(lower); }
  bool IsFace(std::string_view word) const { return faces_.contains(word); }
  bool IsParticle(std::string_view word) const { return particles_.contains(word); }
  bool IsSpeech(std::string_view word) const { return speech_.contains(word); }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>()(s);
    }
  };
  using WordSet = std::unordered_set<std::string, Hash, std::equal_to<>>;
  template <typename T>
  using WordMap = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  void LoadAbbreviations(const DataFile& file, Diagnostics* diagnostics);
  void LoadStarters(const DataFile& file, Diagnostics* diagnostics);
  void LoadWords(const DataFile& file, Diagnostics* diagnostics);
  WordSet* SetOf(std::string_view kind);
  void AddParts(std::string_view parts);

  WordMap<StopKind> abbreviations_;
  WordMap<std::vector<uint8_t>> parts_;
  WordSet starters_, after_time_, prefixes_, whole_, elided_, units_, domains_, faces_,
      particles_, speech_;
};

// Reads article.text.
// Writes paragraphs, sentences, tokens (span and joined).
void Split(const Splitter& splitter, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_SPLITTER_H_
