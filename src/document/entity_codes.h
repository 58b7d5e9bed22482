// The two halves of an actor's code, as the schemas of the field write them: COL/REB.
//
//   CountryOf(entity)   // "COL"; "UNO" for a body of the United Nations; "---" if
//   unknown SectorOf(entity)    // "REB"; "UNK" if nothing says what somebody does
//
// Entities keep what is international as the first of their sectors (ONTOLOGY, Who). The
// views live as long as the entity. Pure functions, any thread.
#ifndef DRAGOMAN_DOCUMENT_ENTITY_CODES_H_
#define DRAGOMAN_DOCUMENT_ENTITY_CODES_H_

#include <string_view>

#include "dragoman/event.h"

namespace dragoman {

inline constexpr std::string_view kNoCountry = "---";

// IGO, UNO, EUR, NGO, ISM, IMG, MNC: written where others have a country.
bool IsInternational(std::string_view code);
std::string_view CountryOf(const Entity& entity);
// The first sector that is not international.
std::string_view SectorOf(const Entity& entity);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_ENTITY_CODES_H_
