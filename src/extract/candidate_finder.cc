#include "extract/candidate_finder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/type_chances.h"

namespace dragoman {
namespace {

void AddNew(const std::vector<uint32_t>& from, std::vector<uint32_t>* to) {
  for (const uint32_t mention : from) {
    if (std::find(to->begin(), to->end(), mention) == to->end()) to->push_back(mention);
  }
}

// Done to people and things alike; everything else is between people.
bool IsForce(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce ||
         type == EventType::kProtest || type == EventType::kMobilize;
}

// Types of what is said: who says it does it, and of whom he speaks it is done to.
bool IsSaid(EventType type) {
  return type == EventType::kRequest || type == EventType::kAccuse ||
         type == EventType::kSupport;
}

bool IsHostile(EventType type) {
  return IsForce(type) || type == EventType::kAccuse || type == EventType::kRequest ||
         type == EventType::kSanction || type == EventType::kThreaten;
}

// What is less likely is hardly ever kept by the scorer (train/choice.py).
constexpr float kLeastProposal = 0.4f;
// From here on the tagger is believed that something happened though no word says who did
// it ("the trio has agreed"). Of those that are .4 likely by cross-validation 215 of 275
// are events, by taggers that had not been taught the story (train/choice.py prints it);
// .5 and .6 are the same.
constexpr float kSure = 0.5f;

bool HasWord(const Candidate& candidate, uint32_t t) {
  const std::vector<int32_t>& words = candidate.trial.words;
  return candidate.frame().kind == HeadKind::kVerb &&
         std::find(words.begin(), words.end(), static_cast<int32_t>(t)) != words.end();
}

// Frames compete for a word if both claim it as head or trigger, or one as its head that
// a verb has among its words: aid that is pledged has not been given. (Nouns do not take
// it: "threats of attack" are both.)
bool Compete(const Candidate& a, const Candidate& b) {
  return a.trial.trigger == b.trial.trigger || a.head() == b.head() ||
         a.trial.trigger == b.head() || a.head() == b.trial.trigger ||
         HasWord(a, b.head()) || HasWord(b, a.head());
}

// A second frame for the same words can know a participant that the closer one has no
// slot for: "expelled the envoy" is matched by a word set, "expelled R" knows whose he
// is.
void TakeWhatIsMissing(const Candidate& lost, Candidate* kept) {
  if (lost.type != kept->type || lost.head() != kept->head()) return;
  if (kept->actors.empty()) kept->actors = lost.actors;
  if (kept->joint.empty()) kept->joint = lost.joint;
  if (kept->recipients.empty() && kept->joint.empty()) kept->recipients = lost.recipients;
}

bool SharesCountry(const Document& document, const std::vector<uint32_t>& mentions,
                   uint32_t mention) {
  const std::string& country = document.mentions[mention].entity.country;
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    return !country.empty() && document.mentions[m].entity.country == country;
  });
}

bool IsArmed(const Entity& entity) {
  if (entity.sectors.empty()) return false;
  for (const std::string_view armed : {"MIL", "COP", "REB", "UAF", "PRM", "CRM"}) {
    if (entity.sectors[0] == armed) return true;
  }
  return false;
}

bool IsVisit(const Candidate& candidate) {
  const std::vector<std::string>& modes = candidate.modes;
  return std::find(modes.begin(), modes.end(), "visit") != modes.end();
}

}  // namespace

// Whether one of the mentions is that one or says the same actor again.
bool CandidateFinder::IsAmong(const std::vector<uint32_t>& mentions,
                              uint32_t mention) const {
  const int32_t chain = document_.mentions[mention].chain;
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    return m == mention || (chain >= 0 && document_.mentions[m].chain == chain);
  });
}

std::vector<Candidate> CandidateFinder::Find(const Sentence& sentence) const {
  std::vector<Candidate> result;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    // Those that the user gives come first: a tie is theirs.
    std::vector<FrameTrial> trials = legacy_.Trials(t);
    std::vector<FrameTrial> ours = matcher_.Fitting(t);
    std::move(ours.begin(), ours.end(), std::back_inserter(trials));
    for (FrameTrial& trial : trials) {
      if (trial.fits()) result.push_back(Laid(sentence, std::move(trial)));
    }
  }
  KeepBest(&result);
  if (propose_) Propose(sentence, &result);
  return result;
}

