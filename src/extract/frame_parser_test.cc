#include "extract/frame_parser.h"

#include <gtest/gtest.h>

#include "extract/frame_set.h"

namespace dragoman {
namespace {

constexpr std::string_view kSectors =
    "GOV | primary | government\nMIL | primary | military\nREB | primary | rebels\n";
constexpr std::string_view kTypes =
    "AGREE | 1 | 2.5 | 030 | | x\nCONSULT | 1 | 2.5 | 040 | visit 4 042 | x\n"
    "ACCUSE | 3 | -3 | 112 | allege -3.5 112, disapprove -2 111 | x\n"
    "SANCTION | 4 | -6 | 160 | | x\nASSAULT | 4 | -9 | 190 | | x\n";
constexpr std::string_view kCameo =
    "030 | 4 | x | AGREE\n040 | 1 | x | CONSULT\n042 | 1 | x | CONSULT\n"
    "111 | -2 | x | ACCUSE\n112 | -2 | x | ACCUSE\n160 | -4 | x | SANCTION\n"
    "163 | -8 | x | SANCTION\n190 | -10 | x | ASSAULT\n";

// The frames of a file that holds `line`; what is wrong with them is in `diagnostics`.
class FrameLine {
 public:
  explicit FrameLine(std::string line) {
    files_.Add("ontology/types.txt", std::string(kTypes));
    files_.Add("ontology/cameo.txt", std::string(kCameo));
    files_.Add("ontology/sectors.txt", std::string(kSectors));
    files_.Add("ontology/contexts.txt", "diplomatic | x\n");
    files_.Add("frames/sets.txt",
               "@TIE | words | tie, diplomatic relation\n"
               "@armed | sectors | MIL REB\n");
    files_.Add("frames/test.txt", std::move(line));
    Diagnostics ignored;
    ontology_ = Ontology::Load(files_, &ignored);
    frames_ = FrameSet::Load(files_, ontology_, &diagnostics_);
  }
  const Frame& frame() const { return *frames_.all().at(0); }
  std::string error() const {
    return diagnostics_.empty() ? "" : diagnostics_[0].ToString();
  }

