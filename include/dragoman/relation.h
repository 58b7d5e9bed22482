// A sentence and two phrases of it in, how the one acts towards the other out.
//
//   Pair pair;
//   pair.sentence = "Kenya expelled two Sudanese diplomats.";
//   pair.spans = {{0, 5}, {15, 37}};     // bytes; ReadPair() finds them
//   PairAnswer answer = engine->Relate(pair);
//   answer.type;                         // EventType::kSanction
//   ToJson(pair, answer, PairLabels::kPlover16);   // one line
//
// For those who know the participants and want the type: rows of other data sets. Plain
// data.
#ifndef DRAGOMAN_RELATION_H_
#define DRAGOMAN_RELATION_H_

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/event.h"
#include "dragoman/input.h"

namespace dragoman {

// Who acts and towards whom, as bytes of the sentence. An empty span: not there.
struct PairSpans {
  Span source, target;
};

struct Pair {
  std::string id;  // comes out as it went in; may be empty
  std::string sentence;
  PairSpans spans;
  Date date;  // of the article
};

// By EventType, kNone having none: all together are 1, or all 0 where nothing is known.
using TypeChances = std::array<float, kEventTypes>;

struct RankedType {
  EventType type = EventType::kNone;
  double chance = 0;
};

struct PairAnswer {
  EventType type = EventType::kNone;
  int quad_code = 0;
  Factuality factuality = Factuality::kReported;
  double confidence = 0;            // the chance of `type`
  std::vector<RankedType> ranking;  // all 16 types, the likeliest first; chances sum to 1
};

using PairOutcome = std::variant<Pair, Reject>;

// A row with `sentence`, `source` and `target`, or `marked_sentence` with <s></s> and
// <t></t> around them, and perhaps `id` and `date`; `date` is for rows that have none.
// A phrase that is not in the sentence is left out, not rejected. Pure; any thread.
PairOutcome ReadPair(const RawInput& input, Date date);

// kCameo15: CONCEDE and RETREAT are one type, YIELD.
enum class PairLabels : uint8_t { kPlover16, kCameo15 };

// One line, without the newline; docs/formats/relate.md explains the fields.
std::string ToJson(const Pair& pair, const PairAnswer& answer, PairLabels labels);

}  // namespace dragoman

#endif  // DRAGOMAN_RELATION_H_
