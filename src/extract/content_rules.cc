#include "extract/content_rules.h"

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
    const bool any = record.field(1) == "*";
    if (!any && !ontology.CheckType(&record, record.field(1), &content)) continue;
    const std::string_view mode = record.field(2);
    if (!mode.empty() && !ontology.CheckMode(&record, type, mode)) continue;
    if (!ontology.CheckCameo(&record, record.field(3))) continue;
    result.rules_[static_cast<size_t>(type)][static_cast<size_t>(content)] = {
        std::string(mode), std::string(record.field(3))};
  }
  return result;
}

const ContentRule* ContentRules::Find(EventType type, EventType content) const {
  const auto& row = rules_[static_cast<size_t>(type)];
  const auto& exact = row[static_cast<size_t>(content)];
  const auto& any = row[static_cast<size_t>(EventType::kNone)];
  return exact ? &*exact : any ? &*any : nullptr;
}

}  // namespace dragoman
