#include "resolve/coref/antecedents.h"

#include <algorithm>

#include "resolve/coref/phrases.h"

namespace dragoman {
namespace {

constexpr float kParallel = 0.4F;     // subject after subject
constexpr float kPatient = 1.5F;      // "The court convicted X. He was led away."
constexpr float kOften = 0.15F;       // per mention, up to five
constexpr float kSameClause = 0.6F;   // "Iran withdrew its forces"
constexpr float kOwnSpeech = 0.5F;    // "Raisi said ... his country"
constexpr float kLastSpeaker = 1.5F;  // "He added"
constexpr float kQuoted = -1.6F;      // named inside of somebody's words only
constexpr float kSameRole = 2;        // "talks with the rebels ... talks with the group"
constexpr float kMargin = 0.25F;
constexpr uint32_t kFarthestNoun = 300;  // tokens

bool IsSubject(const Token& token) { return BaseOf(token.relation) == Relation::kNsubj; }

bool IsPatient(const Token& token) {
  return token.relation == Relation::kObj || token.relation == Relation::kNsubjPass;
}

class Judge {
 public:
  Judge(const Discourse& discourse, int32_t m, Reach reach)
      : d_(discourse),
        m_(m),
        token_(discourse.mention(m).head),
        reach_(reach),
        predicate_(PredicateOf(discourse, token_)),
        speaker_(discourse.SpeakerAround(token_)),
        last_speaker_(LastSpeaker()) {
    if (predicate_ >= 0) {
      subject_ = SpeakerOf(d_.document(), d_.tree(), static_cast<uint32_t>(predicate_));
    }
  }

  // Grammar alone: a phrase never takes up what it stands in or is an argument beside.
  bool MayBe(int32_t other) const {
    const Mention& mention = d_.mention(other);
    if (mention.begin <= token_ && token_ < mention.end) return false;
    const Mention& mine = d_.mention(m_);
    if (mine.begin <= mention.head && mention.head < mine.end) return false;
    if (d_.IsNobodyInParticular(mention.head)) return false;
    const Token& self = d_.head(m_);
    if (self.relation == Relation::kNmodPoss || IsReflexive(self)) return true;
    if (predicate_ < 0) return true;
    const bool beside = PredicateOf(d_, mention.head) == predicate_ &&
                        BaseOf(d_.head(other).relation) != Relation::kNmod;
    const bool subject = subject_ == static_cast<int32_t>(mention.head) &&
                         token_ != static_cast<uint32_t>(subject_);
    return !beside && !subject;
  }

  float Score(int32_t other) const {
    const Profile& profile = d_.profile(other);
    const float distance = static_cast<float>(d_.profile(m_).sentence - profile.sentence);
    float score = profile.prominence - reach_.decay * distance;
    score += kOften * static_cast<float>(std::min(d_.Facts(other).size, 5));
    if (d_.head(m_).relation == Relation::kNsubjPass) {
      if (IsPatient(d_.head(other))) score += kPatient;
    } else if (IsSubject(d_.head(m_)) && IsSubject(d_.head(other))) {
      score += kParallel;
    }
    if (static_cast<int32_t>(d_.mention(other).head) == subject_) score += kSameClause;
    if (HasSameRole(other)) score += kSameRole;
    if (speaker_ >= 0 && d_.SameActor(other, speaker_)) score += kOwnSpeech;
    if (last_speaker_ >= 0 && d_.SameActor(other, last_speaker_)) score += kLastSpeaker;
    if (d_.QuotationAt(token_) < 0 && d_.QuotationAt(d_.mention(other).head) >= 0) {
      score += kQuoted;
    }
    return score;
  }

 private:
  // The same noun is about both of them.
  bool HasSameRole(int32_t other) const {
    const int32_t mine = d_.tree().Head(token_);
    const int32_t others = d_.tree().Head(d_.mention(other).head);
    if (mine < 0 || others < 0 || mine == others) return false;
    const Token& noun = d_.document().tokens[mine];
    return d_.head(m_).relation == Relation::kNmod && noun.upos == Upos::kNoun &&
           d_.head(other).relation == Relation::kNmod &&
           noun.lemma == d_.document().tokens[others].lemma;
  }

  // If the phrase itself speaks: who spoke before it.
  int32_t LastSpeaker() const {
    const SpeechAct* own = d_.speech().By(token_);
    if (own == nullptr) return -1;
    for (const SpeechAct* act = own; act != d_.speech().all().data();) {
      --act;
      if (d_.document().SentenceOf(act->verb) + 3 < d_.profile(m_).sentence) break;
      if (act->speaker < 0 || d_.QuotationAt(act->verb) >= 0) continue;
      if (d_.speech().Around(act->verb) == own) continue;
      return d_.index().At(static_cast<uint32_t>(act->speaker));
    }
    return -1;
  }

