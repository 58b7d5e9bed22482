// A frame fits if its fixed words are found first (they decide where prepositional
// phrases may hang: "impose sanctions on R" has them at the verb or at the noun), and
// then every slot that is not optional. The filler of a slot is looked for in the tree
// only at the head and at the fixed words, so a trial costs a walk over a few children.
#include "extract/frame_matcher.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

constexpr int kWordScore = 4;  // of a matched word; a slot has 2, with a restriction 3

bool Contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "called off the talks": parsed as particle and object, though the pattern may say "off
// O".
bool CanBeParticle(std::string_view word) {
  for (const std::string_view particle :
       {"off", "out", "up", "down", "away", "back", "over", "on", "in"}) {
    if (word == particle) return true;
  }
  return false;
}

const char* NameOf(SlotRole role) {
  switch (role) {
    case SlotRole::kActor:
      return "A";
    case SlotRole::kRecipient:
      return "R";
    case SlotRole::kJoint:
      return "B";
    case SlotRole::kContent:
      return "V";
    case SlotRole::kObject:
      return "O";
  }
  return "";
}

bool IsPerson(SlotRole role) {
  return role == SlotRole::kActor || role == SlotRole::kRecipient ||
         role == SlotRole::kJoint;
}

}  // namespace

std::string Misfit::ToString() const {
  return std::string(before).append(what).append(behind);
}

const FrameMatcher::Place& FrameMatcher::At(uint32_t t) const {
  std::unique_ptr<const Place>& place = places_[t];
  if (!place) {
    place = std::make_unique<const Place>(Place{clauses_.Phrases(t), participants_.At(t),
                                                clauses_.Actor(t), clauses_.Object(t)});
  }
  return *place;
}

template <typename Each>
void FrameMatcher::ForEachFrame(uint32_t t, const Each& each) const {
  const Token& token = document_.tokens[t];
  const auto all_of = [&](HeadKind kind) {
    for (const Frame* frame : frames_.At(token.lemma, kind)) each(*frame);
  };
  const bool attribute = token.relation == Relation::kAmod;
  if (token.upos == Upos::kVerb && !attribute) all_of(HeadKind::kVerb);
  // "arrest warrant", "attack helicopter": the first noun only says of which kind.
  const bool modifier = token.relation == Relation::kCompound;
  if ((token.upos == Upos::kNoun || token.upos == Upos::kPropn) && !modifier) {
    all_of(HeadKind::kNoun);
  }
  if (token.upos == Upos::kAdj || token.upos == Upos::kVerb ||
      tree_.HasChild(t, Relation::kCop)) {
    all_of(HeadKind::kAdjective);
  }
}

std::vector<FrameTrial> FrameMatcher::Trials(uint32_t t) const {
  std::vector<FrameTrial> result;
  ForEachFrame(t, [&](const Frame& frame) { result.push_back(Try(frame, t)); });
  return result;
}

std::vector<FrameTrial> FrameMatcher::Fitting(uint32_t t) const {
  std::vector<FrameTrial> result;
  FrameTrial trial;  // keeps its memory from one frame to the next
  ForEachFrame(t, [&](const Frame& frame) {
    Lay(frame, t, &trial);
    if (trial.fits()) result.push_back(trial);
  });
  return result;
}

std::vector<FrameTrial> FrameMatcher::Proposals(uint32_t t, EventType type) const {
  const Upos upos = document_.tokens[t].upos;
  HeadKind kind = HeadKind::kAdjective;
  if (upos == Upos::kVerb) kind = HeadKind::kVerb;
  if (upos == Upos::kNoun || upos == Upos::kPropn) kind = HeadKind::kNoun;
  std::vector<FrameTrial> result;
  for (const Frame* frame : frames_.Proposed(kind)) {
    if (frame->type == type) result.push_back(Try(*frame, t));
  }
  return result;
}

FrameTrial FrameMatcher::Try(const Frame& frame, uint32_t t) const {
  FrameTrial trial;
  Lay(frame, t, &trial);
  return trial;
}

