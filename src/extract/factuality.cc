// From the event's word upwards: at each step the words that hang there (auxiliaries,
// "not", "if"), then what the governing word does to what it governs ("failed to", "deny
// that"). The walk ends at the border of the clause that the cues belong to: what stands
// above a relative clause or a finite complement says nothing about whether its event
// happened, only who says so, which is a walk of its own.
#include "extract/factuality.h"

#include <optional>

namespace dragoman {
namespace {

constexpr int kMostSteps = 12;

}  // namespace

Circumstances FactualityReader::Read(uint32_t head) const {
  Circumstances result;
  uint32_t t = head;
  for (int step = 0; step < kMostSteps; ++step) {
    ReadAt(t, &result);
    const int32_t governor = tree_.Head(t);
    if (governor < 0 || !ReadGovernor(t, static_cast<uint32_t>(governor), &result)) break;
    t = static_cast<uint32_t>(governor);
  }
  const SpeechAct* act = speech_.Around(head);
  if (act != nullptr && act->content == static_cast<int32_t>(t)) {
    ApplySpeech(*act, &result);
    ReadFutureInPast(t, *act, &result);
  }
  result.occasion_ahead = IsOccasionAhead(t);
  result.conditional = clauses_.IsConditional(head);
  result.speaker = Speaker(head);
  return result;
}

void FactualityReader::Apply(Factuality factuality, uint32_t cue,
                             Circumstances* result) const {
  switch (factuality) {
    case Factuality::kNegated:
      result->negated = !result->negated;
      break;
    case Factuality::kFuture:
      result->future = true;
      break;
    case Factuality::kHypothetical:
      result->hypothetical = true;
      break;
    case Factuality::kClaimed:
      result->claimed = true;
      break;
    default:
      return;
  }
  if (result->cue.empty()) result->cue = document_.Text(document_.tokens[cue]);
}

void FactualityReader::ReadAt(uint32_t t, Circumstances* result) const {
  for (const uint32_t child : tree_.Children(t)) {
    const Token& token = document_.tokens[child];
    const auto apply = [&](CueSite site) {
      const std::optional<Factuality> cue = cues_.Find(token.lemma, site);
      if (cue) Apply(*cue, child, result);
    };
    switch (BaseOf(token.relation)) {
      case Relation::kAux:
        apply(CueSite::kAuxiliary);
        break;
      case Relation::kMark:
      case Relation::kCase:
        apply(CueSite::kMark);
        break;
      case Relation::kAdvmod:
      case Relation::kAmod:
        apply(CueSite::kAdverb);
        break;
      default:
        break;
    }
  }
  ReadInfinitive(t, result);
  if (clauses_.IsNegated(t)) Apply(Factuality::kNegated, t, result);
  // A question does not say that anything happened.
  const Sentence& sentence = document_.sentences[document_.SentenceOf(t)];
  if (tree_.Head(t) < 0 && document_.Text(document_.tokens[sentence.end - 1]) == "?") {
    Apply(Factuality::kHypothetical, sentence.end - 1, result);
  }
}

// "is to meet", "is due to meet": parsed as an infinitive with a copula or an auxiliary,
// the second as one that "due to" marks, which is there before nouns and gerunds.
void FactualityReader::ReadInfinitive(uint32_t t, Circumstances* result) const {
  for (const uint32_t child : tree_.Children(t)) {
    const Token& token = document_.tokens[child];
    const Relation base = BaseOf(token.relation);
    // "to be released" is none.
    const bool finite = token.lemma == "be" && token.xpos != Xpos::kVB;
    const bool be = finite && clauses_.HasMark(t, "to") &&
                    (base == Relation::kCop || base == Relation::kAux);
    const bool due = token.lemma == "due" && base == Relation::kMark &&
                     document_.tokens[t].xpos == Xpos::kVB;
    // "South Korea to send aid": how headlines say "will".
    const bool headline = base == Relation::kMark && token.lemma == "to" &&
                          tree_.Head(t) < 0 && tree_.HasChild(t, Relation::kNsubj);
    if (be || due || headline) return Apply(Factuality::kFuture, child, result);
  }
}

// "will raise it [during his visit]", "is to speak [after meeting] the king"
bool FactualityReader::IsOccasionAhead(uint32_t t) const {
  const int32_t governor = tree_.Head(t);
  if (governor < 0 || document_.tokens[governor].upos != Upos::kVerb) return false;
  const Token& token = document_.tokens[t];
  const bool clause = BaseOf(token.relation) == Relation::kAdvcl;
  if (clause ? token.xpos != Xpos::kVBG : token.relation != Relation::kObl) return false;
  for (const uint32_t child : tree_.Children(t)) {
    const Relation base = BaseOf(document_.tokens[child].relation);
    if (base != Relation::kCase && base != Relation::kMark) continue;
    if (!cues_.Find(document_.tokens[child].lemma, CueSite::kOccasion)) continue;
    const Circumstances around = Read(static_cast<uint32_t>(governor));
    return around.future && !around.negated;
  }
  return false;
}

void FactualityReader::ApplySpeech(const SpeechAct& act, Circumstances* result) const {
  switch (act.kind) {
    case SpeechKind::kClaim:
      return Apply(Factuality::kClaimed, act.verb, result);
    case SpeechKind::kDeny:
      return Apply(Factuality::kNegated, act.verb, result);
    case SpeechKind::kDemand:
    case SpeechKind::kAsk:
    case SpeechKind::kBelieve:
      return Apply(Factuality::kHypothetical, act.verb, result);
    default:
      return;
  }
}

// "said it would send troops" is "it will send troops", told afterwards.
void FactualityReader::ReadFutureInPast(uint32_t content, const SpeechAct& act,
                                        Circumstances* result) const {
  const Xpos tense = document_.tokens[act.verb].xpos;
  if (tense != Xpos::kVBD && tense != Xpos::kVBN) return;
  for (const uint32_t child : tree_.Children(content)) {
    const Token& token = document_.tokens[child];
    if (BaseOf(token.relation) != Relation::kAux || token.lemma != "would") continue;
    result->hypothetical = false;
    result->future = true;
  }
}

bool FactualityReader::ReadGovernor(uint32_t t, uint32_t governor,
                                    Circumstances* result) const {
  const Token& token = document_.tokens[t];
  const std::string_view lemma = document_.tokens[governor].lemma;
  const auto apply = [&](CueSite site) {
    const std::optional<Factuality> cue = cues_.Find(lemma, site);
    if (cue) Apply(*cue, governor, result);
    return cue.has_value();
  };
  const bool infinitive = clauses_.HasMark(t, "to");
  switch (BaseOf(token.relation)) {
    case Relation::kXcomp:
      apply(infinitive ? CueSite::kInfinitive : CueSite::kClause);
      return true;
    case Relation::kAcl:
      if (infinitive) apply(CueSite::kInfinitive);
      return infinitive;
    case Relation::kCcomp:
    case Relation::kCsubj:
      apply(CueSite::kClause);
      return false;
    case Relation::kAdvcl:
      // "was barred from holding a rally"; who is to be stopped from firing rockets
      // fires.
      if (token.xpos == Xpos::kVBG && clauses_.HasMark(t, "from") &&
          clauses_.IsPassive(governor)) {
        apply(CueSite::kClause);
        return false;
      }
      // "due to meet", "set to visit" hang here in many trees.
      return infinitive && apply(CueSite::kInfinitive);
    case Relation::kConj: {
      // "will meet X and sign Y": the auxiliary stands at the first verb only.
      const bool own = tree_.HasChild(t, Relation::kAux) ||
                       tree_.ChildByBase(t, Relation::kNsubj) >= 0;
      return !own;
    }
    case Relation::kObj:
    case Relation::kObl:
    case Relation::kNmod:
    case Relation::kNsubj: {
      const bool subject = BaseOf(token.relation) == Relation::kNsubj;
      const bool passive = token.relation == Relation::kNsubjPass;
      if ((!subject || passive) && apply(CueSite::kObject)) return false;
      return cues_.Find(lemma, CueSite::kCarrier).has_value();
    }
    default:
      return false;
  }
}

// "..., according to the group" holds for the whole sentence, wherever it hangs.
int32_t FactualityReader::Source(uint32_t head) const {
  const Sentence& sentence = document_.sentences[document_.SentenceOf(head)];
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const std::string_view lemma = document_.tokens[t].lemma;
    if (lemma != "accord" && lemma != "according") continue;
    const int32_t phrase = tree_.Head(t);
    if (document_.tokens[t].relation != Relation::kCase || phrase < 0) continue;
    const std::vector<uint32_t> mentions =
        participants_.At(static_cast<uint32_t>(phrase));
    if (!mentions.empty()) return static_cast<int32_t>(mentions[0]);
  }
  return -1;
}

int32_t FactualityReader::Speaker(uint32_t head) const {
  const SpeechAct* act = speech_.Around(head);
  if (act != nullptr && act->speaker >= 0) {
    const std::vector<uint32_t> mentions =
        participants_.At(static_cast<uint32_t>(act->speaker));
    if (!mentions.empty()) return static_cast<int32_t>(mentions[0]);
  }
  const int32_t source = Source(head);
  if (source >= 0) return source;
  for (const Quotation& quotation : document_.quotations) {
    if (quotation.begin <= head && head < quotation.end) return quotation.speaker;
  }
  return -1;
}

}  // namespace dragoman
