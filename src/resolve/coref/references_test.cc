#include "resolve/coref/references.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// Somebody as the actor stage would have found him, wherever the words stand.
struct Role {
  std::string_view words;
  MentionKind kind;
  std::string_view country, sector, office, name;
};

constexpr MentionKind kName = MentionKind::kName;
constexpr MentionKind kDescription = MentionKind::kDescription;

void AddMention(const Role& role, uint32_t begin, uint32_t end, Document* document) {
  Mention mention;
  mention.begin = mention.head = begin;
  mention.end = end;
  for (uint32_t t = begin; t < end; ++t) {
    const int64_t head = document->tokens[t].head;
    if (head < begin || head >= end) mention.head = t;
  }
  mention.kind = role.kind;
  mention.plural = document->tokens[mention.head].xpos == Xpos::kNNS;
  Entity& entity = mention.entity;
  entity.span = document->SpanOf(begin, end);
  entity.text = document->Text(entity.span);
  entity.country = role.country;
  if (!role.sector.empty()) entity.sectors = {std::string(role.sector)};
  entity.code = std::string(role.country).append(role.sector);
  entity.office = role.office;
  entity.name = role.name;
  entity.confidence = 1;
  document->mentions.push_back(std::move(mention));
}

void Cast(const std::vector<Role>& roles, Document* document) {
  const std::string_view text = document->article.text;
  for (uint32_t b = 0; b < document->tokens.size(); ++b) {
    const Role* longest = nullptr;
    for (const Role& role : roles) {
      const bool here =
          text.substr(document->tokens[b].span.begin).starts_with(role.words);
      if (here && (longest == nullptr || role.words.size() > longest->words.size())) {
        longest = &role;
      }
    }
    if (longest == nullptr) continue;
    const size_t stop = document->tokens[b].span.begin + longest->words.size();
    uint32_t e = b;
    while (e < document->tokens.size() && document->tokens[e].span.end <= stop) ++e;
    AddMention(*longest, b, e, document);
    b = e - 1;
  }
}

std::string Describe(const Document& document, const Mention& mention) {
  std::string line = mention.entity.text + " =";
  for (const int32_t member : mention.members) {
    line += " {" + document.mentions[member].entity.text + "}";
  }
  for (const std::string& part :
       {mention.entity.code, mention.entity.office, mention.entity.name}) {
    if (!part.empty()) line += " " + part;
  }
  return line + "\n";
}

// What became of the phrases that the actor stage knew nothing or not all of.
std::string Resolved(const std::vector<Role>& roles, std::string_view tree_text) {
  static const Result<DataFiles> kFiles = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  Diagnostics diagnostics;
  const ReferenceRules rules = ReferenceRules::Load(*kFiles, &diagnostics);
  Document document = TreeText(tree_text);
  Cast(roles, &document);
  ResolveReferences(rules, document);
  std::string lines;
  for (const Mention& mention : document.mentions) {
    const bool known = mention.entity.via.empty() && !mention.entity.code.empty();
    if (!known && mention.entity.via.find("name: ") != 0) {
      lines += Describe(document, mention);
    }
  }
  return lines;
}

