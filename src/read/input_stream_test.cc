#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/input.h"

namespace dragoman {
namespace {

// A folder of files that goes away with the test.
class InputStreamTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "dragoman_input_" + std::to_string(getpid());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string Write(const std::string& name, std::string_view bytes) {
    std::string path = folder_ + "/" + name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  // All that comes out of the stream, a line each, with the folder's name cut off.
  std::string Read(InputOptions options) {
    std::string lines;
    InputStream inputs(std::move(options));
    while (std::optional<InputItem> item = inputs.Next()) {
      std::string line = Line(*item);
      for (size_t at; (at = line.find(folder_ + "/")) != std::string::npos;) {
        line.erase(at, folder_.size() + 1);
      }
      lines += line + "\n";
    }
    return lines;
  }
  std::string Read(std::vector<std::string> paths) {
    InputOptions options;
    options.paths = std::move(paths);
    return Read(std::move(options));
  }

  static std::string Line(const InputItem& item) {
    if (const Reject* reject = std::get_if<Reject>(&item))
      return "! " + reject->ToString();
    const auto& input = std::get<RawInput>(item);
    const ReadOutcome outcome = ReadArticle(input, {});
    if (const Reject* reject = std::get_if<Reject>(&outcome))
      return "! " + reject->ToString();
    const auto& article = std::get<Article>(outcome);
    return input.path + ":" + std::to_string(input.line) + " " + article.text;
  }

