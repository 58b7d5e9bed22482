#include "extract/event_builder.h"
#include "extract/public_life.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace dragoman {
namespace {

constexpr int kDaysUntilHistory = 365;  // ONTOLOGY: more than a year before publication

// What these types report is said, not done: to say it is to do it.
bool IsSpeechAct(EventType type) {
  switch (type) {
    case EventType::kAgree:
    case EventType::kSupport:
    case EventType::kConcede:
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten:
      return true;
    default:
      return false;
  }
}

// ONTOLOGY: every future one of these is an agreement to it.
bool TurnsIntoAgreement(EventType type) {
  return type == EventType::kConsult || type == EventType::kSupport ||
         type == EventType::kCooperate || type == EventType::kAid;
}

// Authorities that report violence routinely are no party to it.
bool ReportsRoutinely(const Entity& speaker) {
  const std::vector<std::string>& sectors = speaker.sectors;
  return std::any_of(sectors.begin(), sectors.end(), [](const std::string& sector) {
    return sector == "COP" || sector == "MIL" || sector == "MED" || sector == "JRN";
  });
}

bool IsOrganOfState(const Entity& entity) {
  if (entity.sectors.empty()) return true;  // a country by its name
  for (const std::string_view one : {"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PRM"}) {
    if (entity.sectors[0] == one) return true;
  }
  return false;
}

void HashBytes(std::string_view bytes, uint64_t* hash) {
  for (const char c : bytes) {
    *hash ^= static_cast<uint8_t>(c);
    *hash *= 0x100000001b3ULL;  // FNV-1a, 64 bits
  }
  *hash ^= 0xFF;  // between fields, so that "ab"+"c" is not "a"+"bc"
  *hash *= 0x100000001b3ULL;
}

}  // namespace

Event EventBuilder::Build(const Candidate& candidate) const {
  Event event;
  const uint32_t trigger = candidate.trial.trigger;
  event.sentence = document_.SentenceOf(trigger);
  event.trigger = {TriggerSpan(candidate.trial), trigger};
  event.type = candidate.type;
  event.mode = candidate.modes;
  event.contexts = candidate.frame().contexts;
  event.cameo = candidate.cameo;
  const bool material = ontology_.QuadCode(event.type) % 2 == 0;
  event.date = when_where_.When(candidate.head(), material);
  event.place = when_where_.Where(candidate.head(), material);
  event.why.push_back("type=" + candidate.frame().id);
  if (candidate.unnamed) event.why.emplace_back(kNobodyNamed);
  SetAttribution(candidate, &event);
  SetFactuality(candidate, &event);
  SetLeadDay(&event);
  SetParticipants(candidate, &event);
  implied_.Fill(&event);
  SetCode(candidate, &event);
  SetScores(&event);
  SetConfidence(candidate, &event);
  event.id = IdOf(document_.article, event);
  return event;
}

Event EventBuilder::BuildAlso(const Candidate& candidate, const Event& first) const {
  Event event = first;
  event.type = candidate.frame().also;
  event.mode = candidate.frame().also_modes;
  event.cameo.clear();
  SetScores(&event);
  event.id = IdOf(document_.article, event);
  return event;
}

Event EventBuilder::BuildReverse(const Candidate& candidate, const Event& first) const {
  Event event = first;
  std::swap(event.actor, event.recipient);
  event.cameo = candidate.frame().reverse_cameo;
  const Ontology::Cameo* cameo = ontology_.FindCameo(event.cameo);
  event.type = cameo == nullptr ? EventType::kNone : cameo->type;
  event.mode = cameo == nullptr ? std::vector<std::string>() : cameo->modes;
  SetScores(&event);
  event.id = IdOf(document_.article, event);
  return event;
}

void EventBuilder::SetParticipants(const Candidate& candidate, Event* event) const {
  // Nobody stands on both sides: "Soldiers were deployed" has them once.
  std::vector<uint32_t> taken;
  const auto take = [&](const std::vector<uint32_t>& mentions, const char* field,
                        std::vector<Entity>* to) {
    for (const uint32_t m : mentions) {
      if (std::find(taken.begin(), taken.end(), m) != taken.end()) continue;
      taken.push_back(m);
      const Mention& mention = document_.mentions[m];
      to->push_back(mention.entity);
      if (!mention.entry.empty())
        event->why.push_back(std::string(field) + mention.entry);
    }
  };
  take(candidate.actors, "actor=", &event->actor);
  // Also of a meeting that is yet to come, and so an agreement by now.
  const std::vector<std::string>& modes = candidate.modes;
  const bool visit = std::find(modes.begin(), modes.end(), "visit") != modes.end();
  const bool symmetric = candidate.type == EventType::kConsult && !visit &&
                         event->type != EventType::kReject;
  take(candidate.recipients, symmetric ? "actor=" : "recipient=",
       symmetric ? &event->actor : &event->recipient);
  // "will not meet B" is one-sided: B is refused.
  const bool refused = event->type == EventType::kReject;
  take(candidate.joint,
       refused ? "recipient=" : "actor=", refused ? &event->recipient : &event->actor);
}

