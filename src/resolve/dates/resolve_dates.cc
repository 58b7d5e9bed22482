// The run over a document: finds the dates of each sentence, has them joined, changes
// them, and writes them down in text order.

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "resolve/dates/date_anchors.h"
#include "resolve/dates/date_grammar.h"
#include "resolve/dates/date_joins.h"

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;
using Line = DateGrammar::Line;
using Found = FoundDate;

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
      DateJoins joins(grammar_, document_, lexemes_, &found_);
      joins.BeforeResolving();
      for (Found& date : found_) ResolveOne(&date);
      joins.JoinEves();
      for (Found& date : found_) ResolveClause(&date);
      for (Found& date : found_) Widen(&date, Kind::kPart);
      joins.AfterResolving();
      for (Found& date : found_) Widen(&date, Kind::kSince);
      FindDateline();
      for (const Found& date : found_) {
        if (!IsInsideAnother(date)) Write(date);
      }
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

  // "five-day" of "since the five-day war of August 2008".
  bool IsInsideAnother(const Found& date) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Found& other) {
      return other.begin <= date.begin && other.end >= date.end &&
             other.end - other.begin > date.end - date.begin;
    });
  }

  uint32_t FirstToken(const Found& date) const { return lexemes_[date.begin].token; }
  uint32_t EndToken(const Found& date) const { return lexemes_[date.end - 1].token + 1; }

  DateContext ContextOf(const Found& date) {
    DateContext context;
    context.published = document_.article.published;
    anchors_.FillIn(&context);
    if (date.line->meaning.kind == Kind::kDayOfMonth) {
      context.month_beside = MonthBefore(date);
    }
    context.beside = day_sentence_ != nullptr && sentence_ - day_sentence_ <= 1;
    const DateParts& parts = date.parts;
    if (date.line->meaning.kind == Kind::kLasting) {
      context.perfect = grammar_.tense().IsPerfect(document_, *sentence_,
                                                   FirstToken(date), EndToken(date));
    }
    if (!IsByTense(date.line->meaning.kind, parts)) return context;
    context.tense =
        grammar_.tense().At(document_, *sentence_, FirstToken(date), EndToken(date));
    // "since" looks back whatever the verb says, and "until" mostly ahead.
    Found widened = date;  // "since late July"
    widened.begin = BeginWithClock(date);
    while (const size_t begin = LineBefore(widened, Kind::kPart).second) {
      widened.begin = begin;
    }
    const auto [opens, begin_of_opens] = LineBefore(widened, Kind::kSince);
    if (opens != nullptr && opens->meaning.kind == Kind::kSince) {
      context.tense = Tense::kPast;
      context.strict = true;
    } else if (opens != nullptr && context.tense == Tense::kPast &&
               (IsBy(begin_of_opens) || IsEndOfDate(begin_of_opens))) {
      // "had fled by Friday", "talked from Tuesday until Thursday"
    } else if (opens != nullptr && context.tense != Tense::kFuture) {
      context.tense = parts.month > 0 ? Tense::kUnknown : Tense::kFuture;
    }
    return context;
  }

  // "until midnight on Sunday": where the time of day begins that stands before the day.
  size_t BeginWithClock(const Found& date) const {
    constexpr size_t kMost = 2;
    for (const Found& other : found_) {
      if (other.line->meaning.kind == Kind::kClock && other.end <= date.begin &&
          other.end + kMost > date.begin) {
        return other.begin;
      }
    }
    return date.begin;
  }

  bool IsBy(size_t at) const {
    const std::string_view text = TextOf(at);
    return text == "by" || text == "By";
  }

  bool IsEndOfDate(size_t at) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Found& date) { return date.end == at; });
  }

  // "on the 19th of November that year", "In 1987 ... on July 24"; 0: none is said.
  int YearAround(const Found& date, const DateContext& context) const {
    constexpr size_t kOpening = 1;
    const Found& first = found_.front();
    const bool whole = first.interval && first.parts.year > 0 && first.parts.month == 0 &&
                       first.interval->start.year == first.interval->finish.year;
    if (whole && first.begin <= kOpening && first.end <= date.begin) {
      return first.parts.year;
    }
    for (const Found& next : found_) {
      if (next.begin < date.end) continue;
      const DateMeaning& meaning = next.line->meaning;
      const bool that_year = next.begin <= date.end + 1 && meaning.kind == Kind::kThat &&
                             meaning.unit == DateUnit::kYear && meaning.number == 0;
      return that_year && context.year ? context.year.year : 0;
    }
    return 0;
  }

  // The month that the sentence names before: "in August of the next year, on the 20th".
  Date MonthBefore(const Found& date) const {
    Date month;
    for (const Found& other : found_) {
      if (other.begin >= date.begin) break;
      const bool named = other.interval && other.parts.month > 0 && other.parts.day == 0;
      if (named) month = other.interval->start;
    }
    return month;
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
    if (meaning.kind == Kind::kCalendar && date->parts.month > 0 &&
        date->parts.year == 0) {
      date->parts.year = YearAround(*date, context);
    }
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
    if (!date->interval) return;
    constexpr size_t kOpening = 2;  // "In", "On the"
    anchors_.Note(*date->interval, document_.article.published, date->begin <= kOpening);
    if (date->interval->start == date->interval->finish && meaning.kind != Kind::kClock) {
      day_sentence_ = sentence_;
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
    if (kinds == Kind::kSince && !date->interval) return;
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
    constexpr size_t kLongest = 7;
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
  const Sentence* day_sentence_ = nullptr;  // where a day was last spoken of
};

}  // namespace

void ResolveDates(const DateGrammar& grammar, Document& document) {
  DateFinder(grammar, document).Run();
}

}  // namespace dragoman
