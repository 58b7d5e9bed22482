// Gives phrases without a country that of the story around them.
//
//   // "Gunmen attacked a checkpoint near Basra. Police said two soldiers died."
//   InferCountries(rules, document);   // gunmen, police, soldiers: IRQ, confidence 0.3
//
// Run after coreference, when phrases that point back have what they point to, and after
// the places are known. The country is the one that most mentions around have: those of
// the same sentence count most, then near sentences, then the whole article; places and
// the same sector count more, foreign soldiers less. Right in about half of the cases on
// real news (tests/eval/actors.py), where leaving it empty is nearly never right.
//
// Reads Document::mentions, ::places, ::sentences, tokens. Writes Mention::entity
// country, code, via, confidence of descriptions and of names of persons that have none.
// Any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRY_H_
#define DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRY_H_

#include <string_view>

#include "dragoman/document.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

// Whether people of this sector are there wherever soldiers come from: civilians, rebels,
// police.
bool IsOfTheLand(std::string_view sector);

// The Vatican has officials but no people: priests and believers live everywhere.
bool CanBeOf(std::string_view country, const Entity& entity);

// "The foreign ministry", "the foreign minister" are at home, for all that they are
// called.
bool IsForeignOffice(const Token& noun, bool plural);

// Tourists, ships, immigrants: see data/coref/rootless.txt.
bool IsRootless(const ReferenceRules& rules, const Document& document,
                const Mention& mention);

// "Muslims around the world", "people worldwide", "reporters in Latin America"
bool IsWorldwide(const Document& document, const Mention& mention);

// "Arab leaders", "European ministers": officials of several countries.
bool IsOfRegion(const Document& document, const Mention& mention);

// Whether there is anything for InferCountries to do, and so for the places to be known.
bool AnyLacksCountry(const Document& document);

void InferCountries(const ReferenceRules& rules, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRY_H_
