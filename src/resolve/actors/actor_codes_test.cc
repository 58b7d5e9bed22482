#include "resolve/actors/actor_codes.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

const ActorCodes& Shipped() {
  static const Result<DataFiles> kFiles = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  static const ActorCodes kCodes = [] {
    Diagnostics diagnostics;
    ActorCodes codes = ActorCodes::Load(*kFiles, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return codes;
  }();
  return kCodes;
}

// "IRN: GOV MIL"
std::string Meaning(std::string_view code, bool role = false) {
  const ActorCode read = Shipped().Read(code, role);
  std::string out = std::string(read.owner) + ":";
  for (const std::string_view sector : read.sectors) out += " " + std::string(sector);
  return out;
}

TEST(ActorCodes, ACountryAndWhatItsPeopleDo) {
  EXPECT_EQ(Meaning("IRN"), "IRN:");
  EXPECT_EQ(Meaning("IRNGOVMIL"), "IRN: GOV MIL");
  EXPECT_EQ(Meaning("TMPREB"), "TLS: REB");
  EXPECT_EQ(Meaning("MUS"), "MUS:");
}

TEST(ActorCodes, TwoSectorsHaveOtherNamesHere) {
  EXPECT_EQ(Meaning("IRNMED"), "IRN: JRN");
  EXPECT_EQ(Meaning("IRNGOVHLH"), "IRN: GOV MED");
}

TEST(ActorCodes, BodiesBeyondOneCountry) {
  EXPECT_EQ(Meaning("IGO"), "IGO: GOV");
  EXPECT_EQ(Meaning("IGOUNOREFHCR"), "UNO: REF");
  EXPECT_EQ(Meaning("IGOEUREEC"), "EUR: GOV");
  EXPECT_EQ(Meaning("IMGMUSALQ"), "IMG: REB");
  EXPECT_EQ(Meaning("NGOUSAHRI"), "USA: NGO SOC");
  EXPECT_EQ(Meaning("MNCUSAMED"), "USA: MNC JRN");
}

TEST(ActorCodes, RolesBeginWithNoCountry) {
  EXPECT_EQ(Meaning("MUS", true), ": REL");
  EXPECT_EQ(Meaning("REBMUS", true), ": REB");
  EXPECT_EQ(Meaning("NGO", true), "NGO: SOC");
}

TEST(ActorCodes, UnknownPartsAreFound) {
  EXPECT_EQ(Shipped().Unknown("IRNGOVMIL"), "");
  EXPECT_EQ(Shipped().Unknown("IRNGVOMIL"), "GVO");
  EXPECT_EQ(Shipped().Unknown("IRNGOVMI"), "MI");
  EXPECT_EQ(Shipped().Unknown("---"), "");
  EXPECT_TRUE(Shipped().Read("---").nobody);
}

}  // namespace
}  // namespace dragoman
