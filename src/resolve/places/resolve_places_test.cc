#include "resolve/places/resolve_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "document/tree_text.h"
#include "resolve/places/testing.h"

namespace dragoman {
namespace {

// Document under construction: a tree, and what earlier stages found in it.
struct Case {
  explicit Case(std::string_view tree) : document(TreeText(tree)) {}

  uint32_t Find(std::string_view word) const {
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.Text(document.tokens[t]) == word) return t;
    }
    ADD_FAILURE() << "no word " << word;
    return 0;
  }
  Case& Name(NameKind kind, std::string_view first, std::string_view last) {
    document.names.push_back({Find(first), Find(last) + 1, kind});
    return *this;
  }
  Case& Actor(std::string_view word, std::string_view country, bool geographic) {
    Mention mention;
    mention.begin = mention.head = Find(word);
    mention.end = mention.begin + 1;
    mention.geographic = geographic;
    mention.entity.country = country;
    document.mentions.push_back(mention);
    return *this;
  }
  // "Mosul IRQ PPLA 28 near | Iraq IRQ PCLI 373 in"
  std::string Places() {
    ResolvePlaces(ShippedGazetteer(), document);
    std::string out;
    for (const PlaceMention& mention : document.places) {
      const Place& place = mention.place;
      if (!out.empty()) out += " | ";
      out += (place.name.empty() ? "(" + place.text + ")" : place.name) + " " +
             place.country + " " + place.feature + " " +
             std::to_string(std::lround(place.radius_km)) + " " + place.basis;
    }
    return out;
  }
  // Only the names and countries.
  std::string Names() {
    ResolvePlaces(ShippedGazetteer(), document);
    std::string out;
    for (const PlaceMention& mention : document.places) {
      out += (out.empty() ? "" : " ") + mention.place.name + "/" + mention.place.country;
    }
    return out;
  }

  Document document;
};

TEST(ResolvePlaces, FindsTheDatelineAndThePlaceOfAMeeting) {
  EXPECT_EQ(
      Case("ASHGABAT/NNP/10/nsubj ,/,/1/punct Nov/NNP/1/appos 28/CD/3/nummod "
           "(/-LRB-/6/punct Agency/NNP/1/appos )/-RRB-/6/punct -/:/1/punct "
           "Leaders/NNS/10/nsubj met|meet/VBD/0/root in/IN/12/case Dushanbe/NNP/10/obl "
           "././10/punct")
          .Places(),
      "Ashgabat TKM PPLC 6 dateline | Dushanbe TJK PPLC 5 in");
}

TEST(ResolvePlaces, WidensTheRadiusByDistance) {
  EXPECT_EQ(Case("Bombs/NNS/2/nsubj fell|fall/VBD/0/root 30/CD/4/nummod "
                 "kilometers|kilometer/NNS/5/obl:unmarked north/RB/2/advmod of/IN/7/case "
                 "Mosul/NNP/5/obl ././2/punct")
                .Places(),
            "Mosul IRQ PPLA 16 distance");
  EXPECT_EQ(Case("Bombs/NNS/2/nsubj fell|fall/VBD/0/root near/IN/4/case Mosul/NNP/2/obl "
                 "././2/punct")
                .Places(),
            "Mosul IRQ PPLA 28 near");
  EXPECT_EQ(Case("Bombs/NNS/2/nsubj fell|fall/VBD/0/root in/IN/4/case Mosul/NNP/2/obl "
                 "././2/punct")
                .Places(),
            "Mosul IRQ PPLA 8 in");
}

TEST(ResolvePlaces, GoesTheWayThatTheTextGives) {
  Case moved(
      "Bombs/NNS/2/nsubj fell|fall/VBD/0/root 30/CD/4/nummod "
      "kilometers|kilometer/NNS/5/obl:unmarked north/RB/2/advmod of/IN/7/case "
      "Mosul/NNP/5/obl ././2/punct");
  Case there(
      "Bombs/NNS/2/nsubj fell|fall/VBD/0/root in/IN/4/case Mosul/NNP/2/obl "
      "././2/punct");
  moved.Places();
  there.Places();
  const Place& away = moved.document.places[0].place;
  const Place& town = there.document.places[0].place;
  EXPECT_NEAR(away.lat, town.lat + 30 / 111.2, 0.01);
  EXPECT_NEAR(away.lon, town.lon, 0.01);
}

