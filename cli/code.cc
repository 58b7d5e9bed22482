// dragoman code: articles in, events out.
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "commands.h"
#include "dragoman/merge.h"
#include "dragoman/output.h"
#include "dragoman/store.h"
#include "event_table.h"
#include "export_count.h"
#include "ordered_run.h"
#include "stage_clock.h"
#include "store_file.h"
#include "store_filler.h"

namespace dragoman::cli {
namespace {

// Without --format: what the name of the output says, else a table for a terminal.
std::string FormatOf(const CommonOptions& options) {
  if (!options.format.empty()) return options.format;
  if (options.output.ends_with(".csv")) return "csv";
  const bool terminal = options.output.empty() && Style::ForStandardOutput().terminal;
  return terminal ? "table" : "jsonl";
}

// How a coded article is written. Any thread may render.
class Rendering {
 public:
  // Nothing after the reason was printed.
  static std::unique_ptr<const Rendering> For(const CommonOptions& options) {
    auto rendering = std::make_unique<Rendering>();
    rendering->format_ = FormatOf(options);
    if (options.output.empty()) rendering->style_ = Style::ForStandardOutput();
    if (rendering->format_ == "table" || rendering->format_ == "jsonl") return rendering;
    rendering->exporter_ = LoadExporter(rendering->format_, options);
    if (!rendering->exporter_) return nullptr;
    return rendering;
  }

  std::string Header() const { return exporter_ ? exporter_->Header() : ""; }

  std::string Render(const Document& document) const {
    if (format_ == "table") return EventTable(document, style_);
    std::string out;
    for (const Event& event : document.events) {
      if (!exporter_) {
        out += ToJson(document, event) + "\n";
        continue;
      }
      const ExportLines lines = exporter_->LinesOf(RecordOf(document, event));
      count_.Add(lines);
      out += lines.text;
    }
    return out;
  }

  // Which events have no line in the schema.
  void TellLeftOut() const { count_.Tell(format_); }

