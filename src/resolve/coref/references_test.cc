#include "resolve/coref/references.h"

#include <string>
#include <vector>

#include "resolve/coref/testing.h"

namespace dragoman {
namespace {

TEST(References, HeTakesUpTheSubjectAndHisCounterpartTheOtherPresident) {
  EXPECT_EQ(AfterMeeting("He/PRP/2/nsubj thanked|thank/VBD/0/root his/PRP$/5/nmod:poss "
                         "Azerbaijani/JJ/5/amod counterpart/NN/2/obj ././2/punct"),
            "He = IRNGOV president Ebrahim Raisi\n"
            "his Azerbaijani counterpart = AZEGOV president Ilham Aliyev\n"
            "his = IRNGOV president Ebrahim Raisi\n");
}

TEST(References, SurnamesAndDescriptionsTakeUpNames) {
  EXPECT_EQ(AfterMeeting("Raeisi/NNP/2/nsubj said|say/VBD/0/root so/RB/2/advmod\n"
                         "The/DT/3/det Azerbaijani/JJ/3/amod president/NN/4/nsubj "
                         "agreed|agree/VBD/0/root\n"),
            "The Azerbaijani president = AZEGOV president Ilham Aliyev\n");
}

TEST(References, APartIsOfTheCountryOfItsWhole) {
  EXPECT_EQ(Resolved({{"Iraqi officials", kDescription, "IRQ", "GOV", "", ""}},
                     "Iraqi/JJ/2/amod officials|official/NNS/3/nsubj "
                     "met|meet/VBD/0/root ././3/punct\n"
                     "Three/CD/4/nsubj of/IN/3/case them|they/PRP/1/nmod "
                     "left|leave/VBD/0/root ././4/punct"),
            "Three of them = IRQGOV\n"
            "them = IRQGOV\n");
}

TEST(References, NumbersOfVictimsAreOfTheKindOfThoseBefore) {
  const std::vector<Role> roles = {
      {"two Iraqi soldiers", kDescription, "IRQ", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Rebels/NNS/2/nsubj killed|kill/VBD/0/root two/CD/5/nummod "
                     "Iraqi/JJ/5/amod soldiers|soldier/NNS/2/obj and/CC/7/cc "
                     "wounded|wound/VBD/2/conj 12/CD/7/obj ././2/punct\n"
                     "Another/DT/2/nsubj died|die/VBD/0/root ././2/punct"),
            "12 = IRQMIL\nAnother = IRQMIL\n");
  // Of whom nobody tells more they are people, and what is no victim is nobody.
  EXPECT_EQ(Resolved({{"Iraq", kName, "IRQ", "GOV", "", "Iraq"}},
                     "Bombs/NNS/2/nsubj killed|kill/VBD/0/root 34/CD/2/obj in/IN/5/case "
                     "Iraq/NNP/2/obl"),
            "34 = IRQCVL\n");
  EXPECT_EQ(Resolved({}, "Prices/NNS/2/nsubj reached|reach/VBD/0/root 34/CD/2/obj"), "");
}

TEST(References, TheDepartmentIsTheOneNamedBefore) {
  const std::vector<Role> roles = {
      {"The US State Department", kName, "USA", "GOV", "", "State Department"},
      {"The department", kDescription, "", "GOV", "", ""},
      {"Colombia", kName, "COL", "GOV", "", "Colombia"}};
  EXPECT_EQ(
      Resolved(
          roles,
          "The/DT/4/det US/NNP/4/compound State/NNP/4/compound "
          "Department/NNP/5/nsubj warned|warn/VBD/0/root of/IN/7/case "
          "Colombia/NNP/5/obl ././5/punct\n"
          "The/DT/2/det department/NN/3/nsubj repeated|repeat/VBD/0/root this/DT/3/obj"),
      "The department = USAGOV State Department\n");
}

TEST(References, AnAttackerIsNoAmbassador) {
  const std::vector<Role> roles = {
      {"the US ambassador", kDescription, "USA", "GOV", "ambassador", ""},
      {"The attacker", kDescription, "", "UAF", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "They/PRP/2/nsubj saw|see/VBD/0/root the/DT/5/det US/NNP/5/compound "
                     "ambassador/NN/2/obj ././2/punct\n"
                     "The/DT/2/det attacker/NN/3/nsubj fled|flee/VBD/0/root"),
            "They =\nThe attacker = USAUAF\n");
}

TEST(References, ThatCountryIsAnotherOneThanTheSpeakers) {
  const std::vector<Role> roles = {{"Poland", kName, "POL", "GOV", "", "Poland"},
                                   {"Croatia", kName, "HRV", "GOV", "", "Croatia"}};
  EXPECT_EQ(
      Resolved(roles,
               "Poland/NNP/2/nsubj says|say/VBZ/0/root talks/NNS/6/nsubj with/IN/5/case "
               "Croatia/NNP/3/nmod end|end/VBP/2/ccomp unless/IN/10/mark that/DT/9/det "
               "country/NN/10/nsubj agrees|agree/VBZ/6/advcl ././2/punct"),
      "that country = HRVGOV Croatia\n");
}

TEST(References, TheHostagesAreTheForeignersWhoWereTaken) {
  const std::vector<Role> roles = {
      {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
      {"three British workers", kDescription, "GBR", "LAB", "", ""},
      {"two Italians", kDescription, "ITA", "CVL", "", ""},
      {"the hostages", kDescription, "", "CVL", "", ""}};
  constexpr std::string_view kLast =
      "Iraq/NNP/2/nsubj freed|free/VBD/0/root the/DT/4/det hostages|hostage/NNS/2/obj";
  constexpr std::string_view kFirst =
      "They/PRP/2/nsubj kidnapped|kidnap/VBD/0/root three/CD/5/nummod British/JJ/5/amod "
      "workers|worker/NNS/2/obj\n";
  EXPECT_NE(
      Resolved(roles, std::string(kFirst).append(kLast)).find("the hostages = GBRLAB"),
      std::string::npos);
  // Of people of two countries nobody knows which.
  EXPECT_EQ(Resolved(roles, std::string(kFirst)
                                .append("They/PRP/2/nsubj kidnapped|kidnap/VBD/0/root "
                                        "two/CD/4/nummod Italians|Italian/NNS/2/obj\n")
                                .append(kLast))
                .find("the hostages = GBR"),
            std::string::npos);
}

TEST(References, TheHostageIsTheForeignerWhoWasTaken) {
  EXPECT_NE(Resolved({{"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                      {"a British worker", kDescription, "GBR", "LAB", "", ""},
                      {"the hostage", kDescription, "", "CVL", "", ""}},
                     "They/PRP/2/nsubj kidnapped|kidnap/VBD/0/root a/DT/5/det "
                     "British/JJ/5/amod worker/NN/2/obj\n"
                     "Iraq/NNP/2/nsubj freed|free/VBD/0/root the/DT/4/det "
                     "hostage/NN/2/obj")
                .find("the hostage = GBRLAB"),
            std::string::npos);
}

TEST(References, TheCouncilIsTheOneNamedBefore) {
  const std::vector<Role> roles = {
      {"the Security Council", kName, "", "UNO", "", "Security Council"},
      {"The Council", kName, "", "GOV", "", ""},
      {"India", kName, "IND", "GOV", "", "India"}};
  EXPECT_EQ(Resolved(roles,
                     "India/NNP/2/nsubj addressed|address/VBD/0/root the/DT/5/det "
                     "Security/NNP/5/compound Council/NNP/2/obj\n"
                     "The/DT/2/det Council/NNP/3/nsubj met|meet/VBD/0/root"),
            "");  // found by name
}

TEST(References, AGroupThatCallsItselfSoIsIt) {
  const std::vector<Role> roles = {
      {"France", kName, "FRA", "GOV", "", "France"},
      {"a group", kDescription, "", "REB", "", ""},
      {"Islamic Army", kName, "IRQ", "REB", "", "Islamic Army"}};
  EXPECT_EQ(
      Resolved(roles,
               "France/NNP/2/nsubj blames|blame/VBZ/0/root a/DT/4/det group/NN/2/obj "
               "known|know/VBN/4/acl as/IN/8/case Islamic/NNP/8/compound "
               "Army/NNP/5/obl"),
      "");  // found by name
}

TEST(References, ADoubleNameIsOneName) {
  const std::vector<Role> roles = {
      {"Terje Roed - Larsen", kName, "", "UNO", "envoy", "Terje Roed-Larsen"},
      {"Roed - Larsen", kName, "", "", "", "Roed-Larsen"}};
  EXPECT_EQ(Resolved(roles,
                     "Terje/NNP/5/nsubj Roed/NNP/1/flat -/HYPH/4/punct Larsen/NNP/1/flat "
                     "left|leave/VBD/0/root\n"
                     "Roed/NNP/4/nsubj -/HYPH/3/punct Larsen/NNP/1/flat "
                     "spoke|speak/VBD/0/root ././4/punct"),
            "");  // found by name
}

TEST(References, ATitleRightBeforeANameIsHis) {
  const std::vector<Role> roles = {
      {"a CARE worker", kDescription, "", "NGO", "worker", ""},
      {"Mary Miller", kName, "", "", "", "Mary Miller"}};
  EXPECT_EQ(Resolved(roles,
                     "members/NNS/8/nsubj of/IN/5/case a/DT/5/det CARE/NNP/5/compound "
                     "worker/NN/1/nmod Mary/NNP/1/appos Miller/NNP/6/flat "
                     "left|leave/VBD/0/root"),
            "Mary Miller = NGO worker Mary Miller\n");
}

TEST(References, ANameBehindItsTitleIsAName) {
  static const Result<DataFiles> kFiles = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  Diagnostics diagnostics;
  const ReferenceRules rules = ReferenceRules::Load(*kFiles, &diagnostics);
  Document d = TreeText(
      "doctor/NN/4/nsubj Mohammed/NNP/1/appos Haneef/NNP/2/flat spoke|speak/VBD/0/root\n"
      "Haneef/NNP/2/nsubj left|leave/VBD/0/root");
  d.names.push_back({1, 3, NameKind::kPerson});
  Cast({{"doctor Mohammed Haneef", kName, "IND", "MED", "doctor", "Mohammed Haneef"},
        {"Haneef", kName, "", "", "", "Haneef"}},
       &d);
  ResolveReferences(rules, d);
  EXPECT_EQ(d.mentions.back().entity.country, "IND");
}

TEST(References, UnknownNamesAreThoseWhomTheTextHasJustTold) {
  const std::vector<Role> roles = {
      {"A British reporter", kDescription, "GBR", "JRN", "reporter", ""},
      {"Two Australian men", kDescription, "AUS", "CVL", "", ""},
      {"Mary Miller", kName, "", "", "", "Mary Miller"},
      {"Andrew Chan", kName, "", "", "", "Andrew Chan"},
      {"John Scott", kName, "", "", "", "John Scott"}};
  EXPECT_EQ(
      Resolved(roles,
               "A/DT/3/det British/JJ/3/amod reporter/NN/4/nsubj died|die/VBD/0/root\n"
               "Mary/NNP/3/nsubj Miller/NNP/1/flat filmed|film/VBD/0/root"),
      "Mary Miller = GBRJRN reporter Mary Miller\n");
  EXPECT_EQ(Resolved(roles,
                     "Two/CD/3/nummod Australian/JJ/3/amod men|man/NNS/4/nsubj "
                     "died|die/VBD/0/root\n"
                     "Andrew/NNP/6/nsubj Chan/NNP/1/flat and/CC/4/cc John/NNP/1/conj "
                     "Scott/NNP/4/flat smuggled|smuggle/VBD/0/root"),
            "Andrew Chan = AUSCVL Andrew Chan\nJohn Scott = AUSCVL John Scott\n");
  // Who acts is rather the one who acted.
  const std::vector<Role> two = {
      {"A Palestinian envoy", kDescription, "PSE", "GOV", "envoy", ""},
      {"a reporter", kDescription, "PER", "JRN", "reporter", ""},
      {"Mary Miller", kName, "", "", "", "Mary Miller"}};
  EXPECT_EQ(Resolved(two,
                     "A/DT/3/det Palestinian/JJ/3/amod envoy/NN/4/nsubj "
                     "praised|praise/VBD/0/root a/DT/6/det reporter/NN/4/obj\n"
                     "Mary/NNP/3/nsubj Miller/NNP/1/flat left|leave/VBD/0/root"),
            "Mary Miller = PSEGOV envoy Mary Miller\n");
  // One of two men is neither of them for sure.
  EXPECT_EQ(Resolved(roles,
                     "Two/CD/3/nummod Australian/JJ/3/amod men|man/NNS/4/nsubj "
                     "died|die/VBD/0/root\n"
                     "Andrew/NNP/3/nsubj Chan/NNP/1/flat smuggled|smuggle/VBD/0/root"),
            "Andrew Chan = AUS Andrew Chan\n");
}

TEST(References, AStatementSpeaksForItsAuthor) {
  const std::vector<Role> roles = {{"The EU", kName, "EUR", "GOV", "", "European Union"},
                                   {"Iran", kName, "IRN", "GOV", "", "Iran"}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/2/det EU/NNP/3/nsubj issued|issue/VBD/0/root a/DT/5/det "
                     "statement/NN/3/obj on/IN/7/case Iran/NNP/5/nmod\n"
                     "The/DT/2/det statement/NN/3/nsubj urged|urge/VBD/0/root "
                     "Iran/NNP/3/obj to/TO/6/mark talk/VB/3/xcomp"),
            "The statement = EURGOV\n");
}

TEST(References, ThoseWhoDidSomethingArePeople) {
  const std::vector<Role> roles = {{"Kenya", kName, "KEN", "GOV", "", "Kenya"}};
  EXPECT_EQ(Resolved(roles,
                     "Kenya/NNP/2/nsubj punished|punish/VBD/0/root those/DT/2/obj "
                     "responsible/JJ/3/amod"),
            "those responsible = KENCVL\n");
}

TEST(References, AUnionHasNoGovernment) {
  const std::vector<Role> roles = {
      {"The union", kDescription, "TUN", "LAB", "", ""},
      {"Its secretary", kDescription, "", "GOV", "secretary", ""}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/2/det union/NN/3/nsubj protested|protest/VBD/0/root\n"
                     "Its/PRP$/2/nmod:poss secretary/NN/3/nsubj spoke/VBD/0/root"),
            "Its secretary = TUNLAB secretary\n"
            "Its = TUNLAB\n");
}

TEST(References, TheGroupThatIsTalkedWithIsTheOneOfTheTalks) {
  const std::vector<Role> roles = {
      {"the rebels", kDescription, "COL", "REB", "", ""},
      {"The charity", kDescription, "", "NGO", "", ""},
  };
  EXPECT_EQ(Resolved(roles,
                     "The/DT/2/det charity/NN/3/nsubj left/VBD/0/root\n"
                     "He/PRP/2/nsubj refused|refuse/VBD/0/root talks|talk/NNS/2/obj "
                     "with/IN/6/case the/DT/6/det rebels|rebel/NNS/3/nmod\n"
                     "Talks|talk/NNS/5/nsubj with/IN/4/case the/DT/4/det "
                     "group/NN/1/nmod ended|end/VBD/0/root"),
            "He =\n"
            "the group = COLREB\n");
}

TEST(References, HowManyPeopleAreNobody) {
  const std::vector<Role> roles = {
      {"people", kDescription, "", "CVL", "", ""},
      {"guerrillas", kDescription, "COL", "REB", "", ""},
  };
  EXPECT_EQ(Resolved(roles,
                     "how/WRB/2/advmod many/JJ/3/amod people/NNS/4/nsubj "
                     "died|die/VBD/0/root\n"
                     "He/PRP/2/nsubj saw|see/VBD/0/root guerrillas|guerrilla/NNS/2/obj\n"
                     "They/PRP/2/nsubj left/VBD/0/root"),
            "He =\nThey = COLREB\n");
}

TEST(References, WhoIsNoCountry) {
  const std::vector<Role> roles = {
      {"president", kDescription, "IRN", "ELI", "president", ""},
      {"Iran", kName, "IRN", "GOV", "", "Iran"}};
  EXPECT_EQ(Resolved(roles,
                     "a/DT/2/det president/NN/7/nsubj of/IN/4/case Iran/NNP/2/nmod "
                     "who/WP/6/nsubj fled|flee/VBD/4/acl:relcl spoke/VBD/0/root"),
            "who = IRNELI president\n");
}

TEST(References, MenWithoutAnArticleAreNewMen) {
  EXPECT_EQ(AfterMeeting("The/DT/3/det two/CD/3/nummod men|man/NNS/4/nsubj "
                         "talked|talk/VBD/0/root\n"
                         "Police/NNS/2/nsubj arrested|arrest/VBD/0/root two/CD/4/nummod "
                         "men|man/NNS/2/obj ././2/punct\n"
                         "The/DT/2/det men|man/NNS/4/nsubj were/VBD/4/aux:pass "
                         "freed|free/VBN/0/root"),
            "The two men = {President Ebrahim Raisi} {Ilham Aliyev}\n"
            "The men =\n");
}

TEST(References, SpeakersAreIAndTheirStatesWe) {
  EXPECT_EQ(AfterMeeting("“/``/4/punct We/PRP/4/nsubj will/MD/4/aux defend/VB/10/ccomp "
                         "our/PRP$/6/nmod:poss country/NN/4/obj ,/,/4/punct ”/''/4/punct "
                         "Aliyev/NNP/10/nsubj said|say/VBD/0/root ././10/punct\n"
                         "“/``/5/punct I/PRP/5/nsubj will/MD/5/aux not/RB/5/advmod "
                         "wait/VB/0/root ././5/punct ”/''/5/punct"),
            "We = AZEGOV\n"
            "our country = AZEGOV\n"
            "our = AZEGOV\n"
            "I = AZEGOV president Ilham Aliyev\n");
}

TEST(References, WomenAreNotHe) {
  const std::vector<Role> roles = {
      {"Angela Merkel", kName, "DEU", "GOV", "chancellor", "Angela Merkel"},
      {"Emmanuel Macron", kName, "FRA", "GOV", "president", "Emmanuel Macron"}};
  EXPECT_EQ(Resolved(roles,
                     "Emmanuel/NNP/3/nsubj Macron/NNP/1/flat met|meet/VBD/0/root "
                     "Angela/NNP/3/obj Merkel/NNP/4/flat ././3/punct\n"
                     "She/PRP/2/nsubj praised|praise/VBD/0/root him|he/PRP/2/obj"),
            "She = DEUGOV chancellor Angela Merkel\n"
            "him = FRAGOV president Emmanuel Macron\n");
}

TEST(References, ItIsAStateUnlessAThingIsAsLikely) {
  EXPECT_EQ(
      Resolved(kSummit,
               "Iran/NNP/2/nsubj withdrew|withdraw/VBD/0/root its/PRP$/4/nmod:poss "
               "forces|force/NNS/2/obj ././2/punct\n"
               "It/PRP/2/nsubj closed|close/VBD/0/root the/DT/4/det border/NN/2/obj"),
      "its = IRNGOV Iran\n"
      "It = IRNGOV Iran\n");
  EXPECT_EQ(Resolved(kSummit,
                     "The/DT/2/det treaty/NN/3/nsubj pleased|please/VBD/0/root "
                     "Iran/NNP/3/obj ././3/punct\n"
                     "It/PRP/3/nsubj:pass was|be/VBD/3/aux:pass signed|sign/VBN/0/root"),
            "It =\n");
}

TEST(References, RelativePronounsAreTheNounBeforeThem) {
  const std::vector<Role> roles = {{"soldiers", kDescription, "IRN", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/2/det soldiers|soldier/NNS/6/nsubj who/WP/4/nsubj "
                     "left|leave/VBD/2/acl:relcl were/VBD/6/aux:pass "
                     "arrested|arrest/VBN/0/root"),
            "who = IRNMIL\n");
}

TEST(References, NobodyComesFromNothing) {
  EXPECT_EQ(Resolved({},
                     "He/PRP/2/nsubj said|say/VBD/0/root they/PRP/4/nsubj "
                     "left|leave/VBD/2/ccomp the/DT/6/det country/NN/4/obj"),
            "He =\n"
            "they =\n"
            "the country =\n");
}

TEST(References, SayHowTheyWereFound) {
  DataFiles files;
  Diagnostics diagnostics;
  Document document = TreeText(
      std::string(kRaisiMetAliyev).append("He/PRP/2/nsubj left|leave/VBD/0/root"));
  Cast(kSummit, &document);
  ResolveReferences(ReferenceRules::Load(files, &diagnostics), document);
  ASSERT_EQ(document.mentions.size(), 3u);
  EXPECT_EQ(document.mentions[2].entity.via,
            "pronoun: President Ebrahim Raisi, sentence 1");
  EXPECT_EQ(document.mentions[2].chain, 0);
  EXPECT_EQ(document.mentions[2].entity.text, "He");
  EXPECT_LT(document.mentions[2].entity.confidence, 1);
}

}  // namespace
}  // namespace dragoman
