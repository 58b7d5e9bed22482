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

}  // namespace

void ClauseTense::Load(const DataFile& file, DateWords* words, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view kind = records.field(0);
    const uint8_t sign = kind == "future"      ? kFutureWord
                         : kind == "past"      ? kPastWord
                         : kind == "plan"      ? kPlan
                         : kind == "timetable" ? kTimetable
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

Tense ClauseTense::At(const Document& document, const Sentence& sentence, uint32_t begin,
                      uint32_t end) const {
  const bool tree =
      document.tokens[begin].head >= 0 || document.tokens[end - 1].head >= 0;
  if (tree) {
    const Tense tense = FromTree(document, sentence, begin, end);
    if (tense != Tense::kUnknown) return tense;
  }
  return FromWords(document, sentence, begin, end);
}

// Climbs from the expression to the verb that it hangs on.
Tense ClauseTense::FromTree(const Document& document, const Sentence& sentence,
                            uint32_t begin, uint32_t end) const {
  constexpr int kHighest = 8;
  int32_t t = static_cast<int32_t>(end) - 1;
  for (int steps = 0; steps < kHighest && t >= 0; ++steps) {
    const Token& token = document.tokens[static_cast<size_t>(t)];
    const auto at = static_cast<uint32_t>(t);
    const bool outside = at < begin || at >= end;
    if (outside && IsVerb(token)) {
      const Tense tense = OfVerb(document, sentence, at);
      // "to meet" alone tells nothing: what it hangs on does ("agreed to meet").
      if (tense != Tense::kUnknown) return tense;
    }
    if (outside && !IsVerb(token) &&
        (SignOf(document, sentence, at) & (kPlan | kFutureWord)) != 0) {
      return Tense::kFuture;  // "the upcoming visit", "due on Monday"
    }
    t = token.head;
  }
  return Tense::kUnknown;
}

Tense ClauseTense::OfVerb(const Document& document, const Sentence& sentence,
                          uint32_t verb) const {
  const Token& token = document.tokens[verb];
  bool to = false, finite_past = token.xpos == Xpos::kVBD;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (document.tokens[t].head != static_cast<int32_t>(verb)) continue;
    if (BaseOf(document.tokens[t].relation) == Relation::kAux) {
      if ((SignOf(document, sentence, t) & kFutureWord) != 0) return Tense::kFuture;
      finite_past |= document.tokens[t].xpos == Xpos::kVBD ||
                     document.Text(document.tokens[t]) == "has" ||
                     document.Text(document.tokens[t]) == "have";
    }
    to |= document.tokens[t].relation == Relation::kMark && IsTo(document, t);
  }
  if (to) {
    const int32_t head = token.head;
    const bool planned =
        head >= 0 &&
        (SignOf(document, sentence, static_cast<uint32_t>(head)) & kPlan) != 0;
    return planned ? Tense::kFuture : Tense::kUnknown;
  }
  if (finite_past || token.xpos == Xpos::kVBN) return Tense::kPast;
  const uint8_t sign = SignOf(document, sentence, verb);
  if ((sign & kTimetable) != 0) return Tense::kFuture;
  return (sign & kPastWord) != 0 ? Tense::kPast : Tense::kUnknown;
}

Tense ClauseTense::Hint(const Document& document, const Sentence& sentence,
                        uint32_t t) const {
  const Token& token = document.tokens[t];
  const uint8_t sign = SignOf(document, sentence, t);
  if ((sign & kFutureWord) != 0) return Tense::kFuture;
  const bool to_follows = t + 1 < sentence.end && IsTo(document, t + 1);
  if ((sign & kPlan) != 0 && to_follows) return Tense::kFuture;
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
