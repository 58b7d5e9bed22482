#include "document/ontology.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

const Ontology& Shipped() {
  static const Ontology kOntology = [] {
    Diagnostics diagnostics;
    const auto files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    EXPECT_TRUE(files.ok());
    Ontology loaded = Ontology::Load(*files, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return loaded;
  }();
  return kOntology;
}

// The diagnostics of four small files, one of which is `bytes` under `name`.
std::string Lint(const std::string& name, const std::string& bytes) {
  DataFiles files;
  const std::vector<std::pair<std::string, std::string>> small_files = {
      {"contexts.txt", "military | arms\ncyber | networks\n"},
      {"sectors.txt", "GOV | primary | government\n"},
      {"types.txt", "COERCE | 4 | -7 | 17 | cyber -7 17 +cyber, arrest -7 17 | force\n"},
      {"cameo.txt", "17 | -7 | coerce | COERCE |\n"}};
  for (const auto& [small, text] : small_files) {
    files.Add("ontology/" + small, small == name ? bytes : text);
  }
  Diagnostics diagnostics;
  Ontology::Load(files, &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += (out.empty() ? "" : "\n") + d.ToString();
  return out;
}

TEST(Ontology, ShipsAllTypesModesAndContexts) {
  for (int i = 1; i < kEventTypes; ++i) {
    EXPECT_NE(Shipped().QuadCode(static_cast<EventType>(i)), 0);
  }
  EXPECT_EQ(Shipped().contexts().size(), 37u);
  EXPECT_EQ(Shipped().sectors().size(), 32u);
  EXPECT_EQ(Shipped().cameo().size(), 318u);
}

TEST(Ontology, ScoresTypesAndModes) {
  EXPECT_EQ(Shipped().QuadCode(EventType::kSanction), 4);
  EXPECT_EQ(Shipped().QuadCode(EventType::kNone), 0);
  EXPECT_EQ(Shipped().Intensity(EventType::kAccuse, {}), -3);
  EXPECT_EQ(Shipped().Intensity(EventType::kAssault, {"beat", "drone"}), -9.5);
  EXPECT_EQ(Shipped().Intensity(EventType::kRequest, {"meet"}), 0);
  EXPECT_TRUE(Shipped().HasMode(EventType::kThreaten, "arrest"));
  EXPECT_FALSE(Shipped().HasMode(EventType::kAccuse, "arrest"));
  EXPECT_EQ(Shipped().FindMode(EventType::kCoerce, "cyber")->context, "cyber");
}

TEST(Ontology, TellsInternationalSectorsFromOthers) {
  EXPECT_TRUE(Shipped().IsInternational("IMG"));
  EXPECT_FALSE(Shipped().IsInternational("GOV"));
  EXPECT_FALSE(Shipped().HasSector("HLH"));
}

TEST(Ontology, GivesGoldsteinOfTheLongestPrefix) {
  EXPECT_EQ(Shipped().Goldstein("010"), 0);
  EXPECT_EQ(Shipped().Goldstein("10"), -5);
  EXPECT_EQ(Shipped().Goldstein("0871"), 9);
  EXPECT_EQ(Shipped().Goldstein("1959"), -10);
  EXPECT_EQ(Shipped().Goldstein("21"), 0);
  EXPECT_EQ(Shipped().Goldstein(""), 0);
}

TEST(Ontology, GivesACameoCodeToEveryTypeAndMode) {
  EXPECT_EQ(Shipped().DefaultCameo(EventType::kConsult, {}), "040");
  EXPECT_EQ(Shipped().DefaultCameo(EventType::kCoerce, {"arrest"}), "173");
  EXPECT_EQ(Shipped().DefaultCameo(EventType::kNone, {}), "");
}

TEST(Ontology, MapsCameoToPlover) {
  const Ontology::Cameo* accuse = Shipped().FindCameo("1121");
  ASSERT_NE(accuse, nullptr);
  EXPECT_EQ(accuse->type, EventType::kAccuse);
  EXPECT_EQ(accuse->modes, std::vector<std::string>{"allege"});
  EXPECT_EQ(accuse->contexts, (std::vector<std::string>{"crime", "corruption"}));
  EXPECT_EQ(Shipped().FindCameo("1"), nullptr);
}

TEST(Ontology, ProposesTheNearestName) {
  EXPECT_EQ(Lint("cameo.txt", "17 | -7 | coerce | COERCE arest | milltary\n"),
            "data/ontology/cameo.txt:1:27: error: COERCE has no mode \"arest\"\n"
            "  17 | -7 | coerce | COERCE arest | milltary\n"
            "                            ^\n"
            "  did you mean arrest?\n"
            "data/ontology/cameo.txt:1:35: error: unknown context \"milltary\"\n"
            "  17 | -7 | coerce | COERCE arest | milltary\n"
            "                                    ^\n"
            "  did you mean military?");
}

TEST(Ontology, ListsModesWhenNoneIsNear) {
  EXPECT_EQ(Lint("cameo.txt", "17 | -7 | coerce | COERCE assassinate |\n"),
            "data/ontology/cameo.txt:1:27: error: COERCE has no mode \"assassinate\"\n"
            "  17 | -7 | coerce | COERCE assassinate |\n"
            "                            ^\n"
            "  write one of cyber, arrest");
}

TEST(Ontology, RefusesWhatIsNoScoreTypeOrCode) {
  EXPECT_EQ(Lint("types.txt", "COERC | 4 | -7 | 17 | |\n"),
            "data/ontology/types.txt:1:1: error: unknown event type \"COERC\"\n"
            "  COERC | 4 | -7 | 17 | |\n"
            "  ^\n"
            "  did you mean COERCE?");
  EXPECT_EQ(Lint("types.txt", "COERCE | 4 | -70 | 18 | |\n"),
            "data/ontology/types.txt:1:14: error: \"-70\" is no score\n"
            "  COERCE | 4 | -70 | 18 | |\n"
            "               ^\n"
            "  write a number from -10 to 10\n"
            "data/ontology/types.txt:1:20: error: unknown CAMEO code \"18\"\n"
            "  COERCE | 4 | -70 | 18 | |\n"
            "                     ^\n"
            "  data/ontology/cameo.txt lists them, with leading zeros");
}

TEST(Ontology, SaysWhichFileIsMissing) {
  Diagnostics diagnostics;
  Ontology::Load(DataFiles(), &diagnostics);
  ASSERT_EQ(diagnostics.size(), 4u);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/ontology/contexts.txt: error: the file is missing\n"
            "  copy it from the data/ folder of Dragoman's source");
}

// Every truncation of every file loads or is reported; nothing breaks.
TEST(Ontology, SurvivesTruncation) {
  const auto files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  ASSERT_TRUE(files.ok());
  for (const DataFile& file : files->List("ontology/")) {
    for (size_t size = 0; size < file.bytes.size(); size += 97) {
      DataFiles cut;
      cut.Add(file.name, std::string(file.bytes.substr(0, size)));
      Diagnostics diagnostics;
      Ontology::Load(cut, &diagnostics);
      EXPECT_GE(diagnostics.size(), 3u);
    }
  }
}

}  // namespace
}  // namespace dragoman
