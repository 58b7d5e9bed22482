// dragoman actors: what has become old in the dictionaries, and who is missing.
#include "dragoman/actors.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "commands.h"
#include "ordered_run.h"
#include "table.h"

namespace dragoman::cli {
namespace {

// The library knows no clock; the door does.
Date Today() {
  const std::time_t now = std::time(nullptr);
  return *Date::Parse(fmt::format("{:%Y-%m-%d}", fmt::gmtime(now)));
}

bool IsTable(const std::string& format) {
  return format == "table" || (format.empty() && Style::ForStandardOutput().terminal);
}

bool IsAsked(const OfficeFinding& finding, const ActorCheckOptions& options) {
  return (options.country.empty() || finding.country == options.country) &&
         (options.office.empty() ||
          finding.office.find(options.office) != std::string::npos) &&
         (options.kind.empty() || ToString(finding.kind) == options.kind);
}

std::string TableOf(const std::vector<UnknownActor>& actors) {
  Table table({{"who", 3},
               {"texts", 1},
               {"named", 1},
               {"country", 1},
               {"sector", 1},
               {"office", 2},
               {"for example", 7}},
              Style::ForStandardOutput());
  for (const UnknownActor& actor : actors) {
    table.Add({{actor.name, Colour::kCyan},
               {std::to_string(actor.articles)},
               {std::to_string(actor.mentions)},
               {actor.country},
               {actor.sector},
               {actor.office},
               {actor.example, Colour::kDim}});
  }
  return table.Text();
}

}  // namespace

int RunActorCheck(const ActorCheckOptions& options) {
  const Date today = options.date == "today" ? Today() : *Date::Parse(options.date);
  const Result<std::vector<OfficeFinding>> findings = CheckOffices(options.data, today);
  if (!findings.ok()) {
    fmt::print(stderr, "dragoman: {}\n", findings.status().message());
    return 1;
  }
  std::map<OfficeFinding::Kind, int> counts;
  for (const OfficeFinding& finding : *findings) {
    if (!IsAsked(finding, options)) continue;
    ++counts[finding.kind];
    fmt::print("{}\n", options.format == "jsonl" ? ToJson(finding) : finding.ToString());
  }
  using Kind = OfficeFinding::Kind;
  fmt::print(stderr,
             "on {}: {} terms that should have ended, {} offices without a holder, {} "
             "holes, {} overlaps\n",
             today.text(), counts[Kind::kExpired], counts[Kind::kVacant],
             counts[Kind::kHole], counts[Kind::kOverlap]);
  return 0;
}

int RunActorUnknown(const UnknownOptions& options) {
  const Result<Engine> engine = Engine::Load(options.engine);
  if (!engine.ok()) {
    fmt::print(stderr, "dragoman: {}\n", engine.status().message());
    return 1;
  }
  // The run writes nothing; the ranking follows when all is read.
  CommonOptions run = options;
  run.output.clear();
  UnknownActors unknown;
  std::mutex mutex;
  const int code = RunCommand(run, "read", "unknown", "", [&](Article article) {
    const Document document = engine->Run(std::move(article), Stage::kResolve);
    const std::scoped_lock lock(mutex);
    const size_t before = unknown.size();
    unknown.Add(document);
    return Chunk{"", unknown.size() - before};
  });
  if (code != 0 && code != 3) return code;
  const std::vector<UnknownActor> ranked = unknown.Ranked(options.most);
  std::string text;
  if (IsTable(options.format) && options.output.empty()) {
    text = TableOf(ranked);
  } else {
    for (const UnknownActor& actor : ranked) text += ToJson(actor) + "\n";
  }
  return WriteText(options.output, text) ? code : 1;
}

}  // namespace dragoman::cli
