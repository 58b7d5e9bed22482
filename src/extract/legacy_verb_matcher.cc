#include "extract/legacy_verb_matcher.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/frame_parser.h"

namespace dragoman {
namespace {

constexpr int kWordScore = 4, kModifierScore = 1, kPhraseScore = 2, kSlotScore = 2;

// Phrases that tell when, where and how, and never to whom.
constexpr std::array<std::string_view, 18> kCircumstances = {
    "in", "during", "after",  "before",  "since",   "until",
    "by", "near",   "inside", "outside", "through", "via",
    "as", "under",  "amid",   "within",  "without", "because"};

bool TellsCircumstances(std::string_view preposition) {
  return std::find(kCircumstances.begin(), kCircumstances.end(), preposition) !=
         kCircumstances.end();
}

}  // namespace

LegacyVerbMatcher::LegacyVerbMatcher(const LegacyVerbs& verbs, const Document& document,
                                     const Tree& tree, const Clauses& clauses,
                                     const Participants& participants)
    : verbs_(verbs),
      document_(document),
      tree_(tree),
      clauses_(clauses),
      participants_(participants),
      words_(verbs, document, tree) {}

std::vector<FrameTrial> LegacyVerbMatcher::Trials(uint32_t t) const {
  std::vector<FrameTrial> trials;
  const Token& token = document_.tokens[t];
  if (verbs_.empty() || token.upos != Upos::kVerb || token.relation == Relation::kAmod) {
    return trials;
  }
  const std::vector<const LegacyVerbs::Verb*>* found = &verbs_.At(token.lemma);
  if (found->empty()) found = &verbs_.At(words_.At(t));
  // More words beside the verb say more: "cordon off" before "cordon".
  const LegacyVerbs::Verb* best = nullptr;
  size_t most = 0;
  for (const LegacyVerbs::Verb* verb : *found) {
    const size_t words = verb->before.size() + verb->behind.size();
    if (best != nullptr && words <= most) continue;
    if (!HasWordsBeside(*verb, t)) continue;
    best = verb;
    most = words;
  }
  if (best == nullptr) return trials;
  for (const LegacyVerbs::Rule* rule : best->rules) {
    trials.push_back(Try(*rule, t, static_cast<int>(most)));
  }
  return trials;
}

bool LegacyVerbMatcher::IsVerb(uint32_t t, std::string_view name) const {
  if (document_.tokens[t].lemma == name || words_.At(t) == name) return true;
  // "SAY {SAID}": both forms lead to the same line.
  const auto& named = verbs_.At(name);
  const auto& at = verbs_.At(words_.At(t));
  return !named.empty() && !at.empty() && named.front() == at.front();
}

bool LegacyVerbMatcher::HasWordsBeside(const LegacyVerbs::Verb& verb, uint32_t t) const {
  for (size_t i = 0; i < verb.before.size(); ++i) {
    const size_t back = verb.before.size() - i;
    if (back > t || !words_.IsWord(t - static_cast<uint32_t>(back), verb.before[i]))
      return false;
  }
  return std::all_of(verb.behind.begin(), verb.behind.end(),
                     [&](const std::string& word) {
                       for (const uint32_t child : tree_.Children(t)) {
                         if (child > t && words_.IsWord(child, word)) return true;
                       }
                       for (const Clauses::Phrase& phrase : clauses_.Phrases(t)) {
                         if (phrase.preposition == word) return true;
                       }
                       return t + 1 < words_.size() && words_.At(t + 1) == word;
                     });
}

FrameTrial LegacyVerbMatcher::Try(const LegacyVerbs::Rule& rule, uint32_t t,
                                  int words) const {
  FrameTrial trial;
  trial.frame = &rule.frame;
  trial.head = trial.trigger = t;
  trial.fillers.assign(rule.frame.slots.size(), -1);
  Match match;
  match.head = t;
  match.score = words * kWordScore;
  const auto all = [&](const std::vector<PatternPiece>& pieces, auto matches) {
    for (const PatternPiece& piece : pieces) {
      if ((this->*matches)(piece, &match)) continue;
      trial.failure = {"the words of the pattern are not there", "", ""};
      return false;
    }
    return true;
  };
  if (!all(rule.pattern.before, &LegacyVerbMatcher::MatchBefore) ||
      !all(rule.pattern.after, &LegacyVerbMatcher::MatchBehind)) {
    return trial;
  }
  trial.score = match.score;
  Fill(rule, match, &trial);
  for (const uint32_t word : match.words)
    trial.words.push_back(static_cast<int32_t>(word));
  return trial;
}

bool LegacyVerbMatcher::MatchBefore(const PatternPiece& piece, Match* match) const {
  const int32_t subject = clauses_.Actor(match->head);
  if (piece.kind == PieceKind::kTarget) {
    // Of a passive the target is the subject anyway.
    match->swapped = !clauses_.IsPassive(match->head);
    return true;
  }
  if (piece.kind == PieceKind::kSource || piece.kind == PieceKind::kBoth) return true;
  std::vector<uint32_t> places;
  if (subject >= 0) places.push_back(static_cast<uint32_t>(subject));
  if (piece.kind == PieceKind::kPreposition) return MatchPhrase(piece, places, match);
  for (size_t i = 0; i < places.size() && places.size() < 16; ++i) {
    for (const uint32_t child : tree_.Children(places[i])) {
      const Relation base = BaseOf(document_.tokens[child].relation);
      if (base == Relation::kConj || base == Relation::kCompound ||
          base == Relation::kAmod) {
        places.push_back(child);
      }
    }
  }
  for (const uint32_t child : tree_.Children(match->head)) {  // "WILL NOT *"
    if (child < match->head) places.push_back(child);
  }
  return MatchNoun(piece.noun, places, match);
}

bool LegacyVerbMatcher::MatchBehind(const PatternPiece& piece, Match* match) const {
  const uint32_t head = match->head;
  const int32_t object = clauses_.Object(head);
  if (piece.kind == PieceKind::kSource) match->swapped = true;
  if (piece.kind != PieceKind::kNoun && piece.kind != PieceKind::kPreposition)
    return true;
  std::vector<uint32_t> places;
  if (piece.kind == PieceKind::kPreposition) {
    places.push_back(head);
    if (object >= 0) places.push_back(static_cast<uint32_t>(object));
    places.insert(places.end(), match->words.begin(), match->words.end());
    return MatchPhrase(piece, places, match);
  }
  if (object >= 0) places.push_back(static_cast<uint32_t>(object));
  for (const uint32_t child : tree_.Children(head)) {
    const Relation base = BaseOf(document_.tokens[child].relation);
    const bool behind = child > head && base != Relation::kNsubj &&
                        base != Relation::kConj && base != Relation::kPunct &&
                        !tree_.HasChild(child, Relation::kCase);
    if (behind) places.push_back(child);
  }
  // Two words in a row: the second may hang on the first.
  for (const uint32_t word : match->words) {
    for (const uint32_t child : tree_.Children(word)) places.push_back(child);
  }
  for (size_t i = 0, n = places.size(); i < n; ++i) {
    for (const uint32_t child : tree_.Children(places[i])) {
      const Relation base = BaseOf(document_.tokens[child].relation);
      if (base == Relation::kConj || base == Relation::kCompound) places.push_back(child);
    }
  }
  return MatchNoun(piece.noun, places, match);
}

bool LegacyVerbMatcher::MatchNoun(const PatternNoun& noun,
                                  const std::vector<uint32_t>& tokens,
                                  Match* match) const {
  for (const uint32_t t : tokens) {
    if (!words_.IsNoun(noun, t)) continue;
    match->words.push_back(t);
    match->score += kWordScore + kModifierScore * static_cast<int>(noun.modifiers.size());
    return true;
  }
  return false;
}

// "(TO {REFUGEE CAMP})": a phrase with the preposition and the noun. "(TO LEAVE)" may
// also be an infinitive, and "(UP)" a particle.
bool LegacyVerbMatcher::MatchPhrase(const PatternPiece& piece,
                                    const std::vector<uint32_t>& places,
                                    Match* match) const {
  const auto wanted = [&](std::string_view word) {
    return std::find(piece.prepositions.begin(), piece.prepositions.end(), word) !=
           piece.prepositions.end();
  };
  for (const uint32_t place : places) {
    for (const Clauses::Phrase& phrase : clauses_.Phrases(place)) {
      if (!wanted(phrase.preposition)) continue;
      Match inner = *match;
      if (!MatchInside(piece.inside, phrase.token, &inner)) continue;
      *match = std::move(inner);
      match->score += kPhraseScore;
      if (piece.inside.empty() && IsSomebody(static_cast<int32_t>(phrase.token))) {
        match->phrase = static_cast<int32_t>(phrase.token);
      }
      return true;
    }
    for (const uint32_t child : tree_.Children(place)) {
      const bool infinitive = wanted("to") && clauses_.HasMark(child, "to");
      const bool particle = piece.inside.empty() && child > match->head &&
                            wanted(words_.At(child)) &&
                            document_.tokens[child].relation != Relation::kCase;
      if (!infinitive && !particle) continue;
      Match inner = *match;
      if (infinitive && !MatchInside(piece.inside, child, &inner)) continue;
      *match = std::move(inner);
      match->score += kPhraseScore;
      return true;
    }
  }
  return false;
}

// What stands behind a preposition: nouns at the phrase or below it, + and $, and further
// phrases.
bool LegacyVerbMatcher::MatchInside(const std::vector<PatternPiece>& inside,
                                    uint32_t token, Match* match) const {
  std::vector<uint32_t> places = {token};
  for (size_t i = 0; i < places.size() && places.size() < 24; ++i) {
    for (const uint32_t child : tree_.Children(places[i])) places.push_back(child);
  }
  for (const PatternPiece& piece : inside) {
    switch (piece.kind) {
      case PieceKind::kNoun:
        if (!MatchNoun(piece.noun, places, match)) return false;
        break;
      case PieceKind::kPreposition:
        if (!MatchPhrase(piece, {token}, match)) return false;
        break;
      case PieceKind::kTarget:
        match->target = static_cast<int32_t>(token);
        break;
      case PieceKind::kSource:
        match->source = static_cast<int32_t>(token);
        break;
      case PieceKind::kBoth:
        break;
    }
  }
  return true;
}

void LegacyVerbMatcher::Fill(const LegacyVerbs::Rule& rule, const Match& match,
                             FrameTrial* trial) const {
  int32_t source = match.source, target = match.target;
  const int32_t subject = clauses_.Actor(match.head);
  if (match.swapped) {
    if (target < 0) target = subject;
    if (source < 0) source = Target(match);
  } else {
    if (source < 0) source = subject;
    if (target < 0) target = Target(match);
  }
  if (source == target) (match.swapped ? source : target) = -1;
  if (rule.reversed) std::swap(source, target);
  trial->fillers = {source, target, Content(rule.frame, match.head)};
  for (const int32_t filler : {source, target}) {
    if (IsSomebody(filler)) trial->score += kSlotScore;
  }
}

int32_t LegacyVerbMatcher::Target(const Match& match) const {
  const int32_t subject = clauses_.Actor(match.head);
  const int32_t object = clauses_.Object(match.head);
  if (match.phrase >= 0) return match.phrase;
  if (IsSomebodyElse(object, subject)) return object;
  std::vector<uint32_t> places = {match.head};
  if (object >= 0) places.push_back(static_cast<uint32_t>(object));
  places.insert(places.end(), match.words.begin(), match.words.end());
  // At each of them, then one phrase deeper: "attaches importance to its ties with Iran".
  const size_t first = places.size();
  for (size_t i = 0; i < places.size(); ++i) {
    for (const Clauses::Phrase& phrase : clauses_.Phrases(places[i])) {
      const auto token = static_cast<int32_t>(phrase.token);
      if (TellsCircumstances(phrase.preposition)) continue;
      if (IsSomebodyElse(token, subject)) return token;
      if (i < first) places.push_back(phrase.token);
    }
  }
  return -1;
}

// A clause that the verb governs; of verbs that say nothing only an infinitive.
int32_t LegacyVerbMatcher::Content(const Frame& frame, uint32_t t) const {
  const bool says = DefaultContent(frame.type) != ContentUse::kKeep;
  for (const uint32_t child : tree_.Children(t)) {
    const Relation base = BaseOf(document_.tokens[child].relation);
    const bool infinitive = base == Relation::kXcomp && clauses_.HasMark(child, "to");
    const bool clause = base == Relation::kXcomp || base == Relation::kCcomp ||
                        base == Relation::kParataxis;
    if (says ? clause : infinitive) return static_cast<int32_t>(child);
  }
  return -1;
}

bool LegacyVerbMatcher::IsSomebody(int32_t t) const {
  return t >= 0 && !participants_.Behind(static_cast<uint32_t>(t)).empty();
}

bool LegacyVerbMatcher::IsSomebodyElse(int32_t t, int32_t than) const {
  if (t < 0 || t == than) return false;
  const std::vector<uint32_t> these = participants_.Behind(static_cast<uint32_t>(t));
  if (these.empty() || than < 0) return !these.empty();
  const std::vector<uint32_t> those = participants_.Behind(static_cast<uint32_t>(than));
  return std::any_of(these.begin(), these.end(), [&](uint32_t one) {
    const int32_t chain = document_.mentions[one].chain;
    return std::none_of(those.begin(), those.end(), [&](uint32_t other) {
      return one == other || (chain >= 0 && chain == document_.mentions[other].chain);
    });
  });
}

}  // namespace dragoman
