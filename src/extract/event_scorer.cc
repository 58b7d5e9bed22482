#include "extract/event_scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "document/entity_codes.h"
#include "extract/choice_options.h"
#include "extract/public_life.h"

namespace dragoman {
namespace {

constexpr size_t kMostWeights = 6;   // that explain shows of an event
constexpr int kMostSteps = 30;       // up the tree
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

// Steps of the log odds.
std::string_view ChanceName(float chance) {
  constexpr std::pair<float, std::string_view> kSteps[] = {{0.98f, "98"}, {0.9f, "90"},
                                                           {0.75f, "75"}, {0.5f, "50"},
                                                           {0.25f, "25"}, {0.1f, "10"}};
  for (const auto& [least, name] : kSteps) {
    if (chance >= least) return name;
  }
  return chance > 0 ? "5" : "0";
}

// The features of one event.
class Description {
 public:
  Description(const Document& document, const Event& event, FeatureNames* features)
      : document_(document),
        event_(event),
        features_(*features),
        type_(ToString(event.type)),
        mode_(event.mode.empty() ? std::string_view("-") : event.mode[0]) {}

  void Add(std::string_view pattern, std::string_view density, std::string_view where) {
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
    features_.Add({"density", density});
    for (const int side : {kActorSide, kRecipientSide}) AddSide(side);
    features_.Add({"sectors", FirstSector(event_.actor), FirstSector(event_.recipient)});
    const std::string_view life = LifeOf(event_);
    features_.Add({"life", life, where});
    features_.Add({"life", life, where, type_});
    if (Has(event_.why, kNobodyNamed)) {
      features_.Add({"nobody named"});
      features_.Add({"nobody named", type_});
    }
    AddGuess();
    AddPlace();
    AddBeside();
  }

 private:
  static bool Has(const std::vector<std::string>& why, std::string_view one) {
    return std::find(why.begin(), why.end(), one) != why.end();
  }

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

  // How the trigger hangs in the sentence.
  void AddPlace() {
    const Token& token = document_.tokens[event_.trigger.token];
    features_.Add({"upos", ToString(token.upos), type_});
    features_.Add({"hangs", ToString(token.relation)});
    features_.Add({"hangs", ToString(token.relation), type_});
  }

  bool IsAbove(uint32_t t, uint32_t other) const {
    int32_t at = document_.tokens[t].head;
    for (int steps = 0; at >= 0 && steps < kMostSteps; ++steps) {
      if (at == static_cast<int32_t>(other)) return true;
      at = document_.tokens[at].head;
    }
    return false;
  }

  // What else the sentence is taken to report.
  void AddBeside() {
    int32_t others = 0;
    const auto before = [&](const Event& other) {
      return other.sentence < event_.sentence;
    };
    auto at =
        std::partition_point(document_.events.begin(), document_.events.end(), before);
    for (; at != document_.events.end() && at->sentence == event_.sentence; ++at) {
      const Event& other = *at;
      if (other.type == EventType::kNone || other.type == event_.type) continue;
      ++others;
      const uint32_t here = event_.trigger.token, there = other.trigger.token;
      const std::string_view where = here == there          ? "same"
                                     : IsAbove(here, there) ? "above"
                                     : IsAbove(there, here) ? "below"
                                                            : "apart";
      features_.Add({"beside", where, type_});
      features_.Add({"beside", where, type_, ToString(other.type)});
    }
    features_.Add({"others", Digit(std::min(3, others))});
    features_.Add({"others", Digit(std::min(3, others)), type_});
  }

  // What the tagger says of the trigger, and whether it sees this type elsewhere in the
  // sentence.
  void AddGuess() {
    const Sentence& sentence = document_.sentences[event_.sentence];
    float here = 0, other = 0, elsewhere = 0;
    EventType rival = EventType::kNone;
    for (const TriggerGuess& guess : document_.GuessesIn(sentence)) {
      const Span span = document_.tokens[guess.token].span;
      const bool inside = guess.token == event_.trigger.token ||
                          (span.begin >= event_.trigger.span.begin &&
                           span.end <= event_.trigger.span.end);
      if (guess.type != event_.type) {
        if (inside && guess.chance > other) {
          other = guess.chance;
          rival = guess.type;
        }
      } else {
        float& most = inside ? here : elsewhere;
        most = std::max(most, guess.chance);
      }
    }
    features_.Add({"guess", ChanceName(here)});
    features_.Add({"guess", ChanceName(here), type_});
    features_.Add({"guess", "other", ChanceName(other)});
    if (rival != EventType::kNone) {
      features_.Add({"guess", "other", ToString(rival), type_});
    }
    features_.Add({"guess", "elsewhere", ChanceName(elsewhere), ChanceName(here)});
  }

  const Document& document_;
  const Event& event_;
  FeatureNames& features_;
  std::string_view type_, mode_;
};

}  // namespace

EventDescriber::EventDescriber(const FrameSet& frames, const Document& document)
    : frames_(frames),
      document_(document),
      density_(DensityOf(document)),
      where_(NamesACountry(document) ? "country" : "nowhere") {}

void EventDescriber::Describe(const Event& event, FeatureNames* features) const {
  constexpr std::string_view kFrame = "type=";
  const Frame* frame = nullptr;
  for (const std::string& why : event.why) {
    if (why.starts_with(kFrame) && frame == nullptr) {
      frame = frames_.ById(std::string_view(why).substr(kFrame.size()));
    }
  }
  Description(document_, event, features)
      .Add(frame == nullptr ? "-" : frame->pattern, density_, where_);
}

EventScorer EventScorer::Load(const DataFiles& files, std::string_view name,
                              Diagnostics* diagnostics) {
  EventScorer result;
  result.weights_ = ChoiceWeights::Load(files, name, diagnostics);
  return result;
}

std::vector<double> EventScorer::Chances(const FrameSet& frames,
                                         const Document& document) const {
  std::vector<double> result;
  if (weights_.empty()) return result;
  const EventDescriber describer(frames, document);
  FeatureNames features;
  for (const Event& event : document.events) {
    features.Clear();
    describer.Describe(event, &features);
    result.push_back(1 / (1 + std::exp(-weights_.Sum(features.ids()))));
  }
  return result;
}

void EventScorer::Explain(const FrameSet& frames, Document* document) const {
  if (weights_.empty()) return;
  const EventDescriber describer(frames, *document);
  for (Event& event : document->events) {
    FeatureNames features(true);
    describer.Describe(event, &features);
    std::vector<std::pair<float, std::string_view>> weighed;
    for (size_t i = 0; i < features.ids().size(); ++i) {
      const float weight = weights_.Sum({features.ids()[i]});
      if (weight != 0) weighed.emplace_back(weight, features.names()[i]);
    }
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) {
      return std::abs(a.first) > std::abs(b.first);
    });
    weighed.resize(std::min(weighed.size(), kMostWeights));
    for (const auto& [weight, name] : weighed) {
      event.why.push_back(fmt::format("confidence={:+.2f} {}", weight, name));
    }
  }
}

}  // namespace dragoman