TEST(ResolvePlaces, BelievesInVillagesWhereTheTextTellsOfTheirCountry) {
  // Maralik has 5,000 people.
  const char* const village =
      "They/PRP/2/nsubj met|meet/VBD/0/root in/IN/4/case Maralik/NNP/2/obl ././2/punct";
  EXPECT_EQ(Case(village).Name(NameKind::kPlace, "Maralik", "Maralik").Places(),
            "Maralik ARM PPL 2 in");
  // Nothing else is called so; but not in an article about another country.
  EXPECT_EQ(Case(std::string(village) +
                 "\nIt/PRP/2/nsubj began|begin/VBD/0/root in/IN/4/case France/NNP/2/obl "
                 "././2/punct")
                .Name(NameKind::kPlace, "Maralik", "Maralik")
                .Places(),
            "(Maralik) FRA  450 in | France FRA PCLI 450 in");
  EXPECT_EQ(Case(std::string(village) +
                 "\nIt/PRP/2/nsubj began|begin/VBD/0/root in/IN/4/case Armenia/NNP/2/obl "
                 "././2/punct")
                .Name(NameKind::kPlace, "Maralik", "Maralik")
                .Places(),
            "Maralik ARM PPL 2 in | Armenia ARM PCLI 124 in");
  // Without the tagger's word it may be anybody.
  EXPECT_EQ(Case(village).Names(), "");
}

TEST(ResolvePlaces, OneNameMayHaveTwoFullNames) {
  EXPECT_EQ(Case("They/PRP/2/nsubj met|meet/VBD/0/root in/IN/4/case Hyderabad/NNP/2/obl "
                 ",/,/6/punct Sindh/NNP/4/appos ,/,/9/punct and/CC/9/cc "
                 "Hyderabad/NNP/4/conj ,/,/11/punct Telangana/NNP/9/appos ././2/punct")
                .Names(),
            "Hyderabad/PAK Sindh/PAK Hyderabad/IND Telangana/IND");
}

TEST(ResolvePlaces, KnowsWhereNeighboursMeet) {
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root near/IN/6/case the/DT/6/det "
                 "Afghan/JJ/6/amod border/NN/2/obl in/IN/8/case Pakistan/NNP/2/obl "
                 "././2/punct")
                .Names(),
            "Afghanistan-Pakistan border/PAK Pakistan/PAK");
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root at/IN/5/case the/DT/5/det "
                 "border/NN/2/obl between/IN/7/case Armenia/NNP/5/nmod and/CC/9/cc "
                 "Georgia/NNP/7/conj ././2/punct")
                .Names()
                .substr(0, 26),
            "Armenia-Georgia border/ARM");
}

TEST(ResolvePlaces, ComesBackToPlacesNamedBefore) {
  EXPECT_EQ(
      Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/4/case Karachi/NNP/2/obl "
           "././2/punct\n"
           "They/PRP/2/nsubj marched|march/VBD/0/root through/IN/5/case the/DT/5/det "
           "city/NN/2/obl ././2/punct\n"
           "Two/CD/2/nsubj died|die/VBD/0/root there/RB/2/advmod ././2/punct")
          .Names(),
      "Karachi/PAK Karachi/PAK Karachi/PAK");
}

TEST(ResolvePlaces, PutsAnUnknownQuarterIntoItsTown) {
  EXPECT_EQ(
      Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/6/case Baghdad/NNP/6/nmod:poss "
           "'s/POS/4/case Qwertabad/NNP/2/obl ././2/punct")
          .Name(NameKind::kPlace, "Qwertabad", "Qwertabad")
          .Places(),
      "Baghdad IRQ PPLC 17 in | (Qwertabad) IRQ  17 in");
}

