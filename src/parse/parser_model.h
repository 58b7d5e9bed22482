// Everything that a model file says about parsing, ready for use; see parser.h.
//
//   Result<std::unique_ptr<ParserModel>> model = ParserModel::Read(std::move(file));
//
// Owns the model file, into which the other members point. Immutable, any thread.
#ifndef DRAGOMAN_PARSE_PARSER_MODEL_H_
#define DRAGOMAN_PARSE_PARSER_MODEL_H_

#include <memory>
#include <vector>

#include "dragoman/status.h"
#include "dragoman/syntax.h"
#include "nn/model_file.h"
#include "parse/lemma_rules.h"
#include "parse/name_decoder.h"
#include "parse/network.h"

namespace dragoman {

struct ParserModel {
  static Result<std::unique_ptr<ParserModel>> Read(ModelFile file);

  explicit ParserModel(ModelFile f) : file(std::move(f)) {}
  Status ReadLabels();

  ModelFile file;
  Network network;
  // In the order of the network's scores.
  std::vector<Upos> upos;
  std::vector<Xpos> xpos;
  std::vector<LemmaRule> rules;
  std::vector<Relation> relations;
  size_t root = 0;  // index of the relation "root"
  NameTags names;
  LemmaExceptions exceptions;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PARSER_MODEL_H_
