#include "parse/parser.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "nn/model_file.h"
#include "parse/lemma_rules.h"
#include "parse/parser_model.h"
#include "parse/segments.h"
#include "parse/tree_decoder.h"

namespace dragoman {

namespace {

// The first of the largest. Several are looked at side by side: there are hundreds of
// labels for each word.
size_t BestOf(const float* scores, size_t n) {
  constexpr size_t kLanes = 8;
  std::array<float, kLanes> most;
  most.fill(scores[0]);
  size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (size_t lane = 0; lane < kLanes; ++lane) {
      const float score = scores[i + lane];
      most[lane] = score > most[lane] ? score : most[lane];
    }
  }
  float best = *std::max_element(most.begin(), most.end());
  for (; i < n; ++i) best = std::max(best, scores[i]);
  const float* found = std::find(scores, scores + n, best);
  return found == scores + n ? 0 : static_cast<size_t>(found - scores);
}

// Lemmas of one document, each stored once.
class LemmaStore {
 public:
  explicit LemmaStore(Document* document) : document_(document) {}
  std::string_view Keep(std::string lemma) {
    const auto found = known_.find(lemma);
    if (found != known_.end()) return *found;
    document_->strings.push_back(std::move(lemma));
    return *known_.insert(document_->strings.back()).first;
  }

 private:
  Document* document_;
  std::unordered_set<std::string_view> known_;  // views into Document::strings
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

// Some megabytes, which each thread keeps: for each document the system would have to
// clear new ones.
struct Scratch {
  Activations activations;
  Matrix arcs, queries, relations;  // of one segment
};

Scratch& ScratchOfThisThread() {
  thread_local Scratch scratch;
  return scratch;
}

// A piece of a document that goes through the network as one.
struct Segment {
  size_t document;
  RowRange tokens;
};

// One run over some documents: batches of segments go through the network and are written
// back.
class ParseRun {
 public:
  ParseRun(const ParserModel& model, std::span<Document> documents, ParseFor purpose,
           StageObserver* observer)
      : model_(model),
        documents_(documents),
        for_events_(purpose == ParseFor::kEvents && !model.network.triggers().empty()),
        observer_(observer) {
    for (Document& document : documents) lemmas_.emplace_back(&document);
  }

  void Run() {
    Enter(observer_, "network");
    for (size_t d = 0; d < documents_.size(); ++d) {
      Document& document = documents_[d];
      document.names.clear();
      document.trigger_guesses.clear();
      const std::vector<std::string_view> words = WordsOf(document);
      for (const RowRange& tokens : SegmentsOf(document)) {
        batch_.push_back({d, tokens});
        ranges_.push_back({words_.size(), words_.size() + tokens.end - tokens.begin});
        words_.insert(words_.end(), words.begin() + static_cast<ptrdiff_t>(tokens.begin),
                      words.begin() + static_cast<ptrdiff_t>(tokens.end));
        if (words_.size() >= model_.network.batch()) RunBatch();
      }
    }
    if (!batch_.empty()) RunBatch();
    for (Document& document : documents_) JoinSegments(&document);
  }

 private:
  void RunBatch() {
    Enter(observer_, "network");
    model_.network.Run(words_, ranges_, for_events_, &activations_);
    const std::vector<RowRange>& rows = activations_.rows;
    Enter(observer_, "tags and lemmas");
    for (size_t s = 0; s < batch_.size(); ++s) WriteTags(batch_[s], rows[s].begin);
    Enter(observer_, "names");
    for (size_t s = 0; s < batch_.size(); ++s) WriteNames(batch_[s], rows[s].begin);
    if (for_events_) {
      Enter(observer_, "triggers");
      for (size_t s = 0; s < batch_.size(); ++s) WriteTriggers(batch_[s], rows[s].begin);
    }
    Enter(observer_, "trees");
    for (size_t s = 0; s < batch_.size(); ++s) WriteTree(batch_[s], rows[s]);
    batch_.clear();
    ranges_.clear();
    words_.clear();
  }

