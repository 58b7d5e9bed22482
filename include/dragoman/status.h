// Success, or a sentence that says what went wrong, where, and what to do about it.
//
//   Result<Model> model = LoadModel("models/english.dgm");
//   if (!model.ok()) return model.status();      // "models/english.dgm: ... ; remedy"
//   Use(*model);
//
// A Status is for the user's bad files only: our own bugs are asserts, and strange news
// text is never an error. The library returns Status and never prints, throws or exits.
// Plain values; copy them freely between threads.
#ifndef DRAGOMAN_STATUS_H_
#define DRAGOMAN_STATUS_H_

#include <cassert>
#include <optional>
#include <string>
#include <utility>

namespace dragoman {

class [[nodiscard]] Status {
 public:
  Status() = default;  // success
  static Status Ok() { return Status(); }
  // `message` is a whole sentence for a person: place first, then reason, then remedy.
  static Status Error(std::string message) { return Status(std::move(message)); }

  bool ok() const { return !failed_; }
  const std::string& message() const { return message_; }

 private:
  explicit Status(std::string message) : failed_(true), message_(std::move(message)) {}
  bool failed_ = false;
  std::string message_;
};

// A T, or the Status that says why there is none. REQUIRES: ok() before the value is
// used.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Status status)
      : status_(std::move(status)) {  // NOLINT(google-explicit-constructor)
    assert(!status_.ok());
  }

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }
  T& operator*() {
    assert(ok());
    return *value_;
  }
  const T& operator*() const {
    assert(ok());
    return *value_;
  }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }

 private:
  Status status_;
  std::optional<T> value_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STATUS_H_
