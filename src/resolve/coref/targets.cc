#include "resolve/coref/targets.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "base/is_any_of.h"
#include "base/utf8.h"
#include "document/speech_acts.h"

namespace dragoman {
namespace {

// From "Bush" to "protest" in "protesting the arrival of Bush's envoy"
constexpr int kSteps = 4;

bool IsOpposition(std::string_view verb) {
  return verb == "protest" || verb == "denounce" || verb == "oppose";
}

bool Marches(std::string_view verb) {
  return verb == "protest" || verb == "demonstrate" || verb == "march" ||
         verb == "rally" || verb == "riot" || verb == "strike";
}

}  // namespace

bool IsProtestedAgainst(const Document& document, const Tree& tree,
                        const Mention& mention) {
  const std::string first = FoldCase(document.Text(document.tokens[mention.begin]));
  if (first == "anti" || first.starts_with("anti-")) return true;
  uint32_t t = mention.head;
  for (int steps = 0; steps < kSteps; ++steps) {
    const Token& token = document.tokens[t];
    const int32_t above = tree.Head(t);
    if (above < 0 || token.upos == Upos::kVerb) return false;
    const int32_t preposition = tree.Child(t, Relation::kCase);
    if (preposition >= 0) {
      const std::string_view lemma = document.tokens[preposition].lemma;
      // "attacks against Israel", but not "they used it against teachers"
      if (lemma == "against") {
        return document.tokens[above].upos == Upos::kNoun ||
               Marches(document.tokens[above].lemma);
      }
      // "They fired at teachers in Santiago": that is where they are.
      if (lemma == "in" || lemma == "at" || lemma == "near") return false;
    }
    if (BaseOf(token.relation) == Relation::kObj) {
      return IsOpposition(document.tokens[above].lemma);
    }
    t = static_cast<uint32_t>(above);
  }
  return false;
}

bool IsFledTo(const Document& document, const Tree& tree, const Mention& mention) {
  const int32_t above = tree.Head(mention.head);
  const int32_t preposition = tree.Child(mention.head, Relation::kCase);
  if (above < 0 || preposition < 0) return false;
  const std::string_view verb = document.tokens[above].lemma;
  const std::string_view whither = document.tokens[preposition].lemma;
  return (verb == "flee" || verb == "escape") && (whither == "to" || whither == "into");
}

int32_t WhoTurnsAgainstEnvoy(const Document& document, const Tree& tree,
                             const Mention& mention) {
  const Token& envoy = document.tokens[mention.head];
  const int32_t above = tree.Head(mention.head);
  if (above < 0 ||
      !IsAnyOf(envoy.lemma, {"ambassador", "attache", "consul", "diplomat", "envoy"})) {
    return -1;
  }
  const auto verb = static_cast<uint32_t>(above);
  if (!IsAnyOf(document.tokens[verb].lemma,
               {"arrest", "deport", "detain", "expel", "oust", "summon"})) {
    return -1;
  }
  if (envoy.relation == Relation::kNsubjPass) {
    return tree.Child(verb, Relation::kOblAgent);
  }
  const bool object = BaseOf(envoy.relation) == Relation::kObj;
  return object ? SpeakerOf(document, tree, verb) : -1;
}

}  // namespace dragoman
