#include "extract/when_where.h"

#include <algorithm>
#include <limits>

namespace dragoman {
namespace {

constexpr const char* kBases[] = {"syntax", "clause", "sentence", "sentence"};
// Behind all ranks: what does not fit the event, but is all there is.
constexpr int kUnfit = 4;
// The place of another event of the sentence, where this one has none.
constexpr int kOthers = 10;

bool IsUsable(const TimeExpression& time) { return static_cast<bool>(time.finish); }
bool IsUsable(const PlaceMention& place) { return !place.place.text.empty(); }

bool IsDateline(const TimeExpression& time) { return time.rule == "dateline"; }
bool IsDateline(const PlaceMention& place) { return place.place.basis == "dateline"; }

// "with U.S. backing", "Iraq war": a country without a preposition says where the event
// of the noun behind it is, and of no other.
bool IsOfOneNoun(const Document& /*document*/, const TimeExpression& /*time*/) {
  return false;
}
bool IsOfOneNoun(const Document& document, const PlaceMention& place) {
  if (place.place.basis != "name" || !place.place.feature.starts_with("PCL"))
    return false;
  switch (BaseOf(document.tokens[place.head].relation)) {
    case Relation::kCompound:
    case Relation::kNmod:
    case Relation::kAmod:
    case Relation::kConj:
      return true;
    default:
      return false;
  }
}

// "sent troops from A to B": where things came from is the last guess.
bool IsOrigin(const TimeExpression& /*time*/) { return false; }
bool IsOrigin(const PlaceMention& place) { return place.place.basis == "from"; }

bool IsPlace(const TimeExpression& /*time*/) { return false; }
bool IsPlace(const PlaceMention& /*place*/) { return true; }

// What comes after the day of publication has not happened: "on Monday", "by the end of
// the year".
bool IsToCome(const TimeExpression& time, Date published) {
  return published && time.start && time.start >= published && time.finish > published;
}
bool IsToCome(const PlaceMention& /*place*/, Date /*published*/) { return false; }

// Index of the first that begins at this token or later; they are in text order.
template <typename Found>
size_t FirstFrom(const std::vector<Found>& found, uint32_t token) {
  const auto first = std::partition_point(
      found.begin(), found.end(), [&](const Found& one) { return one.begin < token; });
  return static_cast<size_t>(first - found.begin());
}

}  // namespace

// The token of [begin, end) that hangs highest.
uint32_t WhenWhere::Top(uint32_t begin, uint32_t end) const {
  uint32_t top = begin;
  for (uint32_t t = begin; t < end; ++t) {
    if (tree_.Depth(t) < tree_.Depth(top)) top = t;
  }
  return top;
}

// Whether another event lies between `token` and `head`, or nearer above the token.
bool WhenWhere::BelongsToAnother(uint32_t token, uint32_t head, bool material) const {
  for (int32_t at = tree_.Head(token); at >= 0;
       at = tree_.Head(static_cast<uint32_t>(at))) {
    const auto above = static_cast<uint32_t>(at);
    if (above == head) return false;
    if (tree_.IsAncestor(above, head)) return false;
    if (SharesClause(above, head) || TakesPartIn(above, head, material)) continue;
    if (std::binary_search(heads_.begin(), heads_.end(), above)) return true;
  }
  return false;
}

// "was abducted and shot on Wednesday": what stands behind the last of several verbs with
// one subject holds for all.
bool WhenWhere::SharesClause(uint32_t verb, uint32_t head) const {
  const Token& token = document_.tokens[verb];
  return verb > head && token.relation == Relation::kConj &&
         tree_.Head(verb) == static_cast<int32_t>(head) && token.upos == Upos::kVerb &&
         document_.tokens[head].upos == Upos::kVerb &&
         tree_.ChildByBase(verb, Relation::kNsubj) < 0;
}

// "asked on a visit to Ankara", "bombed a gathering in Sagaing": what happens at another
// event is where and when that one is; so is what is done to it, but not what is said.
bool WhenWhere::TakesPartIn(uint32_t noun, uint32_t head, bool material) const {
  const Token& token = document_.tokens[noun];
  if (token.upos != Upos::kNoun || tree_.Head(noun) != static_cast<int32_t>(head)) {
    return false;
  }
  switch (BaseOf(token.relation)) {
    case Relation::kObl:
      return material || HasCase(noun, "on") || HasCase(noun, "at") ||
             HasCase(noun, "during") || HasCase(noun, "in");
    case Relation::kObj:
    case Relation::kNsubj:
      return material;
    default:
      return false;
  }
}

bool WhenWhere::HasCase(uint32_t noun, std::string_view word) const {
  const auto children = tree_.Children(noun);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return document_.tokens[child].relation == Relation::kCase &&
           document_.Text(document_.tokens[child]) == word;
  });
}

