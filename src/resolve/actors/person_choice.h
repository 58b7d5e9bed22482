// Which person a name means: by date, title, country, and who else is in the article.
//
//   PersonChoice choice(dictionary, hits, published);
//   const Person* bush = choice.ByFamilyName(hit, {"president", "USA", true});
//   choice.ByFullName(...), choice.BySound("Ebrahim", "Raeisi", clues)
//
// A family name alone is weak: it needs the full name elsewhere in the article, or an
// office at that date together with a title or a country. "Putin" and "Macron" do
// without: of all that have the name one leads a state that day. In a phrase without any
// text it is all there is, and an office is enough. Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_PERSON_CHOICE_H_
#define DRAGOMAN_RESOLVE_ACTORS_PERSON_CHOICE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "resolve/actors/dictionary_hits.h"

namespace dragoman {

// What the phrase says besides the name.
struct NameClues {
  std::string_view office;  // "foreign minister"
  std::string_view owner;   // "IRN"
  bool title = false;       // "Mr.", or any role
  bool person = false;      // the tagger saw a person
  bool introduced = false;  // a longer name ends so, here or elsewhere in the article
};

class PersonChoice {
 public:
  PersonChoice(const Dictionary& dictionary, const DictionaryHits& hits,
               const Document& document);

  // Whether the article names the country, its people or capital, or a body of this
  // owner.
  bool IsMentioned(std::string_view owner) const { return Mentions(owner) > 0; }
  // How often the country is named that is named most.
  int MostMentions() const;
  int Mentions(std::string_view owner) const;

  // Whether another phrase than that at `token` names a body of this owner.
  bool IsNamedApart(std::string_view owner, uint32_t token) const;

  // Null if none is likely enough.
  const Person* ByFullName(const Hit& hit, const NameClues& clues) const;
  const Person* ByFamilyName(const Hit& hit, const NameClues& clues) const;
  // Of a word that only modifies, "the Hague government": never without support.
  const Person* ByModifier(const Hit& hit, const NameClues& clues) const;
  // By how the words of a name sound; the first may be a title ("Seyyed Ebrahim Raisi").
  const Person* BySound(const std::vector<std::string_view>& words,
                        const NameClues& clues) const;

 private:
  const Person* BySounds(std::string_view given, std::string_view family,
                         const NameClues& clues, int least) const;
  int Score(uint32_t person, const NameClues& clues) const;
  // The one of these who leads a state that day, if he is the only one; else -1.
  int64_t Ruler(const std::vector<uint32_t>& persons) const;
  const Person* Best(const std::vector<uint32_t>& persons, const NameClues& clues,
                     int least) const;

  const Dictionary& d_;
  const DictionaryHits& hits_;
  Date published_;
  int enough_;                            // for a family name alone
  std::vector<uint32_t> named_;           // sorted: whose full name is in the article
  std::vector<std::string_view> owners_;  // sorted: those that the article names
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_PERSON_CHOICE_H_
