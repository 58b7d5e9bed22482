// The dates that a text spoke of last, which others are counted from: "a day earlier",
// "the same month", "ten years later".
//
//   DateAnchors anchors;
//   anchors.Note(*interval, published);
//   anchors.FillIn(&context);
//
// A day is an anchor of days, months and years, a month of months and years. What is
// still to come does not push out what has happened: after "they will meet on Monday",
// "the same day" is that of the news. What opens a sentence is what follows is told of.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_ANCHORS_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_ANCHORS_H_

#include <optional>

#include "resolve/dates/date_meaning.h"

namespace dragoman {

class DateAnchors {
 public:
  // `opens`: it stands at the beginning of its sentence.
  void Note(const Interval& date, Date published, bool opens) {
    spoken_ = date;
    const bool future = published && date.start > published;
    if (IsNews(date, published)) news_ = date.start;
    if (opens && !future && day_ && (day_ < date.start || day_ > date.finish)) {
      day_ = Date();  // "In 2014, ... Two days later": not after the day before
    }
    if (future && day_ && day_ <= published) return;
    if (date.precision == Precision::kDay && date.start == date.finish) {
      day_ = month_ = year_ = date.start;
    } else if (date.precision == Precision::kMonth && IsWhole(date, DateUnit::kMonth)) {
      month_ = year_ = date.start;
    } else if (date.precision == Precision::kWeek && IsWhole(date, DateUnit::kWeek)) {
      month_ = year_ = date.start;
    } else if (date.precision == Precision::kYear && IsWhole(date, DateUnit::kYear)) {
      year_ = date.start;
    }
  }
  void FillIn(DateContext* context) const {
    context->anchor = day_;
    context->month = month_;
    context->year = year_;
    context->spoken = spoken_;
    context->news = news_;
  }

 private:
  static bool IsNews(const Interval& date, Date published) {
    constexpr int64_t kDays = 7;
    return published && date.start == date.finish && date.start <= published &&
           published.days() - date.start.days() <= kDays;
  }
  static bool IsWhole(const Interval& date, DateUnit unit) {
    return UnitOf(date.start, unit) == date;
  }

  Date day_, month_, year_, news_;
  std::optional<Interval> spoken_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_ANCHORS_H_
