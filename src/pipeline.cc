// The table of contents: what the engine knows, and the stages in the order in which an
// article meets them. Only this file knows all stages; legacy.cc, which checks and
// converts dictionaries, knows the two that read them. (Read comes before: it needs no
// knowledge, see dragoman/input.h.)
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "document/phrase_answer.h"
#include "dragoman/actors.h"
#include "dragoman/engine.h"
#include "extract/extractor.h"
#include "extract/relation.h"
#include "given_dictionaries.h"
#include "merge/content_words.h"
#include "merge/event_likeness.h"
#include "parse/apposition.h"
#include "parse/clause_consistency.h"
#include "parse/coordination.h"
#include "parse/lemma_lexicon.h"
#include "parse/name_consistency.h"
#include "parse/pair_reader.h"
#include "parse/parser.h"
#include "parse/phrase_consistency.h"
#include "parse/plain_phrase.h"
#include "resolve/actors/actor_knowledge.h"
#include "resolve/actors/freshness.h"
#include "resolve/coref/own_place.h"
#include "resolve/coref/references.h"
#include "resolve/coref/setting_country.h"
#include "resolve/dates/date_grammar.h"
#include "resolve/places/resolve_places.h"
#include "split/splitter.h"

namespace dragoman {
namespace {

constexpr std::string_view kVersion = "dragoman 0.1.0 (records 1)";
// The models that are built in, by the names that options give them.
constexpr std::pair<std::string_view, std::string_view> kModels[] = {
    {"default", "english.dgm"}, {"accurate", "english-accurate.dgm"}};

Result<DataFiles> OpenData(const std::string& folder) {
  if (folder.empty()) return DataFiles::Embedded();
  return DataFiles::Folder(folder);
}

// `model` is the name of a model that is built in, or else a file.
Result<Parser> OpenParser(const std::string& model) {
  const std::string_view wanted = model.empty() ? kModels[0].first : model;
  for (const auto& [name, file] : kModels) {
    if (wanted != name) continue;
    const DataFiles built_in = DataFiles::Embedded();
    const DataFile* found = built_in.Find(file);
    const std::string named(name);
    if (found == nullptr) {
      return Status::Error("the " + named +
                           " model is not built into this program; "
                           "name its file with --model FILE, or build the program with "
                           "models/" +
                           std::string(file));
    }
    return Parser::FromBytes(found->bytes, "the built-in " + named + " model");
  }
  return Parser::Load(model);
}

// Everything that is read from data/.
struct Dictionaries {
  Dictionaries(const DataFiles& data, const EngineOptions& options,
               Diagnostics* diagnostics)
      : files(data),
        ontology(std::make_unique<const Ontology>(Ontology::Load(data, diagnostics))),
        splitter(Splitter::Load(data, diagnostics)),
        lemmas(LemmaLexicon::Load(data, diagnostics)),
        actors(ActorKnowledge::Load(data, diagnostics, options.own_actors)),
        references(ReferenceRules::Load(data, diagnostics)),
        dates(DateGrammar::Load(data, diagnostics)),
        gazetteer(Gazetteer::Load(data, diagnostics)),
        extract(
            ExtractKnowledge::Load(data, *ontology, diagnostics, options.own_frames)) {}