 private:
  DataFiles files_;
  Ontology ontology_;
  Diagnostics diagnostics_;
  FrameSet frames_;
};

TEST(FrameParser, ReadsAVerbWithSlots) {
  const FrameLine line(
      "A accuse/blame R (of V) | ACCUSE allege | 112 | claim +diplomatic\n");
  ASSERT_EQ(line.error(), "");
  const Frame& frame = line.frame();
  EXPECT_EQ(frame.heads, (std::vector<std::string>{"accuse", "blame"}));
  ASSERT_EQ(frame.slots.size(), 3u);
  EXPECT_EQ(frame.slots[0].place, SlotPlace::kSubject);
  EXPECT_EQ(frame.slots[1].place, SlotPlace::kObject);
  EXPECT_EQ(frame.slots[2].place, SlotPlace::kPreposition);
  EXPECT_TRUE(frame.slots[2].optional);
  EXPECT_EQ(frame.content, ContentUse::kClaim);
  EXPECT_EQ(frame.contexts, std::vector<std::string>{"diplomatic"});
}

TEST(FrameParser, KnowsInfinitivesClausesAndPrepositions) {
  const FrameLine line("A agree to V | AGREE | 030 |\n");
  ASSERT_EQ(line.error(), "");
  EXPECT_EQ(line.frame().slots[1].place, SlotPlace::kInfinitive);
  const FrameLine to("A talk to B | CONSULT | 040 |\n");
  EXPECT_EQ(to.frame().slots[1].place, SlotPlace::kPreposition);
  const FrameLine that("A say that V | ACCUSE | 112 |\n");
  EXPECT_EQ(that.frame().slots[1].place, SlotPlace::kClause);
}

TEST(FrameParser, TakesTheStarredWordAsTrigger) {
  const FrameLine line("A cut @TIE* with R | SANCTION | 160 |\n");
  ASSERT_EQ(line.error(), "");
  EXPECT_EQ(line.frame().trigger_word, 0);
  EXPECT_EQ(line.frame().words[0].word_set, 0);
  EXPECT_EQ(line.frame().slots[1].prepositions, std::vector<std::string>{"with"});
}

TEST(FrameParser, ReadsPossessorsAndRestrictions) {
  const FrameLine line("A's n:attack on R:!@armed | ASSAULT | 190 |\n");
  ASSERT_EQ(line.error(), "");
  EXPECT_EQ(line.frame().kind, HeadKind::kNoun);
  EXPECT_EQ(line.frame().slots[0].place, SlotPlace::kPossessor);
  EXPECT_TRUE(line.frame().slots[1].restriction.negated);
  EXPECT_EQ(line.frame().slots[1].restriction.sectors,
            (std::vector<std::string>{"MIL", "REB"}));
}

TEST(FrameParser, LeavesAPrepositionWithoutSlotAsParticle) {
  const FrameLine line("A step down | SANCTION | 160 |\n");
  ASSERT_EQ(line.error(), "");
  EXPECT_TRUE(line.frame().words.at(0).particle);
}

TEST(FrameParser, ShowsAnUnknownSet) {
  EXPECT_EQ(FrameLine("A cut @TIES with R | SANCTION | 160 |\n").error(),
            "data/frames/test.txt:1:7: error: no set \"@TIES\" in data/frames/sets.txt\n"
            "  A cut @TIES with R | SANCTION | 160 |\n"
            "        ^\n"
            "  did you mean @TIE?");
}

TEST(FrameParser, ShowsAnUnknownSector) {
  EXPECT_EQ(FrameLine("A:MLI attack R | ASSAULT | 190 |\n").error(),
            "data/frames/test.txt:1:3: error: \"MLI\" is no sector\n"
            "  A:MLI attack R | ASSAULT | 190 |\n"
            "    ^\n"
            "  data/ontology/sectors.txt lists them; a set begins with @");
}

TEST(FrameParser, ShowsAnOpenBracketAndAnUnknownOption) {
  EXPECT_EQ(FrameLine("A accuse R (of V | ACCUSE | 112 |\n").error(),
            "data/frames/test.txt:1:1: error: a bracket is not closed\n"
            "  A accuse R (of V | ACCUSE | 112 |\n"
            "  ^");
  EXPECT_EQ(FrameLine("A accuse R | ACCUSE | 112 | clame\n").error(),
            "data/frames/test.txt:1:29: error: unknown option \"clame\"\n"
            "  A accuse R | ACCUSE | 112 | clame\n"
            "                              ^\n"
            "  docs/formats/frames.md lists options; a context is written +context");
}

TEST(FrameParser, ReadsWhatSeveralCountriesDo) {
  const FrameLine line("A sign deal | AGREE | 030 | several=CONSULT:040\n");
  ASSERT_EQ(line.error(), "");
  EXPECT_EQ(line.frame().several, EventType::kConsult);
  EXPECT_EQ(line.frame().several_cameo, "040");
  EXPECT_EQ(FrameLine("A sign deal | AGREE | 030 | several=CONSULT\n").error(),
            "data/frames/test.txt:1:37: error: the option has no CAMEO code\n"
            "  A sign deal | AGREE | 030 | several=CONSULT\n"
            "                                      ^\n"
            "  write for example several=COOPERATE:062");
}

TEST(FrameParser, AsksForAHead) {
  EXPECT_EQ(FrameLine("A R | ACCUSE | 112 |\n").error(),
            "data/frames/test.txt:1:1: error: the pattern has no head word\n"
            "  A R | ACCUSE | 112 |\n"
            "  ^\n"
            "  write a verb in small letters, n:NOUN or a:ADJECTIVE");
}

}  // namespace
}  // namespace dragoman
