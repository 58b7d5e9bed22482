// Who a pronoun or a description may take up, the likeliest first.
//
//   std::vector<AntecedentOption> found = Antecedents(discourse, he, {.sentences = 4},
//   fits); const AntecedentOption* best = Clear(discourse, found);        // null if two
//   are about equally likely
//
// The idea is that of Lappin and Leass (1994): subjects stand out more than objects, near
// sentences more than far ones, actors that are often named more than others; the score
// of an actor is that of its most prominent mention in reach. On top of it news has a
// rule of its own: who speaks is who spoke last.
// Reads the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_ANTECEDENTS_H_
#define DRAGOMAN_RESOLVE_COREF_ANTECEDENTS_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "resolve/coref/discourse.h"

namespace dragoman {

struct AntecedentOption {
  int32_t mention = -1;  // the most prominent of the actor in reach
  float score = 0;
};

struct Reach {
  uint32_t sentences = 4;  // how far back
  float decay = 1.1F;      // what a sentence costs
};

// One candidate per actor among the mentions before `m` that `fits` accepts.
std::vector<AntecedentOption> Antecedents(const Discourse& discourse, int32_t m,
                                          Reach reach,
                                          const std::function<bool(int32_t)>& fits);

// Puts the likeliest first again.
void Rank(std::vector<AntecedentOption>* candidates);

// The best of the candidates, unless one of another side is as good but for a hair.
const AntecedentOption* Clear(const Discourse& discourse,
                              const std::vector<AntecedentOption>& candidates);
// How sure one can be of it: 0.6 to 0.9.
double Certainty(const std::vector<AntecedentOption>& candidates);

// Whether two actors are of one sector and may be of one country, as far as is known.
bool IsOneSide(const Entity& a, const Entity& b);

// How likely the likeliest common noun is that nobody has listed as an actor: a thing
// ("it", "they"), a person ("he", "the man"). Who is not clearly better may
// not be taken up: the margin is part of it.
float ThingScore(const Discourse& discourse, int32_t m, Reach reach);
float StrangerScore(const Discourse& discourse, int32_t m, Reach reach);

// The predicate that a token hangs in as an argument, and that predicate's subject.
int32_t PredicateOf(const Discourse& discourse, uint32_t t);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_ANTECEDENTS_H_