  std::string folder_;
};

TEST_F(InputStreamTest, ReadsFoldersInTheOrderOfNames) {
  Write("news/b.txt", "B is here.");
  Write("news/a/2.txt", "Two is here.");
  Write("news/a/10.txt", "Ten is here.");
  Write("news/.hidden.txt", "Nobody sees me.");
  EXPECT_EQ(Read({folder_ + "/news"}),
            R"(news/a/10.txt:0 Ten is here.
news/a/2.txt:0 Two is here.
news/b.txt:0 B is here.
)");
}

TEST_F(InputStreamTest, SetsAsideWhatLiesBesideSavedPages) {
  Write("news/page_files/Style.CSS", "body { color: red }");
  Write("news/page_files/app.js", "var a = 1;");
  Write("news/b.txt", "B is here.");
  InputOptions options;
  options.paths = {folder_ + "/news"};
  InputStream inputs(options);
  std::string aside;
  while (std::optional<InputItem> item = inputs.Next()) {
    const Reject* reject = std::get_if<Reject>(&*item);
    aside += reject != nullptr ? reject->aside + " " : "read ";
  }
  EXPECT_EQ(aside, "read .css .js ");
}

TEST_F(InputStreamTest, ReadsPatterns) {
  Write("2021-11.txt", "November news.");
  Write("2021-12.txt", "December news.");
  Write("2022-01.txt", "January news.");
  EXPECT_EQ(Read({folder_ + "/2021-*.txt", folder_ + "/2023-*.txt"}),
            R"(2021-11.txt:0 November news.
2021-12.txt:0 December news.
! 2023-*.txt: no file matches this pattern; check it, or quote it for the shell
)");
}

TEST_F(InputStreamTest, ReadsRowsAndGoesOnAfterABadOne) {
  const std::string path = Write("rows.jsonl",
                                 "{\"id\": \"1\", \"text\": \"First.\"}\r\n"
                                 "\n"
                                 "{\"id\": \"2\", \"text\": \"Sec\n"
                                 "{\"id\": \"3\"}\n"
                                 "{\"id\": \"4\", \"text\": \"caf\xE9\"}\n"
                                 "{\"id\": \"5\", \"text\": \"Last.\"}");
  EXPECT_EQ(Read({path}), R"(rows.jsonl:1 First.
! rows.jsonl:3: the row breaks off after 24 bytes, before its closing brace; write each object whole on one line
! rows.jsonl:4: the row has neither "text" nor "html"; give one of them, as a string
! rows.jsonl:5: byte 24 (0xE9) is not valid UTF-8; convert the text, for example with iconv -f WINDOWS-1252 -t UTF-8
rows.jsonl:6 Last.
)");
}

TEST_F(InputStreamTest, ReadsAnObjectOverSeveralLines) {
  const std::string path = Write("one.json", "{\n  \"text\": \"First.\"\n}\n");
  EXPECT_EQ(Read({path}), "one.json:0 First.\n");
}

TEST_F(InputStreamTest, ReadsStandardInputByWhatItIs) {
  const auto read = [&](const char* bytes) {
    std::FILE* file = std::tmpfile();
    std::fputs(bytes, file);
    std::rewind(file);
    InputOptions options;
    options.paths = {"-"};
    options.standard_input = file;
    std::string lines = Read(std::move(options));
    std::fclose(file);
    return lines;
  };
  EXPECT_EQ(read("{\"text\": \"A row.\"}\n{\"text\": \"Another.\"}\n"),
            R"(-:1 A row.
-:2 Another.
)");
  EXPECT_EQ(read("They met on Sunday."), "-:0 They met on Sunday.\n");
  EXPECT_EQ(read("<p>They met on Sunday in the capital.</p>"),
            "-:0 They met on Sunday in the capital.\n");
  EXPECT_EQ(read(""), "! -: the file is empty; leave it out\n");
}

TEST_F(InputStreamTest, ReadsPagesAndTextsInUtf16) {
  const auto utf16 = [](std::string_view text, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : text) {
      if (!little) bytes += '\0';
      bytes += c;
      if (little) bytes += '\0';
    }
    return bytes;
  };
  Write("a.txt", utf16("They met on Sunday.", true));
  Write("b", utf16("<p>They met on Sunday in the capital.</p>", false));
  Write("c.txt", utf16("They met.", true) + "x");  // breaks off within a character
  EXPECT_EQ(Read({folder_}),
            "a.txt:0 They met on Sunday.\n"
            "b:0 They met on Sunday in the capital.\n"
            "c.txt:0 They met.\uFFFD\n");
}

TEST_F(InputStreamTest, RejectsWhatIsNoText) {
  Write("bad/a.pdf", "%PDF-1.7 ...");
  Write("bad/b.bin", std::string_view("text\0text", 9));
  Write("bad/c.txt", "");
  Write("bad/d.jsonl", std::string_view("\xFF\xFE{\0}\0", 6));
  Write("bad/e.jsonl", "\n\n");
  EXPECT_EQ(
      Read({folder_ + "/bad", folder_ + "/missing.txt"}),
      R"(! bad/a.pdf: this is a PDF document; take its text out, for example with pdftotext
! bad/b.bin: byte 4 is zero, so this is a binary file, not text; leave it out
! bad/c.txt: the file is empty; leave it out
! bad/d.jsonl: this is UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8
! bad/e.jsonl: there is nothing but blanks in it; leave it out
! missing.txt: there is no such file or folder; check the path
)");
}

TEST_F(InputStreamTest, SkipsARowThatIsTooLong) {
  const std::string path = folder_ + "/long.jsonl";
  {
    std::ofstream file(path, std::ios::binary);
    file << "{\"text\": \"First.\"}\n{\"text\": \"";
    const std::string chunk(1 << 20, 'x');
    for (int i = 0; i < 100; ++i) file << chunk;
    file << "\"}\n{\"text\": \"Last.\"}\n";
  }
  EXPECT_EQ(Read({path}),
            R"(long.jsonl:1 First.
! long.jsonl:2: it is 104857612 bytes long, more than the 67108864 that are read at a time; split it
long.jsonl:3 Last.
)");
}

TEST_F(InputStreamTest, RejectsAFileThatIsTooLong) {
  const std::string path = Write("long.txt", std::string(1 << 20, 'x'));
  std::filesystem::resize_file(path, kLongestUnit + 1);
  EXPECT_EQ(Read({path}),
            "! long.txt: it is 67108865 bytes long, more than the 67108864 that are read "
            "at a time; split it\n");
}

TEST_F(InputStreamTest, CountsBytes) {
  Write("news/a.txt", "They met.");
  Write("news/b.pdf", "%PDF-1.7");
  InputOptions options;
  options.paths = {folder_ + "/news"};
  InputStream inputs(options);
  EXPECT_EQ(inputs.TotalBytes(), 17u);
  while (inputs.Next()) {
  }
  EXPECT_EQ(inputs.bytes_done(), 17u);
}

TEST_F(InputStreamTest, CutsTreebanksIntoDocuments) {
  const std::string word = "1\tA\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  const std::string bank = "# newdoc id = a\n" + word + "# newdoc id = b\n" + word + word;
  InputOptions options;
  options.paths = {Write("bank", bank), Write("none.conllu", "# newdoc id = c\n\n")};
  InputStream inputs(options);
  std::string found;
  while (std::optional<InputItem> item = inputs.Next()) {
    if (const Reject* reject = std::get_if<Reject>(&*item)) {
      found += reject->reason;
      continue;
    }
    const auto& unit = std::get<RawInput>(*item);
    EXPECT_EQ(unit.kind, InputKind::kConllu);
    found += std::to_string(unit.line) + " " + std::to_string(unit.bytes.size()) + "; ";
  }
  EXPECT_EQ(found, "1 37; 4 58; there is no word in it; leave it out");
}

TEST_F(InputStreamTest, CodesNoTreebanks) {
  EXPECT_EQ(Read({Write("a.conllu", "1\tA\t_\t_\t_\t_\t_\t_\t_\t_\n")}),
            "! a.conllu:1: this is CoNLL-U, which has tokens and trees and no article; "
            "give it to `dragoman parse`\n");
}

TEST(ReadArticle, GivesTheSameIdToTheSameArticle) {
  const auto id = [](const char* path, const char* bytes) {
    RawInput input;
    input.path = path;
    input.bytes = bytes;
    return std::get<Article>(ReadArticle(input, {})).id;
  };
  EXPECT_EQ(id("a.txt", "They met."), id("b/c.txt", "They met."));
  EXPECT_NE(id("a.txt", "They met."), id("a.txt", "They left."));
  EXPECT_EQ(id("a.txt", "They met."), "95083ded6e9799a7");
}

TEST(ReadArticle, SetsAMissingDateOnly) {
  ReadOptions options;
  options.date = *Date::Parse("2020-01-01");
  const auto date = [&](const char* path, const char* bytes) {
    RawInput input;
    input.path = path;
    input.bytes = bytes;
    return std::get<Article>(ReadArticle(input, options)).published.text();
  };
  EXPECT_EQ(date("a.txt", "They met."), "2020-01-01");
  EXPECT_EQ(date("2021-11-28-summit.txt", "They met."), "2021-11-28");
  EXPECT_EQ(date("a.txt", "Date: 2021-11-28\n\nThey met."), "2021-11-28");
}

}  // namespace
}  // namespace dragoman