void FrameMatcher::Lay(const Frame& frame, uint32_t t, FrameTrial* trial) const {
  trial->frame = &frame;
  trial->head = trial->trigger = t;
  trial->fillers.assign(frame.slots.size(), -1);
  trial->words.assign(frame.words.size(), -1);
  trial->score = 0;
  trial->failure = {};
  if (frame.head_set >= 0) {
    const int words = participants_.WordsInSet(t, frame.head_set);
    if (words == 0) {
      trial->failure = {"the words beside the head differ", "", ""};
      return;
    }
    trial->score += kWordScore * (words - 1);  // "price war" says more than "war"
  }
  if (!MatchWords(trial) || !MatchSlots(trial)) return;
  if (frame.weak) --trial->score;
  if (frame.polarity == Polarity::kOnlyNegated ||
      frame.polarity == Polarity::kOnlyFuture) {
    trial->score += 2;
  }
}

bool FrameMatcher::MatchWords(FrameTrial* trial) const {
  const Frame& frame = *trial->frame;
  for (size_t i = 0; i < frame.words.size(); ++i) {
    const FixedWord& word = frame.words[i];
    const int32_t found = FindWord(word, *trial);
    trial->words[i] = found;
    if (found < 0 && !word.optional) {
      trial->failure = word.words.empty()
                           ? Misfit{"no word of ", frames_.sets()[word.word_set].name, ""}
                           : Misfit{"\"", word.words[0], "\" is not there"};
      return false;
    }
    if (found < 0) continue;
    trial->score += kWordScore;
    if (word.word_set >= 0) {  // "rubber bullet" says more than "bullet"
      const auto at = static_cast<uint32_t>(found);
      trial->score += std::max(0, participants_.WordsInSet(at, word.word_set) - 1);
    }
    if (static_cast<int>(i) == frame.trigger_word) {
      trial->trigger = static_cast<uint32_t>(found);
    }
  }
  return true;
}

bool FrameMatcher::IsWord(const FixedWord& word, uint32_t t) const {
  return Contains(word.words, document_.tokens[t].lemma) ||
         (word.word_set >= 0 && participants_.InWordSet(t, word.word_set));
}

int32_t FrameMatcher::FindParticle(const FixedWord& word, uint32_t head) const {
  for (const uint32_t child : tree_.Children(head)) {
    const Upos upos = document_.tokens[child].upos;
    if ((upos == Upos::kAdp || upos == Upos::kAdv) && IsWord(word, child)) {
      return static_cast<int32_t>(child);
    }
  }
  // "handed the suspects over to R": parsed as a preposition of the phrase that follows.
  for (const Clauses::Phrase& phrase : At(head).phrases) {
    if (Contains(word.words, phrase.preposition)) {
      return static_cast<int32_t>(phrase.token);
    }
  }
  return -1;
}

// "$5 million in [aid]", "hundreds of tons of [food]"
int32_t FrameMatcher::FindCounted(const FixedWord& word, uint32_t t) const {
  if (!participants_.IsCount(t)) return -1;
  for (const uint32_t child : tree_.Children(t)) {
    if (document_.tokens[child].relation != Relation::kNmod) continue;
    const int32_t below = FindCounted(word, child);
    if (below >= 0) return below;
    if (IsWord(word, child)) return static_cast<int32_t>(child);
  }
  return -1;
}