TEST(ResolvePlaces, ReadsContainmentBehindAComma) {
  const char* const tree =
      "He/PRP/2/nsubj spoke|speak/VBD/0/root in/IN/4/case %/NNP/2/obl ,/,/6/punct "
      "%/NNP/4/appos ././2/punct";
  const auto in = [&](std::string_view town, std::string_view area) {
    std::string filled = tree;
    filled.replace(filled.find('%'), 1, town);
    filled.replace(filled.find('%'), 1, area);
    return Case(filled).Names();
  };
  EXPECT_EQ(in("Paris", "Texas"), "Paris/USA Texas/USA");
  EXPECT_EQ(in("Paris", "France"), "Paris/FRA France/FRA");
  EXPECT_EQ(in("Moscow", "Idaho"), "Moscow/USA Idaho/USA");
  EXPECT_EQ(in("Tripoli", "Lebanon"), "Tripoli/LBN Lebanon/LBN");
  EXPECT_EQ(in("Athens", "Georgia"), "Athens/USA Georgia/USA");
  EXPECT_EQ(in("Gori", "Georgia"), "Gori/GEO Georgia/GEO");
  EXPECT_EQ(in("Bethlehem", "Pa."), "Bethlehem/USA Pennsylvania/USA");
  // A country has no such division, and a town lies in the country said.
  EXPECT_EQ(in("Lebanon", "Ky."), "/USA Kentucky/USA");
}

TEST(ResolvePlaces, APairBehindACommaIsAPlaceEvenWhereItActs) {
  const auto paired = [](const std::string& rest) {
    return Case("Rome/NNP/5/nsubj ,/,/3/punct Georgia/NNP/1/appos " + rest)
        .Name(NameKind::kPlace, "Rome", "Rome")
        .Name(NameKind::kPlace, "Georgia", "Georgia")
        .Actor("Rome", "ITA", true)
        .Actor("Georgia", "GEO", true)
        .Names();
  };
  EXPECT_EQ(paired(",/,/1/punct has|have/VBZ/0/root a/DT/7/det mayor/NN/5/obj"),
            "Rome/USA Georgia/USA");
  // But here the second one acts alone.
  EXPECT_EQ(paired("may/MD/5/aux has|have/VB/0/root a/DT/7/det mayor/NN/5/obj"), "");
}

TEST(ResolvePlaces, TheAdjectiveBeforeTellsTheCountry) {
  EXPECT_EQ(Case("It/PRP/2/nsubj hit|hit/VBD/0/root the/DT/5/det Lebanese/JJ/5/amod "
                 "city/NN/2/obj of/IN/7/case Tripoli/NNP/5/nmod ././2/punct")
                .Names(),
            "Tripoli/LBN");
  EXPECT_EQ(Case("It/PRP/2/nsubj hit|hit/VBD/0/root the/DT/5/det Omani/JJ/5/amod "
                 "port/NN/2/obj of/IN/7/case Qwertabad/NNP/5/nmod ././2/punct")
                .Name(NameKind::kPlace, "Qwertabad", "Qwertabad")
                .Names(),
            "/OMN");
}

TEST(ResolvePlaces, OnAnIslandIsThere) {
  EXPECT_EQ(Case("Troops/NNS/2/nsubj landed|land/VBD/0/root on/IN/4/case "
                 "Mindanao/NNP/2/obl ././2/punct")
                .Actor("Mindanao", "PHL", true)
                .Names(),
            "Mindanao/PHL");
}

TEST(ResolvePlaces, AnUnknownPlaceIsWhereTheDistanceBehindItEnds) {
  Case c(
      "They/PRP/2/nsubj fled|flee/VBD/0/root to/IN/4/case Qwertabad/NNP/2/obl "
      ",/,/11/punct "
      "400/CD/7/nummod km/NNS/8/obl:unmarked north/RB/4/advmod -/HYPH/10/punct "
      "east/RB/8/advmod of/IN/12/case Bamako/NNP/8/obl ././2/punct");
  c.Name(NameKind::kPlace, "Qwertabad", "Qwertabad");
  EXPECT_EQ(c.Places(), "(Qwertabad) MLI  113 to | Bamako MLI PPLC 113 distance");
  EXPECT_NEAR(c.document.places[0].place.lat, 12.61 + 400 * 0.7071 / 111.2, 0.1);
  EXPECT_NEAR(c.document.places[0].place.lon, -7.98 + 400 * 0.7071 / 108.5, 0.1);
}

