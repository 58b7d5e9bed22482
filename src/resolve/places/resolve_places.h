// Finds the places of an article and says where they are.
//
//   ResolvePlaces(gazetteer, document);
//   document.places[0].place.name;        // "Ashgabat"
//   document.places[0].place.radius_km;   // 6: the event was within this of its centre
//
// A country is its whole area, a town its built-up part; "near" and "30 km north of"
// widen the radius, "30 km north
// of" also moves the point. A country or capital that only acts ("Baku said", "talks with
// Iran") is an actor and no place. A name that the gazetteer lacks keeps its text, and
// has the area in which the text puts it ("Malakoff, Texas"), or the country that the
// article is about, or radius 0; Place::name is empty then. "The Saudi capital" is a
// place, too. Place::basis says what showed it: "dateline", "in", "visit" (its verb),
// "name".
//
// Reads tokens, trees, names, mentions. Writes Document::places. The Gazetteer is
// immutable: threads may share it.
#ifndef DRAGOMAN_RESOLVE_PLACES_RESOLVE_PLACES_H_
#define DRAGOMAN_RESOLVE_PLACES_RESOLVE_PLACES_H_

#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"

namespace dragoman {

void ResolvePlaces(const Gazetteer& gazetteer, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_RESOLVE_PLACES_H_