int32_t FrameMatcher::FindWord(const FixedWord& word, const FrameTrial& trial) const {
  if (word.particle) return FindParticle(word, trial.head);
  const auto find_at = [&](uint32_t place) {
    const int32_t counted = FindCounted(word, place);
    if (counted >= 0) return counted;
    if (IsWord(word, place)) return static_cast<int32_t>(place);
    for (const uint32_t child : tree_.Children(place)) {  // "talks and consultations"
      if (document_.tokens[child].relation == Relation::kConj && IsWord(word, child)) {
        return static_cast<int32_t>(child);
      }
    }
    return -1;
  };
  const int32_t object = At(trial.head).object;
  if (word.prepositions.empty()) {
    const int32_t found = object < 0 ? -1 : find_at(static_cast<uint32_t>(object));
    if (found >= 0) return found;
    // "is a threat to": the noun is the head of the copula; "give R aid": two objects.
    for (const uint32_t child : tree_.Children(trial.head)) {
      const Relation base = BaseOf(document_.tokens[child].relation);
      if (base != Relation::kObj && base != Relation::kXcomp && base != Relation::kIobj &&
          base != Relation::kAdvmod) {
        continue;
      }
      if (clauses_.HasMark(child, "to")) {
        continue;  // "pledged to help" is no pledged help
      }
      const int32_t below = find_at(child);
      if (below >= 0) return below;
    }
    return -1;
  }
  for (const int32_t place : {static_cast<int32_t>(trial.head), object}) {
    if (place < 0) continue;
    for (const Clauses::Phrase& phrase : At(static_cast<uint32_t>(place)).phrases) {
      if (!Contains(word.prepositions, phrase.preposition)) continue;
      const int32_t found = find_at(phrase.token);
      if (found >= 0) return found;
    }
  }
  return -1;
}

bool FrameMatcher::MatchSlots(FrameTrial* trial) const {
  for (size_t i = 0; i < trial->frame->slots.size(); ++i) {
    if (!MatchSlot(i, trial)) return false;
  }
  return true;
}

bool FrameMatcher::MatchSlot(size_t i, FrameTrial* trial) const {
  const Slot& slot = trial->frame->slots[i];
  const std::vector<uint32_t> fillers = Fillers(slot, *trial);
  for (const uint32_t filler : fillers) {
    // One phrase fills one slot, and an object that is a word of the frame is nobody.
    const auto is_in = [&](const std::vector<int32_t>& taken) {
      return std::find(taken.begin(), taken.end(), static_cast<int32_t>(filler)) !=
             taken.end();
    };
    const bool object = IsPerson(slot.role) && slot.place == SlotPlace::kObject;
    if (is_in(trial->fillers) || (object && is_in(trial->words))) continue;
    if (!Accepts(slot, filler) || IsActorHimself(slot, filler, *trial)) continue;
    const bool ultimatum = trial->frame->ultimatum && slot.role == SlotRole::kContent;
    if (ultimatum && clauses_.Ultimatum(filler) < 0) continue;
    trial->fillers[i] = static_cast<int32_t>(filler);
    // "says they must [leave]": what is said tells of it, not that it is said.
    const int set = slot.restriction.word_set;
    if (set >= 0 && !frames_.sets()[set].around.empty()) trial->trigger = filler;
    trial->score += slot.restriction.empty() ? 2 : 3;
    return true;
  }
  if (slot.optional) return true;
  // A condition (O, or a word set) has to be there; A, R and B may be left unsaid.
  // So may the by-phrase of a passive that names a thing: "injured by stones".
  const bool thing = slot.place == SlotPlace::kSubject && clauses_.IsPassive(trial->head);
  if ((fillers.empty() || thing) && slot.place == SlotPlace::kSubject &&
      slot.role != SlotRole::kObject && slot.restriction.word_set < 0) {
    return true;
  }
  trial->failure = fillers.empty() ? Misfit{"nothing stands in ", NameOf(slot.role), ""}
                                   : Misfit{"what stands in ", NameOf(slot.role),
                                            " is not of the kind that is wanted"};
  return false;
}

// "closed its embassy in R": the owner of the embassy is not whom it is done to.
bool FrameMatcher::IsActorHimself(const Slot& slot, uint32_t filler,
                                  const FrameTrial& trial) const {
  if (slot.role != SlotRole::kRecipient) return false;
  const std::vector<uint32_t>& ones = At(filler).people;
  if (ones.size() != 1 || document_.mentions[ones[0]].chain < 0) return false;
  for (size_t i = 0; i < trial.fillers.size(); ++i) {
    if (trial.frame->slots[i].role != SlotRole::kActor || trial.fillers[i] < 0) continue;
    for (const uint32_t actor : At(static_cast<uint32_t>(trial.fillers[i])).people) {
      if (document_.mentions[actor].chain == document_.mentions[ones[0]].chain)
        return true;
    }
  }
  return false;
}