  const Discourse& d_;
  int32_t m_;
  uint32_t token_;
  Reach reach_;
  int32_t predicate_;
  int32_t subject_ = -1;
  int32_t speaker_;
  int32_t last_speaker_;
};

}  // namespace

namespace {

// The best score of the common nouns before `m`, from the sentence before on.
float NounScore(const Discourse& d, int32_t m, Reach reach,
                const std::function<bool(const Token&)>& fits) {
  const Document& document = d.document();
  const uint32_t here = d.profile(m).sentence;
  const uint32_t begin = d.mention(m).begin;
  float best = -kMargin;
  const uint32_t nearest = begin > kFarthestNoun ? begin - kFarthestNoun : 0;
  const uint32_t from =
      std::max(document.sentences[here == 0 ? 0 : here - 1].begin, nearest);
  for (uint32_t t = from; t < begin; ++t) {
    const Token& token = document.tokens[t];
    if ((token.upos != Upos::kNoun && token.upos != Upos::kPropn) ||
        BaseOf(token.relation) == Relation::kFlat ||
        token.relation == Relation::kCompound ||
        token.relation == Relation::kOblUnmarked || d.index().Headed(t) >= 0 ||
        d.tree().IsAncestor(t, d.mention(m).head) || !fits(token)) {
      continue;
    }
    const float distance = document.SentenceOf(t) < here ? reach.decay : 0;
    best = std::max(best, Prominence(document, d.tree(), t) - distance);
  }
  return best + kMargin;
}

}  // namespace

float ThingScore(const Discourse& discourse, int32_t m, Reach reach) {
  const bool plural = discourse.mention(m).plural;
  return NounScore(discourse, m, reach, [&](const Token& token) {
    return (token.xpos == Xpos::kNNS || token.xpos == Xpos::kNNPS) == plural;
  });
}

float StrangerScore(const Discourse& discourse, int32_t m, Reach reach) {
  return NounScore(discourse, m, reach, [&](const Token& token) {
    return token.xpos == Xpos::kNN && IsPersonNoun(token.lemma);
  });
}

int32_t PredicateOf(const Discourse& discourse, uint32_t t) {
  const auto& tokens = discourse.document().tokens;
  int32_t at = static_cast<int32_t>(t);
  for (int steps = 0; steps < 16; ++steps) {
    at = discourse.tree().Head(static_cast<uint32_t>(at));
    if (at < 0 || tokens[at].upos == Upos::kVerb) return at;
    if (discourse.tree().ChildByBase(static_cast<uint32_t>(at), Relation::kNsubj) >= 0) {
      return at;
    }
  }
  return -1;
}

std::vector<AntecedentOption> Antecedents(const Discourse& discourse, int32_t m,
                                          Reach reach,
                                          const std::function<bool(int32_t)>& fits) {
  const Judge judge(discourse, m, reach);
  const uint32_t sentence = discourse.profile(m).sentence;
  std::vector<AntecedentOption> found;
  for (int32_t other = m - 1; other >= discourse.FirstInReach(m); --other) {
    if (discourse.profile(other).sentence + reach.sentences < sentence) break;
    if (!judge.MayBe(other) || !fits(other)) continue;
    const float score = judge.Score(other);
    const auto known =
        std::find_if(found.begin(), found.end(), [&](const AntecedentOption& one) {
          return discourse.SameActor(one.mention, other);
        });
    if (known == found.end()) {
      found.push_back({other, score});
    } else if (score > known->score) {
      *known = {other, score};
    }
  }
  Rank(&found);
  return found;
}

void Rank(std::vector<AntecedentOption>* candidates) {
  std::stable_sort(candidates->begin(), candidates->end(),
                   [](const AntecedentOption& a, const AntecedentOption& b) {
                     return a.score > b.score;
                   });
}

bool IsOneSide(const Entity& a, const Entity& b) {
  if (a.sectors.empty() || b.sectors.empty()) return false;
  const bool contradict =
      !a.country.empty() && !b.country.empty() && a.country != b.country;
  return a.sectors[0] == b.sectors[0] && !contradict;
}

const AntecedentOption* Clear(const Discourse& discourse,
                              const std::vector<AntecedentOption>& candidates) {
  for (size_t i = 1; i < candidates.size(); ++i) {
    if (candidates[0].score - candidates[i].score >= kMargin) break;
    const bool person = discourse.Facts(candidates[0].mention).being == Being::kPerson;
    if (person || !IsOneSide(discourse.Known(candidates[0].mention),
                             discourse.Known(candidates[i].mention))) {
      return nullptr;
    }
  }
  return candidates.empty() ? nullptr : candidates.data();
}

double Certainty(const std::vector<AntecedentOption>& candidates) {
  if (candidates.size() < 2) return 0.9;
  const float margin = candidates[0].score - candidates[1].score;
  return margin > 1 ? 0.85 : margin > 0.5F ? 0.75 : 0.65;
}

}  // namespace dragoman
