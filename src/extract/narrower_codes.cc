#include "extract/narrower_codes.h"

#include <algorithm>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

// What these hold is another deed, or who does this one; only of violence (18, 19 and 20)
// does the subject tell more: "a car bomb killed", "drones hit".
bool TellsOfOthers(Relation relation, std::string_view code) {
  switch (BaseOf(relation)) {
    case Relation::kNsubj:
      return code < "18";
    case Relation::kConj:
    case Relation::kParataxis:
      return true;
    default:
      return false;
  }
}

// Lemmas of the clause of `head`, in text order.
std::vector<std::string> LemmasOf(const Document& document, const Tree& tree,
                                  uint32_t head, std::string_view code) {
  std::vector<uint32_t> tokens = {head};
  for (const uint32_t child : tree.Children(head)) {
    if (TellsOfOthers(document.tokens[child].relation, code)) continue;
    const auto below = tree.Subtree(child);
    tokens.insert(tokens.end(), below.begin(), below.end());
  }
  std::sort(tokens.begin(), tokens.end());
  std::vector<std::string> lemmas;
  lemmas.reserve(tokens.size());
  for (const uint32_t t : tokens) lemmas.push_back(ToLower(document.tokens[t].lemma));
  return lemmas;
}

}  // namespace

NarrowerCodes NarrowerCodes::Load(const DataFiles& files, const Ontology& ontology,
                                  Diagnostics* diagnostics) {
  NarrowerCodes result;
  result.LoadTopics(files, diagnostics);
  result.LoadRules(files, ontology, diagnostics);
  return result;
}

void NarrowerCodes::LoadTopics(const DataFiles& files, Diagnostics* diagnostics) {
  const DataFile* file = files.Find("ontology/topics.txt");
  if (file == nullptr) return;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    for (const std::string_view group : Split(record.field(1), ',')) {
      groups_.Add(group, topics_.size());
    }
    topics_.emplace_back(record.field(0));
  }
}

void NarrowerCodes::LoadRules(const DataFiles& files, const Ontology& ontology,
                              Diagnostics* diagnostics) {
  const DataFile* file = files.Find("ontology/narrower.txt");
  if (file == nullptr) return;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    if (!ontology.CheckCameo(&record, record.field(0))) continue;
    if (!ontology.CheckCameo(&record, record.field(2))) continue;
    const auto topic = std::find(topics_.begin(), topics_.end(), record.field(1));
    if (topic == topics_.end()) {
      record.Error(1, "there is no topic \"" + std::string(record.field(1)) + "\"",
                   "data/ontology/topics.txt lists them");
      continue;
    }
    rules_[std::string(record.field(0))].push_back(
        {static_cast<size_t>(topic - topics_.begin()), std::string(record.field(2))});
  }
}

std::string NarrowerCodes::Of(std::string_view code, const Document& document,
                              const Tree& tree, uint32_t head) const {
  auto rules = rules_.find(code);
  if (rules == rules_.end()) return std::string(code);
  const std::vector<bool> topics = TopicsOf(LemmasOf(document, tree, head, code));
  std::string result(code);
  while (rules != rules_.end()) {
    const auto& lines = rules->second;
    const auto fits = std::find_if(lines.begin(), lines.end(),
                                   [&](const Rule& rule) { return topics[rule.topic]; });
    if (fits == lines.end()) break;
    const bool deeper =
        fits->code.size() > result.size();  // no code leads back to itself
    result = fits->code;
    rules = deeper ? rules_.find(result) : rules_.end();
  }
  return result;
}

std::vector<bool> NarrowerCodes::TopicsOf(const std::vector<std::string>& lemmas) const {
  std::vector<bool> topics(topics_.size(), false);
  for (size_t i = 0; i < lemmas.size(); ++i) {
    groups_.Find(lemmas, i, [&](size_t topic) { topics[topic] = true; });
  }
  return topics;
}

}  // namespace dragoman