TEST(ResolvePlaces, WhatIsOnlyCalledAfterAPlaceIsNone) {
  EXPECT_EQ(Case("They/PRP/2/nsubj broke|break/VBD/0/root the/DT/5/det "
                 "Geneva/NNP/5/compound conventions|convention/NNS/2/obj ././2/punct")
                .Names(),
            "");
  EXPECT_EQ(Case("They/PRP/2/nsubj met|meet/VBD/0/root the/DT/7/det Geneva/NNP/6/obl "
                 "-/HYPH/6/punct based|base/VBN/7/amod group/NN/2/obj ././2/punct")
                .Names(),
            "");
}

TEST(ResolvePlaces, UnknownNamesOfOneListLieInOneCountry) {
  EXPECT_EQ(Case("They/PRP/2/nsubj fled|flee/VBD/0/root from/IN/4/case Tunis/NNP/2/obl "
                 "to/IN/6/case Qwertabad/NNP/2/obl and/CC/8/cc Tripoli/NNP/6/conj "
                 "././2/punct")
                .Name(NameKind::kPlace, "Qwertabad", "Qwertabad")
                .Names(),
            "Tunis/TUN /LBY Tripoli/LBY");
}

TEST(ResolvePlaces, WhatStandsBesideAPlaceIsOne) {
  constexpr std::string_view kTree =
      "They/PRP/2/nsubj took|take/VBD/0/root Tripoli/NNP/2/obj and/CC/5/cc "
      "Qwertabad/NNP/3/conj ././2/punct";
  EXPECT_EQ(Case(kTree)
                .Name(NameKind::kPlace, "Tripoli", "Tripoli")
                .Name(NameKind::kPerson, "Qwertabad", "Qwertabad")
                .Names(),
            "Tripoli/LBY /LBY");
  EXPECT_EQ(Case(kTree).Name(NameKind::kPlace, "Tripoli", "Tripoli").Names(),
            "Tripoli/LBY /LBY")
      << "no name to the tagger";
  EXPECT_EQ(Case(kTree).Name(NameKind::kPerson, "Tripoli", "Qwertabad").Names(), "");
}

TEST(ResolvePlaces, KeepsAnUnknownTownInsideItsState) {
  EXPECT_EQ(Case("They/PRP/2/nsubj live/VBP/0/root in/IN/4/case Grenoble/NNP/2/obl "
                 ",/,/6/punct Texas/NNP/4/appos ././2/punct")
                .Places(),
            "(Grenoble) USA  551 in | Texas USA ADM1 551 in");
}

TEST(ResolvePlaces, ADivisionIsInTheCountryThatItIsSaidToBeIn) {
  // The gazetteer knows a Bara in Sudan alone.
  EXPECT_EQ(Case("Floods/NNS/2/nsubj hit|hit/VBD/0/root Bara/NNP/4/compound "
                 "district/NN/2/obj in/IN/6/case Nepal/NNP/4/nmod ././2/punct")
                .Name(NameKind::kPlace, "Bara", "Bara")
                .Places(),
            "(Bara) NPL  358 hit | Nepal NPL PCLI 358 in");
}

TEST(ResolvePlaces, KeepsTheWordsOfAnUnknownPlace) {
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/4/case Qwertabad/NNP/2/obl "
                 "././2/punct")
                .Name(NameKind::kPlace, "Qwertabad", "Qwertabad")
                .Places(),
            "(Qwertabad)   0 in");
}

TEST(ResolvePlaces, TakesACountryForItsWholeArea) {
  EXPECT_EQ(Case("Fighting/NN/2/nsubj continues|continue/VBZ/0/root in/IN/4/case "
                 "Yemen/NNP/2/obl ././2/punct")
                .Places(),
            "Yemen YEM PCLI 473 in");
}

TEST(ResolvePlaces, LeavesOutActorsThatOnlyAct) {
  const char* const tree =
      "Baku/NNP/2/nsubj said|say/VBD/0/root talks|talk/NNS/6/nsubj with/IN/5/case "
      "Iran/NNP/3/nmod began|begin/VBD/2/ccomp in/IN/8/case Baku/NNP/6/obl ././2/punct";
  EXPECT_EQ(Case(tree).Names(), "Baku/AZE Iran/IRN Baku/AZE");
  Case acting(tree);
  acting.Actor("Baku", "AZE", true).Actor("Iran", "IRN", true);
  EXPECT_EQ(acting.Places(), "Baku AZE PPLC 10 in");
}

