// PETRARCH2: what its writer puts out with actor and event texts switched on, and with a
// column for the address in every line.
#include "store/export/actor_code.h"
#include "store/export/cell_text.h"
#include "store/export/reports.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

std::string Code(const Entity* entity, const Row& r) {
  return CameoCodeOf(*entity, *r.data);
}

std::string SentenceIds(const Row& r) {
  return r.article().id + "_" + std::to_string(r.event().sentence);
}

std::string Source(const Row& r) {
  return r.article().source.empty() ? "NULL" : r.article().source;
}

std::string OrDashes(const std::string& text) { return text.empty() ? "---" : text; }

constexpr Column kColumns[] = {
    {"date", "YYYYMMDD", [](const Row& r) { return Compact(r.day); }},
    {"source", "CAMEO code of the actor; --- for an unknown country",
     [](const Row& r) { return Code(r.source, r); }},
    {"target", "the same of the recipient",
     [](const Row& r) { return Code(r.target, r); }},
    {"event", "CAMEO, with leading zeros", [](const Row& r) { return r.cameo; }},
    {"issues", "contexts in capitals, each counted once",
     [](const Row& r) { return IssuesOf(*r.record); }},
    {"ids", "article and number of the sentence from 0: a1_0", SentenceIds},
    {"url", "of the article; may be empty",
     [](const Row& r) { return Address(r.article().url); }},
    {"StorySource", "outlet; NULL if unknown", Source},
    {"source_text", "words of the actor",
     [](const Row& r) { return OrDashes(r.source->text); }},
    {"target_text", "words of the recipient",
     [](const Row& r) { return OrDashes(r.target->text); }},
    {"event_text", "words that fired",
     [](const Row& r) { return OrDashes(r.record->trigger_text); }},
};

}  // namespace

const Schema kPetrarch2Schema = {
    .name = "petrarch2",
    .unit = Unit::kDyad,
    .codes_only = true,
    .needs = {.cameo = true, .target = true, .known = true},
    .columns = kColumns,
};

}  // namespace dragoman