bool FrameMatcher::Accepts(const Slot& slot, uint32_t filler) const {
  if (!participants_.Meets(filler, slot.restriction)) {
    // "says they seek to disrupt": the deed hangs below a verb of wanting or trying; not
    // "will not allow others to interfere", which is the deed of others.
    const bool own = slot.role == SlotRole::kContent && !clauses_.IsNegated(filler) &&
                     At(filler).object < 0 && tree_.Child(filler, Relation::kIobj) < 0;
    const int32_t deed = own ? tree_.Child(filler, Relation::kXcomp) : -1;
    if (deed < 0 || !participants_.Meets(static_cast<uint32_t>(deed), slot.restriction)) {
      return false;
    }
  }
  if (!IsPerson(slot.role) || slot.restriction.anything || slot.behind) return true;
  return !At(filler).people.empty();
}

std::vector<uint32_t> FrameMatcher::Fillers(const Slot& slot,
                                            const FrameTrial& trial) const {
  std::vector<uint32_t> result;
  const auto add = [&](int32_t t) {
    if (t >= 0) result.push_back(static_cast<uint32_t>(t));
  };
  switch (slot.place) {
    case SlotPlace::kSubject:
      add(At(trial.head).actor);
      add(clauses_.Author(trial.head));
      break;
    case SlotPlace::kObject:
      if (trial.frame->kind == HeadKind::kVerb) {
        add(tree_.Child(trial.head, Relation::kIobj));
        add(At(trial.head).object);
      }
      break;
    case SlotPlace::kPossessor:
      return PossessorFillers(trial.trigger);
    case SlotPlace::kPreposition:
      return PrepositionFillers(slot, trial);
    default:
      return ClauseFillers(slot, trial);
  }
  return result;
}

std::vector<uint32_t> FrameMatcher::PossessorFillers(uint32_t noun) const {
  std::vector<uint32_t> result;
  for (const Relation wanted :
       {Relation::kNmodPoss, Relation::kAmod, Relation::kCompound, Relation::kNmodDesc}) {
    for (const uint32_t child : tree_.Children(noun)) {
      // "an anti-Syrian rally" is not Syria's.
      const Token& token = document_.tokens[child];
      const bool against = document_.Text(token).starts_with("anti-");
      if (token.relation == wanted && !against) result.push_back(child);
    }
  }
  return result;
}

// Whose country or name the words themselves tell.
bool FrameMatcher::IsNamed(uint32_t t) const {
  const std::vector<uint32_t>& people = At(t).people;
  return std::any_of(people.begin(), people.end(), [&](uint32_t m) {
    const Entity& entity = document_.mentions[m].entity;
    return (!entity.country.empty() || !entity.name.empty()) &&
           !entity.via.starts_with("setting");
  });
}

