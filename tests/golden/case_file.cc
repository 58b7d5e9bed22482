#include "golden/case_file.h"

#include <algorithm>
#include <optional>

#include "base/record_file.h"

namespace dragoman {
namespace {

// Reads a file line by line; `title`, `head`, `text` and `events` are the parts of a
// case.
class CaseReader {
 public:
  CaseReader(const std::string& path, std::string_view bytes)
      : path_(path), bytes_(bytes) {}

  Result<std::vector<GoldenCase>> Read() {
    while (!bytes_.empty()) {
      size_t end = std::min(bytes_.find('\n'), bytes_.size());
      std::string_view line = bytes_.substr(0, end);
      bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
      ++line_;
      Status status = ReadLine(line);
      if (!status.ok()) {
        return Status::Error(path_ + ":" + std::to_string(line_) + ": " +
                             status.message());
      }
    }
    if (part_ == Part::kHead || part_ == Part::kText) {
      return Status::Error(path_ + ":" + std::to_string(line_) + ": the case \"" +
                           cases_.back().title +
                           "\" has no events; write --- and a line for each, or ! "
                           "nothing else");
    }
    return std::move(cases_);
  }

 private:
  enum class Part { kNothing, kHead, kText, kEvents };

  Status ReadLine(std::string_view line) {
    if (line.starts_with("=== ")) {
      if (part_ == Part::kHead || part_ == Part::kText) {
        return Status::Error("the case before has no ---; add it and its events");
      }
      cases_.emplace_back();
      cases_.back().title = Trim(line.substr(4));
      cases_.back().line = line_;
      part_ = Part::kHead;
      return Status::Ok();
    }
    switch (part_) {
      case Part::kNothing:
        if (Trim(line).empty() || line.starts_with("#")) return Status::Ok();
        return Status::Error("a case begins with === and its title");
      case Part::kHead:
        if (ReadHead(line)) return Status::Ok();
        part_ = Part::kText;
        [[fallthrough]];
      case Part::kText:
        return ReadText(line);
      case Part::kEvents:
        return ReadEvent(Trim(line));
    }
    return Status::Ok();
  }

  // False if the line is not one of the head.
  bool ReadHead(std::string_view line) {
    GoldenCase& golden = cases_.back();
    size_t colon = line.find(": ");
    if (colon == line.npos) return false;
    std::string_view key = line.substr(0, colon);
    std::string value(Trim(line.substr(colon + 2)));
    if (key == "published") {
      std::optional<Date> date = Date::Parse(value);
      if (date) golden.published = *date;
      return date.has_value();
    }
    if (key == "page") golden.page = value;
    if (key == "known-wrong") golden.known_wrong = value;
    return key == "page" || key == "known-wrong";
  }

  Status ReadText(std::string_view line) {
    GoldenCase& golden = cases_.back();
    if (Trim(line) != "---") {
      golden.text += std::string(line) + "\n";
      return Status::Ok();
    }
    golden.text.resize(golden.text.find_last_not_of(" \t\r\n") + 1);
    part_ = Part::kEvents;
    if (golden.text.empty() == golden.page.empty()) {
      return Status::Error("a case has either a text or a page, and not both");
    }
    return Status::Ok();
  }

  Status ReadEvent(std::string_view line) {
    GoldenCase& golden = cases_.back();
    if (line.empty() || line.starts_with("#")) return Status::Ok();
    if (line == "! nothing else") {
      golden.nothing_else = true;
      return Status::Ok();
    }
    if (line.starts_with("! nothing from \"") && line.ends_with("\"")) {
      golden.silent.emplace_back(line.substr(16, line.size() - 17));
      return Status::Ok();
    }
    std::vector<Expectation>* list = &golden.required;
    if (line.starts_with("? ")) {
      list = &golden.allowed;
      line.remove_prefix(2);
    } else if (line.starts_with("~ ")) {
      list = &golden.unreached;
      line.remove_prefix(2);
    } else if (line.starts_with("! no ")) {
      list = &golden.forbidden;
      line.remove_prefix(5);
    }
    Result<Expectation> expectation = ParseExpectation(line);
    if (!expectation.ok()) return expectation.status();
    list->push_back(*expectation);
    list->back().line = line_;
    return Status::Ok();
  }

  const std::string& path_;
  std::string_view bytes_;
  int line_ = 0;
  Part part_ = Part::kNothing;
  std::vector<GoldenCase> cases_;
};

}  // namespace

Result<std::vector<GoldenCase>> ReadCases(const std::string& path,
                                          std::string_view bytes) {
  return CaseReader(path, bytes).Read();
}

}  // namespace dragoman
