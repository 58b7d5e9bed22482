#include "resolve/dates/clause_tense.h"

#include "base/record_file.h"

namespace dragoman {
namespace {

bool IsVerb(const Token& token) {
  return token.upos == Upos::kVerb || token.upos == Upos::kAux;
}

bool IsTagged(const Token& token) { return token.upos != Upos::kX; }

bool IsTo(const Document& document, uint32_t t) {
  const std::string_view text = document.Text(document.tokens[t]);
  return text == "to" || text == "To";
}

// "plans to meet", and not "due to Monday's attack".
bool IsBeforeInfinitive(const Document& document, const Sentence& sentence, uint32_t t) {
  if (t + 2 >= sentence.end || !IsTo(document, t + 1)) return false;
  const Token& verb = document.tokens[t + 2];
  if (IsTagged(verb)) return verb.xpos == Xpos::kVB || verb.upos == Upos::kAdv;
  const char first = document.Text(verb)[0];
  return first >= 'a' && first <= 'z';
}

}  // namespace

void ClauseTense::Load(const DataFile& file, DateWords* words, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view kind = records.field(0);
    const uint8_t sign = kind == "future"      ? kFutureWord
                         : kind == "past"      ? kPastWord
                         : kind == "plan"      ? kPlan
                         : kind == "timetable" ? kTimetable
                         : kind == "term"      ? kTerm
                         : kind == "opening"   ? kOpening
                                               : kNoSign;
    if (sign == kNoSign && kind != "counted") {
      records.Error(0, "unknown kind \"" + std::string(kind) + "\"",
                    "the head of the file lists the kinds");
      continue;
    }
    for (std::string_view word : Split(records.field(1), ' ')) {
      if (sign == kNoSign) {
        words->MarkCounted(word);
      } else {
        signs_[DateForm(word)] |= sign;
      }
    }
  }
}

uint8_t ClauseTense::SignOf(const Document& document, const Sentence& sentence,
                            uint32_t token) const {
  const std::string_view text = document.Text(document.tokens[token]);
  // A capital inside the sentence is a name: "Will", "May".
  if (token > sentence.begin && text[0] >= 'A' && text[0] <= 'Z') return kNoSign;
  const auto found = signs_.find(DateForm(text));
  return found == signs_.end() ? static_cast<uint8_t>(kNoSign) : found->second;
}

bool ClauseTense::IsPerfect(const Document& document, const Sentence& sentence,
                            uint32_t begin, uint32_t end) const {
  const auto is_have = [&](uint32_t t) {
    const std::string form = DateForm(document.Text(document.tokens[t]));
    return form == "has" || form == "have" || form == "'ve" ||
           (form == "'s" && document.tokens[t].lemma == "have");
  };
  const auto is_term = [&](uint32_t t) {
    return (SignOf(document, sentence, t) & kTerm) != 0;
  };
  const auto helps = [&](uint32_t t, uint32_t verb) {
    const Token& token = document.tokens[t];
    const Relation base = BaseOf(token.relation);
    return token.head == static_cast<int32_t>(verb) &&
           (base == Relation::kAux || base == Relation::kCop);
  };
  int32_t at = document.tokens[end - 1].head;
  if (at < 0) {
    for (uint32_t t = begin; t-- > sentence.begin && !is_term(t);) {
      if (is_have(t)) return true;
    }
    return false;
  }
  // The nearest predicate above.
  constexpr int kHighest = 5;
  for (int steps = 0; steps < kHighest && at >= 0; ++steps) {
    const auto above = static_cast<uint32_t>(at);
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (helps(t, above) && is_have(t)) return !is_term(above);
    }
    if (IsVerb(document.tokens[above])) return false;
    at = document.tokens[above].head;
  }
  return false;
}

Tense ClauseTense::At(const Document& document, const Sentence& sentence, uint32_t begin,
                      uint32_t end) const {
  if (IsOpened(document, sentence, begin)) return Tense::kFuture;
  const bool tree =
      document.tokens[begin].head >= 0 || document.tokens[end - 1].head >= 0;
  if (tree) {
    const Tense tense = FromTree(document, sentence, begin, end);
    if (tense != Tense::kUnknown) return tense;
  }
  return FromWords(document, sentence, begin, end);
}

// "a truce of 72 hours, starting on Friday"
bool ClauseTense::IsOpened(const Document& document, const Sentence& sentence,
                           uint32_t begin) const {
  constexpr uint32_t kBetween = 1;  // "on", "from"
  for (uint32_t t = begin; t-- > sentence.begin && t + 1 + kBetween >= begin;) {
    if ((SignOf(document, sentence, t) & kOpening) != 0) return true;
  }
  return false;
}