// From the head to the fixed words if they stand close together ("imposed new
// sanctions"), else the trigger alone: a span over half the sentence shows nothing.
Span EventBuilder::TriggerSpan(const FrameTrial& trial) const {
  constexpr uint32_t kLongest = 5;  // tokens
  uint32_t begin = trial.trigger, end = trial.trigger;
  const auto include = [&](uint32_t t) {
    const uint32_t from = std::min(begin, t), to = std::max(end, t);
    if (to - from >= kLongest) return;
    begin = from;
    end = to;
  };
  include(trial.head);
  for (const int32_t word : trial.words) {
    if (word >= 0) include(static_cast<uint32_t>(word));
  }
  return document_.SpanOf(begin, end + 1);
}

// What a story reports without a date of its own mostly happened on the day that it opens
// with; what may be, will be or was long ago did not.
void EventBuilder::SetLeadDay(Event* event) const {
  if (event->date.precision != Precision::kUnknown || !event->date.text.empty()) return;
  const bool news = event->factuality == Factuality::kReported ||
                    event->factuality == Factuality::kClaimed;
  const EventDate lead = when_where_.LeadDay();
  if (news && lead.precision == Precision::kDay) event->date = lead;
}

bool EventBuilder::SpeaksForActor(uint32_t speaker, const Candidate& candidate) const {
  const Mention& s = document_.mentions[speaker];
  return std::any_of(
      candidate.actors.begin(), candidate.actors.end(), [&](uint32_t actor) {
        const Mention& a = document_.mentions[actor];
        if (actor == speaker || (s.chain >= 0 && s.chain == a.chain)) return true;
        const bool known = !s.entity.country.empty() || !s.entity.sectors.empty();
        return known && s.entity.country == a.entity.country &&
               s.entity.sectors == a.entity.sectors;
      });
}

bool EventBuilder::SharesSector(const Entity& speaker,
                                const std::vector<uint32_t>& mentions) const {
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    const Entity& one = document_.mentions[m].entity;
    return !one.sectors.empty() && !speaker.sectors.empty() &&
           one.sectors[0] == speaker.sectors[0];
  });
}

void EventBuilder::SetAttribution(const Candidate& candidate, Event* event) const {
  const int32_t speaker = candidate.circumstances.speaker;
  if (speaker < 0) return;
  const auto m = static_cast<uint32_t>(speaker);
  // "Raisi said he backs Baku": the backing is his own speech, not a claim about it.
  if (IsSpeechAct(event->type) && SpeaksForActor(m, candidate)) return;
  event->attribution = {document_.mentions[m].entity, true};
  event->why.push_back("attribution=" + document_.mentions[m].entry);
}

void EventBuilder::SetFactuality(const Candidate& candidate, Event* event) const {
  const Circumstances& c = candidate.circumstances;
  const bool partisan = event->attribution.known && IsPartisan(candidate);
  const Date published = document_.article.published;
  const Date finish = event->date.finish;
  const bool dated = event->date.basis == "syntax" || event->date.basis == "clause" ||
                     event->date.basis == "sentence";
  const bool past = dated && published && finish &&
                    finish.days() + kDaysUntilHistory < published.days();
  if (c.negated) {
    event->factuality = Factuality::kNegated;
  } else if (past) {
    event->factuality = Factuality::kHistorical;
  } else if (c.hypothetical) {
    event->factuality = Factuality::kHypothetical;
  } else if (c.future || candidate.frame().future) {
    event->factuality = Factuality::kFuture;
  } else if (c.claimed || partisan) {
    event->factuality = Factuality::kClaimed;
  }
  const bool ahead = IsAhead(candidate, *event);
  if (ahead) event->factuality = Factuality::kFuture;
  if (c.future || ahead) TurnFuture(c.conditional, event);
  if (!c.cue.empty()) event->why.push_back("factuality=" + c.cue);
}

// "meets Mr. Solana next week", "will raise it during his visit": no word of the event
// says so, but its day or what it is the occasion of. Only of what is then an agreement:
// bombs that somebody will speak about have fallen.
bool EventBuilder::IsAhead(const Candidate& candidate, const Event& event) const {
  const Circumstances& c = candidate.circumstances;
  if (!TurnsIntoAgreement(event.type) || c.negated || c.hypothetical || c.future) {
    return false;
  }
  const uint32_t head = candidate.head();
  if (document_.tokens[head].xpos == Xpos::kVBD) return false;
  const int32_t aux = tree_.Child(head, Relation::kAux);
  if (aux >= 0 && document_.tokens[aux].lemma == "have") return false;
  const Date published = document_.article.published;
  const bool dated = event.date.basis == "syntax" || event.date.basis == "clause";
  if (!dated || !published || !event.date.start) return c.occasion_ahead;
  return published < event.date.start ||
         (c.occasion_ahead && published == event.date.start);
}