TEST(ResolvePlaces, KeepsAGovernmentsSeatThatIsReached) {
  EXPECT_EQ(Case("He/PRP/2/nsubj visited|visit/VBD/0/root Tehran/NNP/2/obj ././2/punct")
                .Actor("Tehran", "IRN", true)
                .Names(),
            "Tehran/IRN");
  EXPECT_EQ(Case("He/PRP/2/nsubj accused|accuse/VBD/0/root Tehran/NNP/2/obj ././2/punct")
                .Actor("Tehran", "IRN", true)
                .Names(),
            "");
}

TEST(ResolvePlaces, GoesToACountryOnlyByMoving) {
  EXPECT_EQ(Case("He/PRP/2/nsubj flew|fly/VBD/0/root to/IN/4/case Iran/NNP/2/obl "
                 "././2/punct")
                .Actor("Iran", "IRN", true)
                .Names(),
            "Iran/IRN");
  EXPECT_EQ(Case("He/PRP/2/nsubj appealed|appeal/VBD/0/root to/IN/4/case Iran/NNP/2/obl "
                 "././2/punct")
                .Actor("Iran", "IRN", true)
                .Names(),
            "");
}

TEST(ResolvePlaces, DoesNotTakePersonsForPlaces) {
  EXPECT_EQ(Case("Chad/NNP/3/nsubj Smith/NNP/1/flat met|meet/VBD/0/root Paris/NNP/3/obj "
                 "Hilton/NNP/4/flat in/IN/7/case Jordan/NNP/3/obl ././3/punct")
                .Name(NameKind::kPerson, "Chad", "Smith")
                .Name(NameKind::kPerson, "Paris", "Hilton")
                .Names(),
            "Jordan/JOR");
  // Without the tagger's help as well.
  EXPECT_EQ(Case("Chad/NNP/3/nsubj Smith/NNP/1/flat met|meet/VBD/0/root Paris/NNP/3/obj "
                 "Hilton/NNP/4/flat ././3/punct")
                .Names(),
            "");
}

TEST(ResolvePlaces, ATitleMakesAPerson) {
  EXPECT_EQ(
      Case("Mr/NNP/3/nsubj London/NNP/1/flat spoke|speak/VBD/0/root ././3/punct").Names(),
      "");
}

TEST(ResolvePlaces, DoesNotTakePartsOfOtherNames) {
  EXPECT_EQ(Case("The/DT/3/det Washington/NNP/3/compound Post/NNP/4/nsubj "
                 "said|say/VBD/0/root so/RB/4/advmod ././4/punct")
                .Name(NameKind::kOrganisation, "Washington", "Post")
                .Names(),
            "");
  EXPECT_EQ(Case("The/DT/3/det Washington/NNP/3/compound Post/NNP/4/nsubj "
                 "said|say/VBD/0/root so/RB/4/advmod ././4/punct")
                .Names(),
            "");
}

TEST(ResolvePlaces, WantsASignForCommonWords) {
  EXPECT_EQ(
      Case("Nice/JJ/2/amod work/NN/3/nsubj helped|help/VBD/0/root ././3/punct").Names(),
      "");
  EXPECT_EQ(Case("Reading/VBG/2/csubj helps|help/VBZ/0/root ././2/punct").Names(), "");
  EXPECT_EQ(Case("They/PRP/2/nsubj met|meet/VBD/0/root in/IN/4/case Nice/NNP/2/obl "
                 "././2/punct")
                .Name(NameKind::kPlace, "Nice", "Nice")
                .Names(),
            "Nice/FRA");
}

TEST(ResolvePlaces, TellsTownsFromDivisionsByTheWordBeside) {
  EXPECT_EQ(
      Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/5/case Herat/NNP/5/compound "
           "province/NN/2/obl ././2/punct")
          .Places(),
      "Herat AFG ADM1 116 in");
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/5/case the/DT/5/det "
                 "city/NN/2/obl of/IN/7/case Herat/NNP/5/nmod ././2/punct")
                .Places(),
            "Herat AFG PPLA 5 in");
}

