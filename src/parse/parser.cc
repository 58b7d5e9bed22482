#include "parse/parser.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "nn/model_file.h"
#include "parse/lemma_rules.h"
#include "parse/parser_model.h"
#include "parse/segments.h"
#include "parse/tree_decoder.h"

namespace dragoman {

namespace {

size_t BestOf(const float* scores, size_t n) {
  return static_cast<size_t>(std::max_element(scores, scores + n) - scores);
}

// Lemmas of one document, each stored once.
class LemmaStore {
 public:
  explicit LemmaStore(Document* document) : document_(document) {}
  std::string_view Keep(std::string lemma) {
    const auto found = known_.find(lemma);
    if (found != known_.end()) return found->second;
    document_->strings.push_back(lemma);
    return known_.emplace(std::move(lemma), document_->strings.back()).first->second;
  }

 private:
  Document* document_;
  std::unordered_map<std::string, std::string_view> known_;
};

// "10,000" -> "10000", as the treebanks have it.
std::string WithoutCommas(std::string_view number) {
  std::string out(number);
  std::erase(out, ',');
  return out;
}

bool IsNumber(std::string_view word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// Acronyms that are also everyday words. The network reads small letters and would see
// the pronoun in "Iran rejects US offer"; it gets an acronym of the same kind in its
// place.
std::string_view ReadAs(std::string_view word) {
  if (word == "US") return "U.S.";
  if (word == "WHO") return "UNESCO";
  return word == "IS" ? "ISIS" : word;
}

// In "THEY TOLD US" capitals say nothing.
bool IsShouted(const Document& document, const Sentence& sentence) {
  if (sentence.begin == sentence.end) return false;
  const std::string_view text =
      document.Text(document.SpanOf(sentence.begin, sentence.end));
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

// The words as the network reads them; they live as long as the document.
std::vector<std::string_view> WordsOf(const Document& document) {
  std::vector<std::string_view> words(document.tokens.size());
  for (const Sentence& sentence : document.sentences) {
    const bool shouted = IsShouted(document, sentence);
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const std::string_view word = document.Text(document.tokens[i]);
      words[i] = shouted ? word : ReadAs(word);
    }
  }
  return words;
}

// One run over a document: batches of segments go through the network and are written
// back.
class ParseRun {
 public:
  ParseRun(const ParserModel& model, Document* document, StageObserver* observer)
      : model_(model), document_(*document), observer_(observer), lemmas_(document) {}

  void Run() {
    document_.names.clear();
    document_.trigger_guesses.clear();
    Enter(observer_, "network");
    const std::vector<std::string_view> words = WordsOf(document_);
    std::vector<RowRange> batch;
    size_t size = 0;
    for (const RowRange& segment : SegmentsOf(document_)) {
      batch.push_back(segment);
      size += segment.end - segment.begin;
      if (size < model_.network.batch()) continue;
      RunBatch(words, batch);
      batch.clear();
      size = 0;
    }
    if (!batch.empty()) RunBatch(words, batch);
    JoinSegments(&document_);
  }

 private:
  void RunBatch(const std::vector<std::string_view>& words,
                const std::vector<RowRange>& batch) {
    Enter(observer_, "network");
    model_.network.Run(words, batch, &activations_);
    Enter(observer_, "tags and lemmas");
    for (size_t s = 0; s < batch.size(); ++s) {
      WriteTags(batch[s], activations_.rows[s].begin);
    }
    Enter(observer_, "names");
    for (size_t s = 0; s < batch.size(); ++s) {
      WriteNames(batch[s], activations_.rows[s].begin);
    }
    if (!model_.network.triggers().empty()) WriteTriggers(batch);
    Enter(observer_, "trees");
    for (size_t s = 0; s < batch.size(); ++s) WriteTree(batch[s], activations_.rows[s]);
  }

  void WriteTags(const RowRange& segment, size_t row) {
    for (size_t i = segment.begin; i < segment.end; ++i, ++row) {
      Token& token = document_.tokens[i];
      const float* scores = activations_.scores.tags.row(row);
      token.upos = model_.upos[BestOf(scores, model_.upos.size())];
      scores += model_.upos.size();
      token.xpos = model_.xpos[BestOf(scores, model_.xpos.size())];
      scores += model_.xpos.size();
      token.lemma = LemmaOf(token, model_.rules[BestOf(scores, model_.rules.size())]);
    }
  }

  std::string_view LemmaOf(const Token& token, const LemmaRule& rule) {
    const std::string_view word = document_.Text(token);
    if (token.upos == Upos::kNum && IsNumber(word)) {
      return lemmas_.Keep(WithoutCommas(word));
    }
    const std::string_view exception =
        model_.exceptions.Find(LowerLatin(word), token.upos);
    if (!exception.empty()) return exception;
    std::string lemma = rule.Apply(word);
    return lemmas_.Keep(lemma.empty() ? std::string(word) : std::move(lemma));
  }

  void WriteNames(const RowRange& segment, size_t row) {
    const size_t first = model_.upos.size() + model_.xpos.size() + model_.rules.size();
    std::vector<const float*> scores;
    for (size_t i = segment.begin; i < segment.end; ++i, ++row) {
      scores.push_back(activations_.scores.tags.row(row) + first);
    }
    for (Name name : model_.names.Decode(scores)) {
      name.begin += segment.begin;
      name.end += segment.begin;
      document_.names.push_back(name);
    }
  }

  void WriteTriggers(const std::vector<RowRange>& batch) {
    Enter(observer_, "triggers");
    for (size_t s = 0; s < batch.size(); ++s) {
      size_t row = activations_.rows[s].begin;
      for (size_t i = batch[s].begin; i < batch[s].end; ++i, ++row) {
        model_.network.triggers().AppendTo(activations_.trigger_scores.row(row),
                                           static_cast<uint32_t>(i),
                                           &document_.trigger_guesses);
      }
    }
  }

  void WriteTree(const RowRange& segment, const RowRange& rows) {
    const Heads& network = model_.network.heads();
    network.ScoreArcs(activations_.scores, rows, &arcs_);
    const std::vector<int32_t> heads = DecodeTree(arcs_);
    network.ScoreRelations(activations_.scores, rows, heads, &relations_);
    for (size_t i = 0; i < heads.size(); ++i) {
      Token& token = document_.tokens[segment.begin + i];
      float* scores = relations_.row(i);
      scores[model_.root] = heads[i] == 0 ? 1e9f : -1e9f;
      token.relation = model_.relations[BestOf(scores, model_.relations.size())];
      token.head =
          heads[i] == 0 ? -1 : static_cast<int32_t>(segment.begin) + heads[i] - 1;
    }
  }

  const ParserModel& model_;
  Document& document_;
  StageObserver* observer_;
  LemmaStore lemmas_;
  Activations activations_;
  Matrix arcs_, relations_;
};

}  // namespace

Parser::Parser(std::unique_ptr<ParserModel> model) : model_(std::move(model)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

bool Parser::accurate() const { return model_->network.accurate(); }

Result<Parser> Parser::Load(const std::string& path) {
  Result<ModelFile> file = ModelFile::Load(path);
  if (!file.ok()) return file.status();
  Result<std::unique_ptr<ParserModel>> model = ParserModel::Read(std::move(*file));
  if (!model.ok()) return model.status();
  return Parser(std::move(*model));
}

Result<Parser> Parser::FromBytes(std::string_view bytes, std::string name) {
  Result<ModelFile> file = ModelFile::FromBytes(bytes, std::move(name));
  if (!file.ok()) return file.status();
  Result<std::unique_ptr<ParserModel>> model = ParserModel::Read(std::move(*file));
  if (!model.ok()) return model.status();
  return Parser(std::move(*model));
}

void Parse(const Parser& parser, Document& document, StageObserver* observer) {
  ParseRun(*parser.model_, &document, observer).Run();
}

}  // namespace dragoman
