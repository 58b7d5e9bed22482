// The run over a document: finds the dates of each sentence, joins and changes them, and
// writes them down in text order.

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "resolve/dates/date_anchors.h"
#include "resolve/dates/date_grammar.h"

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;
using Line = DateGrammar::Line;

// A date of the sentence at work.
struct Found {
  size_t begin = 0, end = 0;  // lexemes
  DateParts parts;
  const Line* line = nullptr;
  std::string rule;
  std::optional<Interval> interval;
};

bool IsNoYearDate(const DateParts& parts) {
  return parts.year == 0 && parts.month > 0 && parts.decade == 0;
}

class DateFinder {
 public:
  DateFinder(const DateGrammar& grammar, Document& document)
      : grammar_(grammar), words_(grammar.words()), document_(document) {}

  void Run() {
    document_.times.clear();
    for (const Sentence& sentence : document_.sentences) {
      lexemes_ = words_.Read(document_, sentence);
      sentence_ = &sentence;
      found_.clear();
      FindDates();
      if (found_.empty()) continue;
      TakeYears();
      ShareYears();
      for (Found& date : found_) ResolveOne(&date);
      JoinEves();
      for (Found& date : found_) ResolveClause(&date);
      for (Found& date : found_) Widen(&date, Kind::kPart);
      JoinClocks();
      JoinRanges();
      JoinDays();
      for (Found& date : found_) Widen(&date, Kind::kSince);
      FindDateline();
      for (const Found& date : found_) Write(date);
    }
  }

 private:
  void FindDates() {
    for (size_t i = 0; i < lexemes_.size();) {
      DateMatch match;
      const Line* line = nullptr;
      if (lexemes_[i].word != 0 || lexemes_[i].slots != 0) {
        line = grammar_.MatchAt(lexemes_, i, &match);
      }
      if (line == nullptr || IsPersonsName(match) || IsOpen(match)) {
        ++i;
        continue;
      }
      i = match.end;
      if (line->meaning.kind == Kind::kNone) continue;
      Found date;
      date.begin = match.begin;
      date.end = match.end;
      date.parts = match.parts;
      date.line = line;
      date.rule = line->rule;
      found_.push_back(date);
    }
  }

  // A match that ends inside a token ("mid-January" cut after "mid") is none.
  bool IsOpen(const DateMatch& match) const {
    return match.end < lexemes_.size() &&
           lexemes_[match.end].token == lexemes_[match.end - 1].token;
  }

  // "June Smith", "Theresa May", "May they ...": a month alone that is none.
  bool IsPersonsName(const DateMatch& match) const {
    const Lexeme& name = lexemes_[match.begin];
    if (match.end != match.begin + 1 || name.word == 0) return false;
    const DateWord& word = words_.at(name.word);
    if (word.month == 0) return false;
    const bool next_upper = match.end < lexemes_.size() && lexemes_[match.end].upper;
    if (match.begin == 0) {
      return (word.capital && !next_upper) ||
             (word.given && (word.capital || next_upper));
    }
    const Lexeme& before = lexemes_[match.begin - 1];
    if (!word.given || (before.slots & kBeforeMonthSlot) != 0) return false;
    return next_upper || (before.upper && before.word == 0);
  }

  // "Christmas 2019", "Yom Kippur in 1973", "Diwali last year": the day of that year.
  void TakeYears() {
    for (Found& day : found_) {
      const bool named = day.line->meaning.kind == Kind::kNamedDay;
      if (named && day.end < lexemes_.size() &&
          (lexemes_[day.end].slots & kYearSlot) != 0) {
        day.parts.year = lexemes_[day.end++].year;
      }
    }
    for (size_t i = 0; i + 1 < found_.size(); ++i) {
      Found& day = found_[i];
      const Found& next = found_[i + 1];
      const bool year = next.line->meaning.kind == Kind::kCalendar &&
                        next.parts.year > 0 && next.parts.month == 0 &&
                        next.parts.year2 == 0 && next.parts.season == 0;
      const bool counted = next.line->meaning.kind == Kind::kUnit &&
                           next.line->meaning.unit == DateUnit::kYear;
      const Date published = document_.article.published;
      if (day.line->meaning.kind != Kind::kNamedDay ||
          (!year && !(counted && published)) || next.begin > day.end + 1) {
        continue;
      }
      day.parts.year =
          year ? next.parts.year : published.year + next.line->meaning.number;
      day.end = next.end;
      found_.erase(found_.begin() + static_cast<ptrdiff_t>(i) + 1);
    }
  }

