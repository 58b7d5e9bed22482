#include "resolve/actors/office_holders.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr int64_t kLongAgo = 3 * 365;  // days

// Calls found(person, term) for all who ever had the office.
template <typename Found>
void ForEach(const Dictionary& d, uint64_t key, Found found) {
  auto at = std::lower_bound(
      d.holders.begin(), d.holders.end(), key,
      [](const Dictionary::Holder& h, uint64_t k) { return h.office < k; });
  for (; at != d.holders.end() && at->office == key; ++at) {
    const Person& person = d.persons[at->person];
    found(person, person.terms[at->term]);
  }
}

}  // namespace

const Person* OfficeHolders::Exactly(uint64_t key, Date date) const {
  if (!date) return nullptr;
  const Person* holder = nullptr;
  bool several = false;
  ForEach(d_, key, [&](const Person& person, const Term& term) {
    if (date < term.start || (term.finish && term.finish < date)) return;
    several = several || (holder != nullptr && holder->name != person.name);
    holder = &person;
  });
  return several ? nullptr : holder;
}

const Person* OfficeHolders::At(std::string_view owner, std::string_view office,
                                Date date) const {
  if (const Person* holder = Exactly(OfficeKey(owner, office), date)) return holder;
  for (const std::string_view other : d_.offices.Same(office)) {
    if (const Person* holder = Exactly(OfficeKey(owner, other), date)) return holder;
  }
  return nullptr;
}

const Person* OfficeHolders::Facing(std::string_view owner, std::string_view office,
                                    Date date) const {
  if (const Person* holder = At(owner, office, date)) return holder;
  for (const std::string_view other : d_.offices.Rank(office)) {
    if (const Person* holder = Exactly(OfficeKey(owner, other), date)) return holder;
  }
  return nullptr;
}

const Person* OfficeHolders::OfBody(uint32_t body, std::string_view office,
                                    Date date) const {
  if (const Person* holder = Exactly(BodyOfficeKey(body, office), date)) return holder;
  for (const std::string_view other : d_.offices.Body(office)) {
    if (const Person* holder = Exactly(BodyOfficeKey(body, other), date)) return holder;
  }
  return nullptr;
}

const Person* OfficeHolders::Before(std::string_view owner, std::string_view office,
                                    Date date) const {
  if (!date) return nullptr;
  const Person* last = nullptr;
  Date left;
  ForEach(d_, OfficeKey(owner, office), [&](const Person& person, const Term& term) {
    if (!term.finish || date < term.finish || term.finish < left) return;
    if (date.days() - term.finish.days() > kLongAgo) return;
    left = term.finish;
    last = &person;
  });
  return last;
}

}  // namespace dragoman
