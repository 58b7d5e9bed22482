#include "parse/parser_model.h"

#include <algorithm>
#include <utility>

namespace dragoman {

Result<std::unique_ptr<ParserModel>> ParserModel::Read(ModelFile file) {
  auto model = std::make_unique<ParserModel>(std::move(file));
  Result<Network> network = Network::Read(model->file);
  if (!network.ok()) return network.status();
  model->network = std::move(*network);
  Status status = model->ReadLabels();
  if (!status.ok()) return status;
  return model;
}

Status ParserModel::ReadLabels() {
  for (std::string_view text : file.List("upos")) upos.push_back(UposFrom(text));
  for (std::string_view text : file.List("xpos")) xpos.push_back(XposFrom(text));
  for (std::string_view text : file.List("relations")) {
    relations.push_back(RelationFrom(text));
  }
  for (std::string_view text : file.List("rules")) {
    const std::optional<LemmaRule> rule = LemmaRule::Parse(text);
    if (!rule) {
      return file.Error("\"" + std::string(text) +
                        "\" is no rule for lemmas; take the model of this release");
    }
    rules.push_back(*rule);
  }
  const size_t tags = file.List("names").size();
  std::vector<float> transitions;  // older models have none
  if (file.Find("heads.name_transition") != nullptr) {
    Status status =
        Take(ReadFloats(file, "heads.name_transition", {tags + 1, tags}), &transitions);
    if (!status.ok()) return status;
  }
  names = NameTags(file.List("names"), transitions);
  exceptions = LemmaExceptions(file.List("exceptions"));
  const auto found = std::find(relations.begin(), relations.end(), Relation::kRoot);
  if (found == relations.end() || upos.empty() || xpos.empty() || rules.empty()) {
    return file.Error("the model lacks a list of labels; take the model of this release");
  }
  root = static_cast<size_t>(found - relations.begin());
  return Status::Ok();
}

}  // namespace dragoman
