// Clauses, second part: who else takes part in what a clause tells, and whose it is.
#include <algorithm>
#include <string_view>

#include "base/is_any_of.h"
#include "extract/clause.h"

namespace dragoman {
namespace {

bool IsOccasion(std::string_view preposition) {
  return IsAnyOf(preposition, {"after", "before", "during", "follow", "for", "at",
                               "ahead", "on", "in", "following"});
}

// "told him at a meeting", "spoke alongside her after talks": both were there.
bool SharesOccasion(std::string_view preposition) {
  return preposition == "with" || preposition == "alongside" || preposition == "beside";
}

// What the author of a paper or a tape does with it.
bool WritesOrSpeaks(std::string_view verb) {
  return IsAnyOf(
      verb, {"adopt", "appear", "approve", "back",  "circulate", "deliver", "draft",
             "issue", "make",   "pass",    "post",  "present",   "publish", "release",
             "say",   "send",   "sign",    "speak", "submit",    "write"});
}

// Whose meeting it is of which somebody says or does this.
bool IsOfOnesOwn(std::string_view verb) {
  return IsAnyOf(verb, {"announce", "arrange", "attend", "await", "cancel", "confirm",
                        "delay", "end", "expect", "finish", "have", "join", "leave",
                        "plan", "postpone", "prepare", "schedule", "seek", "suspend"});
}

}  // namespace

std::vector<uint32_t> Clauses::Hosts(uint32_t t) const {
  std::vector<uint32_t> result;
  const int32_t head = tree_.Head(t);
  if (head < 0) return result;
  const auto verb = static_cast<uint32_t>(head);
  if (token(t).relation == Relation::kObj && IsOfOnesOwn(token(verb).lemma)) {
    const int32_t actor = Actor(verb);
    if (actor >= 0) result.push_back(static_cast<uint32_t>(actor));
    return result;
  }
  if (BaseOf(token(t).relation) != Relation::kObl) return result;
  bool occasion = false;
  for (const uint32_t child : tree_.Children(t)) {
    occasion = occasion || (token(child).relation == Relation::kCase &&
                            IsOccasion(token(child).lemma));
  }
  // "are involved in the talks": they are in them, whoever involves them.
  const std::string_view lemma = token(verb).lemma;
  const bool inside = IsPassive(verb) && (lemma == "involve" || lemma == "engage");
  const int32_t actor = !occasion ? -1 : inside ? Subject(verb) : Actor(verb);
  if (actor < 0) return result;
  result.push_back(static_cast<uint32_t>(actor));
  for (const Phrase& phrase : Phrases(verb)) {
    const bool other = phrase.token != t;
    if (other && SharesOccasion(phrase.preposition)) result.push_back(phrase.token);
  }
  if (token(verb).lemma != "tell" || IsPassive(verb)) return result;
  for (const Relation relation : {Relation::kObj, Relation::kIobj}) {
    const int32_t told = tree_.Child(verb, relation);
    if (told >= 0) result.push_back(static_cast<uint32_t>(told));
  }
  return result;
}

// "..., so did France", "..., as did France"
bool Clauses::DoesTheSame(uint32_t t) const {
  if (token(t).lemma != "do") return false;
  const auto children = tree_.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return child < t && (token(child).lemma == "so" || token(child).lemma == "as");
  });
}

std::vector<uint32_t> Clauses::Companions(uint32_t t) const {
  std::vector<uint32_t> result;
  const int32_t subject = OwnSubject(t);
  for (const uint32_t child : tree_.Children(t)) {
    if (DoesTheSame(child)) {
      const int32_t other = OwnSubject(child);
      if (other >= 0) result.push_back(static_cast<uint32_t>(other));
    }
    if (BaseOf(token(child).relation) != Relation::kObl) continue;
    bool beside = false;
    for (const uint32_t mark : tree_.Children(child)) {
      if (token(mark).relation != Relation::kCase) continue;
      const std::string_view word = token(mark).lemma;
      const bool like = word == "like" && static_cast<int32_t>(child) < subject;
      const bool with =
          word == "with" && mark > 0 &&
          (token(mark - 1).lemma == "together" || token(mark - 1).lemma == "along");
      beside = beside || like || with;
    }
    if (beside) result.push_back(child);
  }
  return result;
}

namespace {

bool Performs(std::string_view verb) {
  return IsAnyOf(verb, {"begin", "carry", "complete", "conduct", "continue", "launch",
                        "lead", "mount", "perform", "renew", "resume", "stage", "start",
                        "step", "wage", "wrap"});
}

}  // namespace

int32_t Clauses::Ultimatum(uint32_t t) const {
  const auto children = tree_.Children(t);
  // What only could become of itself is a worry: "could spread", but "could be expelled".
  const bool passive = IsPassive(t);
  const bool ahead = std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const std::string_view lemma = token(child).lemma;
    return token(child).relation == Relation::kAux &&
           (IsAnyOf(lemma, {"will", "'ll", "would", "can", "shall"}) ||
            (passive && IsAnyOf(lemma, {"could", "may", "might"})));
  });
  if (!ahead) return -1;
  for (const uint32_t child : children) {
    if (BaseOf(token(child).relation) != Relation::kAdvcl) continue;
    if (HasMark(child, "unless")) return static_cast<int32_t>(child);
    const int32_t subject = OwnSubject(child);
    const int32_t det =
        subject < 0 ? -1 : tree_.Child(static_cast<uint32_t>(subject), Relation::kDet);
    const bool undone =
        IsNegated(child) || (det >= 0 && token(det).lemma == "no") ||
        IsAnyOf(token(child).lemma,
                {"fail", "refuse", "decline", "ignore", "defy", "reject", "violate"});
    if (HasMark(child, "if") && undone) return static_cast<int32_t>(child);
  }
  return -1;
}