  void WriteTags(const Segment& segment, size_t row) {
    const auto& [d, tokens] = segment;
    for (size_t i = tokens.begin; i < tokens.end; ++i, ++row) {
      Token& token = documents_[d].tokens[i];
      const float* scores = activations_.scores.tags.row(row);
      token.upos = model_.upos[BestOf(scores, model_.upos.size())];
      scores += model_.upos.size();
      token.xpos = model_.xpos[BestOf(scores, model_.xpos.size())];
      scores += model_.xpos.size();
      token.lemma =
          LemmaOf(documents_[d].Text(token), token.upos,
                  model_.rules[BestOf(scores, model_.rules.size())], &lemmas_[d]);
    }
  }

  std::string_view LemmaOf(std::string_view word, Upos upos, const LemmaRule& rule,
                           LemmaStore* lemmas) const {
    if (upos == Upos::kNum && IsNumber(word)) return lemmas->Keep(WithoutCommas(word));
    const std::string_view exception = model_.exceptions.Find(LowerLatin(word), upos);
    if (!exception.empty()) return exception;
    std::string lemma = rule.Apply(word);
    return lemmas->Keep(lemma.empty() ? std::string(word) : std::move(lemma));
  }

  void WriteNames(const Segment& segment, size_t row) {
    const auto& [d, tokens] = segment;
    const size_t first = model_.upos.size() + model_.xpos.size() + model_.rules.size();
    std::vector<const float*> scores;
    for (size_t i = tokens.begin; i < tokens.end; ++i, ++row) {
      scores.push_back(activations_.scores.tags.row(row) + first);
    }
    for (Name name : model_.names.Decode(scores)) {
      name.begin += tokens.begin;
      name.end += tokens.begin;
      documents_[d].names.push_back(name);
    }
  }

  void WriteTriggers(const Segment& segment, size_t row) {
    const auto& [d, tokens] = segment;
    for (size_t i = tokens.begin; i < tokens.end; ++i, ++row) {
      model_.network.triggers().AppendTo(activations_.trigger_scores.row(row),
                                         static_cast<uint32_t>(i),
                                         &documents_[d].trigger_guesses);
    }
  }

  void WriteTree(const Segment& segment, const RowRange& rows) {
    const auto& [d, tokens] = segment;
    const Heads& network = model_.network.heads();
    network.ScoreArcs(activations_.scores, rows, &scratch_.arcs);
    const std::vector<int32_t> heads = DecodeTree(scratch_.arcs);
    network.ScoreRelations(activations_.scores, rows, heads, &scratch_.queries,
                           &scratch_.relations);
    for (size_t i = 0; i < heads.size(); ++i) {
      Token& token = documents_[d].tokens[tokens.begin + i];
      float* scores = scratch_.relations.row(i);
      scores[model_.root] = heads[i] == 0 ? 1e9f : -1e9f;
      token.relation = model_.relations[BestOf(scores, model_.relations.size())];
      token.head = heads[i] == 0 ? -1 : static_cast<int32_t>(tokens.begin) + heads[i] - 1;
    }
  }

  const ParserModel& model_;
  std::span<Document> documents_;
  bool for_events_;
  StageObserver* observer_;
  std::vector<LemmaStore> lemmas_;  // of each document
  // The segments that wait for the network, and where their words are in `words_`.
  std::vector<Segment> batch_;
  std::vector<RowRange> ranges_;
  std::vector<std::string_view> words_;
  Scratch& scratch_ = ScratchOfThisThread();
  Activations& activations_ = scratch_.activations;
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

void Parse(const Parser& parser, Document& document, ParseFor purpose,
           StageObserver* observer) {
  Parse(parser, std::span(&document, 1), purpose, observer);
}

void Parse(const Parser& parser, std::span<Document> documents, ParseFor purpose,
           StageObserver* observer) {
  ParseRun(*parser.model_, documents, purpose, observer).Run();
}

}  // namespace dragoman