const std::vector<Role> kSummit = {
    {"President Ebrahim Raisi", kName, "IRN", "GOV", "president", "Ebrahim Raisi"},
    {"Raisi", kName, "", "", "", ""},
    {"Raeisi", kName, "", "", "", ""},
    {"Ilham Aliyev", kName, "AZE", "GOV", "president", "Ilham Aliyev"},
    {"The Azerbaijani president", kDescription, "AZE", "GOV", "president", ""},
    {"his Azerbaijani counterpart", kDescription, "AZE", "", "", ""},
    {"Iran", kName, "IRN", "GOV", "", "Iran"},
    {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
};

constexpr std::string_view kRaisiMetAliyev =
    "President/NNP/2/nmod:desc Ebrahim/NNP/4/nsubj Raisi/NNP/2/flat met|meet/VBD/0/root "
    "Ilham/NNP/4/obj Aliyev/NNP/5/flat ././4/punct\n";

std::string AfterMeeting(std::string_view tree_text) {
  return Resolved(kSummit, std::string(kRaisiMetAliyev).append(tree_text));
}

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

TEST(References, PluralsHaveMembers) {
  EXPECT_EQ(AfterMeeting("The/DT/3/det two/CD/3/nummod leaders|leader/NNS/4/nsubj "
                         "agreed|agree/VBD/0/root\n"
                         "Both/DT/2/det countries|country/NNS/3/nsubj "
                         "gain/VBP/0/root ././3/punct"),
            "The two leaders = {President Ebrahim Raisi} {Ilham Aliyev}\n"
            "Both countries = {President Ebrahim Raisi} {Ilham Aliyev}\n");
  EXPECT_EQ(
      Resolved(kSummit,
               "Iran/NNP/4/nsubj and/CC/3/cc Iraq/NNP/1/conj "
               "signed|sign/VBD/0/root\n"
               "They/PRP/2/nsubj opened|open/VBD/0/root the/DT/4/det border/NN/2/obj"),
      "They = {Iran} {Iraq}\n");
}

TEST(References, OfficialsOfTheTwoCountriesAreThoseOfEach) {
  std::vector<Role> roles = kSummit;
  roles.push_back({"Officials", kDescription, "", "GOV", "official", ""});
  EXPECT_EQ(Resolved(roles, std::string(kRaisiMetAliyev)
                                .append("Officials/NNS/6/nsubj of/IN/5/case the/DT/5/det "
                                        "two/CD/5/nummod countries|country/NNS/1/nmod "
                                        "agreed|agree/VBD/0/root")),
            "Officials = {President Ebrahim Raisi} {Ilham Aliyev} GOV official\n"
            "the two countries = {President Ebrahim Raisi} {Ilham Aliyev}\n");
}

TEST(References, OfficialsFromBothSidesAreThoseOfEach) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Officials", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj met|meet/VBD/0/root Iraq/NNP/2/obj\n"
                     "Officials/NNS/5/nsubj from/IN/4/case both/DT/4/det "
                     "sides|side/NNS/1/nmod agreed|agree/VBD/0/root"),
            "Officials = {Iran} {Iraq} GOV\nboth sides = {Iran} {Iraq}\n");
}

TEST(References, AsManyAsBeforeAreTheSame) {
  const std::vector<Role> roles = {
      {"three Saudi nationals", kDescription, "SAU", "CVL", "", ""},
      {"The three men", kDescription, "", "CVL", "", ""}};
  const std::string before =
      "Police/NNS/2/nsubj held|hold/VBD/0/root three/CD/5/nummod Saudi/JJ/5/amod "
      "nationals|national/NNS/2/obj\n";
  EXPECT_EQ(Resolved(roles, before + "The/DT/3/det three/CD/3/nummod men|man/NNS/4/nsubj "
                                     "denied|deny/VBD/0/root it/PRP/4/obj"),
            "The three men = SAUCVL\n"
            "it =\n");
  EXPECT_EQ(
      Resolved(roles, before + "The/DT/2/det three/CD/3/nsubj left|leave/VBD/0/root"),
      "The three = SAUCVL\n");
  EXPECT_EQ(Resolved(roles, before + "The/DT/2/det two/CD/3/nsubj left|leave/VBD/0/root"),
            "The two =\n");
}

