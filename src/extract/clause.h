// The clause around a predicate: its subject and object as meant, whatever the syntax.
//
//   "The embassy, attacked by rebels on Sunday, reopened."
//   Clauses clauses(document, tree);
//   clauses.IsPassive(attacked);   // true: a reduced passive relative
//   clauses.Actor(attacked);       // rebels: the by-phrase
//   clauses.Object(attacked);      // embassy: the noun that it modifies
//
// Sees through passives, relative clauses with and without pronoun, participles,
// coordination, control and raising. Reads tokens and tree. Immutable view.
#ifndef DRAGOMAN_EXTRACT_CLAUSE_H_
#define DRAGOMAN_EXTRACT_CLAUSE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

class Clauses {
 public:
  Clauses(const Document& document, const Tree& tree)
      : document_(document), tree_(tree) {}

  bool IsPredicate(uint32_t t) const;  // a verb, or what a copula makes one
  bool IsPassive(uint32_t t) const;
  // Who does it: the subject, or the by-phrase of a passive. -1 if it is not said.
  int32_t Actor(uint32_t t) const;
  // To whom it is done: the object, or the subject of a passive. -1 if it is not said.
  int32_t Object(uint32_t t) const;
  // The grammatical subject, inherited from a governing clause where there is none.
  int32_t Subject(uint32_t t) const { return SubjectAbove(t, 0); }

  // "not", "never", "no", "without" at `t` itself.
  bool IsNegated(uint32_t t) const;

  // A phrase at `t` and the preposition that leads it: ("Baku", "with").
  struct Phrase {
    uint32_t token;
    std::string_view preposition;
  };
  std::vector<Phrase> Phrases(uint32_t t) const;

  // Who does the clause that the noun `t` says the time or occasion of, and with whom:
  // "after talks with Syria, [the minister] spoke alongside [his host]", "[Cuba]
  // confirmed a meeting".
  std::vector<uint32_t> Hosts(uint32_t t) const;
  // Who does the same beside the subject: "Like [France], the EU accuses Iran",
  // "the EU condemned it; so did [Canada]".
  std::vector<uint32_t> Companions(uint32_t t) const;
  // Who begins, goes on with or ends what the noun `t` tells: "[the army] completed the
  // raid", "a raid led by [the army]". -1 if nobody is said to.
  int32_t Performer(uint32_t t) const;
  // Who acts in a clause that says when or how `t` came to be done: "were hurt when
  // [police] fired".
  std::vector<uint32_t> ActorsMeanwhile(uint32_t t) const;
  // Whom what the noun `t` tells is done to: "[the troops] faced attacks", "[two] are
  // under arrest", "[anti-Syrian] riots". -1 if nobody.
  int32_t Sufferer(uint32_t t) const;
  // Who did what a relative clause judges: "[Haiti] deported them, a step that Cuba
  // criticised". -1 if `t` is no such clause.
  int32_t WhoseDeed(uint32_t t) const;
  // Whose the paper is that a participle speaks for: "[the Council] passed a resolution
  // demanding ...", "[Annan]'s letter urging ...". -1 if it hangs at nothing of that
  // kind.
  int32_t Author(uint32_t t) const;
  // The object of what is done for: "used batons to disperse [protesters]". -1 if none.
  int32_t PurposeObject(uint32_t t) const;

  // "if it attacks, we will answer": whether the predicate hangs on a condition.
  bool IsConditional(uint32_t t) const;
  // What has to be done lest `t` is: "will restart it [unless they withdraw]", "would sue
  // [if they refused]". -1 if `t` hangs on no such clause.
  int32_t Ultimatum(uint32_t t) const;
  // Whether `t` is marked by the word ("to", "that", "if", "without" ...).
  bool HasMark(uint32_t t, std::string_view lemma) const;
  // The nearest predicate that `t` hangs in, or -1; `t` itself does not count.
  int32_t Governor(uint32_t t) const;

 private:
  int32_t SubjectAbove(uint32_t t, int steps) const;
  int32_t ByPhrase(uint32_t t) const;
  bool DoesTheSame(uint32_t t) const;
  bool IsFinite(uint32_t t) const;
  bool StartsWithVerb(uint32_t t) const;
  int32_t OwnSubject(uint32_t t) const;
  int32_t InheritedSubject(uint32_t t, int steps) const;
  bool IsRelativePronoun(uint32_t t) const;
  const Token& token(uint32_t t) const { return document_.tokens[t]; }

  const Document& document_;
  const Tree& tree_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CLAUSE_H_