Candidate CandidateFinder::Laid(const Sentence& sentence, FrameTrial trial) const {
  Candidate candidate;
  candidate.type = trial.frame->type;
  candidate.modes = trial.frame->modes;
  candidate.cameo = trial.frame->cameo;
  candidate.circumstances = factuality_.Read(trial.head);
  candidate.trial = std::move(trial);
  candidate.unnamed = !Fill(&candidate);
  if (candidate.frame().several != EventType::kNone && ActTogether(candidate)) {
    candidate.type = candidate.frame().several;
    candidate.cameo = candidate.frame().several_cameo;
    candidate.modes.clear();
  }
  if (candidate.unnamed && !IsSure(sentence, candidate)) {
    candidate.loss = "nobody takes part";
    candidate.dropped = true;
  } else if (!MeetsPolarity(&candidate)) {
    candidate.loss = "holds only with another polarity";
    candidate.dropped = true;
  }
  return candidate;
}

// Whether those who act are of several countries.
bool CandidateFinder::ActTogether(const Candidate& candidate) const {
  std::string_view first;
  for (const auto* side : {&candidate.actors, &candidate.joint}) {
    for (const uint32_t mention : *side) {
      const std::string& country = document_.mentions[mention].entity.country;
      if (country.empty()) continue;
      if (!first.empty() && country != first) return true;
      first = country;
    }
  }
  return false;
}

bool CandidateFinder::IsSure(const Sentence& sentence, const Candidate& candidate) const {
  if (!propose_ || !public_life_) return false;
  const auto guesses = document_.GuessesIn(sentence);
  const TypeChances chances(guesses);
  if (chances.Of(candidate.type) < kSure) return false;
  return std::any_of(guesses.begin(), guesses.end(), [&](const TriggerGuess& guess) {
    return guess.type == candidate.type &&
           (guess.chance >= kSure || chances.IsLikeliest(guess)) &&
           (guess.token == candidate.head() || guess.token == candidate.trial.trigger);
  });
}

// Words that the tagger takes for a type of event and that no frame knows in this
// construction, laid over the frames whose head is any word. Where one fits, be it to say
// that this is no event or another type, the frame knows better. Where a frame has found
// that type at the word's head or below it ("carried out an attack"), it has been told.
void CandidateFinder::Propose(const Sentence& sentence,
                              std::vector<Candidate>* candidates) const {
  std::vector<Candidate> proposed;
  const TypeChances chances(document_.GuessesIn(sentence));
  const auto has = [&](EventType type) {
    return std::any_of(candidates->begin(), candidates->end(),
                       [&](const Candidate& c) { return !c.dropped && c.type == type; });
  };
  uint32_t last = sentence.end;  // only the likeliest type of a word
  for (const TriggerGuess& guess : document_.GuessesIn(sentence)) {
    const bool likely = guess.token != last && guess.chance >= kLeastProposal;
    const bool together = chances.IsLikeliest(guess) &&
                          chances.Of(guess.type) >= kLeastProposal && !has(guess.type);
    if (!likely && !together) continue;
    last = guess.token;
    const auto told = [&](const Candidate& c) {
      if (c.head() == guess.token || c.trial.trigger == guess.token) return true;
      if (c.dropped || c.type != guess.type) return false;
      const auto t = static_cast<int32_t>(guess.token);
      return document_.tokens[c.trial.trigger].head == t ||
             document_.tokens[guess.token].head == static_cast<int32_t>(c.trial.trigger);
    };
    if (std::any_of(candidates->begin(), candidates->end(), told)) continue;
    // "seeks to disrupt their ties": the deed is what is sought, which a frame knows.
    const auto sought = [&](const Candidate& c) {
      const Token& deed = document_.tokens[c.head()];
      return !c.dropped && IsHostile(c.type) &&
             deed.head == static_cast<int32_t>(guess.token) &&
             deed.relation == Relation::kXcomp && clauses_.HasMark(c.head(), "to");
    };
    if (std::any_of(candidates->begin(), candidates->end(), sought)) continue;
    std::vector<Candidate> here;
    for (FrameTrial& trial : matcher_.Proposals(guess.token, guess.type)) {
      if (trial.fits()) here.push_back(Laid(sentence, std::move(trial)));
    }
    KeepBest(&here);
    for (Candidate& c : here) GiveToSpeaker(&c);
    // What is said or done between people needs somebody who does it, unless the tagger
    // is sure.
    std::erase_if(here, [&](const Candidate& c) {
      const bool acts = !c.actors.empty() || !c.joint.empty();
      const bool somebody = acts || (IsForce(c.type) && !c.recipients.empty());
      return (c.unnamed || !somebody) && !IsSure(sentence, c);
    });
    for (Candidate& c : here) {
      c.unnamed |= c.actors.empty() && c.joint.empty() && c.recipients.empty();
    }
    std::move(here.begin(), here.end(), std::back_inserter(proposed));
  }
  std::move(proposed.begin(), proposed.end(), std::back_inserter(*candidates));
  std::stable_sort(
      candidates->begin(), candidates->end(),
      [](const Candidate& a, const Candidate& b) { return a.head() < b.head(); });
}

