// Runs every golden case of tests/cases/ through the engine; docs/formats/cases.md.
//
//   build/release/tests/cases_test --gtest_filter='*accuse*'
//
// One test a case, named after its file and title.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <variant>

#include "document/event_line.h"
#include "dragoman/engine.h"
#include "dragoman/input.h"
#include "golden/case_file.h"
#include "golden/comparison.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;

std::string Bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Engine& TheEngine() {
  static const Result<Engine> kEngine =
      Engine::Load({.data = kRoot / "data", .model = kRoot / "models/english.dgm"});
  if (!kEngine.ok()) {
    std::cerr << kEngine.status().message() << "\n";
    std::exit(1);
  }
  return *kEngine;
}

Article ArticleOf(const GoldenCase& golden) {
  Article article;
  if (golden.page.empty()) {
    article.text = golden.text;
  } else {
    RawInput input{.path = golden.page, .bytes = Bytes(kRoot / golden.page)};
    ReadOutcome outcome = ReadArticle(input, {});
    if (auto* reject = std::get_if<Reject>(&outcome)) {
      ADD_FAILURE() << reject->ToString();
      return article;
    }
    article = std::move(std::get<Article>(outcome));
    EXPECT_EQ(article.published.text(), golden.published.text()) << "the page's date";
  }
  article.published = golden.published;
  return article;
}

class CaseTest : public testing::Test {
 public:
  CaseTest(std::string place, GoldenCase golden)
      : place_(std::move(place)), golden_(std::move(golden)) {}

  void TestBody() override {
    Document document = TheEngine().Code(ArticleOf(golden_));
    std::string report = Compare(golden_, document);
    if (!golden_.known_wrong.empty()) {
      EXPECT_NE(report, "") << place_ << ": " << golden_.title
                            << "\nis right now: remove its line known-wrong";
      return;
    }
    if (report.empty()) return;
    std::string found;
    for (const Event& event : document.events) {
      found += "  " + ToLine(document, event) + "\n";
    }
    ADD_FAILURE() << place_ << ": " << golden_.title << "\n"
                  << document.article.text << "\n\n"
                  << report << "all that was found:\n"
                  << found;
  }

 private:
  std::string place_;
  GoldenCase golden_;
};

std::string TestName(const std::string& title, std::set<std::string>* used) {
  std::string name;
  for (char c : title) {
    name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  }
  while (!used->insert(name).second) name += "_";
  return name;
}

// False, and a sentence for the author of the cases, if a file cannot be read.
bool RegisterFile(const std::filesystem::path& path) {
  std::string shown = path.lexically_relative(kRoot).generic_string();
  Result<std::vector<GoldenCase>> cases = ReadCases(shown, Bytes(path));
  if (!cases.ok()) {
    std::cerr << cases.status().message() << "\n";
    return false;
  }
  std::set<std::string> used;
  for (const GoldenCase& golden : *cases) {
    std::string place = shown + ":" + std::to_string(golden.line);
    testing::RegisterTest(
        path.stem().c_str(), TestName(golden.title, &used).c_str(), nullptr, nullptr,
        shown.c_str(), golden.line,
        [place, golden]() -> testing::Test* { return new CaseTest(place, golden); });
  }
  return true;
}

bool RegisterAll() {
  std::set<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(kRoot / "tests/cases")) {
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
