#include "resolve/actors/actor_knowledge.h"

namespace dragoman {

ActorKnowledge ActorKnowledge::Load(const DataFiles& files, Diagnostics* diagnostics) {
  ActorKnowledge knowledge;
  knowledge.files_ = files;
  knowledge.dictionary_ = LoadDictionary(knowledge.files_, diagnostics);
  return knowledge;
}

}  // namespace dragoman
