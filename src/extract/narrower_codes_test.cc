// Codes as narrow as the words of the clause allow, and every code of CAMEO in reach.
#include "extract/narrower_codes.h"

#include <gtest/gtest.h>

#include <set>

#include "base/record_file.h"
#include "document/tree_text.h"

namespace dragoman {
namespace {

class NarrowerCodesTest : public testing::Test {
 protected:
  static NarrowerCodes Shipped() {
    const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    Diagnostics diagnostics;
    const Ontology ontology = Ontology::Load(*files, &diagnostics);
    NarrowerCodes codes = NarrowerCodes::Load(*files, ontology, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return codes;
  }

  // The code that `code` becomes at the word `head` of the tree.
  static std::string Of(std::string_view code, std::string_view tree, uint32_t head) {
    const Document document = TreeText(tree);
    return Shipped().Of(code, document, Tree(document), head);
  }
};

TEST_F(NarrowerCodesTest, FollowsTheWordsOfTheClause) {
  EXPECT_EQ(
      Of("103", "Kenya/NNP/2/nsubj asked|ask/VBD/0/root for/IN/4/case grain/NN/2/obl", 1),
      "1033");
  EXPECT_EQ(
      Of("103", "Kenya/NNP/2/nsubj asked|ask/VBD/0/root for/IN/4/case help/NN/2/obl", 1),
      "103");
}

TEST_F(NarrowerCodesTest, WhoActsIsNotWhatItIsAboutButWeaponsAre) {
  EXPECT_EQ(
      Of("104", "Rights/NNS/2/compound groups|group/NNS/3/nsubj marched/VBD/0/root", 2),
      "104");
  EXPECT_EQ(Of("183",
               "A/DT/3/det car/NN/3/compound bomb/NN/4/nsubj killed|kill/VBD/0/root "
               "ten/CD/4/obj",
               3),
            "1832");
}

TEST_F(NarrowerCodesTest, AnotherDeedSaysNothing) {
  EXPECT_EQ(Of("141",
               "Crowds/NNS/2/nsubj marched|march/VBD/0/root and/CC/4/cc "
               "demanded|demand/VBD/2/conj elections|election/NNS/4/obj",
               1),
            "141");
}

TEST(NarrowerCodesFileTest, WrongLinesAreShown) {
  DataFiles files;
  files.Add("ontology/cameo.txt", "10 | 0 | a | -\n100 | 0 | a | -\n104 | 0 | a | -\n");
  files.Add("ontology/topics.txt", "rights | right, freedom\n");
  files.Add("ontology/narrower.txt", "100 | policy | 104\n100 | rights | 199\n");
  Diagnostics diagnostics;
  const Ontology ontology = Ontology::Load(files, &diagnostics);
  diagnostics.clear();
  NarrowerCodes::Load(files, ontology, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/ontology/narrower.txt:1:7: error: there is no topic \"policy\"\n"
            "  100 | policy | 104\n"
            "        ^\n"
            "  data/ontology/topics.txt lists them");
  EXPECT_EQ(diagnostics[1].ToString(),
            "data/ontology/narrower.txt:2:16: error: unknown CAMEO code \"199\"\n"
            "  100 | rights | 199\n"
            "                 ^\n"
            "  data/ontology/cameo.txt lists them, with leading zeros");
}

// Codes of three and four digits that no line of data/ names.
TEST(CameoTest, EveryCodeIsInReach) {
  const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  std::set<std::string, std::less<>> named;
  Diagnostics diagnostics;
  const auto take = [&](const DataFile& file, size_t field) {
    RecordFile record(file, &diagnostics);
    while (record.Next()) named.emplace(record.field(field));
  };
  for (const DataFile& file : files->List("frames/")) take(file, 2);
  take(*files->Find("ontology/content.txt"), 3);
  take(*files->Find("ontology/narrower.txt"), 2);
  take(*files->Find("ontology/types.txt"), 3);
  const Ontology ontology = Ontology::Load(*files, &diagnostics);
  for (const auto& [code, cameo] : ontology.cameo()) {
    if (code.size() == 2) continue;
    const std::string of_modes(ontology.DefaultCameo(cameo.type, cameo.modes));
    EXPECT_TRUE(named.contains(code) || of_modes == code)
        << code << ": " << cameo.description;
  }
}

}  // namespace
}  // namespace dragoman
