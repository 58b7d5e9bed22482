// Lays the patterns of PETRARCH2's verb dictionaries over trees.
//
//   LegacyVerbMatcher matcher(verbs, document, tree, clauses, participants);
//   matcher.Trials(t);   // every rule of the verb at token t: fits, or why it does not
//
// Words before the verb are looked for in its subject, words behind it in its object and
// in what else hangs on it, prepositional phrases at the verb, its object, or a word
// found before. The source is the subject as meant; the target is where + stands, else
// the object, else a phrase with a preposition that can lead to one. Words are compared
// as they stand and as lemmas.
//
// Reads tokens, mentions, tree. Writes nothing. One per document and thread.
#ifndef DRAGOMAN_EXTRACT_LEGACY_VERB_MATCHER_H_
#define DRAGOMAN_EXTRACT_LEGACY_VERB_MATCHER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"
#include "extract/frame_matcher.h"
#include "extract/legacy_verbs.h"
#include "extract/legacy_word_matcher.h"
#include "extract/participants.h"

namespace dragoman {

class LegacyVerbMatcher {
 public:
  LegacyVerbMatcher(const LegacyVerbs& verbs, const Document& document, const Tree& tree,
                    const Clauses& clauses, const Participants& participants);

  // Fitting ones and others; empty if `t` is no verb of the dictionaries.
  std::vector<FrameTrial> Trials(uint32_t t) const;
  // Whether the verb at `t` has this name in the dictionaries: its lemma, or one of the
  // forms that are written there.
  bool IsVerb(uint32_t t, std::string_view name) const;

 private:
  // What has been found of a pattern so far.
  struct Match {
    uint32_t head = 0;
    std::vector<uint32_t> words;  // tokens
    int score = 0;
    int32_t source = -1, target = -1;  // where $ and + stand
    int32_t phrase = -1;               // of "(WITH)": who stands there
    bool swapped = false;              // + before the verb, or $ behind it
  };

  FrameTrial Try(const LegacyVerbs::Rule& rule, uint32_t t, int words) const;
  bool MatchBefore(const PatternPiece& piece, Match* match) const;
  bool MatchBehind(const PatternPiece& piece, Match* match) const;
  bool MatchPhrase(const PatternPiece& piece, const std::vector<uint32_t>& places,
                   Match* match) const;
  bool MatchInside(const std::vector<PatternPiece>& inside, uint32_t token,
                   Match* match) const;
  bool MatchNoun(const PatternNoun& noun, const std::vector<uint32_t>& tokens,
                 Match* match) const;
  void Fill(const LegacyVerbs::Rule& rule, const Match& match, FrameTrial* trial) const;
  // Who is done to, other than the subject himself.
  int32_t Target(const Match& match) const;
  int32_t Content(const Frame& frame, uint32_t t) const;

  bool HasWordsBeside(const LegacyVerbs::Verb& verb, uint32_t t) const;
  bool IsSomebody(int32_t t) const;
  bool IsSomebodyElse(int32_t t, int32_t than) const;

  const LegacyVerbs& verbs_;
  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Participants& participants_;
  const LegacyWordMatcher words_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_VERB_MATCHER_H_
