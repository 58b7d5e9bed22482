#include "extract/consolidation.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace dragoman {
namespace {

using Sides = std::set<std::pair<std::string, std::string>>;  // country, primary sector

Sides SidesOf(const Document& document, const std::vector<uint32_t>& mentions) {
  Sides result;
  for (const uint32_t m : mentions) {
    const Entity& entity = document.mentions[m].entity;
    result.emplace(entity.country, entity.sectors.empty() ? "" : entity.sectors[0]);
  }
  return result;
}

// One side is unknown, or they share somebody.
bool Agree(const Sides& a, const Sides& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(),
                     [&](const auto& side) { return b.contains(side); });
}

Sides ActingSides(const Document& document, const Candidate& candidate) {
  Sides result = SidesOf(document, candidate.actors);
  result.merge(SidesOf(document, candidate.joint));
  return result;
}

std::vector<uint32_t> People(const Participants& participants,
                             std::vector<uint32_t> mentions) {
  std::erase_if(mentions, [&](uint32_t m) { return participants.IsThing(m); });
  return mentions;
}

// Whoever takes part in a meeting is an actor, whatever slot of the frame he fills. What
// is hit tells attacks apart less than who is: "three died when a shell hit their house".
bool SameParticipants(const Document& document, const Participants& participants,
                      const Candidate& a, const Candidate& b) {
  Sides acting_a = ActingSides(document, a), acting_b = ActingSides(document, b);
  Sides others_a = SidesOf(document, People(participants, a.recipients));
  Sides others_b = SidesOf(document, People(participants, b.recipients));
  if (a.type == EventType::kConsult) {
    acting_a.merge(others_a);
    acting_b.merge(others_b);
    return Agree(acting_a, acting_b);
  }
  return Agree(acting_a, acting_b) && Agree(others_a, others_b);
}

// "bombed a camp, killing 12 and wounding 30": who died does not make it another attack.
bool IsOutcome(const Document& document, const Tree& tree, const Candidate& attack,
               const Candidate& outcome) {
  if (attack.type != EventType::kAssault || outcome.type != EventType::kAssault) {
    return false;
  }
  uint32_t t = outcome.head();
  while (document.tokens[t].relation == Relation::kConj && tree.Head(t) >= 0 &&
         document.tokens[t].xpos == Xpos::kVBG) {
    t = static_cast<uint32_t>(tree.Head(t));
  }
  return tree.Head(t) == static_cast<int32_t>(attack.head()) &&
         document.tokens[t].xpos == Xpos::kVBG &&
         BaseOf(document.tokens[t].relation) == Relation::kAdvcl &&
         tree.ChildByBase(t, Relation::kNsubj) < 0;
}

// "expelled diplomats and recalled its ambassador" are two deeds; one attack can be both
// beating and shooting, but who kills nine and captures three does two things.
bool SameKind(const Candidate& a, const Candidate& b) {
  const auto abducts = [](const Candidate& c) {
    return std::find(c.modes.begin(), c.modes.end(), "abduct") != c.modes.end();
  };
  if (a.type != b.type || abducts(a) != abducts(b)) return false;
  return a.type == EventType::kAssault || a.modes.empty() || b.modes.empty() ||
         a.modes == b.modes;
}

bool Connected(const Document& document, const Tree& tree, uint32_t a, uint32_t b) {
  if (tree.IsAncestor(a, b) || tree.IsAncestor(b, a)) {
    // What is said in a clause below a verb of speech is no retelling of the speech.
    for (uint32_t at = std::max(tree.Depth(a), tree.Depth(b)) == tree.Depth(a) ? a : b;
         at != a || at != b;) {
      if (BaseOf(document.tokens[at].relation) == Relation::kCcomp) return false;
      const int32_t head = tree.Head(at);
      if (head < 0 || head == static_cast<int32_t>(a) ||
          head == static_cast<int32_t>(b)) {
        break;
      }
      at = static_cast<uint32_t>(head);
    }
    return true;
  }
  const int32_t meet = tree.CommonAncestor(a, b);
  return meet >= 0 && (tree.Head(a) == meet || tree.Head(b) == meet);
}

template <typename T>
void AddMissing(const std::vector<T>& from, std::vector<T>* to) {
  for (const T& item : from) {
    if (std::find(to->begin(), to->end(), item) == to->end()) to->push_back(item);
  }
}

// An event of its own in which whoever takes part acts.
bool IsClash(const Document& document, const Candidate& candidate) {
  constexpr std::array<std::string_view, 9> kClashes = {
      "clash",    "fighting", "battle",   "gunbattle", "firefight",
      "gunfight", "skirmish", "shootout", "combat"};
  const std::string_view lemma = document.tokens[candidate.head()].lemma;
  return candidate.type == EventType::kAssault &&
         candidate.frame().kind == HeadKind::kNoun &&
         std::find(kClashes.begin(), kClashes.end(), lemma) != kClashes.end();
}