 private:
  std::string format_;
  Style style_;
  std::optional<Exporter> exporter_;
  mutable ExportCount count_;
};

// Without --output, a run that fills a store writes nothing else.
bool WritesOnlyStore(const CommonOptions& options) {
  return !options.store.empty() && options.output.empty();
}

Status AddTo(StoreFiller* store, Chunk* chunk, std::optional<Reject>* reject) {
  if (chunk->known) return Status::Ok();
  const Result<Known> added = store->Add(*chunk->document);
  if (!added.ok()) return added.status();
  if (*added == Known::kStored) *chunk = {.known = true};
  if (*added == Known::kOther) {
    const std::string& id = chunk->document->article.id;
    reject->emplace().reason = "the store has another article with the id \"" + id +
                               "\"; give every row an id of its own";
  }
  chunk->document.reset();
  return Status::Ok();
}

int CodeIntoStore(const CommonOptions& options, const Engine& engine,
                  const Rendering& rendering) {
  const bool only_store = WritesOnlyStore(options);
  if (options.merge && !only_store) {
    fmt::print(stderr,
               "dragoman: --merge into a database writes nothing beside; leave out "
               "--output, or ask the database with `dragoman query \"FROM native\"`\n");
    return 2;
  }
  Result<StoreFiller> store =
      StoreFiller::Open({.path = options.store,
                         .write = true,
                         .texts = options.texts,
                         .batch = options.batch},
                        {.wanted = options.merge,
                         .unwanted = options.no_merge,
                         .quiet = options.quiet,
                         .options = {.data = options.engine.data}});
  if (!store.ok()) return TellFailure(store.status());
  const auto work = [&](Article article) -> Chunk {
    if (store->Knows(article) == Known::kStored) return {.known = true};
    Chunk chunk;
    chunk.document = std::make_shared<const Document>(engine.Code(std::move(article)));
    if (!only_store) chunk.text = rendering.Render(*chunk.document);
    chunk.records = chunk.document->events.size();
    return chunk;
  };
  const auto keep = [&](Chunk* chunk, std::optional<Reject>* reject) {
    return AddTo(&*store, chunk, reject);
  };
  const std::string header = only_store ? "" : rendering.Header();
  const int code = RunCommand(options, "coded", "event", header, work, keep);
  if (code == 1 || code == 2) return code;
  const Status closed = store->Close();
  if (!closed.ok()) return TellFailure(closed);
  if (!options.quiet) fmt::print(stderr, "{}", store->Advice());
  return code;
}

std::string Lines(const std::vector<MergedEvent>& events) {
  std::string lines;
  for (const MergedEvent& event : events) lines += ToJson(event) + "\n";
  return lines;
}

// Articles are merged in the order of the input, whichever thread coded them.
int CodeMerged(const CommonOptions& options, const Engine& engine) {
  if (!options.format.empty() && options.format != "jsonl") {
    fmt::print(stderr,
               "dragoman: --merge writes JSONL; leave out --format, or fill a database "
               "with --store and export that with `dragoman export --store`\n");
    return 2;
  }
  Result<Merger> merger = Merger::Load({.data = options.engine.data});
  if (!merger.ok()) return TellFailure(merger.status());
  const auto work = [&](Article article) -> Chunk {
    Chunk chunk;
    chunk.document = std::make_shared<const Document>(engine.Code(std::move(article)));
    chunk.records = chunk.document->events.size();
    return chunk;
  };
  const auto keep = [&](Chunk* chunk, std::optional<Reject>*) {
    merger->Add(*chunk->document);
    chunk->text = Lines(merger->Take());
    chunk->document.reset();
    return Status::Ok();
  };
  const int code = RunCommand(options, "coded", "record", "", work, keep);
  if (code == 1 || code == 2) return code;
  return AppendText(options.output, Lines(merger->TakeAll())) ? code : 1;
}

int CodeToFile(const CommonOptions& options, const Engine& engine,
               const Rendering& rendering) {
  const auto work = [&](Article article) {
    const Document document = engine.Code(std::move(article));
    return Chunk{.text = rendering.Render(document), .records = document.events.size()};
  };
  return RunCommand(options, "coded", "event", rendering.Header(), work);
}

// The same, and where the time goes. "input" is what the one thread does that reads
// files: walking through folders, unpacking, cutting archives into records.
int CodeProfiled(const CommonOptions& options, const Engine& engine,
                 const Rendering& rendering) {
  Profile profile;
  const auto work = [&](const RawInput& unit) -> WorkOutcome {
    StageClock clock;
    clock.Enter("reading");
    ReadOutcome read = ReadArticle(unit, ReadOptionsOf(options));
    if (Reject* reject = std::get_if<Reject>(&read)) {
      profile.Add(&clock, 0);
      return std::move(*reject);
    }
    const Document document =
        engine.Run(std::move(std::get<Article>(read)), Stage::kExtract, &clock);
    clock.Enter("writing");
    Chunk chunk{.text = rendering.Render(document), .records = document.events.size()};
    profile.Add(&clock, document.tokens.size());
    return chunk;
  };
  StageClock input;
  input.Enter("input");
  const int code = RunUnitCommand(options, "coded", "event", rendering.Header(), work);
  profile.Add(&input, 0);
  fmt::print(stderr, "{}", profile.Table());
  return code;
}

}  // namespace

int RunCode(const CommonOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  if (options.merge && options.store.empty()) return CodeMerged(options, *engine);
  const std::unique_ptr<const Rendering> rendering = Rendering::For(options);
  if (rendering == nullptr) return 1;
  int code = 0;
  if (!options.store.empty()) {
    code = CodeIntoStore(options, *engine, *rendering);
  } else if (options.profile) {
    code = CodeProfiled(options, *engine, *rendering);
  } else {
    code = CodeToFile(options, *engine, *rendering);
  }
  if (!options.quiet) rendering->TellLeftOut();
  return code;
}

}  // namespace dragoman::cli
