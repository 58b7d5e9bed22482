// How likely an event has to be to become a record.
//
//   LeastChance(true, event)   // 0.4; less between two who are named, more where nothing
//   speaks of public life
//
// News names countries: of the events that frames find in annotated news, 2 of 3,355
// stand in a story without one, and both are wrong. A text that names none, nor a place
// or somebody of one, is rather a recipe, a review or a match report, where neighbours
// agree on a colour and slugs attack a garden. There somebody of public life has to be
// named, or the words around have to leave little doubt.
//
// Reads mentions, places and the event, before its participants are chosen. Pure.
#ifndef DRAGOMAN_EXTRACT_PUBLIC_LIFE_H_
#define DRAGOMAN_EXTRACT_PUBLIC_LIFE_H_

#include <string_view>

#include "dragoman/document.h"

namespace dragoman {

// Among the reasons of an event of which only the tagger is sure that it is one: nobody
// is known to take part.
inline constexpr std::string_view kNobodyNamed = "event=tagger: nobody named";

// Whether the text names a country, a place, or somebody of one.
bool NamesACountry(const Document& document);

// Whether words name somebody of public life: a minister, an army, a party, rebels. A
// country alone does not count.
bool SpeaksOfPublicLife(const Document& document);

// "public", "private" (people and companies among themselves), "other", or "nobody": whom
// words name in the event.
std::string_view LifeOf(const Event& event);

// `names_a_country` is that of the event's document, asked once for all of its events.
double LeastChance(bool names_a_country, const Event& event);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_PUBLIC_LIFE_H_
