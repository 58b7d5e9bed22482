// Runs the examples of data/frames/*.txt through the engine; docs/formats/frames.md.
//
//   #+ Kenya accused Uganda of arming raiders. => ACCUSE     an ACCUSE must come out
//   #- The band charged fans 80 dollars.                     no event of the file's type
//
//   build/release/tests/frame_examples_test --gtest_filter='accuse.*'
//
// One test a sentence, named after its file and line. In none.txt `#-` means: no event.
// The type "-" (comment.txt) is a record that has only a CAMEO code.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/event_line.h"
#include "dragoman/engine.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;
constexpr std::string_view kArrow = " => ";

struct Example {
  std::string place;  // "data/frames/accuse.txt:4"
  std::string sentence;
  std::vector<std::string> wanted;  // "ACCUSE"; empty for a sentence without events
  std::string refused;              // type that must not come out; "" for every type
};

const Engine& TheEngine() {
  static const Result<Engine> kEngine =
      Engine::Load({.data = kRoot / "data",
                    .model = kRoot / "models/english.dgm",
                    .comments = true,
                    .learned = false});
  if (!kEngine.ok()) {
    std::cerr << kEngine.status().message() << "\n";
    std::exit(1);
  }
  return *kEngine;
}

std::string TypeName(EventType type) {
  return type == EventType::kNone ? "-" : std::string(ToString(type));
}

// What the frames of a file report: "accuse" -> "ACCUSE", "comment" -> "-", "none" -> "".
std::string TypeOfFile(std::string stem) {
  if (stem == "none") return "";
  if (stem == "comment") return "-";
  for (char& c : stem) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return stem;
}

std::vector<std::string> Words(const std::string& text) {
  std::vector<std::string> words;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

class ExampleTest : public testing::Test {
 public:
  explicit ExampleTest(Example example) : example_(std::move(example)) {}

  void TestBody() override {
    Article article;
    article.text = example_.sentence;
    article.published = *Date::Parse("2021-11-28");
    Document document = TheEngine().Code(std::move(article));
    std::string found;
    std::set<std::string> types;
    for (const Event& event : document.events) {
      found += "  " + ToLine(document, event) + "\n";
      types.insert(TypeName(event.type));
    }
    if (found.empty()) found = "  nothing\n";
    if (example_.wanted.empty()) {
      ExpectNone(types, found);
      return;
    }
    for (const std::string& wanted : example_.wanted) {
      if (types.count(wanted) == 0) Fail("wanted: " + wanted, found);
    }
  }

 private:
  void ExpectNone(std::set<std::string> types, const std::string& found) const {
    if (!example_.refused.empty()) {
      if (types.count(example_.refused) > 0)
        Fail("wanted: no " + example_.refused, found);
      return;
    }
    types.erase("-");
    if (!types.empty()) Fail("wanted: no event", found);
  }

  void Fail(const std::string& wanted, const std::string& found) const {
    ADD_FAILURE() << example_.place << ": " << example_.sentence << "\n"
                  << wanted << "\nfound:\n"
                  << found;
  }

  Example example_;
};

// False if the line is no example.
bool ReadExample(const std::string& line, const std::string& type, Example* example) {
  bool positive = line.rfind("#+ ", 0) == 0;
  if (!positive && line.rfind("#- ", 0) != 0) return false;
  example->sentence = line.substr(3);
  example->refused = type;
  if (!positive) return true;
  size_t arrow = example->sentence.rfind(kArrow);
  if (arrow == std::string::npos) return true;  // RegisterFile says so
  example->wanted = Words(example->sentence.substr(arrow + kArrow.size()));
  example->sentence.resize(arrow);
  return true;
}

// False, and a sentence for the author of the frames, if an example names no event type.
bool RegisterFile(const std::filesystem::path& path) {
  std::string shown = path.lexically_relative(kRoot).generic_string();
  std::ifstream file(path);
  bool fine = true;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    Example example;
    example.place = shown + ":" + std::to_string(number);
    if (!ReadExample(line, TypeOfFile(path.stem()), &example)) continue;
    bool known = line[1] == '-' || !example.wanted.empty();
    for (const std::string& type : example.wanted) {
      known = known && (type == "-" || EventTypeFrom(type).has_value());
    }
    if (!known) {
      std::cerr << example.place << ": write `#+ sentence => TYPE`\n";
      fine = false;
      continue;
    }
    std::string name = "line_" + std::to_string(number);
    testing::RegisterTest(
        path.stem().c_str(), name.c_str(), nullptr, nullptr, shown.c_str(), number,
        [example]() -> testing::Test* { return new ExampleTest(example); });
  }
  return fine;
}

bool RegisterAll() {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "data/frames")) {
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  }
  bool fine = true;
  for (const std::filesystem::path& file : files) fine = RegisterFile(file) && fine;
  return fine;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!dragoman::RegisterAll()) return 1;
  return RUN_ALL_TESTS();
}