// "The spokesman says Iran must stop", "says the smugglers are ruthless": the words that
// the tagger found are what somebody says of the one whom they have for their subject.
void CandidateFinder::GiveToSpeaker(Candidate* candidate) const {
  const int32_t speaker = candidate->circumstances.speaker;
  if (speaker < 0 || !IsSaid(candidate->type) || candidate->actors.empty()) return;
  const auto m = static_cast<uint32_t>(speaker);
  const int32_t chain = document_.mentions[m].chain;
  for (const uint32_t actor : candidate->actors) {
    if (actor == m || (chain >= 0 && document_.mentions[actor].chain == chain)) return;
  }
  candidate->recipients = std::exchange(candidate->actors, {m});
}

bool CandidateFinder::Fill(Candidate* candidate) const {
  const Frame& frame = candidate->frame();
  bool wanted = false;
  for (size_t i = 0; i < frame.slots.size(); ++i) {
    const Slot& slot = frame.slots[i];
    if (slot.role == SlotRole::kContent || slot.role == SlotRole::kObject) continue;
    wanted = true;
    if (candidate->trial.fillers[i] >= 0)
      FillSlot(slot, candidate->trial.fillers[i], candidate);
  }
  FillFromContext(candidate);
  // Things are attacked and seized; a town where something explodes does nothing.
  for (auto* side : {&candidate->actors, &candidate->joint, &candidate->recipients}) {
    if (side == &candidate->recipients && IsForce(candidate->type)) continue;
    std::erase_if(*side, [&](uint32_t m) { return participants_.IsThing(m); });
  }
  // Nobody can be recipient of his own deed ("the army's attack on the army").
  for (std::vector<uint32_t>* others : {&candidate->recipients, &candidate->joint}) {
    std::erase_if(*others, [&](uint32_t mention) {
      const auto& actors = candidate->actors;
      return std::find(actors.begin(), actors.end(), mention) != actors.end();
    });
  }
  FillFromJudged(candidate);
  if (frame.bare || frame.none || !wanted) return true;
  // "He promised her the moon": of pronouns alone no dyad can be made. An attack is news
  // whoever was hit.
  const bool attack = candidate->type == EventType::kAssault;
  for (const auto* side :
       {&candidate->actors, &candidate->joint, &candidate->recipients}) {
    for (const uint32_t mention : *side) {
      if (attack || participants_.IsIdentified(mention)) return true;
    }
  }
  return false;
}

