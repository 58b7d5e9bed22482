#include "resolve/coref/employers.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr uint32_t kFarthest = 12;    // sentences
constexpr uint32_t kSpokesReach = 3;  // of them
constexpr double kCertainty = 0.7;

bool IsAmong(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Employment {
 public:
  Employment(Discourse& discourse, int32_t m) : d_(discourse), m_(m) {}

  bool TakeUp() {
    const Mention& mention = d_.mention(m_);
    // "A military spokesman" is not of whoever spoke last.
    const bool speaks =
        mention.entity.office.starts_with("spokes") && SectorOf(mention.entity) == "GOV";
    if ((mention.kind != MentionKind::kDescription && !speaks) ||
        !mention.members.empty() || d_.HasCountry(m_) || IsAbroad(mention.entity)) {
      return false;
    }
    int32_t body = Before();
    if (body < 0 && IsStaff()) body = Speaker();
    if (body < 0 && IsStaff()) body = Subject();
    if (body < 0 && speaks) body = SpokeLast();
    if (body < 0) return false;
    Entity entity = mention.entity;
    const Entity& whose = d_.Known(body);
    entity.country = whose.country;
    if (IsAbroad(whose) || entity.sectors.empty() || IsStaff() || speaks)
      entity.sectors = whose.sectors;
    entity.code =
        IsAbroad(entity) ? whose.code : entity.country + std::string(SectorOf(entity));
    d_.Derive(m_, std::move(entity), body, "owner", kCertainty);
    return true;
  }

 private:
  static bool IsAbroad(const Entity& entity) {
    return !entity.sectors.empty() && IsInternational(entity.sectors[0]);
  }

  // "a staff member", "two aid workers"
  bool IsStaff() const {
    const std::string_view lemma = d_.head(m_).lemma;
    if (IsAmong(lemma, {"staffer", "employee", "volunteer", "staff"})) return true;
    if (!IsAmong(lemma, {"member", "worker"})) return false;
    const auto children = d_.tree().Children(d_.mention(m_).head);
    return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
      return IsAmong(d_.document().tokens[child].lemma,
                     {"staff", "aid", "relief", "humanitarian"});
    });
  }

  // "Council members": the body whose name ends so.
  int32_t Before() const {
    for (const uint32_t child : d_.tree().Children(d_.mention(m_).head)) {
      const Token& token = d_.document().tokens[child];
      if (token.relation != Relation::kCompound) continue;
      const std::string noun = FoldCase(d_.document().Text(token));
      const NounRule* rule = d_.rules().Noun(noun);
      if (rule == nullptr || rule->noun_class != NounClass::kBody) continue;
      if (const int32_t body = Named(noun); body >= 0) return body;
    }
    return -1;
  }

  int32_t Named(std::string_view noun) const {
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + kFarthest < d_.profile(m_).sentence) break;
      const Mention& mention = d_.mention(other);
      if (mention.kind == MentionKind::kPronoun || d_.Known(other).code.empty()) continue;
      if (mention.kind == MentionKind::kDescription && !IsOneOfOne(noun, other)) continue;
      if (FoldCase(d_.head(other).lemma) == noun) return other;
    }
    return -1;
  }

  // "the U.S. embassy ... embassy officials", but there are many armies.
  bool IsOneOfOne(std::string_view noun, int32_t other) const {
    return IsAmong(noun, {"embassy", "consulate", "ministry", "commission", "council",
                          "court", "tribunal", "party", "company", "agency"}) &&
           d_.HasCountry(other) && !d_.profile(other).plural;
  }

  // "The United Nations removed some staff"
  int32_t Subject() const {
    const int32_t verb = d_.tree().Head(d_.mention(m_).head);
    if (verb < 0 || BaseOf(d_.head(m_).relation) != Relation::kObj) return -1;
    const int32_t subject =
        SpeakerOf(d_.document(), d_.tree(), static_cast<uint32_t>(verb));
    const int32_t body =
        subject < 0 ? -1 : d_.index().Headed(static_cast<uint32_t>(subject));
    return body >= 0 && IsAbroad(d_.Known(body)) ? body : -1;
  }

  // "The U.N. refugee agency says ... Spokesman Ron Redmond said"
  int32_t SpokeLast() const {
    const uint32_t here = d_.profile(m_).sentence;
    int32_t last = -1;
    for (const SpeechAct& act : d_.speech().all()) {
      const uint32_t sentence = d_.document().SentenceOf(act.verb);
      if (sentence >= here) break;
      if (sentence + kSpokesReach < here || act.speaker < 0) continue;
      const int32_t speaker = d_.index().At(static_cast<uint32_t>(act.speaker));
      if (speaker >= 0 && d_.Facts(speaker).being == Being::kBody &&
          !d_.Known(speaker).code.empty()) {
        last = speaker;
      }
    }
    return last;
  }

  // The body that says so.
  int32_t Speaker() const {
    const int32_t speaker = d_.SpeakerAround(d_.mention(m_).head);
    if (speaker < 0 || speaker == m_) return -1;
    const bool body = d_.Facts(speaker).being == Being::kBody;
    return body && IsAbroad(d_.Known(speaker)) ? speaker : -1;
  }

  Discourse& d_;
  const int32_t m_;
};

}  // namespace

bool TakeUpEmployer(Discourse& discourse, int32_t m) {
  return Employment(discourse, m).TakeUp();
}

}  // namespace dragoman
