// The order of work is the order of the sections of docs/architecture.md: candidates by
// frame, nesting, consolidation, then records. All views of a document are made once.
#include "extract/extractor.h"

#include <algorithm>
#include <utility>

#include "document/speech_acts.h"
#include "document/tree.h"
#include "extract/candidate_finder.h"
#include "extract/consolidation.h"
#include "extract/event_builder.h"
#include "extract/legacy_transformation.h"
#include "extract/legacy_verb_matcher.h"
#include "extract/magnitude_sharing.h"
#include "extract/nesting.h"
#include "extract/public_life.h"
#include "extract/retelling.h"
#include "extract/when_where.h"

namespace dragoman {
namespace {

// The views of one document that all steps share.
struct Views {
  Views(const ExtractKnowledge& knowledge, const Document& document)
      : tree(document),
        clauses(document, tree),
        participants(document, tree, knowledge.frames.sets()),
        speech(knowledge.speech, tree, document),
        matcher(knowledge.frames, document, tree, clauses, participants),
        legacy(knowledge.verbs, document, tree, clauses, participants),
        factuality(knowledge.cues, speech, document, tree, clauses, participants) {}

  Tree tree;
  Clauses clauses;
  Participants participants;
  SpeechActs speech;
  FrameMatcher matcher;
  LegacyVerbMatcher legacy;
  FactualityReader factuality;
};

void Drop(const std::string& reason, std::vector<Candidate>* candidates) {
  for (Candidate& candidate : *candidates) {
    if (!candidate.dropped) candidate.loss = reason;
    candidate.dropped = true;
  }
}

std::vector<Candidate> FindCandidates(const ExtractKnowledge& knowledge,
                                      const ExtractOptions& options,
                                      const Document& document, const Views& views) {
  std::vector<Candidate> result;
  const CandidateFinder finder(document, views.clauses, views.matcher, views.legacy,
                               views.factuality, views.participants, options.learned);
  const std::vector<std::string> discarded = knowledge.discards.Find(document);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    std::vector<Candidate> found = finder.Find(document.sentences[s]);
    TransformCandidates(knowledge.verbs, views.legacy, document, views.tree,
                        views.clauses, views.participants, &found);
    NestCandidates(document, views.tree, views.clauses, views.participants,
                   knowledge.content, &found);
    Consolidate(document, views.tree, views.participants, &found);
    if (!discarded.empty() && !discarded[s].empty()) Drop(discarded[s], &found);
    std::move(found.begin(), found.end(), std::back_inserter(result));
  }
  return result;
}

void AddContexts(const ContextWords& words, const Document& document, Event* event) {
  for (std::string& context : words.Find(document, document.sentences[event->sentence])) {
    std::vector<std::string>& has = event->contexts;
    if (std::find(has.begin(), has.end(), context) == has.end()) {
      has.push_back(std::move(context));
    }
  }
}

bool IsBy(const LegacyVerbs& given, const Event& event) {
  constexpr std::string_view kFrame = "type=";
  return std::any_of(event.why.begin(), event.why.end(), [&](std::string_view why) {
    return why.starts_with(kFrame) && given.Has(why.substr(kFrame.size()));
  });
}

// How likely an event of open sides and these have to be together, by cross-validation on
// events/train.jsonl (default, accurate): dyad F1 .582 and .579 with this, .584 and .581
// with .35, but of types .001 less, and reports of unknown attackers are lost.
constexpr double kLeastDyad = 0.3;

// `least` is how likely each has to be, `sides` how sure its participants are. What the
// user's own dictionaries find, he has decided himself.
void KeepLikely(const LegacyVerbs& given, const std::vector<double>& chances,
                const std::vector<double>& least, const std::vector<double>& sides,
                std::vector<Event>* events) {
  if (chances.empty()) return;
  std::vector<Event> kept;
  for (size_t i = 0; i < events->size(); ++i) {
    Event& event = (*events)[i];
    if (event.type != EventType::kNone) {
      const bool open = sides[i] < 1 && chances[i] * sides[i] < kLeastDyad;
      const bool unlikely = chances[i] < least[i] || open;
      if (unlikely && !IsBy(given, event)) continue;
      event.confidence = chances[i];
    }
    kept.push_back(std::move(event));
  }
  *events = std::move(kept);
}

FrameReport Report(const FrameTrial& trial) {
  FrameReport report;
  const Frame& frame = *trial.frame;
  report.frame = frame.id;
  report.pattern = frame.pattern;
  report.label = frame.none ? "none" : std::string(ToString(frame.type));
  if (report.label.empty()) report.label = "CAMEO " + frame.cameo;
  for (const std::string& mode : frame.modes) report.label += " " + mode;
  report.head = trial.head;
  report.fits = trial.fits();
  report.reason = trial.failure.ToString();
  return report;
}

// Where the tagger is sure that a word reports something, only not what the frame says,
// the frame is right more often than not (five of seven by cross-validation): "fired
// missiles into the sea" is no attack.
constexpr float kSureOfSomething = 0.75F;
constexpr double kDisputed = 0.1;

bool IsDisputed(const Document& document, const Event& event) {
  const auto guesses = document.GuessesIn(document.sentences[event.sentence]);
  return std::any_of(guesses.begin(), guesses.end(), [&](const TriggerGuess& guess) {
    return guess.token == event.trigger.token && guess.type != event.type &&
           guess.chance >= kSureOfSomething;
  });
}

}  // namespace

