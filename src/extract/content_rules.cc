#include "extract/content_rules.h"

#include <string_view>

#include "base/record_file.h"

namespace dragoman {

ContentRules ContentRules::Load(const DataFiles& files, const Ontology& ontology,
                                Diagnostics* diagnostics) {
  ContentRules result;
  const DataFile* file = files.Find("ontology/content.txt");
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    EventType type, content = EventType::kNone;
    if (!ontology.CheckType(&record, record.field(0), &type)) continue;
    const std::vector<std::string_view> of = Split(record.field(1), ' ');
    const bool any = of.size() == 1 && of[0] == "*";
    if (of.empty() || (!any && !ontology.CheckType(&record, of[0], &content))) continue;
    if (of.size() > 1 && !ontology.CheckMode(&record, content, of[1])) continue;
    const std::string_view mode = record.field(2);
    if (!mode.empty() && !ontology.CheckMode(&record, type, mode)) continue;
    if (!ontology.CheckCameo(&record, record.field(3))) continue;
    const ContentRule rule = {std::string(mode), std::string(record.field(3))};
    if (of.size() > 1) {
      result.of_modes_.push_back({type, content, std::string(of[1]), rule});
      continue;
    }
    result.rules_[static_cast<size_t>(type)][static_cast<size_t>(content)] = rule;
  }
  return result;
}

const ContentRule* ContentRules::Find(EventType type, EventType content,
                                      const std::vector<std::string>& modes) const {
  for (const ModeRule& of : of_modes_) {
    if (of.type == type && of.content == content && !modes.empty() &&
        modes[0] == of.mode) {
      return &of.rule;
    }
  }
  const auto& row = rules_[static_cast<size_t>(type)];
  const auto& exact = row[static_cast<size_t>(content)];
  const auto& any = row[static_cast<size_t>(EventType::kNone)];
  return exact ? &*exact : any ? &*any : nullptr;
}

}  // namespace dragoman
