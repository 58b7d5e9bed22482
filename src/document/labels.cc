// Names of all label sets, in both directions.
#include <algorithm>
#include <array>

#include "dragoman/document.h"
#include "dragoman/event.h"
#include "dragoman/syntax.h"

namespace dragoman {
namespace {

constexpr std::array kUpos = {
#define DRAGOMAN_ENTRY(name, text) std::string_view(text),
    DRAGOMAN_UPOS(DRAGOMAN_ENTRY)};
constexpr std::array kXpos = {DRAGOMAN_XPOS(DRAGOMAN_ENTRY)
#undef DRAGOMAN_ENTRY
};
constexpr std::array kRelations = {
#define DRAGOMAN_ENTRY(name, text, base) std::string_view(text),
    DRAGOMAN_RELATIONS(DRAGOMAN_ENTRY)
#undef DRAGOMAN_ENTRY
};
constexpr std::array kBases = {
#define DRAGOMAN_ENTRY(name, text, base) Relation::k##base,
    DRAGOMAN_RELATIONS(DRAGOMAN_ENTRY)
#undef DRAGOMAN_ENTRY
};
constexpr std::array<std::string_view, kEventTypes> kTypes = {
    "",        "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
    "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 6> kFactualities = {
    "reported", "claimed", "future", "hypothetical", "negated", "historical"};
constexpr std::array<std::string_view, 7> kPrecisions = {
    "day", "week", "month", "season", "year", "decade", "unknown"};

// Position of `text` in `names`, or `names.size()`.
template <size_t N>
size_t Find(const std::array<std::string_view, N>& names, std::string_view text) {
  return std::find(names.begin(), names.end(), text) - names.begin();
}

}  // namespace

std::string_view ToString(Upos upos) { return kUpos[static_cast<size_t>(upos)]; }
std::string_view ToString(Xpos xpos) { return kXpos[static_cast<size_t>(xpos)]; }
std::string_view ToString(Relation r) { return kRelations[static_cast<size_t>(r)]; }
std::string_view ToString(EventType type) { return kTypes[static_cast<size_t>(type)]; }
std::string_view ToString(Factuality f) { return kFactualities[static_cast<size_t>(f)]; }
std::string_view ToString(Precision p) { return kPrecisions[static_cast<size_t>(p)]; }

Upos UposFrom(std::string_view text) {
  const size_t i = Find(kUpos, text);
  return i < kUpos.size() ? static_cast<Upos>(i) : Upos::kX;
}

Xpos XposFrom(std::string_view text) {
  const size_t i = Find(kXpos, text);
  return i < kXpos.size() ? static_cast<Xpos>(i) : Xpos::kXX;
}

Relation RelationFrom(std::string_view text) {
  size_t i = Find(kRelations, text);
  if (i == kRelations.size()) i = Find(kRelations, text.substr(0, text.find(':')));
  return i < kRelations.size() ? static_cast<Relation>(i) : Relation::kDep;
}

Relation BaseOf(Relation relation) { return kBases[static_cast<size_t>(relation)]; }

std::optional<EventType> EventTypeFrom(std::string_view text) {
  const size_t i = Find(kTypes, text);
  if (text.empty() || i == kTypes.size()) return std::nullopt;
  return static_cast<EventType>(i);
}

std::optional<Factuality> FactualityFrom(std::string_view text) {
  const size_t i = Find(kFactualities, text);
  if (i == kFactualities.size()) return std::nullopt;
  return static_cast<Factuality>(i);
}

uint32_t Document::SentenceOf(uint32_t t) const {
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), t,
      [](uint32_t token, const Sentence& sentence) { return token < sentence.begin; });
  return static_cast<uint32_t>(after - sentences.begin()) - 1;
}

std::span<const TriggerGuess> Document::GuessesIn(const Sentence& sentence) const {
  const auto before = [](const TriggerGuess& guess, uint32_t token) {
    return guess.token < token;
  };
  const auto begin = trigger_guesses.begin(), end = trigger_guesses.end();
  const auto first = std::lower_bound(begin, end, sentence.begin, before);
  return {first, std::lower_bound(first, end, sentence.end, before)};
}

}  // namespace dragoman
