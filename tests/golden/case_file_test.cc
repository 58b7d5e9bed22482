#include "golden/case_file.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

constexpr std::string_view kFile =
    "# Words.\n"
    "\n"
    "=== A minister accuses a neighbour\n"
    "published: 2024-05-16\n"
    "On Tuesday: a charge.\n"
    "\n"
    "More of it.\n"
    "---\n"
    "ACCUSE | KEN/GOV -> UGA/GOV\n"
    "? REQUEST | KEN -> *   \n"
    "! no ASSAULT | * -> *\n"
    "! nothing from \"More of\"\n"
    "! nothing else\n"
    "\n"
    "=== A page\n"
    "page: examples/x.html\n"
    "known-wrong: the engine is young\n"
    "---\n"
    "# nothing at all\n";

std::string Error(std::string_view text) {
  Result<std::vector<GoldenCase>> cases = ReadCases("a.txt", text);
  return cases.ok() ? "" : cases.status().message();
}

TEST(CaseFile, ReadsTextAndExpectations) {
  Result<std::vector<GoldenCase>> cases = ReadCases("a.txt", kFile);
  ASSERT_TRUE(cases.ok()) << cases.status().message();
  ASSERT_EQ(cases->size(), 2u);
  const GoldenCase& first = (*cases)[0];
  EXPECT_EQ(first.title, "A minister accuses a neighbour");
  EXPECT_EQ(first.line, 3);
  EXPECT_EQ(first.published.text(), "2024-05-16");
  EXPECT_EQ(first.text, "On Tuesday: a charge.\n\nMore of it.");
  ASSERT_EQ(first.required.size(), 1u);
  EXPECT_EQ(first.required[0].line, 9);
  ASSERT_EQ(first.allowed.size(), 1u);
  EXPECT_EQ(first.allowed[0].text, "REQUEST | KEN -> *");
  EXPECT_EQ(first.forbidden.size(), 1u);
  EXPECT_EQ(first.silent, std::vector<std::string>{"More of"});
  EXPECT_TRUE(first.nothing_else);
  EXPECT_EQ((*cases)[1].page, "examples/x.html");
  EXPECT_EQ((*cases)[1].known_wrong, "the engine is young");
  EXPECT_FALSE((*cases)[1].nothing_else);
}

TEST(CaseFile, SaysWhereAFileIsWrong) {
  EXPECT_EQ(Error("Some text\n"), "a.txt:1: a case begins with === and its title");
  EXPECT_EQ(Error("=== One\ntext\n=== Two\n"),
            "a.txt:3: the case before has no ---; add it and its events");
  EXPECT_EQ(
      Error("=== One\ntext\n"),
      "a.txt:2: the case \"One\" has no events; write --- and a line for each, or ! "
      "nothing else");
  EXPECT_EQ(Error("=== One\n---\n"),
            "a.txt:2: a case has either a text or a page, and not both");
  EXPECT_EQ(Error("=== One\ntext\n---\nYIELD | * -> *\n"),
            "a.txt:4: unknown event type \"YIELD\"");
}

TEST(CaseFile, EndsAnywhereWithCasesOrASentence) {
  for (size_t n = 0; n <= kFile.size(); ++n) {
    std::string error = Error(kFile.substr(0, n));
    EXPECT_TRUE(error.empty() || error.starts_with("a.txt:")) << error;
  }
}

}  // namespace
}  // namespace dragoman
