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
#include "extract/nesting.h"
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
        factuality(knowledge.cues, speech, document, tree, clauses, participants) {}

  Tree tree;
  Clauses clauses;
  Participants participants;
  SpeechActs speech;
  FrameMatcher matcher;
  FactualityReader factuality;
};

std::vector<Candidate> FindCandidates(const ExtractKnowledge& knowledge,
                                      const Document& document, const Views& views) {
  std::vector<Candidate> result;
  const CandidateFinder finder(document, views.matcher, views.factuality,
                               views.participants);
  for (const Sentence& sentence : document.sentences) {
    std::vector<Candidate> found = finder.Find(sentence);
    NestCandidates(document, views.tree, views.clauses, views.participants,
                   knowledge.content, &found);
    Consolidate(document, views.tree, &found);
    std::move(found.begin(), found.end(), std::back_inserter(result));
  }
  return result;
}

// Which types a magnitude can belong to, so that the dead of a sentence go to its attack
// and not to the talks beside it.
bool Carries(EventType type, MagnitudeField field) {
  switch (field) {
    case MagnitudeField::kDead:
    case MagnitudeField::kInjured:
      return type == EventType::kAssault || type == EventType::kProtest;
    case MagnitudeField::kArrested:
      return type == EventType::kCoerce || type == EventType::kSanction;
    case MagnitudeField::kDisplaced:
      return type == EventType::kAssault || type == EventType::kSanction ||
             type == EventType::kCoerce;
    case MagnitudeField::kParticipants: return type == EventType::kProtest;
  }
  return false;
}

bool CarriesMoney(EventType type) {
  return type == EventType::kAid || type == EventType::kSanction ||
         type == EventType::kCooperate || type == EventType::kAgree ||
         type == EventType::kSupport || type == EventType::kReject;
}

// Gives every number of a sentence to the nearest event that can carry it.
class MagnitudeGiver {
 public:
  MagnitudeGiver(const ExtractKnowledge& knowledge, const Document& document,
                 const Views& views, std::vector<Event>* events)
      : knowledge_(knowledge),
        document_(document),
        tree_(views.tree),
        reader_(knowledge.magnitudes, document, views.tree, views.clauses),
        events_(*events) {}

  void Run() {
    size_t first = 0;
    for (size_t i = 0; i < events_.size(); ++i) {
      if (events_[i].sentence != events_[first].sentence) first = i;
      const bool last =
          i + 1 == events_.size() || events_[i + 1].sentence != events_[i].sentence;
      if (last) GiveIn(document_.sentences[events_[i].sentence], first, i + 1);
    }
  }

 private:
  void GiveIn(const Sentence& sentence, size_t begin, size_t end) {
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const auto& uses = knowledge_.magnitudes.Uses(std::string(document_.tokens[t].lemma));
      for (const MagnitudeWords::Use& use : uses) {
        Event* event = Nearest(t, begin, end, [&](const Event& e) {
          return Carries(e.type, use.field);
        });
        if (event != nullptr) reader_.ReadAt(t, &event->magnitude);
      }
    }
    for (size_t i = begin; i < end; ++i) {
      if (!CarriesMoney(events_[i].type)) continue;
      reader_.ReadAmount(sentence.begin, sentence.end, &events_[i].magnitude);
      break;
    }
  }

  template <typename Fits>
  Event* Nearest(uint32_t t, size_t begin, size_t end, Fits fits) {
    Event* best = nullptr;
    size_t least = 0;
    for (size_t i = begin; i < end; ++i) {
      if (!fits(events_[i])) continue;
      const size_t steps = tree_.Path(events_[i].trigger.token, t).size();
      if (steps == 0) continue;  // in another tree
      if (best == nullptr || steps < least) {
        best = &events_[i];
        least = steps;
      }
    }
    return best;
  }

  const ExtractKnowledge& knowledge_;
  const Document& document_;
  const Tree& tree_;
  MagnitudeReader reader_;
  std::vector<Event>& events_;
};

void AddContexts(const ContextWords& words, const Document& document, Event* event) {
  for (std::string& context :
       words.Find(document, document.sentences[event->sentence])) {
    std::vector<std::string>& has = event->contexts;
    if (std::find(has.begin(), has.end(), context) == has.end()) {
      has.push_back(std::move(context));
    }
  }
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
  report.reason = trial.failure;
  return report;
}

}  // namespace

ExtractKnowledge ExtractKnowledge::Load(const DataFiles& files, const Ontology& ontology,
                                        Diagnostics* diagnostics) {
  ExtractKnowledge result;
  result.frames = FrameSet::Load(files, ontology, diagnostics);
  result.cues = FactualityCues::Load(files, diagnostics);
  result.content = ContentRules::Load(files, ontology, diagnostics);
  result.contexts = ContextWords::Load(files, ontology, diagnostics);
  result.magnitudes = MagnitudeWords::Load(files, diagnostics);
  result.speech = SpeechVerbs::Load(files, diagnostics);
  result.ontology = &ontology;
  return result;
}

void Extract(const ExtractKnowledge& knowledge, const ExtractOptions& options,
             Document& document) {
  const Views views(knowledge, document);
  std::vector<Candidate> candidates = FindCandidates(knowledge, document, views);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const bool comment = candidate.type == EventType::kNone;
    return candidate.dropped || (comment && !options.comments);
  });
  std::vector<uint32_t> heads;
  for (const Candidate& candidate : candidates) heads.push_back(candidate.head());
  std::sort(heads.begin(), heads.end());
  const WhenWhere when_where(document, views.tree, std::move(heads));
  const EventBuilder builder(*knowledge.ontology, knowledge.content, document, when_where);
  std::vector<Event> events;
  for (const Candidate& candidate : candidates) {
    events.push_back(builder.Build(candidate));
    AddContexts(knowledge.contexts, document, &events.back());
  }
  MagnitudeGiver(knowledge, document, views, &events).Run();
  document.events = std::move(events);
}

std::vector<FrameReport> ExplainFrames(const ExtractKnowledge& knowledge,
                                       const Document& document) {
  const Views views(knowledge, document);
  std::vector<FrameReport> reports;
  for (const Candidate& candidate : FindCandidates(knowledge, document, views)) {
    reports.push_back(Report(candidate.trial));
    reports.back().fired = !candidate.dropped;
    reports.back().reason = candidate.loss;
  }
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    for (const FrameTrial& trial : views.matcher.Trials(t)) {
      if (!trial.fits()) reports.push_back(Report(trial));
    }
  }
  std::stable_sort(reports.begin(), reports.end(), [](const auto& a, const auto& b) {
    return std::pair(a.fired, a.fits) > std::pair(b.fired, b.fits);
  });
  return reports;
}

}  // namespace dragoman