// Climbs from the expression to the predicate that it hangs on.
Tense ClauseTense::FromTree(const Document& document, const Sentence& sentence,
                            uint32_t begin, uint32_t end) const {
  constexpr int kHighest = 8;
  int32_t t = static_cast<int32_t>(end) - 1;
  for (int steps = 0; steps < kHighest && t >= 0; ++steps) {
    const auto at = static_cast<uint32_t>(t);
    if (at < begin || at >= end) {
      const Tense tense = OfPredicate(document, sentence, at);
      if (tense != Tense::kUnknown) return tense;
    }
    t = document.tokens[at].head;
  }
  return Tense::kUnknown;
}

// What a verb, noun or adjective says with the words that hang on it. Bare "to meet" says
// nothing by itself: what it hangs on does ("plans to meet").
Tense ClauseTense::OfPredicate(const Document& document, const Sentence& sentence,
                               uint32_t word) const {
  const Token& token = document.tokens[word];
  bool to = false, present = false, was = false, due = false,
       past = token.xpos == Xpos::kVBD, predicate = false;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Token& child = document.tokens[t];
    if (child.head != static_cast<int32_t>(word)) continue;
    const Relation relation = BaseOf(child.relation);
    if (relation == Relation::kAux || relation == Relation::kCop) {
      if ((SignOf(document, sentence, t) & kFutureWord) != 0) return Tense::kFuture;
      predicate = true;
      was |= child.lemma == "be" && child.xpos == Xpos::kVBD;
      past |= child.xpos == Xpos::kVBD || child.lemma == "have";
      present |= child.xpos == Xpos::kVBZ || child.xpos == Xpos::kVBP;
    }
    to |= relation == Relation::kMark && IsTo(document, t);
    // "is due to rule", where "rule" is taken for a noun.
    due |= relation == Relation::kCase && t + 2 == word && IsTo(document, t + 1) &&
           (SignOf(document, sentence, t) & kPlan) != 0;
  }
  const uint8_t sign = SignOf(document, sentence, word);
  // "the upcoming visit", "talks scheduled for Monday"; but "was scheduled" may be
  // either.
  if ((sign & kFutureWord) != 0) return past ? Tense::kUnknown : Tense::kFuture;
  if (to && was) return Tense::kFuture;  // "the strike that was to begin on Friday"
  if (present && !past && (to || due || (sign & kPlan) != 0)) {
    return Tense::kFuture;  // "is to arrive", "is expected"
  }
  if (to) {
    const bool planned =
        token.head >= 0 &&
        (SignOf(document, sentence, static_cast<uint32_t>(token.head)) & kPlan) != 0;
    return planned ? Tense::kFuture : Tense::kUnknown;
  }
  if (!predicate && !IsVerb(token)) return Tense::kUnknown;
  if (past || token.xpos == Xpos::kVBN) return Tense::kPast;
  if ((sign & kTimetable) != 0) return Tense::kFuture;
  return (sign & kPastWord) != 0 ? Tense::kPast : Tense::kUnknown;
}

Tense ClauseTense::Hint(const Document& document, const Sentence& sentence,
                        uint32_t t) const {
  const Token& token = document.tokens[t];
  const uint8_t sign = SignOf(document, sentence, t);
  const bool before_to = t + 1 < sentence.end && IsTo(document, t + 1);  // "due to"
  if ((sign & kFutureWord) != 0 && !before_to) return Tense::kFuture;
  if ((sign & kPlan) != 0 && IsBeforeInfinitive(document, sentence, t)) {
    return Tense::kFuture;
  }
  // "should be held": the verb before it tells.
  if (t > sentence.begin && document.Text(document.tokens[t - 1]) == "be") {
    return Tense::kUnknown;
  }
  if (IsTagged(token)) {
    if (token.xpos == Xpos::kVBD || token.xpos == Xpos::kVBN) return Tense::kPast;
    if ((sign & kTimetable) != 0 && IsVerb(token)) return Tense::kFuture;
  } else {
    const std::string_view text = document.Text(token);
    constexpr size_t kShortest = 4;
    if ((sign & kTimetable) != 0) return Tense::kFuture;
    if (text.size() >= kShortest && text.ends_with("ed") && !text.ends_with("eed")) {
      return Tense::kPast;
    }
  }
  return (sign & kPastWord) != 0 ? Tense::kPast : Tense::kUnknown;
}

// The nearest word before the expression that tells, or else the first after it.
Tense ClauseTense::FromWords(const Document& document, const Sentence& sentence,
                             uint32_t begin, uint32_t end) const {
  for (uint32_t t = begin; t > sentence.begin; --t) {
    const Tense tense = Hint(document, sentence, t - 1);
    if (tense != Tense::kUnknown) return tense;
  }
  for (uint32_t t = end; t < sentence.end; ++t) {
    const Tense tense = Hint(document, sentence, t);
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

}  // namespace dragoman
