#include "resolve/coref/introduced.h"

#include <utility>

#include "resolve/coref/numbered.h"

namespace dragoman {
namespace {

constexpr uint32_t kFarthest = 2;  // sentences
constexpr double kCertainty = 0.6;

class Introduction {
 public:
  Introduction(Discourse& discourse, int32_t m) : d_(discourse), m_(m) {}

  bool TakeUp() {
    if (!IsStranger(m_)) return false;
    const size_t number = Listed();
    const int32_t found = number == 0 ? -1 : Introducer(number);
    if (found < 0) return false;
    if (number == 1) {
      d_.Link(m_, found, "description", kCertainty);
      return true;
    }
    Entity entity = d_.Known(found);
    entity.name = d_.mention(m_).entity.name;
    entity.wikidata.clear();
    d_.Derive(m_, std::move(entity), found, "description", kCertainty);
    return true;
  }

 private:
  // A full name without a title, of whom nothing is known so far.
  bool IsStranger(int32_t m) const {
    const Mention& mention = d_.mention(m);
    return mention.kind == MentionKind::kName && mention.members.empty() &&
           d_.profile(m).being == Being::kPerson && d_.profile(m).name.words.size() > 1 &&
           mention.entity.sectors.empty() && !d_.HasCountry(m) && d_.Facts(m).best == m;
  }

  // How many names the list has that it stands in; 0 if one of them is known.
  size_t Listed() const {
    uint32_t first = d_.mention(m_).head;
    if (d_.head(m_).relation == Relation::kConj && d_.tree().Head(first) >= 0) {
      first = static_cast<uint32_t>(d_.tree().Head(first));
      const int32_t other = d_.index().Headed(first);
      // The first of the list has been taken up already.
      const bool name = other >= 0 && d_.mention(other).kind == MentionKind::kName;
      if (!name || d_.profile(other).being != Being::kPerson) return 0;
    }
    size_t number = 1;
    for (const uint32_t child : d_.tree().Children(first)) {
      if (d_.document().tokens[child].relation != Relation::kConj) continue;
      const int32_t one = d_.index().Headed(child);
      if (one < 0 || d_.profile(one).being != Being::kPerson) return 0;
      ++number;
    }
    return number;
  }

  // The only phrase before it that could introduce so many; -1 if there is none.
  int32_t Introducer(size_t number) const {
    const bool subject = d_.profile(m_).prominence >= 3;
    int32_t found = -1;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + kFarthest < d_.profile(m_).sentence) break;
      if (d_.profile(other).sentence == d_.profile(m_).sentence) continue;
      if (!Introduces(other, number)) continue;
      if (found >= 0 && number == 1) {
        // "The head of the mission told ... of a photographer. John Smith said": the head
        const bool a = (d_.profile(found).prominence >= 3) == subject;
        const bool b = (d_.profile(other).prominence >= 3) == subject;
        if (a && !b) continue;
        if (b && !a) found = -1;
      }
      if (found >= 0 && !d_.SameActor(found, other)) return -1;
      found = other;
    }
    return found;
  }

  bool Introduces(int32_t other, size_t number) const {
    const Mention& mention = d_.mention(other);
    if (mention.kind != MentionKind::kDescription || mention.entity.country.empty() ||
        (d_.profile(other).definite && !IsHead(other, number)) ||
        d_.Facts(other).named >= 0) {
      return false;
    }
    if (number > 1) {
      return d_.profile(other).being == Being::kPeople &&
             NumberOf(d_.document(), d_.tree(), mention.head) == number;
    }
    const char gender = d_.profile(m_).gender, other_gender = d_.profile(other).gender;
    return d_.profile(other).being == Being::kPerson && !d_.profile(other).plural &&
           (gender == '?' || other_gender == '?' || gender == other_gender);
  }

  // "The head of the mission", the first time that he is spoken of
  bool IsHead(int32_t other, size_t number) const {
    return number == 1 && d_.Facts(other).size == 1 &&
           !d_.mention(other).entity.office.empty();
  }

  Discourse& d_;
  const int32_t m_;
};

}  // namespace

bool TakeUpIntroduction(Discourse& discourse, int32_t m) {
  return Introduction(discourse, m).TakeUp();
}

}  // namespace dragoman