  DataFiles files;                           // owns the bytes that others point into
  std::unique_ptr<const Ontology> ontology;  // `extract` points to it
  Splitter splitter;
  LemmaLexicon lemmas;
  ActorKnowledge actors;
  ReferenceRules references;
  DateGrammar dates;
  Gazetteer gazetteer;
  ExtractKnowledge extract;
};

// He said: "we
bool EndsInOpenMark(std::string_view context) {
  for (const std::string_view mark : {" \"", " '", "“", "‘", "(", "["}) {
    if (context.ends_with(mark)) return true;
  }
  return false;
}

void Mend(const Dictionaries& know, Document& document) {
  MendLemmas(know.lemmas, document);
  MendCoordination(document);
  MendClauses(document);
  MendPhrases(document);
  MendApposition(document);
  MendNames(document);
}

}  // namespace

struct Engine::Knowledge {
  Dictionaries dictionaries;
  Parser parser;
  ExtractOptions options;
  std::vector<std::string> notes;
};

Document Engine::Run(Article article, Stage last, StageObserver* observer) const {
  Document document;
  document.article = std::move(article);
  if (last >= Stage::kSplit) {
    Enter(observer, "split");
    Split(knowledge_->dictionaries.splitter, document);
  }
  return RunTokens(std::move(document), last, observer);
}

Document Engine::RunTokens(Document document, Stage last, StageObserver* observer) const {
  const Dictionaries& know = knowledge_->dictionaries;
  if (last >= Stage::kParse) {
    Parse(knowledge_->parser, document,
          last >= Stage::kExtract ? ParseFor::kEvents : ParseFor::kTrees, observer);
    Enter(observer, "mending");
    Mend(know, document);
  }
  if (last >= Stage::kResolve) {
    Enter(observer, "who");
    ResolveActors(know.actors, document);
    ResolveReferences(know.references, document);  // "he", "the two countries"
    Enter(observer, "when");
    ResolveDates(know.dates, document);
    Enter(observer, "where");
    ResolvePlaces(know.gazetteer, document);
    InferCountries(know.references, document);  // "police": of the story's country
    MoveToOwnPlaces(document);                  // "a hospital in Khan Younis"
    NameOfficeHolders(know.actors, document);
    MarkForces(know.actors.deeds(), document);  // "Israel bombed": its military
  }
  if (last >= Stage::kExtract) {
    Enter(observer, "events");
    Extract(know.extract, knowledge_->options, document);
  }
  return document;
}

PhraseAnswer Engine::Who(const Phrase& phrase) const {
  const Dictionaries& know = knowledge_->dictionaries;
  Document document;
  document.article.published = phrase.date;
  document.article.country = phrase.country;
  document.article.text = phrase.context;
  if (!phrase.context.empty() && !EndsInOpenMark(phrase.context)) {
    document.article.text += ' ';
  }
  const auto begin = static_cast<uint32_t>(document.article.text.size());
  document.article.text += phrase.text;
  Split(know.splitter, document);
  if (!phrase.context.empty() || !ParsePlainPhrase(know.lemmas, document)) {
    Parse(knowledge_->parser, document, ParseFor::kTrees);
    Mend(know, document);
  }
  ResolveActors(know.actors, document);
  ResolveReferences(know.references, document);
  if (AnyLacksCountry(document)) {
    ResolvePlaces(know.gazetteer, document);
    InferCountries(know.references, document);
  }
  NameOfficeHolders(know.actors, document);
  MarkForces(know.actors.deeds(), document);
  return PhraseAnswerAt(document, begin);
}

namespace {

// The sentences of some pairs, each once, read together.
class PairSentences {
 public:
  PairSentences(const Dictionaries& know, const Parser& parser,
                std::span<const Pair> pairs) {
    std::map<std::pair<std::string_view, Date>, size_t> known;
    for (const Pair& pair : pairs) {
      const auto [at, is_new] =
          known.try_emplace({pair.sentence, pair.date}, documents_.size());
      of_pair_.push_back(at->second);
      if (is_new) Add(know, pair.sentence, pair.date);
    }
    Parse(parser, documents_, ParseFor::kEvents);
    for (Document& document : documents_) {
      Mend(know, document);
      ResolveActors(know.actors, document);
      ResolveReferences(know.references, document);
    }
  }

  // By pair: which of the documents has its sentence.
  const std::vector<size_t>& of_pair() const { return of_pair_; }
  std::vector<Document>& documents() { return documents_; }

 private:
  void Add(const Dictionaries& know, const std::string& sentence, Date date) {
    Document& document = documents_.emplace_back();
    document.article.text = sentence;
    document.article.published = date;
    Split(know.splitter, document);
  }

