#include "extract/event_scorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "document/tree_text.h"

namespace dragoman {
namespace {

Document Protest() {
  Document document = TreeText(
      "Teachers|teacher/NNS/2/nsubj marched|march/VBD/0/root again/RB/2/advmod "
      "././2/punct");
  Event event;
  event.type = EventType::kProtest;
  event.mode = {"demo"};
  event.trigger = {document.tokens[1].span, 1};
  event.why = {"type=frames/protest.txt:1"};
  Entity teachers;
  teachers.text = "Teachers";
  teachers.sectors = {"EDU"};
  event.actor = {teachers};
  document.events = {event};
  return document;
}

FrameSet OneFrame() {
  DataFiles files;
  files.Add("frames/protest.txt", "A march | PROTEST demo | 141 |\n");
  Diagnostics diagnostics;
  const Result<DataFiles> shipped = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  const Ontology ontology = Ontology::Load(*shipped, &diagnostics);
  FrameSet frames = FrameSet::Load(files, ontology, &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return frames;
}

std::vector<double> ChancesUnder(std::string weights) {
  DataFiles files;
  files.Add("choice/events-default.txt", std::move(weights));
  Diagnostics diagnostics;
  const EventScorer scorer =
      EventScorer::Load(files, "choice/events-default.txt", &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return scorer.Chances(OneFrame(), Protest());
}

TEST(EventScorer, NamesWhatSpeaksForAnEvent) {
  const Document document = Protest();
  FeatureNames features(true);
  const FrameSet frames = OneFrame();
  EventDescriber(frames, document).Describe(document.events[0], &features);
  const std::vector<std::string>& names = features.names();
  for (const char* wanted :
       {"always", "type|PROTEST|demo", "frame|A march", "word|march|PROTEST",
        "sector|a|EDU", "unknown|a|1|PROTEST", "empty|r|PROTEST", "sectors|EDU|-",
        "life|private|nowhere", "guess|0|PROTEST", "density|short"}) {
    EXPECT_NE(std::find(names.begin(), names.end(), wanted), names.end()) << wanted;
  }
}

TEST(EventScorer, IsALogisticFunctionOfTheSum) {
  const std::vector<double> even = ChancesUnder("always\t1\nword|march\t-1\n");
  ASSERT_EQ(even.size(), 1U);
  EXPECT_NEAR(even[0], 0.5, 1e-6);
  EXPECT_NEAR(ChancesUnder("frame|A march\t2\n")[0], 0.8808, 1e-4);
}

TEST(EventScorer, SaysNothingWithoutWeights) {
  EXPECT_TRUE(EventScorer().Chances(OneFrame(), Protest()).empty());
}

}  // namespace
}  // namespace dragoman
