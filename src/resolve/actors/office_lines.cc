// Offices that have several names.
#include <string>
#include <utility>
#include <vector>

#include "resolve/actors/dictionary_fields.h"
#include "resolve/actors/dictionary_lines.h"

namespace dragoman {

void ReadOfficeLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 2)) return;
  std::vector<std::string_view> offices = Split(records->field(1), ';');
  if (offices.size() < 2) {
    records->Error(1, "one office alone says nothing",
                   "write several, with ; between them");
    return;
  }
  OfficeGroups& groups = builder->dictionary().offices;
  if (records->field(0) == "same") {
    groups.AddSame(std::move(offices));
  } else if (records->field(0) == "rank") {
    groups.AddRank(std::move(offices));
  } else if (records->field(0) == "body") {
    groups.AddBody(std::move(offices));
  } else {
    records->Error(0, "unknown relation \"" + std::string(records->field(0)) + "\"",
                   "write same, rank or body");
  }
}

}  // namespace dragoman