// Whether a clause lies between: "delivered the helicopters that it bought last year".
bool WhenWhere::IsInOtherClause(uint32_t token, uint32_t head) const {
  if (document_.tokens[head].upos != Upos::kVerb) return false;
  for (int32_t at = static_cast<int32_t>(token);
       at >= 0 && at != static_cast<int32_t>(head);
       at = tree_.Head(static_cast<uint32_t>(at))) {
    const Token& above = document_.tokens[static_cast<uint32_t>(at)];
    const Relation base = BaseOf(above.relation);
    const bool clause = above.relation == Relation::kAclRelcl ||
                        base == Relation::kAdvcl || base == Relation::kCcomp ||
                        base == Relation::kParataxis;
    if (clause && above.upos == Upos::kVerb) return true;
  }
  return false;
}

// A verb in a form that tells of what has happened.
bool WhenWhere::IsPast(uint32_t head) const {
  const Token& token = document_.tokens[head];
  if (token.xpos == Xpos::kVBD) return true;
  if (token.xpos != Xpos::kVBN) return false;
  bool past = false;
  for (const uint32_t child : tree_.Children(head)) {
    if (BaseOf(document_.tokens[child].relation) != Relation::kAux) continue;
    const Xpos xpos = document_.tokens[child].xpos;
    if (xpos == Xpos::kMD) return false;
    past |= xpos == Xpos::kVBD || document_.tokens[child].lemma == "have";
  }
  return past;
}

// "officials said Friday that he will be tried": of the saying. What has happened mostly
// did so on that day.
bool WhenWhere::IsDayOfSaying(uint32_t token, uint32_t head) const {
  const int32_t verb = tree_.Head(token);
  if (verb < 0 || !tree_.IsAncestor(static_cast<uint32_t>(verb), head)) return false;
  const std::string_view lemma = document_.tokens[static_cast<uint32_t>(verb)].lemma;
  return lemma == "say" || lemma == "tell" || lemma == "indicate" || lemma == "add";
}

int WhenWhere::Rank(uint32_t token, uint32_t head, bool material) const {
  if (BelongsToAnother(token, head, material)) return -1;
  if (tree_.IsAncestor(head, token)) {
    if (IsInOtherClause(token, head)) return 3;
    for (int32_t at = tree_.Head(token); at >= 0 && at != static_cast<int32_t>(head);
         at = tree_.Head(static_cast<uint32_t>(at))) {
      if (SharesClause(static_cast<uint32_t>(at), head) ||
          std::binary_search(heads_.begin(), heads_.end(), static_cast<uint32_t>(at))) {
        return 1;
      }
    }
    return 0;
  }
  const int32_t above = tree_.Head(token);
  if (above >= 0 && tree_.IsAncestor(static_cast<uint32_t>(above), head)) return 1;
  return 2;
}

template <typename Found>
WhenWhere::Choice WhenWhere::Choose(const std::vector<Found>& found, uint32_t head,
                                    bool material) const {
  const uint32_t s = document_.SentenceOf(head);
  const Sentence& sentence = document_.sentences[s];
  Choice best;
  int best_rank = std::numeric_limits<int>::max();
  uint32_t best_distance = 0;
  const size_t first = FirstFrom(found, sentence.begin);
  const bool past = IsPast(head);
  for (size_t i = first; i < found.size() && found[i].begin < sentence.end; ++i) {
    const Found& f = found[i];
    if (!IsUsable(f) || IsDateline(f)) continue;
    const uint32_t top = Top(f.begin, f.end);
    if (IsOfOneNoun(document_, f) && tree_.Head(top) != static_cast<int32_t>(head))
      continue;
    int rank = Rank(top, head, material);
    if (rank < 0 && material && IsPlace(f) && !IsOfOneNoun(document_, f)) rank = kOthers;
    if (rank < 0) continue;
    if (rank == 1 && !IsPlace(f) && !past && IsDayOfSaying(top, head)) continue;
    const char* basis = kBases[std::min(rank, 3)];
    if (IsOrigin(f) || (past && IsToCome(f, document_.article.published))) rank += kUnfit;
    // Steps in the tree: in "police in Belarus arrested two men in Minsk" Minsk is
    // nearer.
    const auto distance = static_cast<uint32_t>(tree_.Path(top, head).size());
    if (rank < best_rank || (rank == best_rank && distance < best_distance)) {
      best = {static_cast<int32_t>(i), basis};
      best_rank = rank;
      best_distance = distance;
    }
  }
  if (best.index >= 0) return best;
  const Paragraph& paragraph = document_.paragraphs[sentence.paragraph];
  const size_t from = FirstFrom(found, document_.sentences[paragraph.begin].begin);
  for (size_t i = first; i-- > from;) {
    if (!IsUsable(found[i]) || IsDateline(found[i])) continue;
    if (!IsOfOneNoun(document_, found[i])) return {static_cast<int32_t>(i), "paragraph"};
  }
  // The dateline holds for the paragraph that it opens and for the headline before; what
  // is told further down may have happened anywhere.
  const size_t next =
      std::min<size_t>(sentence.paragraph + 1, document_.paragraphs.size() - 1);
  const uint32_t end = document_.sentences[document_.paragraphs[next].end - 1].end;
  for (size_t i = from; i < found.size() && found[i].begin < end; ++i) {
    if (IsUsable(found[i]) && IsDateline(found[i])) {
      return {static_cast<int32_t>(i), "dateline"};
    }
  }
  return {};
}