  std::vector<size_t> of_pair_;
  std::vector<Document> documents_;
};

}  // namespace

Document Engine::ReadSentence(std::string sentence, Date date) const {
  Pair pair;
  pair.sentence = std::move(sentence);
  pair.date = date;
  PairSentences sentences(knowledge_->dictionaries, knowledge_->parser, {&pair, 1});
  return std::move(sentences.documents().front());
}

PairAnswer Engine::Relate(const Pair& pair) const {
  return Relate(std::span(&pair, 1)).front();
}

std::vector<PairAnswer> Engine::Relate(std::span<const Pair> pairs) const {
  const ExtractKnowledge& extract = knowledge_->dictionaries.extract;
  PairSentences sentences(knowledge_->dictionaries, knowledge_->parser, pairs);
  std::vector<std::unique_ptr<const Relations>> relations(sentences.documents().size());
  std::vector<PairAnswer> answers;
  answers.reserve(pairs.size());
  for (size_t i = 0; i < pairs.size(); ++i) {
    const size_t s = sentences.of_pair()[i];
    const Document& document = sentences.documents()[s];
    if (!relations[s]) {
      relations[s] =
          std::make_unique<const Relations>(extract, knowledge_->options, document);
    }
    const PairSpans& spans = pairs[i].spans;
    answers.push_back(relations[s]->Between(spans, ReadRelation(document, spans)));
  }
  return answers;
}

TypeChances Engine::ReadRelation(const Document& sentence, const PairSpans& spans) const {
  return ReadPair(knowledge_->parser, sentence, spans);
}

std::vector<FrameReport> Engine::Explain(const Document& document) const {
  return ExplainFrames(knowledge_->dictionaries.extract, knowledge_->options, document);
}

const std::vector<std::string>& Engine::notes() const { return knowledge_->notes; }

Result<Engine> Engine::Load(const EngineOptions& options) {
  Result<DataFiles> files = OpenData(options.data);
  if (!files.ok()) return files.status();
  const Status given = AddGiven(options, &*files);
  if (!given.ok()) return given;
  Result<Parser> parser = OpenParser(options.model);
  if (!parser.ok()) return parser.status();
  Diagnostics diagnostics;
  Dictionaries dictionaries(*files, options, &diagnostics);
  std::vector<std::string> notes = NotesOn(options, &diagnostics);
  if (const Diagnostic* error = FirstError(diagnostics)) {
    return Status::Error(error->ToString());
  }
  const ExtractOptions extract{options.comments, options.learned, parser->accurate(),
                               options.weights};
  return Engine(std::make_unique<const Knowledge>(
      Knowledge{std::move(dictionaries), std::move(*parser), extract, std::move(notes)}));
}

Engine::Engine(std::unique_ptr<const Knowledge> knowledge)
    : knowledge_(std::move(knowledge)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<LintReport> Lint(const std::string& data) {
  Result<DataFiles> files = DataFiles::Folder(data);
  if (!files.ok()) return files.status();
  Diagnostics diagnostics;
  const Dictionaries dictionaries(*files, {}, &diagnostics);
  ContentWords::Load(*files, &diagnostics);
  LikenessRules::Load(*files, &diagnostics);
  LintReport report;
  report.files = files->List("").size();
  for (const Diagnostic& diagnostic : diagnostics) {
    report.findings.push_back(diagnostic.ToString());
    if (diagnostic.severity == Diagnostic::Severity::kError) ++report.errors;
  }
  return report;
}

Result<std::vector<OfficeFinding>> CheckOffices(const std::string& data, Date today) {
  const Result<DataFiles> files = OpenData(data);
  if (!files.ok()) return files.status();
  Diagnostics diagnostics;
  const ActorKnowledge actors = ActorKnowledge::Load(*files, &diagnostics);
  if (const Diagnostic* error = FirstError(diagnostics)) {
    return Status::Error(error->ToString());
  }
  return CheckTerms(actors.dictionary(), today);
}

std::string_view Version() { return kVersion; }

}  // namespace dragoman
