#include "resolve/actors/actor_knowledge.h"

namespace dragoman {

ActorKnowledge ActorKnowledge::Load(const DataFiles& files, Diagnostics* diagnostics,
                                    bool own) {
  ActorKnowledge knowledge;
  knowledge.files_ = files;
  knowledge.dictionary_ = LoadDictionary(knowledge.files_, diagnostics, own);
  if (own) knowledge.deeds_ = ForceDeeds::Load(knowledge.files_, diagnostics);
  return knowledge;
}

}  // namespace dragoman