ExtractKnowledge ExtractKnowledge::Load(const DataFiles& files, const Ontology& ontology,
                                        Diagnostics* diagnostics, bool own_frames) {
  ExtractKnowledge result;
  result.frames = FrameSet::Load(files, ontology, diagnostics, own_frames);
  result.cues = FactualityCues::Load(files, diagnostics);
  result.content = ContentRules::Load(files, ontology, diagnostics);
  result.narrower = NarrowerCodes::Load(files, ontology, diagnostics);
  result.implied = ImpliedParticipants::Load(files, ontology, diagnostics);
  result.contexts = ContextWords::Load(files, ontology, diagnostics);
  result.magnitudes = MagnitudeWords::Load(files, diagnostics);
  result.choice_of_default = ParticipantChoice::Load(files, "default", diagnostics);
  result.choice_of_accurate = ParticipantChoice::Load(files, "accurate", diagnostics);
  result.of_default = EventScorer::Load(files, "choice/events-default.txt", diagnostics);
  result.of_accurate =
      EventScorer::Load(files, "choice/events-accurate.txt", diagnostics);
  result.relations_default =
      RelationModel::Load(files, "choice/relations-default.txt", diagnostics);
  result.relations_accurate =
      RelationModel::Load(files, "choice/relations-accurate.txt", diagnostics);
  result.speech = SpeechVerbs::Load(files, diagnostics);
  result.discards = Discards::Load(files, diagnostics);
  result.verbs = LegacyVerbs::Load(files, ontology, diagnostics);
  result.ontology = &ontology;
  return result;
}

void Extract(const ExtractKnowledge& knowledge, const ExtractOptions& options,
             Document& document) {
  const Views views(knowledge, document);
  std::vector<Candidate> candidates = FindCandidates(knowledge, options, document, views);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const bool comment = candidate.type == EventType::kNone;
    return candidate.dropped || (comment && !options.comments);
  });
  FillFromRetelling(document, views.tree, views.participants, &candidates);
  std::vector<uint32_t> heads;
  heads.reserve(candidates.size());
  for (const Candidate& candidate : candidates) heads.push_back(candidate.head());
  std::sort(heads.begin(), heads.end());
  const WhenWhere when_where(document, views.tree, std::move(heads));
  const EventBuilder builder(*knowledge.ontology, knowledge.content, knowledge.narrower,
                             knowledge.implied, document, views.tree, when_where);
  std::vector<Event> events;
  for (const Candidate& candidate : candidates) {
    events.push_back(builder.Build(candidate));
    AddContexts(knowledge.contexts, document, &events.back());
    const Frame& frame = candidate.frame();
    const Event& first = events.back();
    if (!frame.reverse_cameo.empty() && !first.actor.empty() &&
        !first.recipient.empty()) {
      events.push_back(builder.BuildReverse(candidate, first));
    }
    if (frame.also == EventType::kNone) continue;
    Event also = builder.BuildAlso(candidate, events.back());
    if (candidate.second_only) events.pop_back();
    events.push_back(std::move(also));
  }
  ShareMagnitudes(knowledge.magnitudes, document, views.tree, views.clauses, &events);
  document.events = std::move(events);
  if (!options.learned) return;
  const EventScorer& scorer =
      options.accurate ? knowledge.of_accurate : knowledge.of_default;
  const std::vector<double> chances = scorer.Chances(knowledge.frames, document);
  if (options.weights) scorer.Explain(knowledge.frames, &document);
  const bool names_a_country = NamesACountry(document);
  std::vector<double> least;
  for (const Event& event : document.events) {
    const double usual = LeastChance(names_a_country, event);
    least.push_back(IsDisputed(document, event) ? std::min(usual, kDisputed) : usual);
  }
  const ParticipantChoice& choice =
      options.accurate ? knowledge.choice_of_accurate : knowledge.choice_of_default;
  const std::vector<double> sides = choice.Choose(document);
  KeepLikely(knowledge.verbs, chances, least, sides, &document.events);
}

std::vector<Candidate> CandidatesOf(const ExtractKnowledge& knowledge,
                                    const ExtractOptions& options,
                                    const Document& document) {
  return FindCandidates(knowledge, options, document, Views(knowledge, document));
}

std::vector<FrameReport> ExplainFrames(const ExtractKnowledge& knowledge,
                                       const ExtractOptions& options,
                                       const Document& document) {
  const Views views(knowledge, document);
  std::vector<FrameReport> reports;
  for (const Candidate& candidate : FindCandidates(knowledge, options, document, views)) {
    reports.push_back(Report(candidate.trial));
    reports.back().fired = !candidate.dropped;
    reports.back().reason = candidate.loss;
  }
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    for (const auto& trials : {views.matcher.Trials(t), views.legacy.Trials(t)}) {
      for (const FrameTrial& trial : trials) {
        if (!trial.fits()) reports.push_back(Report(trial));
      }
    }
  }
  std::stable_sort(reports.begin(), reports.end(), [](const auto& a, const auto& b) {
    return std::pair(a.fired, a.fits) > std::pair(b.fired, b.fits);
  });
  return reports;
}

}  // namespace dragoman