int32_t Clauses::Performer(uint32_t t) const {
  const int32_t verb = tree_.Head(t);
  if (verb >= 0 && token(t).relation == Relation::kObj && Performs(token(verb).lemma)) {
    return Actor(static_cast<uint32_t>(verb));
  }
  // "has been [on a tour] of Asia": the subject of the copula.
  const int32_t preposition = tree_.Child(t, Relation::kCase);
  if (preposition >= 0 && tree_.HasChild(t, Relation::kCop) &&
      token(static_cast<uint32_t>(preposition)).lemma == "on") {
    return tree_.Child(t, Relation::kNsubj);
  }
  for (const uint32_t child : tree_.Children(t)) {  // "a raid carried out by police"
    const bool reduced = token(child).relation == Relation::kAcl && IsPassive(child);
    const int32_t agent = reduced && Performs(token(child).lemma) ? Actor(child) : -1;
    if (agent >= 0) return agent;
  }
  return -1;
}

std::vector<uint32_t> Clauses::ActorsMeanwhile(uint32_t t) const {
  std::vector<uint32_t> result;
  for (const uint32_t child : tree_.Children(t)) {
    if (BaseOf(token(child).relation) != Relation::kAdvcl) continue;
    const auto below = tree_.Children(child);
    const bool meanwhile = std::any_of(below.begin(), below.end(), [&](uint32_t word) {
      const std::string_view lemma = token(word).lemma;
      return lemma == "when" || lemma == "while" || lemma == "as" || lemma == "after";
    });
    const int32_t actor = meanwhile ? Actor(child) : -1;
    if (actor < 0) continue;
    // "when their vehicle rolled over" tells nothing of another side.
    const auto one = static_cast<uint32_t>(actor);
    if (!tree_.HasChild(one, Relation::kNmodPoss)) result.push_back(one);
  }
  return result;
}

int32_t Clauses::Sufferer(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {  // "[anti-Israeli] attacks"
    const Relation relation = token(child).relation;
    const bool attribute = relation == Relation::kAmod || relation == Relation::kCompound;
    if (attribute && document_.Text(token(child)).starts_with("anti-")) {
      return static_cast<int32_t>(child);
    }
  }
  // "[two] are under arrest"
  const int32_t mark = tree_.Child(t, Relation::kCase);
  const bool under = mark >= 0 && token(mark).lemma == "under";
  if (under && tree_.HasChild(t, Relation::kCop)) return OwnSubject(t);
  const int32_t head = tree_.Head(t);
  if (head < 0 || !IsPredicate(static_cast<uint32_t>(head))) return -1;
  const auto verb = static_cast<uint32_t>(head);
  const std::string_view lemma = token(verb).lemma;
  if (under && (lemma == "come" || lemma == "remain" || lemma == "stay" ||
                lemma == "live" || lemma == "fall")) {
    return Subject(verb);
  }
  if (token(t).relation != Relation::kObj) return -1;
  for (const std::string_view known :
       {"encounter", "endure", "escape", "experience", "face", "repel", "suffer",
        "survive", "sustain", "withstand"}) {
    if (lemma == known) return Actor(verb);
  }
  return -1;
}

int32_t Clauses::WhoseDeed(uint32_t t) const {
  const int32_t noun = tree_.Head(t);
  const int32_t object = tree_.Child(t, Relation::kObj);
  if (token(t).relation != Relation::kAclRelcl || noun < 0 || object < 0 ||
      !IsRelativePronoun(static_cast<uint32_t>(object))) {
    return -1;
  }
  const int32_t verb = Governor(static_cast<uint32_t>(noun));
  return verb < 0 ? -1 : Actor(static_cast<uint32_t>(verb));
}

int32_t Clauses::Author(uint32_t t) const {
  const int32_t paper = tree_.Head(t);
  if (token(t).relation != Relation::kAcl || paper < 0 || token(t).xpos != Xpos::kVBG ||
      OwnSubject(t) >= 0) {
    return -1;
  }
  const auto noun = static_cast<uint32_t>(paper);
  const int32_t owner = tree_.Child(noun, Relation::kNmodPoss);
  if (owner >= 0) return owner;
  const int32_t verb = tree_.Head(noun);
  const Relation place = BaseOf(token(noun).relation);
  const bool part = place == Relation::kObj || place == Relation::kObl ||
                    token(noun).relation == Relation::kNsubjPass;
  return verb >= 0 && part && WritesOrSpeaks(token(verb).lemma)
             ? Actor(static_cast<uint32_t>(verb))
             : -1;
}

int32_t Clauses::PurposeObject(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {
    const Relation base = BaseOf(token(child).relation);
    if ((base == Relation::kAdvcl || base == Relation::kXcomp) && HasMark(child, "to")) {
      const int32_t object = Object(child);
      if (object >= 0) return object;
    }
  }
  return -1;
}

}  // namespace dragoman