TEST(References, TheTwoAreThoseOfTheSentenceBefore) {
  const std::vector<Role> roles = {
      {"Zapatero", kName, "ESP", "GOV", "prime minister", "Zapatero"},
      {"Lula", kName, "BRA", "GOV", "president", "Lula"}};
  const std::string met =
      "Zapatero/NNP/2/nsubj met|meet/VBD/0/root Lula/NNP/2/obj ././2/punct\n";
  EXPECT_EQ(
      Resolved(roles,
               met + "The/DT/2/det two/CD/3/nsubj left|leave/VBD/0/root ././3/punct"),
      "The two = {Zapatero} {Lula}\n");
  EXPECT_EQ(
      Resolved(roles,
               met + "The/DT/2/det six/CD/3/nsubj left|leave/VBD/0/root ././3/punct"),
      "The six =\n");
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

TEST(References, AllThreeLeadersOfAListAreThose) {
  const std::vector<Role> roles = {{"Peru", kName, "PER", "GOV", "", "Peru"},
                                   {"Chile", kName, "CHL", "GOV", "", "Chile"},
                                   {"Cuba", kName, "CUB", "GOV", "", "Cuba"}};
  EXPECT_EQ(
      Resolved(roles,
               "Peru/NNP/2/nsubj sued|sue/VBD/0/root Chile/NNP/2/obj with/IN/5/case "
               "Cuba/NNP/2/obl ././2/punct\n"
               "All|all/DT/3/det three/CD/3/nummod countries|country/NNS/4/nsubj "
               "agreed|agree/VBD/0/root"),
      "All three countries = {Peru} {Chile} {Cuba}\n");
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

TEST(References, SomePluralsAreCountriesByName) {
  const std::vector<Role> roles = {{"Seoul", kName, "KOR", "GOV", "", "South Korea"},
                                   {"Pyongyang", kName, "PRK", "GOV", "", "North Korea"}};
  EXPECT_EQ(Resolved(roles,
                     "Seoul/NNP/2/nsubj called|call/VBD/0/root Pyongyang/NNP/2/obj\n"
                     "The/DT/3/det two/CD/3/nummod Koreas/NNPS/4/nsubj "
                     "agreed|agree/VBD/0/root"),
            "The two Koreas = {Seoul} {Pyongyang}\n");
  EXPECT_EQ(Resolved({}, "Both/DT/2/det Koreas/NNPS/3/nsubj agreed|agree/VBD/0/root"),
            "Both Koreas = {Both Koreas} {Both Koreas}\n");
}

TEST(References, ARegionTellsWhichCountriesAreMeant) {
  const std::vector<Role> roles = {{"India", kName, "IND", "GOV", "", "India"},
                                   {"Pakistan", kName, "PAK", "GOV", "", "Pakistan"},
                                   {"Iran", kName, "IRN", "GOV", "", "Iran"}};
  constexpr std::string_view kMet =
      "Pakistan/NNP/2/nsubj met|meet/VBD/0/root India/NNP/2/obj\n"
      "Iran/NNP/2/nsubj thanked|thank/VBD/0/root Iran/NNP/2/obj\n";
  EXPECT_EQ(Resolved(roles, std::string(kMet).append(
                                "Both/DT/4/det South/JJ/3/amod Asian/JJ/4/amod "
                                "countries|country/NNS/5/nsubj agreed|agree/VBD/0/root")),
            "Both South Asian countries = {Pakistan} {India}\n");
  EXPECT_EQ(Resolved(roles, std::string(kMet).append(
                                "The/DT/3/det Islamic/JJ/3/amod republic/NN/4/nsubj "
                                "agreed|agree/VBD/0/root")),
            "The Islamic republic = IRNGOV Iran\n");
}

TEST(References, TheTwoNationsAreTheTwoThatTheSentenceBeforeJoins) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"the United States", kName, "USA", "GOV", "", "U.S."},
                                   {"Japan", kName, "JPN", "GOV", "", "Japan"}};
  EXPECT_EQ(
      Resolved(roles,
               "Iran/NNP/2/nsubj feared|fear/VBD/0/root a/DT/4/det deal/NN/2/obj "
               "of/IN/8/case the/DT/8/det United/NNP/8/amod States|State/NNPS/4/nmod "
               "and/CC/10/cc Japan/NNP/8/conj\n"
               "The/DT/3/det two/CD/3/nummod nations|nation/NNS/4/nsubj "
               "agreed|agree/VBD/0/root\n"
               "The/DT/3/det two/CD/3/nummod rivals|rival/NNS/4/nsubj "
               "left|leave/VBD/0/root"),
      "The two nations = {the United States} {Japan}\n"
      "The two rivals = {the United States} {Japan}\n");
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
  // One of two men is neither of them for sure.
  EXPECT_EQ(Resolved(roles,
                     "Two/CD/3/nummod Australian/JJ/3/amod men|man/NNS/4/nsubj "
                     "died|die/VBD/0/root\n"
                     "Andrew/NNP/3/nsubj Chan/NNP/1/flat smuggled|smuggle/VBD/0/root"),
            "Andrew Chan = AUS Andrew Chan\n");
}

