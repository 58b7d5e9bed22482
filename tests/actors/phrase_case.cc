#include "actors/phrase_case.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/record_file.h"

namespace dragoman {
namespace {

std::vector<std::string> Alternatives(std::string_view text) {
  std::vector<std::string> list;
  for (const std::string_view one : Split(text, '/')) list.emplace_back(one);
  return list;
}

// "IRN, GOV/LEG, Ebrahim Raisi"; fields may be empty or left out from the right.
ExpectedActor ReadActor(std::string_view text) {
  std::vector<std::string_view> fields;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(',', begin), text.size());
    fields.push_back(Trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  fields.resize(3);
  return {Alternatives(fields[0]), Alternatives(fields[1]), Alternatives(fields[2])};
}

// What is wrong with the line, or "".
std::string ReadCase(std::string_view line, PhraseCase* out) {
  const size_t arrow = line.find("=>");
  if (arrow == std::string_view::npos) return "there is no =>";
  std::vector<std::string_view> fields;
  const std::string_view left = line.substr(0, arrow);
  for (size_t begin = 0; begin <= left.size();) {
    const size_t end = std::min(left.find('|', begin), left.size());
    fields.push_back(Trim(left.substr(begin, end - begin)));
    begin = end + 1;
  }
  if (fields.size() > 4) return "there are more than four fields before =>";
  fields.resize(4);
  const std::optional<Date> date = Date::Parse(fields[1]);
  if (!date) return "the second field is no date";
  out->phrase = {.id = "",
                 .text = std::string(fields[0]),
                 .date = *date,
                 .context = std::string(fields[3]),
                 .country = std::string(fields[2])};
  for (const std::string_view actor : Split(line.substr(arrow + 2), '+')) {
    out->actors.push_back(ReadActor(actor));
  }
  return out->actors.empty() ? "nobody stands behind =>" : "";
}

}  // namespace

std::vector<PhraseCase> ReadPhraseCases(const DataFile& file, Diagnostics* diagnostics) {
  std::vector<PhraseCase> cases;
  std::string section;
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view line = Trim(records.text());
    if (line.starts_with('[')) {
      section = line.substr(1, line.find(']') - 1);
      continue;
    }
    PhraseCase read;
    read.section = section;
    read.line = line;
    read.number = records.line();
    if (std::string reason = ReadCase(line, &read); !reason.empty()) {
      records.Error(0, std::move(reason),
                    "write phrase | date | country | context => country, sector, name");
      continue;
    }
    cases.push_back(std::move(read));
  }
  return cases;
}

}  // namespace dragoman
