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
    const bool coded = of.size() > 1 && of[1][0] >= '0' && of[1][0] <= '9';
    if (of.size() > 1 && !(coded ? ontology.CheckCameo(&record, of[1])
                                 : ontology.CheckMode(&record, content, of[1]))) {
      continue;
    }
    const std::string_view mode = record.field(2);
    if (!mode.empty() && !ontology.CheckMode(&record, type, mode)) continue;
    if (!ontology.CheckCameo(&record, record.field(3))) continue;
    const ContentRule rule = {std::string(mode), std::string(record.field(3))};
    if (of.size() > 1) {
      const std::string part(of[1]);
      result.narrow_.push_back(
          {type, content, coded ? "" : part, coded ? part : "", rule});
      continue;
    }
    result.rules_[static_cast<size_t>(type)][static_cast<size_t>(content)] = rule;
  }
  return result;
}

const ContentRule* ContentRules::Find(EventType type, EventType content,
                                      const std::vector<std::string>& modes,
                                      std::string_view cameo) const {
  for (const NarrowRule& of : narrow_) {
    if (of.type != type || of.content != content) continue;
    const bool fits = of.mode.empty() ? cameo.starts_with(of.cameo)
                                      : !modes.empty() && modes[0] == of.mode;
    if (fits) return &of.rule;
  }
  const auto& row = rules_[static_cast<size_t>(type)];
  const auto& exact = row[static_cast<size_t>(content)];
  const auto& any = row[static_cast<size_t>(EventType::kNone)];
  return exact ? &*exact : any ? &*any : nullptr;
}

}  // namespace dragoman
