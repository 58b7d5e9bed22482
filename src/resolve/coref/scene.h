// Where the deed happens that a phrase takes part in, as its own clause says.
//
//   // "More trade union members are killed in Colombia than elsewhere, a U.S. group
//   says." SceneOf(discourse, members);   // "COL"
//
// People who march, die or are seized somewhere are mostly of that country, whoever else
// the sentence names. Reads the Discourse. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_SCENE_H_
#define DRAGOMAN_RESOLVE_COREF_SCENE_H_

#include <cstdint>
#include <string>

#include "resolve/coref/discourse.h"

namespace dragoman {

// "" if the clause names no place, or places of several countries.
std::string SceneOf(const Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SCENE_H_
