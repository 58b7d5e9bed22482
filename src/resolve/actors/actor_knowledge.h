// Who is named: countries, offices and their holders, organisations, groups, roles.
//
//   ActorKnowledge know = ActorKnowledge::Load(files, &diagnostics);
//   ResolveActors(know, document);
//   // "Iranian Foreign Minister Hossein Amirabdollahian met EU officials in Baku"
//   //   Iranian Foreign Minister ...   IRNGOV  "Hossein Amir-Abdollahian", foreign
//   minister
//   //   EU officials                   EURGOV
//   //   Baku                           AZEGOV, geographic
//
// A phrase is composed of what its words say: the role gives the sector, adjectives,
// possessors, "of" and "in" phrases the country, modifiers ("former", "rebel") change
// both; a name brings office and sector of that day. Phrases that stand in apposition are
// one mention. Names that no dictionary has come out with what their words say and low
// confidence. Pronouns come out empty: src/resolve/coref says whom they mean.
//
// Knowledge: data/actors/, data/roles/ (formats in the heads of the files). Immutable;
// any number of threads.
#ifndef DRAGOMAN_RESOLVE_ACTORS_ACTOR_KNOWLEDGE_H_
#define DRAGOMAN_RESOLVE_ACTORS_ACTOR_KNOWLEDGE_H_

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "resolve/actors/dictionary.h"
#include "resolve/actors/force_deeds.h"

namespace dragoman {

class ActorKnowledge {
 public:
  // `own` false: only what the user gives (see LoadDictionary).
  static ActorKnowledge Load(const DataFiles& files, Diagnostics* diagnostics,
                             bool own = true);

  const Dictionary& dictionary() const { return dictionary_; }
  const ForceDeeds& deeds() const { return deeds_; }

 private:
  DataFiles files_;  // owns the bytes that the dictionary points into
  Dictionary dictionary_;
  ForceDeeds deeds_;
};

// Reads tokens, sentences, names, article.published. Writes Document::mentions, in order
// of their first token, nested ones after the outer.
void ResolveActors(const ActorKnowledge& knowledge, Document& document);

// Names the holders of offices whose country only the article tells: "his Azerbaijani
// counterpart", "the prime minister". After coreference. Reads tokens, mentions,
// article.published. Writes Mention::entity name, wikidata.
void NameOfficeHolders(const ActorKnowledge& knowledge, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_ACTOR_KNOWLEDGE_H_
