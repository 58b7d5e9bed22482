// An entity for a person to read.
#include <string>

#include "dragoman/output.h"

namespace dragoman {

std::string Describe(const Entity& entity) {
  std::string out = entity.name.empty() ? entity.text : entity.name;
  std::string about = entity.country;
  if (!entity.office.empty()) about += (about.empty() ? "" : " ") + entity.office;
  if (entity.office.empty() && !entity.sectors.empty()) {
    about += (about.empty() ? "" : " ") + entity.sectors[0];
  }
  if (about.empty()) return out;
  // Whom the text leaves open, and the engine infers.
  return (out.empty() ? "unnamed" : out) + " (" + about + ")";
}

}  // namespace dragoman
