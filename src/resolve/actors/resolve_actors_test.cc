// Trees as the parser gives them in, who is named out, with the dictionaries that ship.
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "resolve/actors/testing.h"

namespace dragoman {
namespace {

TEST(ResolveActors, TitleAndNameAreOnePhrase) {
  EXPECT_EQ(Who("Iranian/JJ/3/amod Foreign/NNP/3/amod Minister/NNP/4/nmod:desc "
                "Hossein/NNP/6/nsubj Amirabdollahian/NNP/4/flat left/VBD/0/root "
                "././6/punct"),
            "Iranian Foreign Minister Hossein Amirabdollahian = IRNGOV "
            "Hossein Amir-Abdollahian, foreign minister\n");
}

TEST(ResolveActors, SpellingsAreFoundByRule) {
  EXPECT_EQ(Who("President/NNP/2/nmod:desc Ebrahim/NNP/4/nsubj Raeisi/NNP/2/flat "
                "spoke/VBD/0/root"),
            "President Ebrahim Raeisi = IRNGOV Ebrahim Raisi, president\n");
  EXPECT_EQ(Who("Ibrahim/NNP/3/nsubj Raisi/NNP/1/flat spoke/VBD/0/root"),
            "Ibrahim Raisi = IRNGOV Ebrahim Raisi, president\n");
}

TEST(ResolveActors, TheDateDecidesWhatSomebodyIs) {
  constexpr char kTree[] = "Imran/NNP/3/nsubj Khan/NNP/1/flat spoke/VBD/0/root";
  EXPECT_EQ(Who(kTree, "2012-01-01"),
            "Imran Khan = PAKOPP Imran Khan, opposition leader\n");
  EXPECT_EQ(Who(kTree, "2020-01-01"), "Imran Khan = PAKGOV Imran Khan, prime minister\n");
  constexpr char kBlair[] = "Tony/NNP/3/nsubj Blair/NNP/1/flat spoke/VBD/0/root";
  EXPECT_EQ(Who(kBlair, "2003-03-20"),
            "Tony Blair = GBRGOV Tony Blair, prime minister\n");
  EXPECT_EQ(Who(kBlair, "2015-03-20"), "Tony Blair = GBRELI Tony Blair\n");
}

TEST(ResolveActors, ThePossessorTellsTheCountry) {
  EXPECT_EQ(Who("Azerbaijan/NNP/3/nmod:poss 's/POS/1/case president/NN/4/nsubj "
                "left/VBD/0/root"),
            "Azerbaijan's president = AZEGOV Ilham Aliyev, president\n"
            "Azerbaijan = AZEGOV Azerbaijan\n");
}

TEST(ResolveActors, AnOfPhraseBelongsToTheDescription) {
  EXPECT_EQ(Who("the/DT/3/det foreign/JJ/3/amod minister/NN/6/nsubj of/IN/5/case "
                "Iran/NNP/3/nmod left/VBD/0/root"),
            "the foreign minister of Iran = IRNGOV Hossein Amir-Abdollahian, foreign "
            "minister\n"
            "Iran = IRNGOV Iran\n");
}

TEST(ResolveActors, AppositionsAreJoined) {
  EXPECT_EQ(
      Who("Ilham/NNP/8/nsubj Aliyev/NNP/1/flat ,/,/5/punct the/DT/5/det "
          "president/NN/1/appos of/IN/7/case Azerbaijan/NNP/5/nmod left/VBD/0/root"),
      "Ilham Aliyev, the president of Azerbaijan = AZEGOV Ilham Aliyev, president\n"
      "Azerbaijan = AZEGOV Azerbaijan\n");
}

TEST(ResolveActors, PlacesTellTheCountryOfPeople) {
  EXPECT_EQ(Who("officials/NNS/4/nsubj in/IN/3/case Basra/NNP/1/nmod left/VBD/0/root"),
            "officials = IRQGOV, official\n");
}

TEST(ResolveActors, ATownTellsTheCountryOfPeopleButNotOfSoldiers) {
  constexpr std::string_view kTown =
      "in/IN/5/case the/DT/5/det Chadian/JJ/5/amod town/NN/1/nmod left/VBD/0/root";
  EXPECT_EQ(Who(std::string("doctors|doctor/NNS/6/nsubj ").append(kTown)),
            "doctors = TCDMED, doctor\nthe Chadian town = TCDCVL\n");
  EXPECT_EQ(Who(std::string("troops|troop/NNS/6/nsubj ").append(kTown)),
            "troops = MIL\nthe Chadian town = TCDCVL\n");
}

TEST(ResolveActors, ChurchesCalledAfterACountryLiveInMany) {
  EXPECT_EQ(Who("Greek/JJ/3/amod Orthodox/JJ/3/amod churches|church/NNS/4/nsubj "
                "agreed/VBD/0/root"),
            "Greek Orthodox churches = REL\n");
}

TEST(ResolveActors, AfricanLeadersAreThoseOfTheUnion) {
  EXPECT_EQ(Who("West/NNP/2/compound African/JJ/3/amod leaders|leader/NNS/4/nsubj "
                "agreed/VBD/0/root"),
            "West African leaders = IGOGOV, west african leader\n");
}

TEST(ResolveActors, MembersAreOfTheBodyWhereverItsNameHangs) {
  EXPECT_EQ(Who("Soldiers/NNS/2/nsubj killed/VBD/0/root two/CD/4/nummod "
                "members|member/NNS/2/obj of/IN/6/case al-Qaida/NNP/4/nmod in/IN/8/case "
                "Iraq/NNP/2/obl"),
            "Soldiers = MIL, soldier\ntwo members of al-Qaida in Iraq = IMGREB, member\n"
            "al-Qaida in Iraq = IMGREB al-Qaida in Iraq\n");
}

TEST(ResolveActors, TitleAndNameBehindOfMayBeTwoPhrases) {
  EXPECT_EQ(Who("the/DT/2/det daughter/NN/7/nsubj of/IN/4/case dictator/NN/2/nmod "
                "Augusto/NNP/2/nmod Pinochet/NNP/5/flat left/VBD/0/root",
                "2005-01-01"),
            "the daughter of dictator Augusto Pinochet = CHLCVL\n"
            "dictator Augusto Pinochet = CHLELI Augusto Pinochet\n");
}

TEST(ResolveActors, PeacekeepersAreOfTheUnionThatIsNamedAlone) {
  constexpr std::string_view kSent =
      "sent/VBD/0/root peacekeepers|peacekeeper/NNS/2/obj ././2/punct";
  const auto last = [](const std::string& lines) {
    return lines.substr(lines.rfind("peacekeepers"));
  };
  EXPECT_EQ(last(Who(std::string("ECOWAS/NNP/2/nsubj ").append(kSent))),
            "peacekeepers = IGOMIL, peacekeeper\n");
  EXPECT_EQ(last(Who(std::string("Ghana/NNP/2/nsubj ").append(kSent))),
            "peacekeepers = UNOMIL, peacekeeper\n");
}

TEST(ResolveActors, WhoIsTakenAwayFromACountryIsNotOfIt) {
  EXPECT_EQ(Who("they/PRP/2/nsubj withdrew|withdraw/VBD/0/root troops|troop/NNS/2/obj "
                "from/IN/5/case Iraq/NNP/3/nmod"),
            "they = \ntroops = MIL\nIraq = IRQGOV Iraq\n");
  EXPECT_EQ(Who("they/PRP/2/nsubj arrested|arrest/VBD/0/root men|man/NNS/2/obj "
                "from/IN/5/case Iraq/NNP/3/nmod"),
            "they = \nmen = IRQCVL\nIraq = IRQGOV Iraq\n");
}

TEST(ResolveActors, TheWestBankIsNotTheWest) {
  EXPECT_EQ(Who("the/DT/3/det West/NNP/3/compound Bank/NNP/4/nsubj agreed/VBD/0/root"),
            "the West Bank = PSEGOV West Bank\n");
  EXPECT_EQ(Who("the/DT/2/det West/NNP/3/nsubj agreed/VBD/0/root"), "the West = GOV\n");
}

TEST(ResolveActors, LanguagesAreNobody) {
  EXPECT_EQ(Who("they/PRP/2/nsubj banned|ban/VBD/0/root English/JJ/4/amod "
                "words|word/NNS/2/obj"),
            "they = \n");
}

TEST(ResolveActors, WhatSomebodyOwnsIsNotOfWhereItIs) {
  EXPECT_EQ(Who("its/PRP$/2/nmod:poss embassy/NN/5/nsubj in/IN/4/case Quito/NNP/2/nmod "
                "closed/VBD/0/root"),
            "its embassy = GOV\nits = \nQuito = ECUGOV Ecuador\n");
}

TEST(ResolveActors, CapitalsActAndAreMarkedAsPlaces) {
  const Document d = Resolved("Baku/NNP/2/nsubj agreed/VBD/0/root");
  ASSERT_EQ(d.mentions.size(), 1u);
  EXPECT_EQ(d.mentions[0].entity.code, "AZEGOV");
  EXPECT_TRUE(d.mentions[0].geographic);
  EXPECT_FALSE(Resolved("Kremlin/NNP/2/nsubj agreed/VBD/0/root").mentions[0].geographic);
}

TEST(ResolveActors, ASeatOfTwoActsForTheBodyAndIsThePlaceOfTheState) {
  EXPECT_EQ(Who("Brussels/NNP/2/nsubj agreed/VBD/0/root"),
            "Brussels = EURGOV European Union\n");
  EXPECT_EQ(Who("police/NNS/4/nsubj in/IN/3/case Brussels/NNP/1/nmod left/VBD/0/root"),
            "police = BELCOP\nBrussels = BELGOV Belgium\n");
  EXPECT_EQ(
      Who("Washington/NNP/4/nsubj and/CC/3/cc Brussels/NNP/1/conj agreed/VBD/0/root"),
      "Washington = USAGOV United States\nBrussels = EURGOV European Union\n");
}

TEST(ResolveActors, SmallLettersAreNoCountries) {
  EXPECT_EQ(Who("turkey/NN/2/nsubj cooked/VBD/0/root"), "");
  EXPECT_EQ(Who("He/PRP/2/nsubj saw/VBD/0/root us/PRP/2/obj"), "He = \nus = \n");
}

TEST(ResolveActors, ModifiersChangeTheSector) {
  EXPECT_EQ(Who("opposition/NN/2/compound lawmakers/NNS/3/nsubj left/VBD/0/root"),
            "opposition lawmakers = OPP, opposition lawmaker\n");
  EXPECT_EQ(Who("dissident/JJ/2/amod senators/NNS/3/nsubj left/VBD/0/root"),
            "dissident senators = OPP, senator\n");
  EXPECT_EQ(Who("rebel/NN/2/compound commanders/NNS/3/nsubj left/VBD/0/root"),
            "rebel commanders = REB, rebel commander\n");
  EXPECT_EQ(Who("armed/JJ/2/amod villagers/NNS/3/nsubj left/VBD/0/root"),
            "armed villagers = UAF\n");
}

TEST(ResolveActors, OfficesHaveOtherNamesElsewhere) {
  EXPECT_EQ(Who("the/DT/4/det US/NNP/4/compound foreign/JJ/4/amod minister/NN/5/nsubj "
                "left/VBD/0/root",
                "2013-08-30"),
            "the US foreign minister = USAGOV John Kerry, foreign minister\n");
}

TEST(ResolveActors, ActingAndOustedHoldersAreKnownToo) {
  EXPECT_EQ(Who("the/DT/4/det ousted/JJ/4/amod Honduran/JJ/4/amod president/NN/5/nsubj "
                "left/VBD/0/root",
                "2009-07-05"),
            "the ousted Honduran president = HNDELI Manuel Zelaya, president\n");
}

TEST(ResolveActors, WhoWasKidnappedIsNoOwner) {
  EXPECT_EQ(Who("kidnappers|kidnapper/NNS/6/nsubj of/IN/5/case an/DT/5/det "
                "Italian/JJ/5/amod reporter/NN/1/nmod left/VBD/0/root"),
            "kidnappers = UAF, kidnapper\n"
            "an Italian reporter = ITAJRN, reporter\n");
}

TEST(ResolveActors, HonorificsAndOtherVowelsAreHeardThrough) {
  EXPECT_EQ(
      Who("Seyyed/NNP/4/nsubj Ebrahim/NNP/1/flat Raeisi/NNP/1/flat left/VBD/0/root"),
      "Seyyed Ebrahim Raeisi = IRNGOV Ebrahim Raisi, president\n");
  EXPECT_EQ(Who("Nouri/NNP/3/nsubj Maleki/NNP/1/flat left/VBD/0/root", "2008-03-25"),
            "Nouri Maleki = IRQGOV Nouri al-Maliki, prime minister\n");
}

TEST(ResolveActors, FormerHoldersAreNotTodaysOnes) {
  EXPECT_EQ(Who("the/DT/3/det former/JJ/3/amod president/NN/6/nsubj of/IN/5/case "
                "Azerbaijan/NNP/3/nmod left/VBD/0/root"),
            "the former president of Azerbaijan = AZEELI, former president\n"
            "Azerbaijan = AZEGOV Azerbaijan\n");
  EXPECT_EQ(Who("The/DT/4/det former/JJ/4/amod permanent/JJ/4/amod "
                "secretary/NN/5/nmod:desc Elias/NNP/7/nsubj Kunda/NNP/5/flat "
                "left/VBD/0/root"),
            "The former permanent secretary Elias Kunda = ELI Elias Kunda, permanent "
            "secretary\n");
}

TEST(ResolveActors, BreakawayRegionsAreNotRecognised) {
  EXPECT_EQ(Who("Abkhazia/NNP/4/nmod:poss 's/POS/1/case foreign/JJ/4/amod "
                "ministry/NN/5/nsubj spoke/VBD/0/root"),
            "Abkhazia's foreign ministry = GEOPRE\nAbkhazia = GEOPRE Abkhazia\n");
}

TEST(ResolveActors, WhomTheyBelongToTellsTheSideOfOfficers) {
  EXPECT_EQ(Who("officers/NNS/3/nsubj had/AUX/3/aux left/VBD/0/root"),
            "officers = COP, officers\n");
  EXPECT_EQ(Who("officers/NNS/5/nsubj of/IN/4/case the/DT/4/det army/NN/1/nmod "
                "left/VBD/0/root"),
            "officers of the army = MIL, officers\nthe army = MIL\n");
  EXPECT_EQ(Who("a/DT/2/det spokesman/NN/6/nsubj for/IN/5/case the/DT/5/det "
                "rebels/NNS/2/nmod left/VBD/0/root"),
            "a spokesman = REB, spokesman\nthe rebels = REB, rebel\n");
}

TEST(ResolveActors, OfficialsWhereSomebodyIsAreOfThatPlace) {
  EXPECT_EQ(Who("They/PRP/2/nsubj fled/VBD/0/root to/IN/4/case Venezuela/NNP/2/obl "
                ",/,/4/punct where/WRB/8/advmod officials/NNS/8/nsubj "
                "waited/VBD/4/acl:relcl"),
            "They = \nVenezuela = VENGOV Venezuela\nofficials = VENGOV, official\n");
}

TEST(ResolveActors, MarksAreNoPartOfAPhrase) {
  EXPECT_EQ(Who("''/NN/3/compound the/DT/3/det army/NN/4/nsubj left/VBD/0/root"),
            "the army = MIL\n");
}

TEST(ResolveActors, GroupsGiveTheirSide) {
  EXPECT_EQ(
      Who("Taliban/NNP/2/compound fighters/NNS/3/nsubj left/VBD/0/root", "2010-01-01"),
      "Taliban fighters = AFGREB, fighter\n");
  EXPECT_EQ(Who("the/DT/2/det Taliban/NNP/3/nsubj spoke/VBD/0/root", "2022-01-01"),
            "the Taliban = AFGGOV Taliban\n");
  EXPECT_EQ(Who("EU/NNP/2/compound officials/NNS/3/nsubj left/VBD/0/root"),
            "EU officials = EURGOV, official\n");
}

TEST(ResolveActors, ModifiersOfDeedsAreActorsThemselves) {
  EXPECT_EQ(Who("the/DT/3/det US/NNP/3/compound visit/NN/4/nsubj ended/VBD/0/root"),
            "US = USAGOV United States\n");
  EXPECT_EQ(Who("an/DT/3/det Israeli/JJ/3/amod raid/NN/4/nsubj began/VBD/0/root"),
            "Israeli = ISRGOV Israel\n");
}

TEST(ResolveActors, HyphensTurnAway) {
  EXPECT_EQ(Who("pro/JJ/3/compound -/HYPH/3/punct US/NNP/4/compound rally/NN/5/nsubj "
                "began/VBD/0/root"),
            "");
  EXPECT_EQ(Who("US/NNP/3/compound -/HYPH/3/punct bound/JJ/4/amod flights/NNS/5/nsubj "
                "began/VBD/0/root"),
            "");
}

TEST(ResolveActors, ThoseWhomAProtestIsAgainstAreInIt) {
  EXPECT_EQ(Who("anti/JJ/3/compound -/HYPH/3/punct US/NNP/4/compound rally/NN/5/nsubj "
                "began/VBD/0/root"),
            "US = USAGOV United States\n");
  EXPECT_EQ(Who("anti-American/JJ/2/amod slogans/NNS/3/nsubj rang/VBD/0/root"),
            "anti-American = USAGOV United States\n");
  EXPECT_EQ(Who("anti-government/JJ/2/amod slogans/NNS/3/nsubj rang/VBD/0/root"),
            "anti-government = GOV\n");
}

TEST(ResolveActors, WhoeverBrokersADealIsInIt) {
  EXPECT_EQ(Who("US/NNP/3/compound -/HYPH/3/punct brokered/VBN/4/amod deal/NN/5/nsubj "
                "failed/VBD/0/root"),
            "US = USAGOV United States\n");
  EXPECT_EQ(Who("US/NNP/4/compound -/HYPH/4/punct Iraqi/JJ/4/amod deal/NN/5/nsubj "
                "failed/VBD/0/root"),
            "US = USAGOV United States\nIraqi = IRQGOV Iraq\n");
  EXPECT_EQ(Who("Somali/JJ/4/amod -/HYPH/1/punct Ethiopian/JJ/4/amod troops/NNS/5/nsubj "
                "left/VBD/0/root"),
            "Somali - Ethiopian troops = MIL\nSomali = SOMMIL\nEthiopian = ETHMIL\n");
}

TEST(ResolveActors, AnAmbassadorToACountryIsOfAnother) {
  Document d = TreeText(
      "the/DT/3/det US/NNP/3/compound ambassador/NN/8/nsubj to/IN/6/case "
      "Iraq/NNP/6/compound James/NNP/3/nmod Jeffery/NNP/6/flat met/VBD/0/root");
  d.names.push_back({5, 7, NameKind::kPerson});
  ResolveActors(Shipped(), d);
  EXPECT_EQ(d.mentions.back().entity.code, "USAGOV") << Lines(d);
}

TEST(ResolveActors, SoldiersLentToOthersAreTheirs) {
  constexpr std::string_view kPeacekeepers =
      "Bangladeshi/JJ/2/amod peacekeepers|peacekeeper/NNS/3/nsubj left/VBD/0/root";
  EXPECT_EQ(Who(kPeacekeepers), "Bangladeshi peacekeepers = BGDMIL, peacekeeper\n");
  EXPECT_EQ(Who(std::string(kPeacekeepers) + " UNICEF/NNP/3/obj"),
            "Bangladeshi peacekeepers = UNOMIL, peacekeeper\n"
            "UNICEF = UNOGOV UN Children's Fund\n");
  EXPECT_EQ(Who("The/DT/2/det coalition/NN/5/nsubj in/IN/4/case Chad/NNP/2/nmod "
                "left/VBD/0/root"),
            "The coalition = TCDPTY\nChad = TCDGOV Chad\n");
  EXPECT_EQ(Who("The/DT/2/det coalition/NN/5/nsubj in/IN/4/case Chad/NNP/2/nmod "
                "left/VBD/0/root NATO/NNP/5/obj"),
            "The coalition = IGOMIL\nChad = TCDGOV Chad\n"
            "NATO = IGOMIL NATO\n");
}

TEST(ResolveActors, AShipIsOfItsFlag) {
  EXPECT_EQ(Who("a/DT/6/det Greek/JJ/4/amod -/HYPH/4/punct flagged/VBN/6/amod "
                "cargo/NN/6/compound "
                "ship/NN/7/nsubj sank/VBD/0/root"),
            "a Greek - flagged cargo ship = GRCBUS, cargo ship\n");
}

TEST(ResolveActors, DaysAreNoPartOfANameAndACryMayBeOne) {
  EXPECT_EQ(Who("On/IN/3/case June/NNP/3/compound Beijing/NNP/4/nsubj agreed/VBD/0/root"),
            "Beijing = CHNGOV China\n");
  EXPECT_EQ(Who("KFOR/UH/2/discourse refused/VBD/0/root"), "KFOR = IGOMIL KFOR\n");
}

TEST(ResolveActors, AnAbbreviationIsOfTheCountryThatTheTextNames) {
  EXPECT_EQ(Who("RSF/NNP/2/nsubj refused/VBD/0/root"),
            "RSF = NGOSOC Reporters Without Borders\n");
  EXPECT_EQ(Who("RSF/NNP/2/nsubj attacked/VBD/0/root Sudan/NNP/2/obj"),
            "RSF = SDNPRM Rapid Support Forces\nSudan = SDNGOV Sudan\n");
}

TEST(ResolveActors, GreekAndTurkishCypriotsAreCypriots) {
  EXPECT_EQ(Who("Greek/JJ/4/amod and/CC/3/cc Turkish/JJ/1/conj Cypriots/NNPS/5/nsubj "
                "met/VBD/0/root"),
            "Greek and Turkish Cypriots = CYPCVL\n");
}

TEST(ResolveActors, CubanAmericansAreAmericans) {
  EXPECT_EQ(Who("Cuban/JJ/2/amod Americans/NNPS/3/nsubj left/VBD/0/root"),
            "Cuban Americans = USACVL\n");
}

TEST(ResolveActors, WhoHasTiesToAGroupIsCountedAmongIt) {
  EXPECT_EQ(Who("al/NNP/3/compound -/HYPH/3/punct Qaida/NNP/5/compound -/HYPH/5/punct "
                "linked/VBN/6/amod fighters/NNS/7/nsubj fled/VBD/0/root"),
            "al - Qaida - linked fighters = IMGREB, fighter\n");
  EXPECT_EQ(Who("militants/NNS/6/nsubj with/IN/3/case ties/NNS/1/nmod to/IN/5/case "
                "Hezbollah/NNP/3/nmod fled/VBD/0/root"),
            "militants = LBNREB, militant\nHezbollah = LBNREB Hezbollah\n");
}

TEST(ResolveActors, AnAllyOfACountryIsAnother) {
  EXPECT_EQ(Who("Yemen/NNP/3/nmod:poss 's/POS/1/case allies|ally/NNS/4/nsubj "
                "paid/VBD/0/root"),
            "Yemen's allies = GOV\nYemen = YEMGOV Yemen\n");
}

TEST(ResolveActors, TitlesOfOneCountryTellIt) {
  EXPECT_EQ(Who("Labor/NNP/2/compound Secretary/NNP/3/nmod:desc Grace/NNP/5/nsubj "
                "Tembo/NNP/3/flat met/VBD/0/root Americans/NNPS/5/obj"),
            "Labor Secretary Grace Tembo = USAGOV Grace Tembo, labor secretary\n"
            "Americans = USACVL\n");
}

TEST(ResolveActors, UnknownNamesComeOutWithWhatTheirWordsSay) {
  EXPECT_EQ(Who("Ghanaian/JJ/3/amod police/NN/3/compound chief/NN/4/nmod:desc "
                "John/NNP/6/nsubj Mensah/NNP/4/flat left/VBD/0/root"),
            "Ghanaian police chief John Mensah = GHACOP John Mensah, police chief\n");
  Document d = TreeText("Kofi/NNP/3/nsubj Mensah/NNP/1/flat left/VBD/0/root");
  d.names.push_back({0, 2, NameKind::kPerson});
  ResolveActors(Shipped(), d);
  EXPECT_EQ(Lines(d), "Kofi Mensah =  Kofi Mensah\n");
  EXPECT_LT(d.mentions[0].entity.confidence, 0.3);
}

TEST(ResolveActors, PeoplesAreCivilians) {
  const Document d = Resolved("Iranians/NNPS/2/nsubj voted/VBD/0/root");
  EXPECT_EQ(Lines(d), "Iranians = IRNCVL\n");
  EXPECT_TRUE(d.mentions[0].plural);
}

TEST(ResolveActors, PronounsComeOutEmpty) {
  const Document d = Resolved("She/PRP/2/nsubj met/VBD/0/root them/PRP/2/obj");
  ASSERT_EQ(d.mentions.size(), 2u);
  EXPECT_EQ(d.mentions[0].kind, MentionKind::kPronoun);
  EXPECT_EQ(d.mentions[0].gender, 'f');
  EXPECT_TRUE(d.mentions[1].plural);
  EXPECT_TRUE(d.mentions[1].entity.country.empty());
}

TEST(ResolveActors, AnyTreeWillDo) {
  Document d = TreeText("Iran/NNP/3/nmod:poss 's/POS/1/case president/NN/0/root");
  ResolveActors(Shipped(), d);
  for (Token& token : d.tokens) token.head = 7;
  ResolveActors(Shipped(), d);
  Document empty;
  ResolveActors(Shipped(), empty);
  EXPECT_TRUE(empty.mentions.empty());
}

// Words that lead into every part of the reader, under random tags and heads.
TEST(ResolveActors, RandomTreesWillDo) {
  constexpr std::string_view kWords =
      "The/DT/2/det Iranian/JJ/3/amod President/NNP/4/nmod:desc Ebrahim/NNP/0/root "
      "Raisi/NNP/4/flat 's/POS/4/case and/CC/8/cc US/NNP/4/conj -/HYPH/8/punct "
      "led/VBN/11/amod police/NNS/4/nmod of/IN/13/case Taliban/NNP/11/nmod "
      "leaders/NNS/4/appos in/IN/16/case Baku/NNP/14/nmod ,/,/16/punct he/PRP/4/dep "
      "where/WRB/20/advmod officials/NNS/16/acl:relcl";
  Document d = TreeText(kWords);
  d.article.published = *Date::Parse("2021-11-28");
  const std::vector<Token> given = d.tokens;
  const auto n = static_cast<uint32_t>(given.size());
  uint32_t state = 12345;
  const auto next = [&state](uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
  };
  std::vector<uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  for (int round = 0; round < 20000; ++round) {
    d.tokens = given;
    for (uint32_t i = n; i > 1; --i) std::swap(order[i - 1], order[next(i)]);
    for (uint32_t i = 0; i < n; ++i) {
      Token& token = d.tokens[order[i]];
      // In every other round a tree, where each word hangs on one that is in it already.
      const bool tree = round % 2 == 0;
      token.head = tree && i > 0 ? static_cast<int32_t>(order[next(i)])
                   : tree        ? -1
                                 : static_cast<int32_t>(next(n + 1)) - 1;
      if (next(2) == 0) {
        token.relation =
            static_cast<Relation>(next(static_cast<uint32_t>(Relation::kXcomp) + 1));
      }
      if (next(4) == 0) {
        token.upos = static_cast<Upos>(next(static_cast<uint32_t>(Upos::kX) + 1));
      }
    }
    ResolveActors(Shipped(), d);
    InferCountries(References(), d);
    for (const Mention& mention : d.mentions) {
      ASSERT_LT(mention.begin, mention.end);
      ASSERT_LE(mention.end, n);
      ASSERT_LT(mention.head, n);
    }
  }
}

}  // namespace
}  // namespace dragoman
