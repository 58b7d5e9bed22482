// Turns time expressions into calendar intervals.
//
//   DateGrammar grammar = DateGrammar::Load(DataFiles::Embedded(), &diagnostics);
//   ResolveDates(grammar, document);
//   //  "on Tuesday", published 2024-05-16   ->  2024-05-14
//   //  "early in March 2019"                ->  2019-03-01 .. 2019-03-11, month
//   //  "ASHGABAT, Nov 28 (Xinhua) --"       ->  rule "dateline"
//
// How it works: the words of a sentence are read as what they may be in a date (a month,
// a year, a unit; date_words.h); patterns of data/dates/grammar.txt are matched against
// them, the longest first; what a pattern means (date_meaning.h) gives an interval from
// its parts, the day of publication, the day spoken of last and the tense of the clause
// (clause_tense.h); then the words around it change it ("early", "since") or join two
// ("from ... to"). Tags and trees are used where there are any; forms alone will do.
//
// Without a day of publication relative expressions are found, but have no interval.
// Years are 1900 to 2100; clock times, ages, scores and counts are no dates.
//
// Immutable after loading; one grammar serves many threads.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_GRAMMAR_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_GRAMMAR_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "resolve/dates/clause_tense.h"
#include "resolve/dates/date_meaning.h"
#include "resolve/dates/date_pattern.h"
#include "resolve/dates/date_words.h"
#include "resolve/dates/named_days.h"

namespace dragoman {

class DateGrammar {
 public:
  // A line of the grammar.
  struct Line {
    DatePattern pattern;
    DateMeaning meaning;
    std::string rule;  // "dates/grammar.txt:57"
  };
  // "from (the) {from} to (the) {to}": what stands before the first and between the two.
  struct RangeLine {
    std::vector<DatePattern> before;  // none or one
    DatePattern between;
    std::string rule;
  };

  static DateGrammar Load(const DataFiles& files, Diagnostics* diagnostics);

  const DateWords& words() const { return words_; }
  const ClauseTense& tense() const { return tense_; }
  const NamedDays& days() const { return days_; }
  const std::vector<Line>& before() const { return before_; }
  const std::vector<Line>& after() const { return after_; }
  const std::vector<RangeLine>& ranges() const { return ranges_; }

  // The longest date that begins at lexeme `at`, and the line that found it; null if
  // there is none.
  const Line* MatchAt(const std::vector<Lexeme>& lexemes, size_t at,
                      DateMatch* match) const;

 private:
  void LoadGrammar(const DataFile& file, Diagnostics* diagnostics);
  void AddNamedDays();
  bool AddRange(std::string_view pattern, std::string rule, std::string* error);
  void Index();

  DateWords words_;
  ClauseTense tense_;
  NamedDays days_;
  std::vector<Line> dates_, before_, after_;
  std::vector<RangeLine> ranges_;
  // Lines by what they can begin with.
  std::unordered_map<int, std::vector<uint32_t>> by_word_;
  std::vector<std::pair<uint32_t, std::vector<uint32_t>>> by_slot_;
  uint32_t first_slots_ = 0;
};

// Reads tokens (form, and tags and heads where they are set), sentences,
// article.published. Writes times.
void ResolveDates(const DateGrammar& grammar, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_GRAMMAR_H_