  // "in March and April 2019", "from November to March 2021": both years are 2019.
  void ShareYears() {
    for (size_t i = found_.size(); i-- > 1;) {
      Found& first = found_[i - 1];
      const Found& second = found_[i];
      const bool joined = second.begin > first.end && second.begin - first.end <= 2 &&
                          (lexemes_[first.end].slots & kJointSlot) != 0;
      if (!joined || first.line->meaning.kind != Kind::kCalendar) continue;
      // "from Wednesday to Friday last week"
      if (second.line->meaning.kind == Kind::kWeekOf && first.parts.weekday >= 0 &&
          first.parts.day == 0) {
        first.line = second.line;
      }
      if (second.line->meaning.kind != Kind::kCalendar || second.parts.year == 0 ||
          second.parts.month == 0 || !IsNoYearDate(first.parts)) {
        continue;
      }
      const bool year_before = first.parts.month > second.parts.month;
      first.parts.year = second.parts.year - (year_before ? 1 : 0);
    }
  }
  uint32_t FirstToken(const Found& date) const { return lexemes_[date.begin].token; }
  uint32_t EndToken(const Found& date) const { return lexemes_[date.end - 1].token + 1; }

  DateContext ContextOf(const Found& date) {
    DateContext context;
    context.published = document_.article.published;
    anchors_.FillIn(&context);
    const DateParts& parts = date.parts;
    if (!IsByTense(date.line->meaning.kind, parts)) return context;
    context.tense =
        grammar_.tense().At(document_, *sentence_, FirstToken(date), EndToken(date));
    // "since" looks back whatever the verb says, and "until" mostly ahead.
    Found widened = date;  // "since late July"
    while (const size_t begin = LineBefore(widened, Kind::kPart).second) {
      widened.begin = begin;
    }
    const Line* opens = LineBefore(widened, Kind::kSince).first;
    if (opens != nullptr && opens->meaning.kind == Kind::kSince) {
      context.tense = Tense::kPast;
      context.strict = true;
    } else if (opens != nullptr && context.tense == Tense::kPast) {
      context.tense = parts.month > 0 ? Tense::kUnknown : Tense::kFuture;
    }
    return context;
  }

  static bool IsByTense(Kind kind, const DateParts& parts) {
    switch (kind) {
      case Kind::kNamedDay:
      case Kind::kWeekendNear:
      case Kind::kClosing:
      case Kind::kPartOfYear:
      case Kind::kDayOfMonth:
      case Kind::kAheadIfFuture:
        return true;
      default:
        return kind == Kind::kCalendar && parts.year == 0;
    }
  }

  // The day of the year that stands beside it, or the year where no table has the day.
  Interval NamedDayOf(const DateMeaning& meaning, int year) const {
    const Date middle{static_cast<int16_t>(year), 7, 1};
    for (const Interval& day : grammar_.days().days()[meaning.day].Near(middle)) {
      if (day.start.year == year) return day;
    }
    return YearOf(year);
  }

  void ResolveOne(Found* date) {
    const DateContext context = ContextOf(*date);
    const DateMeaning& meaning = date->line->meaning;
    if (meaning.kind == Kind::kNamedDay && date->parts.year > 0) {
      date->interval = NamedDayOf(meaning, date->parts.year);
    } else if (meaning.kind == Kind::kNamedDay) {
      const std::vector<Interval> days =
          grammar_.days().days()[meaning.day].Near(context.published);
      if (days.size() == 1) {
        date->interval = days.front();
      } else if (!days.empty()) {
        date->interval = NearestOf(days, context);
      }
    } else {
      date->interval = Resolve(meaning, date->parts, context);
    }
    if (date->interval) anchors_.Note(*date->interval, document_.article.published);
  }

