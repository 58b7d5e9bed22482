// Dates of a sentence that are one: "Monday at 6 p.m.", "from March to May", "Christmas
// 2019", "on Friday and Saturday"; and those that share a year or a week.
//
//   DateJoins joins(grammar, document, lexemes, &found);
//   joins.BeforeResolving();                   // years go to the dates that need them
//   ...                                        // each date gets its interval
//   joins.JoinEves();  joins.AfterResolving();
//
// Shorter lists of the same dates, in text order. For one sentence, on one thread.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_JOINS_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_JOINS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/dates/date_grammar.h"

namespace dragoman {

// A date of the sentence at work.
struct FoundDate {
  size_t begin = 0, end = 0;  // lexemes
  DateParts parts;
  const DateGrammar::Line* line = nullptr;
  std::string rule;
  std::optional<Interval> interval;
};

class DateJoins {
 public:
  DateJoins(const DateGrammar& grammar, const Document& document,
            const std::vector<Lexeme>& lexemes, std::vector<FoundDate>* found)
      : grammar_(grammar), document_(document), lexemes_(lexemes), found_(*found) {}

  void BeforeResolving() {
    TakeYears();
    ShareYears();
  }
  void JoinEves();
  void AfterResolving() {
    JoinClocks();
    JoinLengths();
    JoinRanges();
    JoinDays();
  }

 private:
  void TakeYears();
  void ShareYears();
  void JoinClocks();
  void JoinLengths();
  int LengthLinkAt(const FoundDate& length, const FoundDate& date) const;
  void JoinRanges();
  void JoinDays();
  void Join(const DateGrammar::RangeLine& line, size_t i);
  const DateGrammar::RangeLine* RangeAt(const FoundDate& from, const FoundDate& to) const;
  std::optional<size_t> BeforeRange(const DateGrammar::RangeLine& line,
                                    const FoundDate& from) const;
  bool AreBeside(const FoundDate& first, const FoundDate& second) const;
  std::string_view TextOf(size_t i) const {
    return document_.Text(document_.tokens[lexemes_[i].token]);
  }
  void Erase(size_t i) { found_.erase(found_.begin() + static_cast<ptrdiff_t>(i)); }

  const DateGrammar& grammar_;
  const Document& document_;
  const std::vector<Lexeme>& lexemes_;
  std::vector<FoundDate>& found_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_JOINS_H_
