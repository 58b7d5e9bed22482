// Words to lemmas, tags, dependency trees and names, by a trained network.
//
//   Result<Parser> parser = Parser::Load("models/english.dgm");
//   Parse(*parser, document, ParseFor::kTrees);
//   // "Iran's president met his colleague": met is the root, president its nsubj
//
// Reads Document::article.text, tokens (spans) and sentences. Writes lemma, upos, xpos,
// head and relation of each token, and names; lemmas go to Document::strings. For events
// it also writes trigger_guesses, which is a fifth of the network's time.
//
// Each sentence gets one well-formed tree: one root (head -1, relation root), every other
// token below it. A dateline, and the later parts of a very long sentence (a list, a
// table), hang on its root as parataxis; see segments.h. Time grows linearly with the
// length of any text.
// A Parser is immutable: load it once, share it between threads. The model file is
// mapped.
#ifndef DRAGOMAN_PARSE_PARSER_H_
#define DRAGOMAN_PARSE_PARSER_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "dragoman/document.h"
#include "dragoman/profile.h"
#include "dragoman/status.h"

namespace dragoman {

struct ParserModel;

// What a parse is made for: what only the latter needs is left out for the former.
enum class ParseFor : uint8_t { kTrees, kEvents };

class Parser {
 public:
  static Result<Parser> Load(const std::string& path);
  // For a model that is part of the program; the bytes must outlive the parser. `name` is
  // for messages.
  static Result<Parser> FromBytes(std::string_view bytes, std::string name);

  // Whether the model is of the slow, accurate kind.
  bool accurate() const;
  const ParserModel& model() const { return *model_; }

  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;
  ~Parser();

 private:
  friend void Parse(const Parser& parser, std::span<Document> documents, ParseFor purpose,
                    StageObserver* observer);
  explicit Parser(std::unique_ptr<ParserModel> model);

  std::unique_ptr<const ParserModel> model_;
};

// The observer, if any, is told of "network", "tags and lemmas", "names", "trees" and,
// where it is for events, "triggers".
void Parse(const Parser& parser, Document& document, ParseFor purpose,
           StageObserver* observer = nullptr);
// The same for each of them, with their sentences going through the network together:
// faster where they are short.
void Parse(const Parser& parser, std::span<Document> documents, ParseFor purpose,
           StageObserver* observer = nullptr);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PARSER_H_
