// Writes what train/relate.py learns from: the names of the features of each pair, one
// JSON row a pair, in order.
//
//   relation_examples DATA_DIR MODEL.dgm < pairs.jsonl > examples.jsonl
//
// Built with -DDRAGOMAN_BUILD_TRAINING=ON.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "base/data_files.h"
#include "document/ontology.h"
#include "document/tree.h"
#include "dragoman/engine.h"
#include "dragoman/relation.h"
#include "extract/extractor.h"
#include "extract/relation_features.h"

namespace dragoman {
namespace {

std::string Row(const ExtractKnowledge& knowledge, const Pair& pair,
                const Document& document) {
  const Tree tree(document);
  const Clauses clauses(document, tree);
  const RelationView view(document, tree, clauses, pair.spans);
  FeatureNames features(true);
  const std::vector<Candidate> candidates = CandidatesOf(knowledge, {}, document);
  DescribeRelation(view, SeenFrames(view, candidates), &features);
  rapidjson::StringBuffer buffer;
  rapidjson::Writer json(buffer);
  json.StartObject();
  json.Key("id");
  json.String(pair.id.c_str());
  json.Key("features");
  json.StartArray();
  for (const std::string& name : features.names()) json.String(name.c_str());
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

int Run(const char* data, const char* model) {
  EngineOptions options;
  options.data = data;
  options.model = model;
  const Result<Engine> engine = Engine::Load(options);
  if (!engine.ok()) {
    std::cerr << engine.status().message() << '\n';
    return 1;
  }
  const Result<DataFiles> files = DataFiles::Folder(data);
  Diagnostics diagnostics;
  const Ontology ontology = Ontology::Load(*files, &diagnostics);
  const ExtractKnowledge knowledge =
      ExtractKnowledge::Load(*files, ontology, &diagnostics);
  RawInput input{"-", 0, InputKind::kJsonRow, ""};
  while (std::getline(std::cin, input.bytes)) {
    ++input.line;
    PairOutcome outcome = ReadPair(input, {});
    if (const Reject* reject = std::get_if<Reject>(&outcome)) {
      std::cerr << "line " << reject->line << ": " << reject->reason << '\n';
      return 1;
    }
    const Pair& pair = std::get<Pair>(outcome);
    const Document document = engine->ReadSentence(pair.sentence, pair.date);
    std::cout << Row(knowledge, pair, document) << '\n';
  }
  return 0;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: relation_examples DATA_DIR MODEL.dgm < pairs.jsonl\n";
    return 2;
  }
  return dragoman::Run(argv[1], argv[2]);
}