TEST(References, SeveralCountriesAreThoseOfTheListOfAsMany) {
  const std::vector<Role> roles = {{"Peru", kName, "PER", "GOV", "", "Peru"},
                                   {"Chile", kName, "CHL", "GOV", "", "Chile"},
                                   {"Bolivia", kName, "BOL", "GOV", "", "Bolivia"}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/3/det three/CD/3/nummod countries|country/NNS/4/nsubj "
                     "agreed|agree/VBD/0/root ././4/punct\n"
                     "It/PRP/2/nsubj binds|bind/VBZ/0/root Peru/NNP/2/obj ,/,/5/punct "
                     "Chile/NNP/3/conj and/CC/7/cc Bolivia/NNP/3/conj ././2/punct"),
            "The three countries = {Peru} {Chile} {Bolivia}\nIt =\n");
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

TEST(References, TheCountryThatTheArticleIsAboutOwnsItsPolice) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Soldiers", kDescription, "USA", "MIL", "", ""},
                                   {"Police", kDescription, "", "COP", "", ""}};
  constexpr std::string_view kPolice =
      "Police/NN/2/nsubj fired|fire/VBD/0/root gas/NN/2/obj ././2/punct";
  EXPECT_EQ(
      Resolved(roles,
               std::string("Iran/NNP/2/nsubj burned|burn/VBD/0/root\n").append(kPolice)),
      "Police = IRNCOP\n");
  EXPECT_EQ(Resolved(roles, std::string("Iran/NNP/2/nsubj fought|fight/VBD/0/root "
                                        "Iraq/NNP/2/obj\n")
                                .append(kPolice)),
            "");
  EXPECT_EQ(Resolved(roles,
                     "Soldiers/NNS/2/nsubj came|come/VBD/0/root\n"
                     "Iran/NNP/2/nsubj burned|burn/VBD/0/root ././2/punct\n"
                     "Police/NN/2/nsubj fired|fire/VBD/0/root"),
            "Police = IRNCOP\n");
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj burned|burn/VBD/0/root\n"
                     "Foreign/JJ/2/amod Police/NN/3/nsubj left|leave/VBD/0/root"),
            "");
}

TEST(References, SoldiersAreOfTheArmyThatTheTextSpeaksOf) {
  const std::vector<Role> roles = {
      {"Israeli military prosecutors", kDescription, "ISR", "JUD", "", ""},
      {"Gaza", kName, "PSE", "GOV", "", "Gaza"},
      {"Officials", kDescription, "USA", "GOV", "", ""},
      {"the army", kDescription, "", "MIL", "", ""},
      {"soldiers", kDescription, "", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Israeli/JJ/3/amod military/JJ/3/amod prosecutors/NNS/4/nsubj "
                     "freed|free/VBD/0/root soldiers/NNS/4/obj in/IN/7/case "
                     "Gaza/NNP/4/obl in/IN/9/case Gaza/NNP/4/obl ././4/punct"),
            "soldiers = ISRMIL\n");
  EXPECT_EQ(Resolved(roles,
                     "Officials/NNS/2/nsubj say/VBP/0/root the/DT/4/det "
                     "army/NN/5/nsubj left|leave/VBD/2/ccomp Gaza/NNP/5/obj "
                     "near/IN/8/case Gaza/NNP/5/obl ././2/punct"),
            "the army = USAMIL\n");
}

TEST(References, InspectorsAreOfTheBodyThatWasNamedLast) {
  const std::vector<Role> roles = {
      {"the IAEA", kName, "", "UNO", "", "International Atomic Energy Agency"},
      {"Iran", kName, "IRN", "GOV", "", "Iran"},
      {"Inspectors", kDescription, "", "GOV", "", ""},
      {"Officials", kDescription, "", "GOV", "", ""}};
  constexpr std::string_view kTalks =
      "Iran/NNP/2/nsubj told|tell/VBD/0/root the/DT/4/det IAEA/NNP/2/obj "
      "that/IN/7/mark Iran/NNP/7/nsubj agreed|agree/VBD/2/ccomp\n";
  EXPECT_EQ(
      Resolved(roles, std::string(kTalks).append(
                          "Inspectors|inspector/NNS/2/nsubj left|leave/VBD/0/root")),
      "Inspectors = UNOGOV\n");
  EXPECT_EQ(Resolved(roles, std::string(kTalks).append(
                                "Officials|official/NNS/2/nsubj left|leave/VBD/0/root")),
            "Officials = IRNGOV\n");
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