// What one side says of another is a claim; what an authority reports of its own country
// is mostly routine. Of the deeds in the annotated training news: said of foreigners 58 %
// claimed, by the state of its own country's people 12 %, by others of their own state
// 82 %, by police, army and hospitals 7 %.
// The noun of a deed ("the attack") presupposes it, so nobody claims it anew.
bool EventBuilder::IsPartisan(const Candidate& candidate) const {
  const auto m = static_cast<uint32_t>(candidate.circumstances.speaker);
  const Entity& speaker = document_.mentions[m].entity;
  if (candidate.actors.empty() || candidate.frame().kind == HeadKind::kNoun) return false;
  if (SpeaksForActor(m, candidate)) return false;
  const bool quoted = std::any_of(
      document_.quotations.begin(), document_.quotations.end(), [&](const Quotation& q) {
        return q.begin <= candidate.head() && candidate.head() < q.end;
      });
  const bool victim = SharesSector(speaker, candidate.recipients);
  const bool routine =
      ReportsRoutinely(speaker) && !(victim && (quoted || !IsOrganOfState(speaker)));
  if (routine) return false;
  if (quoted) return true;  // his own words, not a report of what happened
  if (speaker.country.empty()) return false;
  return std::none_of(candidate.actors.begin(), candidate.actors.end(), [&](uint32_t m) {
    const Entity& actor = document_.mentions[m].entity;
    const bool own_state = !IsOrganOfState(speaker) && IsOrganOfState(actor);
    return actor.country == speaker.country && !own_state;
  });
}

// "will sign" is AGREE, "will not send" is REJECT, a future concession stays one; "if it
// goes further, we will close its offices" is THREATEN.
void EventBuilder::TurnFuture(bool conditional, Event* event) const {
  const bool hostile = event->type == EventType::kSanction ||
                       event->type == EventType::kCoerce ||
                       event->type == EventType::kAssault;
  const bool threat = conditional && hostile && event->factuality == Factuality::kFuture;
  if (!TurnsIntoAgreement(event->type) && !threat) return;
  EventType to;
  if (threat) {
    to = EventType::kThreaten;
  } else if (event->factuality == Factuality::kFuture) {
    to = EventType::kAgree;
  } else if (event->factuality == Factuality::kNegated) {
    to = EventType::kReject;
  } else {
    return;
  }
  const std::vector<std::string> modes = std::exchange(event->mode, {});
  const std::string cameo = std::exchange(event->cameo, ontology_.DefaultCameo(to, {}));
  if (const ContentRule* rule = rules_.Find(to, event->type, modes, cameo)) {
    if (!rule->mode.empty()) event->mode = {rule->mode};
    event->cameo = rule->cameo;
  }
  event->type = to;
  event->factuality = Factuality::kReported;
  event->why.push_back("type=future");
}

void EventBuilder::SetCode(const Candidate& candidate, Event* event) const {
  if (event->cameo.empty())
    event->cameo = ontology_.DefaultCameo(event->type, event->mode);
  // The dictionaries that users give have chosen their codes.
  if (!candidate.frame().id.starts_with("frames/")) return;
  event->cameo = narrower_.Of(event->cameo, document_, tree_, candidate.head());
}

void EventBuilder::SetScores(Event* event) const {
  if (event->cameo.empty())
    event->cameo = ontology_.DefaultCameo(event->type, event->mode);
  event->quad_code = ontology_.QuadCode(event->type);
  event->intensity = ontology_.Intensity(event->type, event->mode);
  event->goldstein = ontology_.Goldstein(event->cameo);
  for (const std::string& mode : event->mode) {
    const Ontology::Mode* known = ontology_.FindMode(event->type, mode);
    if (known != nullptr && !known->context.empty())
      event->contexts.push_back(known->context);
  }
}

void EventBuilder::SetConfidence(const Candidate& candidate, Event* event) const {
  double score = candidate.frame().weak ? -0.4 : 0.5;
  score += 0.12 * std::min(candidate.trial.score, 10);
  const auto add = [&](const std::vector<Entity>& side) {
    for (const Entity& entity : side) score += 0.4 * (entity.confidence - 0.6);
    if (side.empty()) score -= 0.3;
  };
  add(event->actor);
  add(event->recipient);
  event->confidence = 1 / (1 + std::exp(-score));
}

std::string EventBuilder::IdOf(const Article& article, const Event& event) {
  uint64_t hash = 0xcbf29ce484222325ULL;
  HashBytes(article.id, &hash);
  HashBytes(std::to_string(event.trigger.span.begin), &hash);
  HashBytes(ToString(event.type), &hash);
  for (const std::vector<Entity>* side : {&event.actor, &event.recipient}) {
    for (const Entity& entity : *side) {
      HashBytes(std::to_string(entity.span.begin), &hash);
      HashBytes(entity.code, &hash);
    }
    HashBytes("|", &hash);
  }
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace dragoman