  // "on the eve of Nowruz": the day before what follows.
  void JoinEves() {
    for (size_t i = 0; i + 1 < found_.size(); ++i) {
      Found& eve = found_[i];
      const Found& next = found_[i + 1];
      if (eve.line->meaning.kind != Kind::kEve || next.begin > eve.end + 1) continue;
      eve.end = next.end;
      eve.interval.reset();
      if (next.interval) eve.interval = DayOf(next.interval->start.AddDays(-1));
      found_.erase(found_.begin() + static_cast<ptrdiff_t>(i) + 1);
    }
  }

  // "four days after Pyongyang fired a missile": says when the clause behind it was,
  // counted from the day beside it. Where it belongs to the clause before, it only says
  // how long something took.
  void ResolveClause(Found* date) {
    const Kind kind = date->line->meaning.kind;
    if (kind != Kind::kClauseAfter && kind != Kind::kClauseBefore) return;
    if (!LeadsClause(*date)) return;
    DateContext context;
    anchors_.FillIn(&context);
    if (const Date day = DayBefore(*date))
      context.anchor = context.month = context.year = day;
    DateMeaning counted;
    counted.kind = kind == Kind::kClauseAfter ? Kind::kEarlier : Kind::kLater;
    DateParts parts = date->parts;
    if (!parts.has_unit) parts.unit = DateUnit::kHour;
    date->interval = Resolve(counted, parts, context);
  }
  bool LeadsClause(const Found& date) const {
    const Token& conjunction = document_.tokens[EndToken(date) - 1];
    const auto end = static_cast<int32_t>(EndToken(date));
    if (BaseOf(conjunction.relation) != Relation::kMark || conjunction.head < end) {
      return false;
    }
    for (uint32_t t = FirstToken(date); t + 1 < EndToken(date); ++t) {
      const int32_t head = document_.tokens[t].head;
      if (head < static_cast<int32_t>(FirstToken(date))) return false;
    }
    return true;
  }
  // The last single day before it in the sentence.
  Date DayBefore(const Found& date) const {
    Date day;
    for (const Found& other : found_) {
      if (other.begin >= date.begin) break;
      if (other.interval && other.interval->start == other.interval->finish) {
        day = other.interval->start;
      }
    }
    return day;
  }

  // Takes in the words around the date that change it. With kPart, those that name a part
  // of it or nothing new; with kSince, those that open it to one side.
  void Widen(Found* date, Kind kinds) {
    constexpr int kMostTimes = 3;
    for (int i = 0; i < kMostTimes && (WidenLeft(date, kinds) || WidenRight(date, kinds));
         ++i) {
    }
  }
  static bool IsOfKinds(const DateMeaning& meaning, Kind kinds) {
    const bool opens = meaning.kind == Kind::kSince || meaning.kind == Kind::kUntil;
    return opens == (kinds == Kind::kSince);
  }

  // The longest line of these kinds that ends where the date begins, and its begin.
  std::pair<const Line*, size_t> LineBefore(const Found& date, Kind kinds) const {
    constexpr size_t kLongest = 6;
    const size_t lowest = date.begin > kLongest ? date.begin - kLongest : 0;
    for (size_t begin = lowest; begin < date.begin; ++begin) {
      if (IsTaken(begin, date) || IsInsideName(begin)) continue;
      for (const Line& line : grammar_.before()) {
        if (IsOfKinds(line.meaning, kinds) &&
            line.pattern.Covers(words_, lexemes_, begin, date.begin)) {
          return {&line, begin};
        }
      }
    }
    return {nullptr, 0};
  }

  bool WidenLeft(Found* date, Kind kinds) {
    const auto [line, begin] = LineBefore(*date, kinds);
    if (line == nullptr) return false;
    date->begin = begin;
    Apply(*line, date);
    return true;
  }
  // "the late March" is not "late March"; but "Late" may begin the sentence.
  bool IsInsideName(size_t at) const { return at > 0 && lexemes_[at].upper; }

