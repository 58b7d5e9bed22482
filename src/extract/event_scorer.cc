#include "extract/event_scorer.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/entity_codes.h"
#include "extract/choice_options.h"

namespace dragoman {
namespace {

constexpr uint32_t kWindow = 3;      // words on each side of the trigger
constexpr size_t kFewSentences = 5;  // tell nothing of what a text is about

// How much of a text reports events: one in a guide book is less likely to be one.
std::string_view DensityOf(const Document& document) {
  if (document.sentences.size() < kFewSentences) return "short";
  std::vector<uint32_t> with;
  for (const Event& event : document.events) {
    if (event.type != EventType::kNone) with.push_back(event.sentence);
  }
  std::sort(with.begin(), with.end());
  with.erase(std::unique(with.begin(), with.end()), with.end());
  const double share =
      static_cast<double>(with.size()) / static_cast<double>(document.sentences.size());
  if (share < 0.05) return "5";
  if (share < 0.1) return "10";
  if (share < 0.2) return "20";
  return share < 0.35 ? "35" : "100";
}

class EventDescriber {
 public:
  EventDescriber(const Document& document, const Event& event, FeatureNames* features)
      : document_(document),
        event_(event),
        features_(*features),
        type_(ToString(event.type)),
        mode_(event.mode.empty() ? std::string_view("-") : event.mode[0]) {}

  void Describe(std::string_view pattern) {
    features_.Add({"always"});
    features_.Add({"type", type_});
    features_.Add({"type", type_, mode_});
    features_.Add({"frame", pattern});
    const std::string_view word = document_.tokens[event_.trigger.token].lemma;
    features_.Add({"word", word});
    features_.Add({"word", word, type_});
    features_.Add({"factuality", ToString(event_.factuality)});
    features_.Add({"factuality", ToString(event_.factuality), type_});
    features_.Add({"attributed", event_.attribution.known ? "1" : "0"});
    features_.Add({"date", event_.date.basis});
    features_.Add({"density", DensityOf(document_)});
    for (const int side : {kActorSide, kRecipientSide}) AddSide(side);
    features_.Add({"sectors", FirstSector(event_.actor), FirstSector(event_.recipient)});
    AddWindow();
    AddSentence();
  }

 private:
  static std::string_view FirstSector(const std::vector<Entity>& side) {
    return side.empty() ? "-" : SectorOf(side[0]);
  }

  void AddSide(int which) {
    const std::string_view side = which == kActorSide ? "a" : "r";
    const std::vector<Entity>& entities = SideOf(event_, which);
    if (entities.empty()) {
      features_.Add({"empty", side});
      features_.Add({"empty", side, type_});
      return;
    }
    const Entity& first = entities[0];
    features_.Add({"kind", side, KindOf(first)});
    features_.Add({"kind", side, KindOf(first), type_});
    features_.Add({"sector", side, SectorOf(first)});
    features_.Add({"sector", side, SectorOf(first), type_});
    features_.Add({"unknown", side, CountryOf(first) == kNoCountry ? "1" : "0", type_});
    const size_t blank = first.text.rfind(' ');
    features_.Add({"head", side,
                   std::string_view(first.text)
                       .substr(blank == std::string::npos ? 0 : blank + 1)});
  }

  void AddNeighbour(std::string_view where, uint32_t t) {
    const std::string_view lemma = document_.tokens[t].lemma;
    features_.Add({where, lemma});
    features_.Add({where, lemma, type_});
  }

  void AddWindow() {
    const Sentence& sentence = document_.sentences[event_.sentence];
    const uint32_t trigger = event_.trigger.token;
    for (uint32_t i = 1; i <= kWindow; ++i) {
      if (trigger >= sentence.begin + i) AddNeighbour("before", trigger - i);
      if (trigger + i < sentence.end) AddNeighbour("after", trigger + i);
    }
    if (trigger > sentence.begin) AddNeighbour("left", trigger - 1);
    if (trigger + 1 < sentence.end) AddNeighbour("right", trigger + 1);
  }

  // Names are left out: news of one country or year is not all news.
  void AddSentence() {
    const Sentence& sentence = document_.sentences[event_.sentence];
    std::vector<std::string_view> words;
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Token& token = document_.tokens[t];
      const bool content = token.upos == Upos::kNoun || token.upos == Upos::kVerb ||
                           token.upos == Upos::kAdj || token.upos == Upos::kAdv;
      if (content) words.push_back(token.lemma);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string_view word : words) {
      features_.Add({"in", word});
      features_.Add({"in", word, type_});
    }
  }

  const Document& document_;
  const Event& event_;
  FeatureNames& features_;
  std::string_view type_, mode_;
};

}  // namespace

void DescribeEvent(const FrameSet& frames, const Document& document, const Event& event,
                   FeatureNames* features) {
  constexpr std::string_view kFrame = "type=";
  const Frame* frame = nullptr;
  for (const std::string& why : event.why) {
    if (why.starts_with(kFrame) && frame == nullptr) {
      frame = frames.ById(std::string_view(why).substr(kFrame.size()));
    }
  }
  EventDescriber(document, event, features)
      .Describe(frame == nullptr ? "-" : frame->pattern);
}

EventScorer EventScorer::Load(const DataFiles& files, Diagnostics* diagnostics) {
  EventScorer result;
  result.weights_ = ChoiceWeights::Load(files, "choice/events.txt", diagnostics);
  return result;
}

std::vector<double> EventScorer::Chances(const FrameSet& frames,
                                         const Document& document) const {
  std::vector<double> result;
  if (weights_.empty()) return result;
  FeatureNames features;
  for (const Event& event : document.events) {
    features.Clear();
    DescribeEvent(frames, document, event, &features);
    result.push_back(1 / (1 + std::exp(-weights_.Sum(features.ids()))));
  }
  return result;
}

}  // namespace dragoman
