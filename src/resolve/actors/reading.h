// What a noun phrase says about whom it means.
#ifndef DRAGOMAN_RESOLVE_ACTORS_READING_H_
#define DRAGOMAN_RESOLVE_ACTORS_READING_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "resolve/actors/dictionary.h"
#include "resolve/actors/noun_phrases.h"

namespace dragoman {

struct Reading {
  bool actor = false;       // somebody who can act, known or not
  bool name = false;        // by a name, not by a description
  bool place = false;       // only where something is: a city
  bool geographic = false;  // a government that is a place as well
  bool plural = false;
  bool carry = false;    // the sector is that of whatever it belongs to
  bool guest = false;    // where he is is not whose he is
  bool vague = false;    // points to somebody named elsewhere
  bool changed = false;  // a modifier changed the sector
  bool outside = false;  // a person before or long after his time in office
  bool owned = false;    // somebody's: "its embassy in Quito" is not of where it is
  bool part = false;     // of a region or city rather than of the whole state
  bool recent = false;   // a person who left office a year ago or less
  RoleKind kind = RoleKind::kPerson;
  char gender = '?';
  Extent extent;
  Extent named;                           // the words of a name that no dictionary has
  int32_t body = -1;                      // organisation that it is or belongs to
  std::string_view default_owner;         // if nothing tells the owner
  std::string_view owner;                 // a country, or IGO UNO EUR NGO ISM IMG MNC
  std::vector<std::string_view> sectors;  // primary first
  std::string name_text;
  std::string office, wikidata, via, entry;
  // Of dictionaries of codes: the code, as it stands, of whoever this is or belongs to,
  // and what roles put before and behind it.
  std::string_view code, prefix;
  std::string suffix;
  double confidence = 0;
};

// Puts `sector` in the place of the primary one.
void SetPrimary(std::string_view sector, Reading* reading);

// Of a noun, by its tag.
bool IsPlural(const Token& token);

// A role of a dictionary of codes, the outer one of several: "COP" before "GOV".
void AddRoleCode(const Role& role, Reading* reading);
// Whose it is, by such a dictionary: "fighters" of "LBNREB".
void TakeCode(const Reading& whose, Reading* reading);

// The entity of a record. `owner` becomes country or leads the sectors.
Entity EntityOf(const Document& document, const Reading& reading);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_READING_H_
