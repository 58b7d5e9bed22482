#include "resolve/places/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace dragoman {
namespace {

const DataFiles& Files() {
  static const DataFiles kFiles = *DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  return kFiles;
}

const Gazetteer& Shipped() {
  static const Gazetteer kGazetteer = [] {
    Diagnostics diagnostics;
    Gazetteer loaded = Gazetteer::Load(Files(), &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return loaded;
  }();
  return kGazetteer;
}

// "Tripoli LBY PPLC" for the first sense of a name, "" if there is none.
std::string First(std::string_view name) {
  const std::vector<PlaceName> found = Shipped().Find(NameKey(name));
  if (found.empty()) return "";
  const KnownPlace place = Shipped().place(found[0].place);
  return std::string(place.name) + " " + std::string(place.country) + " " +
         std::string(place.feature);
}

TEST(NameKey, FoldsSpellings) {
  EXPECT_EQ(NameKey("The Hague"), "hague");
  EXPECT_EQ(NameKey("N’Djamena"), "ndjamena");
  EXPECT_EQ(NameKey("Port-au-Prince"), "port au prince");
  EXPECT_EQ(NameKey("U.S."), "us");
  EXPECT_EQ(NameKey("Łódź"), "lodz");
}

TEST(Gazetteer, KnowsTownsDivisionsCountriesAndRegions) {
  EXPECT_EQ(First("Ashgabat"), "Ashgabat TKM PPLC");
  EXPECT_EQ(First("Helmand"), "Helmand AFG ADM1");
  EXPECT_EQ(First("Burma"), "Myanmar MMR PCLI");
  EXPECT_EQ(First("Strait of Hormuz"), "Strait of Hormuz  STRT");
  EXPECT_EQ(First("Leningrad"), "Saint Petersburg RUS PPLA");
  EXPECT_EQ(First("Qwertyville"), "");
}

TEST(Gazetteer, FindsAccentedNamesByPlainLetters) {
  EXPECT_EQ(First("Medellín"), First("Medellin"));
  EXPECT_EQ(First("Düsseldorf"), First("Dusseldorf"));
}

TEST(Gazetteer, MarksWeakNamesAndAbbreviations) {
  EXPECT_TRUE(Shipped().Find("nice")[0].weak);
  EXPECT_TRUE(Shipped().Find("reading")[0].weak);
  EXPECT_FALSE(Shipped().Find("baghdad")[0].weak);
  EXPECT_TRUE(Shipped().Find("uae")[0].abbreviation);
  EXPECT_TRUE(Shipped().Find("dmz")[0].abbreviation);
}

TEST(Gazetteer, KnowsWhatLiesInWhat) {
  const KnownPlace france = Shipped().place(Shipped().Country("FRA"));
  const KnownPlace texas = Shipped().place(Shipped().Find("texas")[0].place);
  int in_france = 0, in_texas = 0;
  for (const PlaceName& name : Shipped().Find("paris")) {
    in_france += Shipped().Contains(france, Shipped().place(name.place));
    in_texas += Shipped().Contains(texas, Shipped().place(name.place));
  }
  EXPECT_GE(in_france, 1);
  EXPECT_EQ(in_texas, 1);
}

TEST(Gazetteer, GivesRadiusByKindOfPlace) {
  const auto radius = [](std::string_view name) {
    return Shipped().place(Shipped().Find(NameKey(name))[0].place).radius_km;
  };
  EXPECT_GT(radius("Iran"), 600);
  EXPECT_GT(radius("Texas"), 300);
  EXPECT_LT(radius("Tehran"), 40);
  EXPECT_LT(radius("Fordow"), 10);
}

// The errors of a gazetteer made of these bytes.
std::string Errors(std::string table, std::string regions) {
  DataFiles files;
  files.Add("gazetteer/places.bin", std::move(table));
  files.Add("gazetteer/regions.txt", std::move(regions));
  files.Add("gazetteer/words.txt", "at | in\n");
  Diagnostics diagnostics;
  Gazetteer::Load(files, &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += (out.empty() ? "" : "\n") + d.ToString();
  return out;
}

std::string Table() { return std::string(Files().Find("gazetteer/places.bin")->bytes); }

TEST(PlaceTable, SaysWhatIsWrongWithAFile) {
  const std::string table = Table();
  EXPECT_EQ(Errors(table, ""), "");
  EXPECT_EQ(PlaceTable::Open("places.bin", "hello").status().message(),
            "places.bin: this is no compiled gazetteer; compile it again with "
            "data/gazetteer/make_gazetteer.py");
  std::string newer = table;
  newer[8] = 9;
  EXPECT_EQ(
      PlaceTable::Open("places.bin", newer).status().message(),
      "places.bin: the gazetteer has version 9, this program reads version 1; compile "
      "it again with data/gazetteer/make_gazetteer.py");
  std::string damaged = table;
  damaged[damaged.size() / 2] ^= 1;
  EXPECT_EQ(
      PlaceTable::Open("places.bin", damaged).status().message(),
      "places.bin: the file is damaged (its checksum does not fit); compile it again "
      "with data/gazetteer/make_gazetteer.py");
}

TEST(PlaceTable, RefusesEveryTruncation) {
  const std::string table = Table();
  for (size_t size = 0; size < 200; ++size) {
    EXPECT_FALSE(PlaceTable::Open("places.bin", table.substr(0, size)).ok());
  }
  for (size_t size = 200; size < table.size(); size += table.size() / 50) {
    EXPECT_FALSE(PlaceTable::Open("places.bin", table.substr(0, size)).ok());
  }
}

TEST(PlaceTable, StaysInsideItsBytesWhateverTheyAre) {
  std::string table = Table();
  // Every offset and count of the head at its worst, the checksum made to fit.
  for (size_t at = 24; at < 72; at += 4) {
    std::string bad = table;
    std::memset(bad.data() + at, 0x7F, 4);
    uint64_t sum = 0xCBF29CE484222325;
    for (size_t i = 24; i + 8 <= bad.size(); i += 8) {
      uint64_t word = 0;
      std::memcpy(&word, bad.data() + i, 8);
      sum = (sum ^ word) * 0x100000001B3;
    }
    std::memcpy(bad.data() + 16, &sum, 8);
    EXPECT_FALSE(PlaceTable::Open("places.bin", bad).ok());
  }
}

TEST(Gazetteer, ReportsBadRegions) {
  EXPECT_EQ(
      Errors(Table(), "Red Sea | SEA | north | 38 | 1100 | -\n"),
      "data/gazetteer/regions.txt:1:17: error: \"north\" is no number from -90 to 90\n"
      "  Red Sea | SEA | north | 38 | 1100 | -\n"
      "                  ^\n"
      "  write degrees as 41.5 or -73, the radius in km");
  EXPECT_EQ(Errors(Table(), "Gaza | RGN | 31 | 34 | 22 | Palestine\n"),
            "data/gazetteer/regions.txt:1:29: error: unknown country \"Palestine\"\n"
            "  Gaza | RGN | 31 | 34 | 22 | Palestine\n"
            "                              ^\n"
            "  write ISO 3166 alpha-3, or - for none");
}

TEST(PlaceWords, ReportsUnknownClasses) {
  Diagnostics diagnostics;
  const DataFile file{"w.txt", "data/w.txt", "tonw | city\nunit | mile\n"};
  PlaceWords::Load(file, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/w.txt:1:1: error: unknown class \"tonw\"\n"
            "  tonw | city\n"
            "  ^\n"
            "  the head of the file lists them");
  EXPECT_EQ(diagnostics[1].ToString(),
            "data/w.txt:2:8: error: the unit has no length\n"
            "  unit | mile\n"
            "         ^\n"
            "  write its kilometres: mile 1.609");
}

}  // namespace
}  // namespace dragoman
