// dragoman export --store: the events of a database in the schema of another system.
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "dragoman/record.h"
#include "export_count.h"
#include "ordered_run.h"
#include "store_file.h"

namespace dragoman::cli {
namespace {

class ExportSink final : public AnswerSink {
 public:
  ExportSink(const Exporter& exporter, std::FILE* out) : exporter_(exporter), out_(out) {
    Write(exporter.Header());
  }

  void Begin(const std::vector<AnswerColumn>& columns) override { columns_ = columns; }

  bool Take(const std::vector<AnswerCell>& row) override {
    const Result<Record> record = ReadRecord(ToJson(columns_, row));
    if (!record.ok()) {
      failure_ = record.status();
      return false;
    }
    const ExportLines lines = exporter_.LinesOf(*record);
    count_.Add(lines);
    ++events_;
    lines_ += lines.count;
    Write(lines.text);
    return written_;
  }

  const Status& failure() const { return failure_; }
  bool written() const { return written_; }

  void Tell(const std::string& schema) const {
    fmt::print(stderr, "exported {} event{}, {} line{}\n", events_,
               events_ == 1 ? "" : "s", lines_, lines_ == 1 ? "" : "s");
    count_.Tell(schema);
  }

 private:
  void Write(const std::string& text) {
    written_ = written_ && std::fwrite(text.data(), 1, text.size(), out_) == text.size();
  }

  const Exporter& exporter_;
  std::FILE* out_;
  std::vector<AnswerColumn> columns_;
  ExportCount count_;
  uint64_t events_ = 0, lines_ = 0;
  Status failure_;
  bool written_ = true;
};

}  // namespace

int ExportStore(const ExportCommandOptions& options, const Exporter& exporter) {
  const std::optional<Store> store = OpenStore(options.store, false);
  if (!store) return 1;
  std::FILE* out = options.output.empty() ? stdout : OpenForWriting(options.output);
  if (out == nullptr) return 1;
  ExportSink sink(exporter, out);
  const Status asked = store->EachRecord(&sink);
  bool written = sink.written();
  written = (out == stdout ? std::fflush(out) : std::fclose(out)) == 0 && written;
  if (!asked.ok()) return TellFailure(asked);
  if (!sink.failure().ok()) return TellFailure(sink.failure());
  if (!written) {
    fmt::print(stderr, "dragoman: the output could not be written: {}\n",
               std::strerror(errno));
    return 1;
  }
  if (!options.quiet) sink.Tell(options.format);
  return 0;
}

}  // namespace dragoman::cli
