// Where watched articles go once they are coded.
//
//   if (Status s = sink->GoBackTo(state.mark()); !s.ok()) ...   // what was written after
//   it sink->Add(document);                                        // is written again
//   Result<std::string> mark = sink->Commit();                  // now it is safe
//
// Whoever writes remembers the mark of the last commit and goes back to it after a crash,
// so that nothing is lost and nothing is there twice. One thread.
#ifndef DRAGOMAN_CLI_WATCH_EVENT_SINK_H_
#define DRAGOMAN_CLI_WATCH_EVENT_SINK_H_

#include <cstdio>
#include <string>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman::cli {

class EventSink {
 public:
  virtual ~EventSink() = default;
  // Forgets what was added after the commit that gave this mark.
  virtual Status GoBackTo(const std::string& mark) = 0;
  virtual Status Add(const Document& document) = 0;
  // A word without blanks.
  virtual Result<std::string> Commit() = 0;
  // After the last commit.
  virtual Status Close() { return Status::Ok(); }
};

// Events as JSON, one a line, at the end of a file; its mark is the size of the file.
// With
// "" for the path they go to standard output, which cannot go back.
class JsonlSink : public EventSink {
 public:
  static Result<JsonlSink> Open(const std::string& path);
  JsonlSink(JsonlSink&& other) noexcept;
  JsonlSink& operator=(JsonlSink&&) = delete;
  ~JsonlSink() override;

  Status GoBackTo(const std::string& mark) override;
  Status Add(const Document& document) override;
  Result<std::string> Commit() override;

 private:
  JsonlSink(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  Status Failed() const;

  std::string path_;
  std::FILE* file_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_EVENT_SINK_H_
