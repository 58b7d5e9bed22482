// From a candidate to the record: factuality, attribution, type as ONTOLOGY decides it,
// participants as entities, scores, id and reasons.
//
// Reads all of the document but events. Writes nothing. One per document.
#ifndef DRAGOMAN_EXTRACT_EVENT_BUILDER_H_
#define DRAGOMAN_EXTRACT_EVENT_BUILDER_H_

#include <string>
#include <vector>

#include "document/ontology.h"
#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/content_rules.h"
#include "extract/implied.h"
#include "extract/narrower_codes.h"
#include "extract/when_where.h"

namespace dragoman {

class EventBuilder {
 public:
  EventBuilder(const Ontology& ontology, const ContentRules& rules,
               const NarrowerCodes& narrower, const ImpliedParticipants& implied,
               const Document& document, const Tree& tree, const WhenWhere& when_where)
      : ontology_(ontology),
        rules_(rules),
        narrower_(narrower),
        implied_(implied),
        document_(document),
        tree_(tree),
        when_where_(when_where) {}

  // Without magnitude and contexts of the sentence, which others add.
  Event Build(const Candidate& candidate) const;
  // The second event of a frame with the option `also`: the same but for type and mode.
  Event BuildAlso(const Candidate& candidate, const Event& first) const;
  // What the recipient does meanwhile, by a code for both ways. REQUIRES: the frame has
  // one (`reverse_cameo`).
  Event BuildReverse(const Candidate& candidate, const Event& first) const;
  // Once type, participants and trigger are final. The same on every machine.
  static std::string IdOf(const Article& article, const Event& event);

 private:
  void SetParticipants(const Candidate& candidate, Event* event) const;
  void SetFactuality(const Candidate& candidate, Event* event) const;
  void SetAttribution(const Candidate& candidate, Event* event) const;
  void SetLeadDay(Event* event) const;
  bool IsPartisan(const Candidate& candidate) const;
  bool IsAhead(const Candidate& candidate, const Event& event) const;
  Span TriggerSpan(const FrameTrial& trial) const;
  void TurnFuture(bool conditional, Event* event) const;
  bool SpeaksForActor(uint32_t speaker, const Candidate& candidate) const;
  bool SharesSector(const Entity& speaker, const std::vector<uint32_t>& mentions) const;
  void SetCode(const Candidate& candidate, Event* event) const;
  void SetScores(Event* event) const;
  void SetConfidence(const Candidate& candidate, Event* event) const;

  const Ontology& ontology_;
  const ContentRules& rules_;
  const NarrowerCodes& narrower_;
  const ImpliedParticipants& implied_;
  const Document& document_;
  const Tree& tree_;
  const WhenWhere& when_where_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_EVENT_BUILDER_H_
