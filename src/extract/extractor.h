// The stage that finds events: lays frames over trees and writes down what they report.
//
//   ExtractKnowledge knowledge = ExtractKnowledge::Load(files, ontology, &diagnostics);
//   Extract(knowledge, document);
//   document.events                        // in the order of their triggers
//
// Reads tokens, sentences, mentions, quotations, times, places. Writes events.
// The knowledge is immutable and shared by threads; a document belongs to one.
#ifndef DRAGOMAN_EXTRACT_EXTRACTOR_H_
#define DRAGOMAN_EXTRACT_EXTRACTOR_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "document/speech_verbs.h"
#include "dragoman/document.h"
#include "dragoman/engine.h"
#include "extract/candidate.h"
#include "extract/content_rules.h"
#include "extract/context_words.h"
#include "extract/discards.h"
#include "extract/event_scorer.h"
#include "extract/factuality_cues.h"
#include "extract/frame_set.h"
#include "extract/implied.h"
#include "extract/legacy_verbs.h"
#include "extract/magnitude.h"
#include "extract/narrower_codes.h"
#include "extract/participant_choice.h"
#include "extract/relation_model.h"

namespace dragoman {

struct ExtractKnowledge {
  // `own_frames` false: only what users give, without data/frames/.
  static ExtractKnowledge Load(const DataFiles& files, const Ontology& ontology,
                               Diagnostics* diagnostics, bool own_frames = true);

  FrameSet frames;
  FactualityCues cues;
  ContentRules content;
  NarrowerCodes narrower;
  ImpliedParticipants implied;
  ContextWords contexts;
  MagnitudeWords magnitudes;
  ParticipantChoice choice_of_default, choice_of_accurate;  // for the two models
  EventScorer of_default, of_accurate;
  RelationModel relations_default, relations_accurate;
  SpeechVerbs speech;
  Discards discards;
  LegacyVerbs verbs;
  const Ontology* ontology = nullptr;  // outlives this
};

struct ExtractOptions {
  bool comments = false;  // keep events that have only a CAMEO code
  bool learned = true;    // let data/choice/ decide what frames leave open
  bool accurate = false;  // which model has tagged the document
  bool weights = false;   // Event::why also tells what weighed most
};

void Extract(const ExtractKnowledge& knowledge, const ExtractOptions& options,
             Document& document);

// Every frame that fits somewhere, those that lost too, by sentence; for others than
// Extract that learn from them. They point into the knowledge.
std::vector<Candidate> CandidatesOf(const ExtractKnowledge& knowledge,
                                    const ExtractOptions& options,
                                    const Document& document);

// Every frame that was laid over a word, and what became of it: those that fired, then
// those that fit, then the others.
std::vector<FrameReport> ExplainFrames(const ExtractKnowledge& knowledge,
                                       const ExtractOptions& options,
                                       const Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_EXTRACTOR_H_
