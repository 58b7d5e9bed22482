// How many: dead, injured, arrested, participants, displaced, and sums of money.
//
//   "at least 12 people were killed and dozens wounded"  dead [12, -), injured [24, -)
//   "between 40 and 50 protesters"                       participants [40, 50]
//
// Words are in data/magnitude/*.txt. Reads tokens and tree. MagnitudeWords is immutable.
#ifndef DRAGOMAN_EXTRACT_MAGNITUDE_H_
#define DRAGOMAN_EXTRACT_MAGNITUDE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"

namespace dragoman {

enum class MagnitudeField : uint8_t {
  kDead,
  kInjured,
  kArrested,
  kDisplaced,
  kParticipants
};
enum class NumberSite : uint8_t { kPeople, kSelf, kActor };

class MagnitudeWords {
 public:
  static MagnitudeWords Load(const DataFiles& files, Diagnostics* diagnostics);

  struct Use {
    MagnitudeField field;
    NumberSite site;
  };
  // What numbers at this lemma mean. Empty if nothing.
  const std::vector<Use>& Uses(const std::string& lemma) const;
  // The value of one word: "12", "1,300", "twelve", "dozens".
  std::optional<Range> Value(std::string_view word) const;
  // ISO 4217 code of "$", "euro"; "" if it is no currency.
  std::string_view Currency(const std::string& word) const;

 private:
  std::unordered_map<std::string, std::vector<Use>> uses_;
  std::unordered_map<std::string, Range> values_;
  std::unordered_map<std::string, std::string> currencies_;
};

class MagnitudeReader {
 public:
  MagnitudeReader(const MagnitudeWords& words, const Document& document, const Tree& tree,
                  const Clauses& clauses)
      : words_(words), document_(document), tree_(tree), clauses_(clauses) {}

  // Adds what the word `t` says about numbers: "killed" gives the dead.
  void ReadAt(uint32_t t, Magnitude* magnitude) const;
  // The first sum of money among tokens [begin, end).
  void ReadAmount(uint32_t begin, uint32_t end, Magnitude* magnitude) const;
  // How many the phrase headed by `t` counts. Unknown for "soldiers", one for "a
  // soldier".
  Range Count(uint32_t t) const;

 private:
  // The number whose first word is `t`; `*end` is set behind its last.
  Range NumberFrom(uint32_t t, uint32_t* end) const;
  int32_t CountedBy(uint32_t t) const;
  int32_t CountedByAdjective(uint32_t t) const;
  Range WithBounds(Range number, uint32_t begin, uint32_t end) const;
  std::string_view Word(uint32_t t) const { return document_.Text(document_.tokens[t]); }

  const MagnitudeWords& words_;
  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_MAGNITUDE_H_
