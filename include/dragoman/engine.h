// The whole engine: an article in, its events out.
//
//   Result<Engine> engine = Engine::Load({});             // what is built into the
//   program if (!engine.ok()) Tell(engine.status().message()); Article article;
//   article.text = "Kenya expelled two Sudanese diplomats on Monday.";
//   article.published = *Date::Parse("2024-05-16");
//   Document document = engine->Code(std::move(article));
//   document.events[0].type;                              // EventType::kSanction
//
// An Engine owns its knowledge, which never changes after loading: one Engine serves any
// number of threads, and the same article gives the same events on every machine.
#ifndef DRAGOMAN_ENGINE_H_
#define DRAGOMAN_ENGINE_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/profile.h"
#include "dragoman/relation.h"
#include "dragoman/status.h"
#include "dragoman/who.h"

namespace dragoman {

struct EngineOptions {
  std::string data = {};   // folder with actors/, frames/ ...; "" for what is built in
  std::string model = {};  // "default" (or ""), "accurate", or a model file
  bool comments = false;   // also record events that have only a CAMEO code
  bool weights = false;    // Event::why also tells what weighed most in the confidence
  bool learned = true;  // false: events as frames alone make them, without data/choice/
  // Dictionaries of TABARI and PETRARCH, or in our form of them (docs/formats/legacy.md).
  // They win over ours; of several files, the later.
  std::vector<std::string> actors = {}, agents = {}, discards = {}, verbs = {};
  bool own_actors = true;  // false: nobody is known but by `actors` and `agents`
  bool own_frames = true;  // false: nothing is an event but by `verbs`
};

// How far to take a document.
enum class Stage { kRead, kSplit, kParse, kResolve, kExtract };

// One frame that was laid over one word, for `dragoman explain`.
struct FrameReport {
  std::string frame;  // "frames/accuse.txt:14"
  std::string pattern;
  std::string label;   // "ACCUSE allege"
  uint32_t head = 0;   // token
  bool fired = false;  // its event is in Document::events
  bool fits = false;
  std::string reason;  // why it does not fit, or what it lost to
};

class Engine {
 public:
  static Result<Engine> Load(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  Document Code(Article article) const {
    return Run(std::move(article), Stage::kExtract);
  }
  // Stops behind a stage: Run(article, Stage::kParse) has trees but no events.
  Document Run(Article article, Stage last, StageObserver* observer = nullptr) const;
  // Goes on from the tokens and sentences that the document has (see ReadConllu in
  // dragoman/input.h): it is parsed, and so on, but not split. Tags, trees and names that
  // it has are replaced.
  Document RunTokens(Document document, Stage last,
                     StageObserver* observer = nullptr) const;
  // Whom a phrase means; see dragoman/who.h. Plain noun phrases without a context are
  // read without the network.
  PhraseAnswer Who(const Phrase& phrase) const;
  // How two phrases of a sentence relate; see dragoman/relation.h.
  PairAnswer Relate(const Pair& pair) const;
  // The same for each of them, in their order. A sentence that several share is read
  // once, and all go through the network together: fastest for some hundred at a time.
  std::vector<PairAnswer> Relate(std::span<const Pair> pairs) const;
  // Such a sentence, as it is before it is asked for pairs.
  Document ReadSentence(std::string sentence, Date date) const;
  // What the accurate network alone says of it; one of several things that Relate weighs.
  TypeChances ReadRelation(const Document& sentence, const PairSpans& spans) const;
  // What the user should know of the dictionaries that he gave: one sentence each, with
  // file and remedy. Lines that cannot be read are left out and told here.
  const std::vector<std::string>& notes() const;
  // Every frame whose head is a word of the document, fitting ones first. REQUIRES: the
  // document has been through Code().
  std::vector<FrameReport> Explain(const Document& document) const;

 private:
  struct Knowledge;
  explicit Engine(std::unique_ptr<const Knowledge> knowledge);
  std::unique_ptr<const Knowledge> knowledge_;
};

// Checks every knowledge file below `data`: one text a finding, with file, line, caret,
// reason and remedy. `errors` counts those that keep the engine from loading.
struct LintReport {
  std::vector<std::string> findings;
  size_t errors = 0;
  size_t files = 0;
};
Result<LintReport> Lint(const std::string& data);

// Version of program and records.
std::string_view Version();

}  // namespace dragoman

#endif  // DRAGOMAN_ENGINE_H_