// "talks with Cuba and Haiti": whose talks they are stands elsewhere.
bool CandidateFinder::HasPartnersOnly(const Candidate& candidate) const {
  const Frame& frame = candidate.frame();
  for (size_t i = 0; i < frame.slots.size(); ++i) {
    const int32_t filler = candidate.trial.fillers[i];
    if (filler < 0) continue;
    const Slot& slot = frame.slots[i];
    const bool thing = slot.role == SlotRole::kContent || slot.role == SlotRole::kObject;
    if (thing) continue;
    const std::vector<Clauses::Phrase> phrases = clauses_.Phrases(candidate.head());
    const bool with =
        std::any_of(phrases.begin(), phrases.end(), [&](const Clauses::Phrase& phrase) {
          return phrase.preposition == "with" &&
                 phrase.token == static_cast<uint32_t>(filler);
        });
    if (!with) return false;
  }
  return true;
}

// Participants that the words around say, where the frame's own places are empty.
void CandidateFinder::FillFromContext(Candidate* candidate) const {
  const auto people = [&](int32_t t) {
    return t < 0 ? std::vector<uint32_t>()
                 : participants_.Expand(participants_.At(static_cast<uint32_t>(t)));
  };
  const bool noun = candidate->frame().kind == HeadKind::kNoun;
  const size_t sides = candidate->actors.size() + candidate->joint.size();
  if (candidate->type == EventType::kConsult && noun &&
      (sides < 2 || HasPartnersOnly(*candidate))) {
    // "during a visit by the Iraqi, the president said": he is the host.
    const bool visited = sides > 0 && IsVisit(*candidate);
    std::vector<uint32_t>& side = visited ? candidate->recipients : candidate->actors;
    for (const uint32_t host : clauses_.Hosts(candidate->head())) {
      std::vector<uint32_t> hosts = people(static_cast<int32_t>(host));
      std::erase_if(hosts, [&](uint32_t m) {
        return IsAmong(candidate->actors, m) ||
               (visited && SharesCountry(document_, candidate->actors, m));
      });
      AddNew(hosts, &side);
    }
  }
  if (candidate->frame().ultimatum && candidate->recipients.empty()) {
    std::vector<uint32_t> told = people(Addressee(*candidate));
    std::erase_if(
        told, [&](uint32_t m) { return SharesCountry(document_, candidate->actors, m); });
    AddNew(told, &candidate->recipients);
  }
  // "are wrapping up an exercise", "began a raid": whose subject does it.
  if (noun && sides == 0) {
    AddNew(people(clauses_.Performer(candidate->head())), &candidate->actors);
  }
  const bool fought = candidate->actors.size() + candidate->joint.size() > 1;
  if (noun && !fought && IsHostile(candidate->type) && candidate->recipients.empty()) {
    std::vector<uint32_t> hit = people(clauses_.Sufferer(candidate->head()));
    std::erase_if(hit, [&](uint32_t m) { return IsAmong(candidate->actors, m); });
    AddNew(hit, &candidate->recipients);
  }
  const bool unsaid = candidate->actors.empty() && candidate->joint.empty();
  if (candidate->type == EventType::kAssault && !noun && unsaid &&
      clauses_.IsPassive(candidate->head())) {
    FillFromMeanwhile(candidate);
  }
  if (candidate->type == EventType::kAssault && !noun && candidate->recipients.empty()) {
    AddNew(people(clauses_.PurposeObject(candidate->head())), &candidate->recipients);
  }
}

// Of an ultimatum: who has to do something lest the threat comes true.
int32_t CandidateFinder::Addressee(const Candidate& candidate) const {
  const std::vector<Slot>& slots = candidate.frame().slots;
  for (size_t i = 0; i < slots.size(); ++i) {
    const int32_t threat = candidate.trial.fillers[i];
    if (slots[i].role != SlotRole::kContent || threat < 0) continue;
    const int32_t condition = clauses_.Ultimatum(static_cast<uint32_t>(threat));
    if (condition >= 0) return clauses_.Actor(static_cast<uint32_t>(condition));
  }
  return -1;
}

