// Reads noun phrases: composes what their words say into one answer to "who".
//
//   PhraseReader reader(dictionary, document, tree);
//   reader.Read(minister).owner        // "IRN", in "the foreign minister of Iran"
//
// The order of evidence: the head (a name, a people, a role), then the words before it
// from right to left, then its possessor, then what hangs on it by preposition, then its
// apposition. Each reading is made once. One reader per document and thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_PHRASE_READER_H_
#define DRAGOMAN_RESOLVE_ACTORS_PHRASE_READER_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/actors/dictionary_hits.h"
#include "resolve/actors/noun_phrases.h"
#include "resolve/actors/office_holders.h"
#include "resolve/actors/person_choice.h"
#include "resolve/actors/reading.h"

namespace dragoman {

class PhraseReader {
 public:
  PhraseReader(const Dictionary& dictionary, const Document& document, const Tree& tree);

  const DictionaryHits& hits() const { return hits_; }
  const NounPhrases& phrases() const { return phrases_; }

  // REQUIRES: phrases().IsHead(head).
  const Reading& Read(uint32_t head);
  // What a word that only modifies says by itself: "US" in "the US visit".
  Reading ReadModifier(const Hit& hit);
  // The phrases that "Iranian and Azerbaijani officials" and "Iran's and Azerbaijan's
  // ministers" stand for; empty if all words agree on one country.
  std::vector<std::pair<uint32_t, Reading>> ReadShares(uint32_t head);
  // "the leaders of Iran and Turkey": the heads of both names; they stand for the
  // leaders.
  std::vector<uint32_t> JoinedStates(uint32_t head);
  // The leader of one of these states, if it is known who that is.
  std::optional<Reading> LeaderOf(uint32_t head, uint32_t state);
  // Whether another phrase, in apposition to it, has taken this one in.
  bool IsTaken(uint32_t head) const { return taken_[head]; }

 private:
  const Token& token(uint32_t t) const { return document_.tokens[t]; }
  std::string_view text(uint32_t t) const { return document_.Text(token(t)); }

  Reading ReadFresh(uint32_t head);
  void ReadHead(uint32_t head, Reading* r);
  bool ReadSharedNoun(const Hit& hit, Reading* r);
  bool ReadNameHit(const Hit& hit, uint32_t head, Reading* r);
  bool IsFamilyName(const Hit& hit, uint32_t head) const;
  const Entry* BodyIn(const Hit& hit, std::string_view said) const;
  const Entry* ShortName(const Hit& hit) const;
  void ReadNounBefore(Reading* r) const;
  std::string_view HomeOf(uint32_t organisation) const;
  void RememberHome(const Reading& r);
  bool StandsForBody(uint32_t head, std::string_view owner) const;
  bool IsDateline(uint32_t head) const;
  void ReadCountry(const Entry& entry, Reading* r) const;
  void ReadOrganisation(const Entry& entry, Reading* r) const;
  void ReadCoded(const Entry& entry, uint32_t head, Reading* r) const;
  void ReadPerson(const Person& person, Reading* r) const;
  void ReadPeople(const Entry& entry, Reading* r) const;
  void ReadRole(const Entry& entry, Reading* r) const;
  void ReadUnknownName(uint32_t head, Extent name, Reading* r);
  bool ReadRoleName(uint32_t head, Reading* r);

  void ReadWordsBefore(uint32_t head, Reading* r);
  void ReadCoalition(uint32_t head, Reading* r) const;
  bool ReadOfficeAbroad(const Hit& hit, Reading* r) const;
  void ApplyOwnerWord(const Hit& hit, Reading* r);
  void ApplyRoleWord(const Entry& entry, Reading* r) const;
  void ApplyModifier(const Modifier& modifier, Reading* r) const;
  void ApplyOrganisation(const Entry& entry, Reading* r) const;
  void ApplyCoded(const Entry& entry, Reading* r) const;
  void TakeSector(const Reading& from, Reading* r) const;
  static void TakeStanding(std::string_view state, Reading* r);
  static void TakeOwner(const Reading& whose, Reading* r);

  // Tokens before `head` that tell a country and are joined by "and".
  uint32_t OwnerWithin(uint32_t modifier) const;
  bool IsConjunctionBetween(const std::vector<uint32_t>& tokens) const;
  std::vector<uint32_t> JoinedOwners(uint32_t head, bool force) const;
  std::string_view SharerAt(uint32_t t, bool force) const;
  bool CanBeAdjective(const Hit& hit) const;
  std::string_view OwnerAt(uint32_t t) const;
  std::string_view CodedOwner(const Hit& hit) const;

  void ReadPossessor(uint32_t head, Reading* r);
  void ReadPrepositions(uint32_t head, Reading* r);
  bool IsOtherState(uint32_t head, const Reading& whose) const;
  static bool IsVictim(const Reading& of_whom, const Reading& other);
  static bool LiveThere(const Reading& people, const Reading& where);
  void ReadPhraseWith(std::string_view preposition, uint32_t child, Reading* r);
  void ReadTies(uint32_t head, Reading* r);
  bool IsTakenAway(uint32_t head) const;
  void ReadOrigin(uint32_t head, Reading* r);
  void ReadPlaceOfClause(uint32_t head, Reading* r);
  int32_t PlaceOfClause(uint32_t head) const;
  int32_t AppositionOf(uint32_t head, const Reading& r) const;
  static bool AreOne(const Reading& a, const Reading& b);
  void ReadApposition(uint32_t head, Reading* r);
  void ReadOfficeHolder(uint32_t head, Reading* r) const;
  void NameHolder(uint32_t head, Reading* r) const;
  const Person* HolderOf(const Reading& r) const;

  NameClues CluesAround(uint32_t head, const Reading& r) const;
  // The capital words around `head` that form one name with it.
  Extent WholeBody(Extent name, Extent within) const;
  Extent NameAround(uint32_t head, Extent within) const;
  bool IsNameWord(uint32_t t, uint32_t head) const;
  // Whether the dictionary's body is another one than the text's: "Congress" in Ecuador.
  std::string_view OwnerSaid(uint32_t head, const NameClues& clues);
  const Entry* RoleAt(uint32_t t) const;
  bool IsCommonBody(const Hit& hit) const;
  bool IsElsewhere(const Hit& hit, const Entry& entry, const NameClues& clues) const;
  bool IsTie(const Hit& hit) const;
  // "anti-US", "Iranian-backed": the hyphen turns the meaning away from the country.
  bool IsTurnedAway(const Hit& hit) const;
  bool IsAgainst(const Hit& hit) const;
  bool IsDoer(const Hit& hit) const;
  bool IsLanguage(const Hit& hit) const;
  bool IsSeat(const Hit& hit) const;
  bool IsHyphenedToNext(const Hit& hit) const;
  Reading ReadAgainst(const Hit& hit) const;
  const Name* TaggedName(uint32_t t) const;
  std::string_view PrepositionOf(uint32_t t) const;

  const Dictionary& d_;
  const Document& document_;
  const Tree& tree_;
  DictionaryHits hits_;
  NounPhrases phrases_;
  PersonChoice persons_;
  OfficeHolders holders_;
  Date published_;
  std::vector<std::unique_ptr<Reading>> readings_;
  std::vector<bool> taken_;
  std::map<uint32_t, std::string_view> homes_;  // of companies, as the text gives them
  // Last words of full names of persons: where one stands first.
  std::map<std::string_view, uint32_t> families_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_PHRASE_READER_H_