TEST(ResolvePlaces, FollowsTheCountriesOfTheArticle) {
  EXPECT_EQ(
      Case("Talks/NNS/2/nsubj began|begin/VBD/0/root in/IN/4/case Hyderabad/NNP/2/obl "
           "././2/punct")
          .Names(),
      "Hyderabad/IND");
  EXPECT_EQ(
      Case("Talks/NNS/2/nsubj began|begin/VBD/0/root in/IN/4/case Hyderabad/NNP/2/obl "
           "././2/punct\n"
           "Police/NN/2/nsubj came|come/VBD/0/root from/IN/4/case Karachi/NNP/2/obl "
           "and/CC/6/cc Sukkur/NNP/4/conj in/IN/8/case Pakistan/NNP/6/nmod "
           "././2/punct")
          .Names(),
      "Hyderabad/PAK Karachi/PAK Sukkur/PAK Pakistan/PAK");
}

TEST(ResolvePlaces, KnowsSeasBasesAndDisputedLands) {
  EXPECT_EQ(Case("Ships|ship/NNS/2/nsubj met|meet/VBD/0/root in/IN/7/case the/DT/7/det "
                 "Strait/NNP/2/obl of/IN/7/case Hormuz/NNP/5/nmod near/IN/9/case "
                 "Crimea/NNP/2/obl ././2/punct")
                .Places(),
            "Strait of Hormuz  STRT 80 in | Crimea UKR RGN 160 near");
}

TEST(ResolvePlaces, ReadsAbbreviationsOnlyInCapitals) {
  EXPECT_EQ(Case("They/PRP/2/nsubj live/VBP/0/root in/IN/5/case the/DT/5/det "
                 "U.S./NNP/2/obl ././2/punct")
                .Names(),
            "United States/USA");
  EXPECT_EQ(Case("Us/PRP/2/nsubj live/VBP/0/root with/IN/4/case UN/NNP/2/obl ././2/punct")
                .Names(),
            "");
}

TEST(ResolvePlaces, ReadsDescriptionsOfCapitals) {
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/6/case the/DT/6/det "
                 "Saudi/JJ/6/amod capital/NN/2/obl ././2/punct")
                .Actor("Saudi", "SAU", false)
                .Places(),
            "Riyadh SAU PPLC 13 in");
  // With a name beside it, the name is the place.
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/5/case the/DT/5/det "
                 "capital/NN/2/obl ,/,/7/punct Algiers/NNP/5/appos ././2/punct")
                .Names(),
            "Algiers/DZA");
  // The country of the article, where nothing else is said.
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root in/IN/4/case Aleppo/NNP/2/obl "
                 "././2/punct\n"
                 "It/PRP/2/nsubj reached|reach/VBD/0/root across/IN/5/case the/DT/5/det "
                 "country/NN/2/obl ././2/punct")
                .Names(),
            "Aleppo/SYR Syria/SYR");
}

TEST(ResolvePlaces, TakesPartsOfACountryForPlaces) {
  EXPECT_EQ(
      Case("Rockets/NNS/2/nsubj flew|fly/VBD/0/root at/IN/5/case southern/JJ/5/amod "
           "Israel/NNP/2/obl ././2/punct")
          .Actor("Israel", "ISR", true)
          .Names(),
      "Israel/ISR");
  EXPECT_EQ(Case("Police/NNS/2/nsubj praised|praise/VBD/0/root Turkey/NNP/5/nmod:poss "
                 "'s/POS/3/case southeast/NN/2/obj ././2/punct")
                .Actor("Turkey", "TUR", true)
                .Names(),
            "Turkey/TUR");
}

TEST(ResolvePlaces, CountsDependenciesToTheirState) {
  EXPECT_EQ(Case("It/PRP/2/nsubj began|begin/VBD/0/root on/IN/4/case Saipan/NNP/2/obl "
                 "././2/punct")
                .Name(NameKind::kPlace, "Saipan", "Saipan")
                .Names(),
            "Saipan/USA");
}

TEST(ResolvePlaces, TakesStrangeTextAsItIs) {
  Document empty;
  ResolvePlaces(ShippedGazetteer(), empty);
  EXPECT_TRUE(empty.places.empty());
  EXPECT_EQ(Case("In/IN/0/root in/IN/1/case of/IN/1/case ,/,/1/punct").Names(), "");
}

}  // namespace
}  // namespace dragoman
