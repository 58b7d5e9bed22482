#include "store/telling.h"

#include <string>

namespace dragoman {
namespace {

// Whether the words stand where they should if the sentence begins at `begin`.
bool StandsAt(const std::string& sentence, uint32_t begin, Span span,
              const std::string& words) {
  if (words.empty() || span.begin < begin) return false;
  return sentence.compare(span.begin - begin, words.size(), words) == 0;
}

size_t CountStanding(const Record& record, uint32_t begin) {
  const Event& event = record.event;
  size_t count = 0;
  const auto look_at = [&](const Entity& entity) {
    if (StandsAt(record.event_text, begin, entity.span, entity.text)) ++count;
  };
  for (const Entity& entity : event.actor) look_at(entity);
  for (const Entity& entity : event.recipient) look_at(entity);
  if (event.attribution.known) look_at(event.attribution.entity);
  return count;
}

}  // namespace

std::vector<Telling> TellingsOf(const Document& document) {
  std::vector<Telling> tellings;
  tellings.reserve(document.events.size());
  for (const Event& event : document.events) {
    const Span sentence = document.sentences[event.sentence].span;
    tellings.push_back({&event, document.Text(sentence),
                        document.Text(event.trigger.span), sentence.begin});
  }
  return tellings;
}

std::vector<Telling> TellingsOf(const std::vector<Record>& records) {
  std::vector<Telling> tellings;
  tellings.reserve(records.size());
  for (const Record& record : records) {
    tellings.push_back(
        {&record.event, record.event_text, record.trigger_text, SentenceBegin(record)});
  }
  return tellings;
}

uint32_t SentenceBegin(const Record& record) {
  const uint32_t trigger = record.event.trigger.span.begin;
  uint32_t best = trigger;
  size_t most = 0;
  bool found = false;
  for (size_t at = record.event_text.find(record.trigger_text);
       at != std::string::npos && at <= trigger;
       at = record.event_text.find(record.trigger_text, at + 1)) {
    const auto begin = static_cast<uint32_t>(trigger - at);
    const size_t count = CountStanding(record, begin);
    if (found && count <= most) continue;
    found = true;
    best = begin;
    most = count;
  }
  return best;
}

}  // namespace dragoman
