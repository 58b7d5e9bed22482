// Runs a function over all articles of the input on several threads and writes what it
// returns in the order of the input, with bounded memory.
//
//   RunSummary summary = RunOverInputs(options, sink, [&](const RawInput& unit) {
//     ... return Chunk{text, records};  // or a Reject
//   });
//
// One thread reads units (they come from one disk or pipe), the workers do the rest:
// cleaning, decoding, coding. Units travel in batches: small rows together, an article
// alone. At most kBatchesAhead batches a worker and kBytesAhead bytes are between reading
// and writing, so one slow article stops the reader and not the machine.
#ifndef DRAGOMAN_CLI_ORDERED_RUN_H_
#define DRAGOMAN_CLI_ORDERED_RUN_H_

#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/input.h"
#include "options.h"

namespace dragoman::cli {

struct Chunk {
  std::string text = {};  // written as it is
  uint64_t records = 0;
  bool known = false;  // an earlier run did it: nothing was done
  std::shared_ptr<const Document> document = {};  // for a Keep
};

struct RunSummary {
  uint64_t articles = 0, records = 0, rejects = 0, known = 0;
  std::map<std::string, uint64_t> aside = {};  // what is no article, by what it is
  double seconds = 0;
  bool write_failed = false;
  Status failure = {};  // of a Keep: it ended the run
};

using Work = std::function<Chunk(Article)>;
using WorkOutcome = std::variant<Chunk, Reject>;
using UnitWork = std::function<WorkOutcome(const RawInput&)>;
// Rows that wait together, for those who do several at once faster than one by one: what
// becomes of each, in their order.
struct BatchWork {
  size_t bytes;  // of one batch, nearly
  std::function<std::vector<WorkOutcome>(std::span<const RawInput* const>)> work;
};
// What else is to be done with each chunk, in the order of the input, one at a time. It
// may turn it into a Reject, which gets the unit's place. An error ends the run.
using Keep = std::function<Status(Chunk* chunk, std::optional<Reject>* reject)>;

// Rejects go to standard error and, if asked for, to a file. Writes to `out`.
RunSummary RunOverInputs(const CommonOptions& options, std::FILE* out,
                         const UnitWork& work, const Keep& keep = {});

// Opens the output, runs, tells the summary ("coded 5 articles, 61 events") and returns
// the exit code: 0; 1 if the output cannot be written, or if all that there was has been
// rejected; 3 with --strict and rejects.
int RunUnitCommand(const CommonOptions& options, const std::string& verb,
                   const std::string& noun, const std::string& header,
                   const UnitWork& work, const Keep& keep = {},
                   const std::string& unit = "article");
// The same, for batches of units.
int RunBatchCommand(const CommonOptions& options, const std::string& verb,
                    const std::string& noun, const BatchWork& work);
// The same, with units read as articles.
int RunCommand(const CommonOptions& options, const std::string& verb,
               const std::string& noun, const std::string& header, const Work& work,
               const Keep& keep = {});

// Null after the reason was printed.
std::FILE* OpenForWriting(const std::string& path);
// Writes a text as a whole to a file, or to standard output if `path` is "". False after
// the reason was printed.
bool WriteText(const std::string& path, const std::string& text);
// The same, behind what the file has already.
bool AppendText(const std::string& path, const std::string& text);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_ORDERED_RUN_H_
