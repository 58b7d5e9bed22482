// Watched articles and their events in a database (dragoman/store.h).
//
//   StoreSink sink(std::move(*filler));
//
// The store knows by itself what it has, so that there is nothing to go back from: an
// article that was committed and not remembered by the watch is not added again. One
// thread.
#ifndef DRAGOMAN_CLI_STORE_SINK_H_
#define DRAGOMAN_CLI_STORE_SINK_H_

#include <string>
#include <utility>

#include "event_sink.h"
#include "store_filler.h"

namespace dragoman::cli {

class StoreSink : public EventSink {
 public:
  explicit StoreSink(StoreFiller store) : store_(std::move(store)) {}

  Status GoBackTo(const std::string&) override { return Status::Ok(); }
  Status Add(const Document& document) override {
    const Result<Known> added = store_.Add(document);
    return added.ok() ? Status::Ok() : added.status();
  }
  Result<std::string> Commit() override {
    if (Status done = store_.Commit(); !done.ok()) return done;
    return std::string();
  }
  Status Close() override { return store_.Close(); }

 private:
  StoreFiller store_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STORE_SINK_H_