// GUIDE: of those who fight each other nobody is the recipient. Who was killed "in a
// clash" fought, unless both sides are named.
bool JoinFighters(const Document& document, const Candidate& lost, Candidate* kept) {
  const bool clash = IsClash(document, *kept);
  if (clash == IsClash(document, lost)) return false;
  const Candidate& killing = clash ? lost : *kept;
  if (!killing.actors.empty() || !killing.joint.empty()) return false;
  const Candidate& fighting = clash ? *kept : lost;
  std::vector<uint32_t> fighters = fighting.actors;
  AddMissing(fighting.joint, &fighters);
  // "clashes between farmers and herders" have two sides, though both are peasants.
  const bool two = fighters.size() > 1;
  AddMissing(fighting.recipients, &fighters);
  if (!two && SidesOf(document, fighters).size() < 2) {
    AddMissing(killing.recipients, &fighters);
  }
  if (!two && SidesOf(document, fighters).size() < 2) return false;
  kept->actors.clear();
  kept->recipients.clear();
  kept->joint = std::move(fighters);
  return true;
}

// "attacked a base of the Afghans, killing two of them and wounding a German"
void AddForeigners(const Document& document, const std::vector<uint32_t>& hurt,
                   std::vector<uint32_t>* to) {
  for (const uint32_t one : hurt) {
    const std::string& country = document.mentions[one].entity.country;
    const bool known = std::any_of(to->begin(), to->end(), [&](uint32_t m) {
      return document.mentions[m].entity.country == country;
    });
    const bool himself = document.mentions[one].kind == MentionKind::kPronoun;
    if (!known && !himself) to->push_back(one);
  }
}

void Absorb(const Document& document, const Participants& participants, bool outcome,
            const Candidate& lost, Candidate* kept) {
  AddMissing(lost.modes, &kept->modes);
  if (!JoinFighters(document, lost, kept)) {
    if (kept->actors.empty()) kept->actors = lost.actors;
    if (kept->joint.empty()) kept->joint = lost.joint;
    const bool things = People(participants, kept->recipients).empty();
    if (things && !lost.recipients.empty()) {
      kept->recipients = lost.recipients;
    } else if (outcome) {
      AddForeigners(document, lost.recipients, &kept->recipients);
    }
  }
  kept->merged.push_back(lost.head());
  AddMissing(lost.merged, &kept->merged);
}

// ONTOLOGY: troops that are sent into a reported attack are part of it.
void DropMobilizationInAssault(const Document& document, std::vector<Candidate>* all) {
  const auto is = [](const Candidate& c, EventType type) {
    return !c.dropped && c.type == type && !c.circumstances.negated;
  };
  for (Candidate& mobilize : *all) {
    if (!is(mobilize, EventType::kMobilize)) continue;
    for (const Candidate& assault : *all) {
      if (!is(assault, EventType::kAssault) || assault.actors.empty()) continue;
      const std::string& country = document.mentions[assault.actors[0]].entity.country;
      const bool same = std::any_of(
          mobilize.actors.begin(), mobilize.actors.end(), [&](uint32_t mention) {
            return document.mentions[mention].entity.country == country;
          });
      if (!same) continue;
      mobilize.dropped = true;
      mobilize.loss = "is part of the attack of " + assault.frame().id;
    }
  }
}

// "convicted him and sentenced him to eight years": the prison is told by the second
// only.
bool TellsMore(const Candidate& lost, const Candidate& kept) {
  return lost.frame().also != EventType::kNone && lost.frame().also != kept.frame().also;
}

// "convicted the minister and sentenced him": where somebody is called by his name the
// event is clearest; else where more of a frame is filled.
bool IsClearer(const Document& document, const Candidate& a, const Candidate& b) {
  const auto names = [&](const Candidate& candidate) {
    return std::none_of(
        candidate.recipients.begin(), candidate.recipients.end(),
        [&](uint32_t m) { return document.mentions[m].kind == MentionKind::kPronoun; });
  };
  if (names(a) != names(b)) return names(a);
  return a.trial.score > b.trial.score;
}

}  // namespace

void Consolidate(const Document& document, const Tree& tree,
                 const Participants& participants, std::vector<Candidate>* candidates) {
  for (size_t i = 0; i < candidates->size(); ++i) {
    for (size_t k = i + 1; k < candidates->size(); ++k) {
      Candidate* first = &(*candidates)[i];
      Candidate* second = &(*candidates)[k];
      if (first->dropped || first->second_only) break;
      if (second->dropped || second->second_only || !SameKind(*first, *second)) continue;
      if (first->circumstances.negated != second->circumstances.negated) continue;
      const bool outcome = IsOutcome(document, tree, *first, *second);
      if (!outcome) {
        if (!SameParticipants(document, participants, *first, *second)) continue;
        if (!Connected(document, tree, first->head(), second->head())) continue;
        if (IsClearer(document, *second, *first)) std::swap(first, second);
      }
      Absorb(document, participants, outcome, *second, first);
      if (TellsMore(*second, *first)) {
        second->second_only = true;
        continue;
      }
      second->dropped = true;
      second->loss = "tells the same event as " + first->frame().id;
    }
  }
  DropMobilizationInAssault(document, candidates);
}

}  // namespace dragoman
