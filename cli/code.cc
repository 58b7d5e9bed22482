// dragoman code: articles in, events out.
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "commands.h"
#include "dragoman/output.h"
#include "dragoman/store.h"
#include "event_table.h"
#include "ordered_run.h"
#include "store_file.h"

namespace dragoman::cli {
namespace {

enum class Format { kJsonl, kCsv, kTable };

bool EndsWith(const std::string& path, const char* ending) {
  return path.ends_with(ending);
}

// Without --format: what the name of the output says, else a table for a terminal.
Format FormatOf(const CommonOptions& options) {
  if (options.format == "csv") return Format::kCsv;
  if (options.format == "table") return Format::kTable;
  if (options.format == "jsonl") return Format::kJsonl;
  if (EndsWith(options.output, ".csv")) return Format::kCsv;
  const bool terminal = options.output.empty() && Style::ForStandardOutput().terminal;
  return terminal ? Format::kTable : Format::kJsonl;
}

std::string Render(const Document& document, Format format, const Style& style) {
  if (format == Format::kTable) return EventTable(document, style);
  std::string out;
  for (const Event& event : document.events) {
    out += format == Format::kCsv ? ToCsv(document, event) : ToJson(document, event);
    out += '\n';
  }
  return out;
}

// Without --output, a run that fills a store writes nothing else.
std::string RenderBesideStore(const Document& document, const CommonOptions& options,
                              Format format, const Style& style) {
  if (!options.store.empty() && options.output.empty()) return "";
  return Render(document, format, style);
}

Status AddTo(Store* store, Chunk* chunk, std::optional<Reject>* reject) {
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

int CodeIntoStore(const CommonOptions& options, const Engine& engine, Format format,
                  const Style& style, const std::string& header) {
  Result<Store> store = Store::Open({.path = options.store,
                                     .write = true,
                                     .texts = options.texts,
                                     .batch = options.batch});
  if (!store.ok()) return TellFailure(store.status());
  const auto work = [&](Article article) -> Chunk {
    if (store->Knows(article) == Known::kStored) return {.known = true};
    Chunk chunk;
    chunk.document = std::make_shared<const Document>(engine.Code(std::move(article)));
    chunk.text = RenderBesideStore(*chunk.document, options, format, style);
    chunk.records = chunk.document->events.size();
    return chunk;
  };
  const auto keep = [&](Chunk* chunk, std::optional<Reject>* reject) {
    return AddTo(&*store, chunk, reject);
  };
  const int code = RunCommand(options, "coded", "event", header, work, keep);
  if (code == 1 || code == 2) return code;
  const Status closed = store->Close();
  return closed.ok() ? code : TellFailure(closed);
}

}  // namespace

int RunCode(const CommonOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  const Format format = FormatOf(options);
  const Style style = options.output.empty() ? Style::ForStandardOutput() : Style();
  const std::string header = format == Format::kCsv ? CsvHeader() + "\n" : "";
  if (!options.store.empty()) {
    return CodeIntoStore(options, *engine, format, style,
                         options.output.empty() ? "" : header);
  }
  return RunCommand(options, "coded", "event", header, [&](Article article) {
    const Document document = engine->Code(std::move(article));
    return Chunk{Render(document, format, style), document.events.size()};
  });
}

}  // namespace dragoman::cli