std::vector<uint32_t> FrameMatcher::PrepositionFillers(const Slot& slot,
                                                       const FrameTrial& trial) const {
  // The head, its fixed words, and what fills O and V: "attach importance to [ties] with
  // R", "order A to [pay] to R".
  std::vector<uint32_t> places = {trial.head};
  for (const int32_t word : trial.words) {
    if (word >= 0) places.push_back(static_cast<uint32_t>(word));
  }
  for (size_t i = 0; i < trial.fillers.size(); ++i) {
    const SlotRole role = trial.frame->slots[i].role;
    const bool thing = role == SlotRole::kObject || role == SlotRole::kContent;
    if (!thing || trial.fillers[i] < 0) continue;
    const auto filler = static_cast<uint32_t>(trial.fillers[i]);
    places.push_back(filler);
    for (const uint32_t child :
         tree_.Children(filler)) {  // "an offer of [release] from R"
      const Relation relation = document_.tokens[child].relation;
      if (relation == Relation::kNmod ||
          relation == Relation::kObl) {  // "[most of] its oil"
        places.push_back(child);
      }
    }
  }
  // "supplied [the rebels with rockets]": parsers hang such phrases at the object as
  // often.
  if (trial.frame->kind == HeadKind::kVerb) {
    const int32_t object = At(trial.head).object;
    if (object >= 0) places.push_back(static_cast<uint32_t>(object));
  }
  std::vector<uint32_t> result;
  // Whose it is comes before where it is or what it is for: "rejected [U.S.] appeals for
  // the rebels", "attacked one of [its] bases in the province".
  const bool of = Contains(slot.prepositions, "of");
  for (size_t i = 1; of && i < places.size(); ++i) {
    const int32_t owner = tree_.Child(places[i], Relation::kNmodPoss);
    if (owner >= 0) result.push_back(static_cast<uint32_t>(owner));
  }
  for (const bool owners_first : {true, false}) {
    for (const uint32_t place : places) {
      for (const Clauses::Phrase& phrase : At(place).phrases) {
        const bool owns = phrase.preposition == "of" || phrase.preposition == "by" ||
                          phrase.preposition == "from";
        // "as demanded by the rebels": the agent is nobody to whom it is done.
        const bool agent = document_.tokens[phrase.token].relation == Relation::kOblAgent;
        if (owns != owners_first || (agent && slot.role == SlotRole::kRecipient))
          continue;
        if (Contains(slot.prepositions, phrase.preposition)) {
          result.push_back(phrase.token);
        }
      }
    }
    // "the independence of R" is "R's independence"; the head of a noun frame has A's for
    // it. Of "criminal charges against R" the first only says of which kind they are.
    for (size_t i = 1; of && i < places.size(); ++i) {
      for (const uint32_t owner : PossessorFillers(places[i])) {
        if (IsNamed(owner) == owners_first) result.push_back(owner);
      }
    }
  }
  // "give R aid" for "give aid to R"
  if (Contains(slot.prepositions, "to") || Contains(slot.prepositions, "for")) {
    const int32_t receiver = tree_.Child(trial.head, Relation::kIobj);
    if (receiver >= 0) result.push_back(static_cast<uint32_t>(receiver));
  }
  for (const uint32_t child : tree_.Children(trial.head)) {
    const std::string_view lemma = document_.tokens[child].lemma;
    if (document_.tokens[child].relation == Relation::kCompoundPrt &&
        CanBeParticle(lemma) && Contains(slot.prepositions, lemma)) {
      const int32_t object = At(trial.head).object;
      if (object >= 0) result.push_back(static_cast<uint32_t>(object));
    }
  }
  return result;
}

std::vector<uint32_t> FrameMatcher::ClauseFillers(const Slot& slot,
                                                  const FrameTrial& trial) const {
  std::vector<uint32_t> result;
  const auto add_from = [&](uint32_t place) {
    for (const uint32_t child : tree_.Children(place)) {
      const Relation base = BaseOf(document_.tokens[child].relation);
      const bool clause = base == Relation::kXcomp || base == Relation::kCcomp ||
                          base == Relation::kAdvcl || base == Relation::kAcl;
      const bool infinitive = clauses_.HasMark(child, "to");
      const bool gerund = document_.tokens[child].xpos == Xpos::kVBG;
      switch (slot.place) {
        case SlotPlace::kInfinitive:
          if (clause && infinitive) result.push_back(child);
          break;
        case SlotPlace::kGerund:
          if (clause && gerund) result.push_back(child);
          break;
        default:
          if (base == Relation::kCcomp ||
              (base == Relation::kObj && clauses_.IsPredicate(child)) ||
              (clause && !infinitive && base != Relation::kAdvcl) ||
              base == Relation::kParataxis) {
            result.push_back(child);
          }
      }
    }
  };
  add_from(trial.head);
  if (trial.trigger != trial.head) add_from(trial.trigger);
  return result;
}

}  // namespace dragoman
