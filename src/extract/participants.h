// Who stands in a place of a frame: from a token of the tree to the mentions it names.
//
//   "Hundreds of police officers and soldiers": tokens Hundreds -> [officers, soldiers]
//
// Goes through coordination, counts ("hundreds of", "two members of"), and phrases that
// stand for several mentions ("both sides"). Reads mentions, tokens, tree. A view: the
// document must not change meanwhile. One thread.
#ifndef DRAGOMAN_EXTRACT_PARTICIPANTS_H_
#define DRAGOMAN_EXTRACT_PARTICIPANTS_H_

#include <cstdint>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/frame.h"
#include "extract/word_sets.h"

namespace dragoman {

class Participants {
 public:
  Participants(const Document& document, const Tree& tree, const WordSets& sets);

  // Indices of the mentions that the phrase headed by `t` names, in text order, without
  // those that plural phrases stand for. Empty if it names nobody.
  std::vector<uint32_t> At(uint32_t t) const;
  // As At, or whoever stands behind the thing at `t`: its possessor, the country before
  // it, who it is by or from; where it is only with `places`: "repression in Iran".
  std::vector<uint32_t> Behind(uint32_t t, bool places = true) const;
  // The mentions themselves, with "the two countries" replaced by the two.
  std::vector<uint32_t> Expand(const std::vector<uint32_t>& mentions) const;

  // Whether the mention names somebody, or at least points to somebody.
  bool IsSomebody(uint32_t mention) const;
  // Whether anything is known about him but the pronoun.
  bool IsIdentified(uint32_t mention) const;
  // A building, a village, a region: it can be attacked, but nothing is said to it.
  bool IsThing(uint32_t mention) const;
  // Whether the phrase at `t` meets the restriction.
  bool Meets(uint32_t t, const Restriction& restriction) const;
  // Whether the words of a group ("diplomatic relation") are at `t`.
  bool InWordSet(uint32_t t, int word_set) const { return WordsInSet(t, word_set) > 0; }
  // How many words of the tree make up the longest group of the set that ends in `t`:
  // 2 for "price war"; 0 if it is not in the set.
  int WordsInSet(uint32_t t, int word_set) const;
  bool IsCount(uint32_t t) const;

 private:
  void Collect(uint32_t t, int steps, std::vector<uint32_t>* out) const;
  void CollectElided(uint32_t t, std::vector<uint32_t>* out) const;
  void CollectAuthors(uint32_t t, std::vector<uint32_t>* out) const;
  void CollectDoers(uint32_t t, std::vector<uint32_t>* out) const;
  void CollectBehind(uint32_t t, bool places, std::vector<uint32_t>* out) const;
  bool IsWhere(uint32_t t) const;
  bool CollectListed(uint32_t t, int steps, std::vector<uint32_t>* out) const;
  bool CollectOwners(uint32_t t, std::vector<uint32_t>* out) const;
  bool AreOfSeveral(const std::vector<uint32_t>& mentions) const;
  bool IsGroup(uint32_t mention) const;
  void CollectBeside(uint32_t together, int steps, std::vector<uint32_t>* out) const;
  bool IsBeside(uint32_t t) const;
  bool Includes(uint32_t t) const;
  bool IsOf(uint32_t t) const;
  bool IsBetween(uint32_t verb, const std::vector<std::string>& around) const;
  bool IsVictim(uint32_t t) const;
  bool HasOf(uint32_t t) const;
  bool InSectors(uint32_t mention, const std::vector<std::string>& sectors) const;

  const Document& document_;
  const Tree& tree_;
  const WordSets& sets_;
  int counts_;                    // word set @COUNT: "hundred", "group", "member" ...
  int killings_, abductions_;     // what is done to those whose it is
  std::vector<int32_t> by_head_;  // token -> mention, -1
  // By token, once asked for: the groups of words that can end in it.
  mutable std::vector<const std::vector<WordSets::Groups>*> groups_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_PARTICIPANTS_H_