// "were hurt when police fired at them": armed ones who are not of those that were hurt.
void CandidateFinder::FillFromMeanwhile(Candidate* candidate) const {
  for (const uint32_t t : clauses_.ActorsMeanwhile(candidate->head())) {
    for (const uint32_t m : participants_.Expand(participants_.At(t))) {
      const bool own =
          IsAmong(candidate->recipients, m) ||
          std::any_of(candidate->recipients.begin(), candidate->recipients.end(),
                      [&](uint32_t hurt) {
                        const Entity& a = document_.mentions[hurt].entity;
                        const Entity& b = document_.mentions[m].entity;
                        return a.country == b.country && a.sectors == b.sectors;
                      });
      if (!own && IsArmed(document_.mentions[m].entity)) AddNew({m}, &candidate->actors);
    }
  }
}

// "a step that Cuba criticised": whose step it is.
void CandidateFinder::FillFromJudged(Candidate* candidate) const {
  const bool judges =
      candidate->type == EventType::kAccuse || candidate->type == EventType::kSupport;
  if (!judges || !candidate->recipients.empty()) return;
  const int32_t doer = clauses_.WhoseDeed(candidate->head());
  if (doer < 0) return;
  std::vector<uint32_t> judged =
      participants_.Expand(participants_.At(static_cast<uint32_t>(doer)));
  std::erase_if(judged, [&](uint32_t m) { return IsAmong(candidate->actors, m); });
  candidate->recipients = std::move(judged);
}

void CandidateFinder::FillSlot(const Slot& slot, int32_t filler,
                               Candidate* candidate) const {
  const auto t = static_cast<uint32_t>(filler);
  const std::vector<uint32_t> mentions = participants_.Expand(
      slot.behind ? participants_.Behind(t, slot.role == SlotRole::kRecipient)
                  : participants_.At(t));
  AddNew(mentions,
         slot.role == SlotRole::kRecipient ? &candidate->recipients : &candidate->actors);
  if (slot.place != SlotPlace::kSubject) return;
  for (const uint32_t other : clauses_.Companions(candidate->head())) {
    AddNew(participants_.Expand(participants_.At(other)), &candidate->actors);
  }
}

// A frame made for "will not allow" has used up the negation and the future: the refusal
// itself is a fact.
bool CandidateFinder::MeetsPolarity(Candidate* candidate) const {
  Circumstances& c = candidate->circumstances;
  switch (candidate->frame().polarity) {
    case Polarity::kAny:
      return true;
    case Polarity::kOnlyPositive:
      return !c.negated;
    case Polarity::kOnlyNegated:
      if (!c.negated) return false;
      c.negated = c.future = c.hypothetical = false;
      return true;
    case Polarity::kOnlyFuture:
      if (!c.future) return false;
      c.future = false;
      return true;
  }
  return true;
}

// Greedy by score; a tie goes to a frame that says "no event", then to the earlier line.
// What lost to a frame that itself lost elsewhere stays in the race, which pairwise
// comparison would get wrong.
void CandidateFinder::KeepBest(std::vector<Candidate>* candidates) const {
  std::vector<Candidate*> order;
  for (Candidate& candidate : *candidates) {
    if (!candidate.dropped) order.push_back(&candidate);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Candidate* a, const Candidate* b) {
                     if (a->trial.score != b->trial.score) {
                       return a->trial.score > b->trial.score;
                     }
                     return a->frame().none && !b->frame().none;
                   });
  std::vector<Candidate*> kept;
  for (Candidate* candidate : order) {
    const auto rival =
        std::find_if(kept.begin(), kept.end(),
                     [&](const Candidate* other) { return Compete(*candidate, *other); });
    if (rival == kept.end()) {
      kept.push_back(candidate);
    } else {
      candidate->dropped = true;
      candidate->loss = "lost to " + (*rival)->frame().id;
      TakeWhatIsMissing(*candidate, *rival);
    }
  }
  for (Candidate& candidate : *candidates) {
    if (!candidate.dropped && candidate.frame().none) {
      candidate.dropped = true;
      candidate.loss = "says that this is no event";
    }
  }
}

}  // namespace dragoman