EventDate WhenWhere::DateOf(const TimeExpression& time, const char* basis) const {
  EventDate date;
  date.start = time.start;
  date.finish = time.finish;
  date.precision = time.precision;
  date.text = document_.Text(time.span);
  date.basis = basis;
  return date;
}

// "seven years earlier, in January 2016": of two dates of the event, the one that is part
// of the other.
int32_t WhenWhere::NarrowedTime(int32_t index, uint32_t head, bool material) const {
  constexpr int kSentence = 2;
  const Sentence& sentence = document_.sentences[document_.SentenceOf(head)];
  int32_t best = index;
  for (size_t i = FirstFrom(document_.times, sentence.begin);
       i < document_.times.size() && document_.times[i].begin < sentence.end; ++i) {
    const TimeExpression& other = document_.times[i];
    const TimeExpression& chosen = document_.times[static_cast<size_t>(best)];
    const bool part = other.start && chosen.start && other.start >= chosen.start &&
                      other.finish <= chosen.finish &&
                      (other.start > chosen.start || other.finish < chosen.finish);
    if (!part || IsDateline(other) || chosen.begin < sentence.begin) continue;
    const int rank = Rank(Top(other.begin, other.end), head, material);
    if (rank >= 0 && rank < kSentence) best = static_cast<int32_t>(i);
  }
  return best;
}

EventDate WhenWhere::When(uint32_t head, bool material) const {
  const Choice choice = Choose(document_.times, head, material);
  if (choice.index >= 0) {
    const int32_t index = NarrowedTime(choice.index, head, material);
    EventDate date = DateOf(document_.times[static_cast<size_t>(index)], choice.basis);
    const Date published = document_.article.published;
    // "walked out this week": not on the days of it that were still to come.
    if (IsPast(head) && published && date.start && date.start < published &&
        published < date.finish) {
      date.finish = published;
    }
    return date;
  }
  EventDate date;
  date.finish = document_.article.published;
  date.basis = document_.article.published ? "publication" : "";
  return date;
}

EventDate WhenWhere::LeadDay() const {
  if (document_.paragraphs.empty()) return {};
  const Paragraph& lead = document_.paragraphs[0];
  const uint32_t end = document_.sentences[lead.end - 1].end;
  for (const TimeExpression& time : document_.times) {
    if (time.begin >= end) break;
    const bool day = time.precision == Precision::kDay && time.start == time.finish;
    if (IsUsable(time) && day) return DateOf(time, "lead");
  }
  return {};
}

// "in Pakistan's largest city, Karachi", "In Yemen, talks resumed in Marib": of a country
// and a place in it that the sentence names, the smaller one.
int32_t WhenWhere::Narrowed(int32_t index, uint32_t head, bool material) const {
  const PlaceMention& chosen = document_.places[static_cast<size_t>(index)];
  if (!chosen.place.feature.starts_with("PCL")) return index;
  constexpr uint32_t kBeside = 6;
  const Sentence& sentence = document_.sentences[document_.SentenceOf(chosen.begin)];
  for (size_t i = FirstFrom(document_.places, sentence.begin);
       i < document_.places.size() && document_.places[i].begin < sentence.end; ++i) {
    const PlaceMention& other = document_.places[i];
    if (other.place.country == chosen.place.country && !other.place.name.empty() &&
        !other.place.feature.starts_with("PCL") && !IsOrigin(other) &&
        !IsDateline(other) && other.begin > chosen.begin &&
        (other.begin <= chosen.end + kBeside ||
         Rank(Top(other.begin, other.end), head, material) == 0)) {
      return static_cast<int32_t>(i);
    }
  }
  return index;
}

Place WhenWhere::Where(uint32_t head, bool material) const {
  const Choice choice = Choose(document_.places, head, material);
  if (choice.index < 0) return {};
  Place place =
      document_.places[static_cast<size_t>(Narrowed(choice.index, head, material))].place;
  place.basis = choice.basis;
  return place;
}

}  // namespace dragoman