  bool WidenRight(Found* date, Kind kinds) {
    constexpr size_t kLongest = 3;
    for (size_t end = std::min(lexemes_.size(), date->end + kLongest); end > date->end;
         --end) {
      if (IsTaken(end - 1, *date)) continue;
      for (const Line& line : grammar_.after()) {
        if (IsOfKinds(line.meaning, kinds) &&
            line.pattern.Covers(words_, lexemes_, date->end, end)) {
          date->end = end;
          Apply(line, date);
          return true;
        }
      }
    }
    return false;
  }
  // Whether lexeme `at` is part of another date than `but`.
  bool IsTaken(size_t at, const Found& but) const {
    for (const Found& date : found_) {
      if (date.end != but.end && at >= date.begin && at < date.end) return true;
    }
    return false;
  }

  void Apply(const Line& line, Found* date) {
    if (!date->interval) return;
    const Date published = document_.article.published;
    Interval& interval = *date->interval;
    switch (line.meaning.kind) {
      case Kind::kPart:
        interval = PartOf(interval, line.meaning.number, line.meaning.number2);
        break;
      case Kind::kSince:
        if (published && published > interval.start) interval.finish = published;
        break;
      case Kind::kUntil:
        if (published && published < interval.finish) interval.start = published;
        break;
      default:
        break;
    }
  }

  // "Monday at 6 p.m.", "12:00 UTC, June 1": one date.
  void JoinClocks() {
    for (size_t i = 0; i + 1 < found_.size();) {
      Found& first = found_[i];
      const Found& second = found_[i + 1];
      const bool clock = first.line->meaning.kind == Kind::kClock;
      const bool joined = clock != (second.line->meaning.kind == Kind::kClock) &&
                          AreBeside(first, second);
      if (!joined) {
        ++i;
        continue;
      }
      Found date = clock ? second : first;
      date.begin = first.begin;
      date.end = second.end;
      found_[i] = std::move(date);
      found_.erase(found_.begin() + static_cast<ptrdiff_t>(i) + 1);
    }
  }
  // Whether nothing stands between them but what joins a day and a time of day.
  bool AreBeside(const Found& first, const Found& second) const {
    constexpr size_t kMost = 3;
    if (second.begin < first.end || second.begin - first.end > kMost) return false;
    for (size_t i = first.end; i < second.begin; ++i) {
      const std::string_view text = TextOf(i);
      if (text != "at" && text != "on" && text != "about" && text != "around" &&
          !IsMark(i)) {
        return false;
      }
    }
    return true;
  }

  void JoinRanges() {
    for (size_t i = 0; i + 1 < found_.size(); ++i) {
      if (const DateGrammar::RangeLine* line = RangeAt(found_[i], found_[i + 1])) {
        Join(*line, i);
      }
    }
  }
  // "on Monday and Tuesday": two days in a row.
  void JoinDays() {
    for (size_t i = 0; i + 1 < found_.size(); ++i) {
      Found& first = found_[i];
      const Found& second = found_[i + 1];
      const bool joined = second.begin == first.end + 1 && TextOf(first.end) == "and";
      if (!joined || !first.interval || !second.interval ||
          first.interval->start != first.interval->finish ||
          second.interval->start != second.interval->finish ||
          first.interval->finish.AddDays(1) != second.interval->start) {
        continue;
      }
      first.end = second.end;
      first.interval->finish = second.interval->finish;
      found_.erase(found_.begin() + static_cast<ptrdiff_t>(i) + 1);
    }
  }
  const DateGrammar::RangeLine* RangeAt(const Found& from, const Found& to) {
    if (to.begin <= from.end) return nullptr;
    for (const DateGrammar::RangeLine& line : grammar_.ranges()) {
      if (!line.between.Covers(words_, lexemes_, from.end, to.begin)) continue;
      if (line.before.empty()) {
        // "Monday to 2019" joins nothing.
        if (from.interval && to.interval &&
            from.interval->precision == to.interval->precision) {
          return &line;
        }
        continue;
      }
      if (BeforeRange(line, from)) return &line;
    }
    return nullptr;
  }
  // Where "from" begins, if it stands before `from`.
  std::optional<size_t> BeforeRange(const DateGrammar::RangeLine& line,
                                    const Found& from) const {
    constexpr size_t kLongest = 3;
    const size_t lowest = from.begin > kLongest ? from.begin - kLongest : 0;
    for (size_t begin = lowest; begin < from.begin; ++begin) {
      if (line.before[0].Covers(words_, lexemes_, begin, from.begin)) return begin;
    }
    return std::nullopt;
  }

