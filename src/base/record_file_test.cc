#include "base/record_file.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

DataFile File(std::string_view bytes) { return {"x.txt", "data/x.txt", bytes}; }

TEST(RecordFile, SkipsCommentsAndTrimsFields) {
  Diagnostics diagnostics;
  const DataFile file = File("# head\n\n a b | c  # note\nC# | d\n");
  RecordFile records(file, &diagnostics);
  ASSERT_TRUE(records.Next());
  EXPECT_EQ(records.field(0), "a b");
  EXPECT_EQ(records.field(1), "c");
  EXPECT_EQ(records.field(2), "");
  EXPECT_EQ(records.Id(), "x.txt:3");
  ASSERT_TRUE(records.Next());
  EXPECT_EQ(records.field(0), "C#");
  EXPECT_FALSE(records.Next());
}

TEST(RecordFile, ShowsPlaceLineCaretAndRemedy) {
  Diagnostics diagnostics;
  const DataFile file = File("riot police | CPO\n");
  RecordFile records(file, &diagnostics);
  ASSERT_TRUE(records.Next());
  records.Error(1, "unknown sector \"CPO\"", "did you mean COP?");
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/x.txt:1:15: error: unknown sector \"CPO\"\n"
            "  riot police | CPO\n"
            "                ^\n"
            "  did you mean COP?");
}

TEST(Diagnostic, ShowsNoLineOfAMissingFile) {
  EXPECT_EQ(MissingFile("split/abbreviations.txt").ToString(),
            "data/split/abbreviations.txt: error: the file is missing\n"
            "  copy it from the data/ folder of Dragoman's source");
}

TEST(Diagnostic, SuggestsTheNearestWord) {
  EXPECT_EQ(Nearest("CPO", {"COP", "GOV", "MIL"}),
            "");  // two edits of three letters: far
  EXPECT_EQ(Nearest("ACUSE", {"ACCUSE", "ASSAULT"}), "ACCUSE");
}

TEST(DataFiles, ListsByPrefixInOrder) {
  DataFiles files;
  files.Add("frames/b.txt", "2");
  files.Add("frames/a.txt", "1");
  files.Add("actors/c.txt", "3");
  const auto frames = files.List("frames/");
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].name, "frames/a.txt");
  EXPECT_EQ(files.Find("actors/c.txt")->bytes, "3");
  EXPECT_EQ(files.Find("actors/d.txt"), nullptr);
}

TEST(MappedFile, SaysWhyAFileCannotBeOpened) {
  const auto file = MappedFile::Open("no/such/file");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.status().message(),
            "no/such/file: cannot be opened: No such file or directory");
}

TEST(RecordFile, IsKnownByItsBars) {
  EXPECT_TRUE(HasBars(File("# a | b\nIvo Marell | XCV\n")));
  EXPECT_FALSE(HasBars(File("IVO_MARELL [XCV]\n")));
  EXPECT_FALSE(HasBars(File("")));
}

}  // namespace
}  // namespace dragoman
