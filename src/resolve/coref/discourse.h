// The article as a row of mentions that are being joined into actors: what all steps of
// coreference read and write.
//
//   Discourse discourse(rules, document);
//   discourse.Link(he, raisi, "pronoun", 0.9);   // one actor from now on
//   discourse.Known(he).country;                 // "IRN"
//   discourse.Fill();                            // writes entities, chains, via
//
// Reads tokens, names, mentions, quotations. Writes mentions when Fill is called; until
// then only the steps' own entries change. REQUIRES: tokens and the number of mentions
// stay as they are while it lives. One thread.
#ifndef DRAGOMAN_RESOLVE_COREF_DISCOURSE_H_
#define DRAGOMAN_RESOLVE_COREF_DISCOURSE_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/speech_acts.h"
#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/mention_index.h"
#include "resolve/coref/profile.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

// What all mentions of one actor so far tell together.
struct ChainFacts {
  Being being = Being::kUnknown;
  char gender = '?';
  bool plural = false;
  int32_t best = -1;   // the mention that says most about who it is
  int32_t named = -1;  // the first that has a name
  int32_t size = 1;
  std::vector<std::string> words;  // see Profile
};

class Discourse {
 public:
  Discourse(const ReferenceRules& rules, Document& document);

  const ReferenceRules& rules() const { return rules_; }
  const Document& document() const { return document_; }
  const Tree& tree() const { return tree_; }
  const SpeechActs& speech() const { return speech_; }
  const MentionIndex& index() const { return index_; }
  int32_t size() const { return static_cast<int32_t>(profiles_.size()); }
  const Mention& mention(int32_t m) const { return document_.mentions[m]; }
  const Profile& profile(int32_t m) const { return profiles_[m]; }
  const Token& head(int32_t m) const { return document_.tokens[mention(m).head]; }

  // The first mention that is looked at as an antecedent of `m`. Sentences are bounded by
  // the steps themselves; this bounds lists and tables that count as one sentence.
  int32_t FirstInReach(int32_t m) const { return m > kReach ? m - kReach : 0; }

  // "any country", "no side"
  bool IsNobodyInParticular(uint32_t head) const;

  int32_t Chain(int32_t m) const;  // the first mention of its actor
  const ChainFacts& Facts(int32_t m) const { return facts_[Chain(m)]; }
  bool SameActor(int32_t a, int32_t b) const { return Chain(a) == Chain(b); }
  // The best that is known of the actor: its own entity, or that of the best mention.
  const Entity& Known(int32_t m) const;
  bool HasCountry(int32_t m) const { return !Known(m).country.empty(); }

  // The first mention of a country that was there from the beginning; -1 if it has none.
  int32_t StateOf(const std::string& country) const;

  // The two are one actor. `how` and `certainty` describe the later phrase.
  void Link(int32_t later, int32_t earlier, std::string_view how, double certainty);
  // The phrase says who it is by way of another phrase without being the same actor
  // ("we", "his country", "his counterpart").
  void Derive(int32_t m, Entity entity, int32_t source, std::string_view how,
              double certainty);
  // The phrase keeps all that is known of it and gets a country besides; `how` is what
  // its `via` says.
  void SetCountry(int32_t m, const std::string& country, std::string_view how,
                  double certainty);
  void SetMembers(int32_t m, std::vector<int32_t> members, std::string_view how);
  bool IsResolved(int32_t m) const { return resolved_[m]; }

  // Index into Document::quotations of the words that `t` is in; -1 if it is in none.
  int32_t QuotationAt(uint32_t t) const { return quotation_[t]; }
  // The mention that speaks the words around `t`, in quotation marks or as indirect
  // speech.
  int32_t SpeakerAround(uint32_t t) const;

  // Hands each actor's facts to its phrases that lack them.
  void Fill();

 private:
  static constexpr int32_t kReach = 300;

  void LowerDateline();
  void Inherit(int32_t m, const Entity& source);
  std::string Via(std::string_view how, int32_t source) const;
  static int Richness(const Mention& mention);

  const ReferenceRules& rules_;
  Document& document_;
  Tree tree_;
  SpeechActs speech_;
  MentionIndex index_;
  std::vector<Profile> profiles_;
  std::map<std::string, int32_t> states_;
  mutable std::vector<int32_t> parent_;
  std::vector<ChainFacts> facts_;
  std::vector<bool> resolved_;
  std::vector<std::string> how_;
  std::vector<double> certainty_;
  std::vector<int32_t> quotation_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_DISCOURSE_H_