  void Join(const DateGrammar::RangeLine& line, size_t i) {
    Found& from = found_[i];
    const Found& to = found_[i + 1];
    if (!line.before.empty()) from.begin = *BeforeRange(line, from);
    from.end = to.end;
    from.rule = line.rule;
    if (from.interval && to.interval) {
      const Interval end = AfterStart(*from.interval, to);
      from.interval->finish = std::max(from.interval->finish, end.finish);
      from.interval->precision = std::max(from.interval->precision, end.precision);
    } else {
      from.interval.reset();
    }
    found_.erase(found_.begin() + static_cast<ptrdiff_t>(i) + 1);
  }
  // The end of a range lies behind its start: "from Friday to Monday".
  Interval AfterStart(const Interval& start, const Found& to) const {
    if (to.interval->finish >= start.start || to.parts.year > 0) return *to.interval;
    DateContext context;
    context.published = start.finish;
    context.tense = Tense::kFuture;
    const std::optional<Interval> later = Resolve(to.line->meaning, to.parts, context);
    return to.line->meaning.kind == Kind::kCalendar && later ? *later : *to.interval;
  }

  // "ASHGABAT, Nov 28 (Xinhua) --": the first date of the first sentence of an early
  // paragraph, after nothing but the names of a place, and before a dash.
  void FindDateline() {
    constexpr uint32_t kParagraphs = 3;
    constexpr size_t kPlaceWords = 8, kAgencyWords = 8;
    const Paragraph& paragraph = document_.paragraphs[sentence_->paragraph];
    if (sentence_->paragraph >= kParagraphs ||
        &document_.sentences[paragraph.begin] != sentence_) {
      return;
    }
    Found& date = found_.front();
    if (date.begin > kPlaceWords || !lexemes_[0].upper) return;
    // "Nov 28 (Reuters) -": without a place, the agency must follow.
    if (date.begin == 0 && (date.end >= lexemes_.size() || TextOf(date.end) != "("))
      return;
    for (size_t i = 0; i < date.begin; ++i) {
      if (!lexemes_[i].upper && !IsMark(i)) return;
    }
    const size_t last = std::min(lexemes_.size(), date.end + kAgencyWords);
    for (size_t i = date.end; i < last; ++i) {
      const std::string_view text = TextOf(i);
      if (text == "-" || text == "--" || text == "–" || text == "—" || text == "_") {
        date.rule = "dateline";
        return;
      }
      if (!lexemes_[i].upper && !IsMark(i)) return;
    }
  }
  std::string_view TextOf(size_t i) const {
    return document_.Text(document_.tokens[lexemes_[i].token]);
  }
  bool IsMark(size_t i) const {
    const std::string_view text = TextOf(i);
    return text == "," || text == "(" || text == ")" || text == "/" || text == ".";
  }

  void Write(const Found& date) {
    TimeExpression time;
    time.begin = FirstToken(date);
    time.end = EndToken(date);
    time.span = document_.SpanOf(time.begin, time.end);
    time.rule = date.rule;
    if (date.interval) {
      time.start = date.interval->start;
      time.finish = date.interval->finish;
      time.precision = date.interval->precision;
    }
    document_.times.push_back(std::move(time));
  }

  const DateGrammar& grammar_;
  const DateWords& words_;
  Document& document_;
  const Sentence* sentence_ = nullptr;
  std::vector<Lexeme> lexemes_;
  std::vector<Found> found_;
  DateAnchors anchors_;
};

}  // namespace

void ResolveDates(const DateGrammar& grammar, Document& document) {
  DateFinder(grammar, document).Run();
}

}  // namespace dragoman
