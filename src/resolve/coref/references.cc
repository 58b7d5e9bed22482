#include "resolve/coref/references.h"

#include <vector>

#include "resolve/coref/captives.h"
#include "resolve/coref/descriptions.h"
#include "resolve/coref/discourse.h"
#include "resolve/coref/elliptic.h"
#include "resolve/coref/employers.h"
#include "resolve/coref/introduced.h"
#include "resolve/coref/names.h"
#include "resolve/coref/numbered.h"
#include "resolve/coref/parts.h"
#include "resolve/coref/phrases.h"
#include "resolve/coref/plurals.h"
#include "resolve/coref/pronouns.h"
#include "resolve/coref/quotations.h"
#include "resolve/coref/setting.h"
#include "resolve/coref/texts.h"

namespace dragoman {
namespace {

// "each side", "neither side" of two
bool IsEachSide(const Discourse& discourse, int32_t m) {
  return discourse.head(m).lemma == "side" &&
         NumberOf(discourse.document(), discourse.tree(), discourse.mention(m).head) == 2;
}

void ResolveMention(Discourse& discourse, int32_t m) {
  switch (discourse.mention(m).kind) {
    case MentionKind::kName:  // "its leader Hassan Nasrallah" has an owner
      if (TakeUpIntroduction(discourse, m) || TakeUpEmployer(discourse, m)) return;
      return ResolveDescription(discourse, m);
    case MentionKind::kPronoun:
      return ResolvePronoun(discourse, m);
    case MentionKind::kDescription:
      if (IsSpeakingText(discourse.rules(), discourse.document(), discourse.tree(),
                         discourse.mention(m).head)) {
        return ResolveText(discourse, m);
      }
      if (TakeFromWhole(discourse, m)) return;
      if (TakeUpKind(discourse, m)) return;
      if (TakeUpEmployer(discourse, m)) return;
      if (discourse.Facts(m).size > 1) return;  // it stands in apposition to a name
      if (TakeUpNumber(discourse, m)) return;
      if (discourse.profile(m).plural) ResolveOfficialsOfSeveral(discourse, m);
      if (discourse.IsResolved(m)) return;
      if (discourse.profile(m).plural || IsEachSide(discourse, m)) {
        ResolvePlural(discourse, m);
      }
      if (!discourse.IsResolved(m)) ResolveDescription(discourse, m);
      if (!discourse.IsResolved(m)) TakeUpCaptives(discourse, m);
  }
}

// From left to right, but what stands inside a phrase before the phrase ("his" in "his
// counterpart"), and who speaks before what is spoken: “We ...,” said its secretary.
class InOrder {
 public:
  explicit InOrder(Discourse& discourse)
      : discourse_(discourse), done_(discourse.size(), false) {}

  void Resolve() { ResolveRange(0, discourse_.size()); }

 private:
  void ResolveRange(int32_t from, int32_t to) {
    std::vector<int32_t> open;  // phrases that are still to be resolved, inner ones last
    for (int32_t m = from; m < to; ++m) {
      const uint32_t begin = discourse_.mention(m).begin;
      while (!open.empty() && discourse_.mention(open.back()).end <= begin) Close(&open);
      ResolveSpeakerOf(m);
      open.push_back(m);
    }
    while (!open.empty()) Close(&open);
  }

  void Close(std::vector<int32_t>* open) {
    const int32_t m = open->back();
    open->pop_back();
    if (!done_[m]) ResolveMention(discourse_, m);
    done_[m] = true;
  }

  // Whoever is named behind the words that he speaks, with what stands in his phrase.
  void ResolveSpeakerOf(int32_t m) {
    const int32_t q = discourse_.QuotationAt(discourse_.mention(m).head);
    if (q < 0) return;
    const int32_t speaker = discourse_.document().quotations[q].speaker;
    if (speaker <= m || done_[speaker]) return;
    int32_t end = speaker + 1;
    const uint32_t behind = discourse_.mention(speaker).end;
    while (end < discourse_.size() && discourse_.mention(end).begin < behind) ++end;
    done_[speaker] = true;  // should a quotation stand in the phrase of its own speaker
    for (int32_t inner = end; --inner > speaker;) {
      if (!done_[inner]) ResolveMention(discourse_, inner);
      done_[inner] = true;
    }
    ResolveMention(discourse_, speaker);
  }

  Discourse& discourse_;
  std::vector<bool> done_;
};

}  // namespace

void ResolveReferences(const ReferenceRules& rules, Document& document) {
  FindQuotations(rules.speech(), document);
  AddPhrases(rules, document);
  Discourse discourse(rules, document);
  LinkNames(discourse);
  InOrder(discourse).Resolve();
  SetCountries(discourse);
  discourse.Fill();
}

}  // namespace dragoman
