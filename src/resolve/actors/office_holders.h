// Who held which office when.
//
//   OfficeHolders holders(dictionary);
//   holders.At("IRN", "president", date)           // Ebrahim Raisi
//   holders.At("USA", "foreign minister", date)    // the secretary of state
//   holders.Facing("GBR", "president", date)       // the prime minister
//   holders.OfBody(hezbollah, "head", date)        // "Hezbollah leader"
//
// Null where nobody did or several did. A view of the dictionary. Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_OFFICE_HOLDERS_H_
#define DRAGOMAN_RESOLVE_ACTORS_OFFICE_HOLDERS_H_

#include <cstdint>
#include <string_view>

#include "resolve/actors/dictionary.h"

namespace dragoman {

class OfficeHolders {
 public:
  explicit OfficeHolders(const Dictionary& dictionary) : d_(dictionary) {}

  const Person* At(std::string_view owner, std::string_view office, Date date) const;
  // The counterpart of somebody who holds `office`.
  const Person* Facing(std::string_view owner, std::string_view office, Date date) const;
  // `body`: index into Dictionary::organisations.
  const Person* OfBody(uint32_t body, std::string_view office, Date date) const;
  // The last who had left the office that day, within three years.
  const Person* Before(std::string_view owner, std::string_view office, Date date) const;

 private:
  const Person* Exactly(uint64_t key, Date date) const;

  const Dictionary& d_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_OFFICE_HOLDERS_H_
