// What CAMEO actor codes mean: "XCVGOVMIL" is the army of the government of XCV.
//
//   ActorCodes codes = ActorCodes::Load(files, &diagnostics);
//   ActorCode code = codes.Read("IGOUNOREFHCR");   // owner UNO, sectors REF
//   codes.Unknown("IRNQVZ")                        // the part "QVZ"
//
// Knowledge: data/legacy/codes.txt, and the codes of data/actors/countries.txt. The views
// of an ActorCode point into those files and into the code itself. Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_ACTOR_CODES_H_
#define DRAGOMAN_RESOLVE_ACTORS_ACTOR_CODES_H_

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "base/record_file.h"

namespace dragoman {

struct ActorCode {
  std::string_view text;                  // as it stands
  std::string_view owner;                 // country, or IGO UNO ...; "" if it names none
  std::vector<std::string_view> sectors;  // primary first; a body's own leads: NGO, SOC
  bool bare = false;                      // names a country and nothing else
  bool nobody = false;                    // "---": the phrase is no actor
};

class ActorCodes {
 public:
  static ActorCodes Load(const DataFiles& files, Diagnostics* diagnostics);

  // `role`: the code of a role, whose first part is no country.
  ActorCode Read(std::string_view code, bool role = false) const;
  // The first part of `code` that means nothing, or that is no three letters; "" if all
  // is known. A view into `code`.
  std::string_view Unknown(std::string_view code, bool role = false) const;
  // Its parts, as somebody who misspelt one may have meant them.
  std::vector<std::string_view> known() const;

 private:
  enum class Kind : uint8_t { kSector, kWeak, kBody, kCountry, kOther };
  struct Part {
    Kind kind = Kind::kOther;
    std::string_view here;      // sector, owner or country
    std::string_view fallback;  // of a body: its sector
  };

  void ReadLine(RecordFile* records);
  // Null if it means nothing. `first`: it begins the code.
  const Part* Find(std::string_view part, bool first) const;

  std::unordered_map<std::string_view, Part> parts_, countries_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_ACTOR_CODES_H_
