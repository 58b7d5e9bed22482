#include "resolve/places/place_part.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "document/tree_text.h"
#include "resolve/places/testing.h"

namespace dragoman {
namespace {

// What words with blanks between them say about `name`: "315", "0 edge", "centre", "".
std::string PartOf(const std::string& name, std::string_view text) {
  std::string tree;
  uint32_t found = 0, i = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word(text.substr(begin, end - begin));
    const std::string tag = word == "'s" ? "POS" : "NN";
    tree.append(word).append("/").append(tag).append(i == 0 ? "/0/root " : "/1/dep ");
    if (word == name) found = i;
    begin = end + 1;
    ++i;
  }
  const Document document = TreeText(tree);
  const PlacePart part =
      ReadPlacePart(ShippedGazetteer().words(), document, found, found + 1);
  if (!part.IsSaid()) return "";
  std::string out =
      part.centre ? "centre" : std::to_string(static_cast<int>(part.bearing));
  if (part.edge) out += " edge";
  if (part.of_countries) out += " of countries";
  return out;
}

TEST(PlacePart, ReadsTheWordsAroundAName) {
  EXPECT_EQ(PartOf("Mali", "in northern Mali"), "0");
  EXPECT_EQ(PartOf("Syria", "in the north - west of Syria"), "315");
  EXPECT_EQ(PartOf("Syria", "in the north-west of Syria"), "315");
  EXPECT_EQ(PartOf("Cameroon", "in the far north of Cameroon"), "0 edge");
  EXPECT_EQ(PartOf("Yemen", "off the southern coast of Yemen"), "180 edge");
  EXPECT_EQ(PartOf("Iran", "in Iran 's south-east"), "135");
  EXPECT_EQ(PartOf("Bosnia", "in central Bosnia"), "centre");
  EXPECT_EQ(PartOf("Paris", "in the heart of Paris"), "centre");
  EXPECT_EQ(PartOf("Mali", "the northern regions of Mali"), "0 of countries");
}

TEST(PlacePart, LeavesAloneWhatIsNoPart) {
  EXPECT_EQ(PartOf("Kabul", "it fell north of Kabul"), "");
  EXPECT_EQ(PartOf("Mosul", "in the northern city of Mosul"), "");
  EXPECT_EQ(PartOf("Helmand", "in southern Helmand province"), "180 of countries");
  EXPECT_EQ(PartOf("Tigray", "in Ethiopia 's northern Tigray"), "0 of countries");
  EXPECT_EQ(PartOf("Iran", "Iran 's southern neighbours"), "");
}

// Where a part of it lies, rounded: "19.3 -4.0 590".
std::string Narrowed(std::string_view key, double bearing, bool edge) {
  const KnownPlace known =
      ShippedGazetteer().place(ShippedGazetteer().Find(key).front().place);
  PlacePart part;
  part.bearing = bearing;
  part.edge = edge;
  Place place;
  place.lat = known.lat;
  place.lon = known.lon;
  place.radius_km = known.radius_km;
  Narrow(ShippedGazetteer(), known, part, &place);
  char text[64];
  std::snprintf(text, sizeof text, "%.1f %.1f %.0f", place.lat, place.lon,
                place.radius_km);
  return text;
}

TEST(PlacePart, MovesTowardsThePart) {
  EXPECT_EQ(Narrowed("mali", 0, false), "19.3 -4.0 590");
  EXPECT_EQ(Narrowed("chile", 0, true), "-21.5 -71.0 627");
  EXPECT_EQ(Narrowed("aleppo", 90, false), "36.2 37.2 7");
}

TEST(PlacePart, TheCoastIsTowardsTheSea) {
  const auto seaward = [](std::string_view key) {
    const KnownPlace known =
        ShippedGazetteer().place(ShippedGazetteer().Find(key).front().place);
    return static_cast<int>(Seaward(ShippedGazetteer(), known).bearing);
  };
  EXPECT_EQ(seaward("libya"), 0);
  EXPECT_EQ(seaward("bangladesh"), 191);
  EXPECT_EQ(seaward("hualien"), -1);
}

}  // namespace
}  // namespace dragoman
