#include "resolve/coref/references.h"

#include <vector>

#include "resolve/coref/descriptions.h"
#include "resolve/coref/discourse.h"
#include "resolve/coref/names.h"
#include "resolve/coref/phrases.h"
#include "resolve/coref/plurals.h"
#include "resolve/coref/pronouns.h"
#include "resolve/coref/quotations.h"
#include "resolve/coref/setting.h"

namespace dragoman {
namespace {

void ResolveMention(Discourse& discourse, int32_t m) {
  switch (discourse.mention(m).kind) {
    case MentionKind::kName:  // "its leader Hassan Nasrallah" has an owner
      return ResolveDescription(discourse, m);
    case MentionKind::kPronoun:
      return ResolvePronoun(discourse, m);
    case MentionKind::kDescription:
      if (discourse.Facts(m).size > 1) return;  // it stands in apposition to a name
      if (discourse.profile(m).plural) ResolveOfficialsOfSeveral(discourse, m);
      if (discourse.IsResolved(m)) return;
      if (discourse.profile(m).plural) ResolvePlural(discourse, m);
      if (!discourse.IsResolved(m)) ResolveDescription(discourse, m);
  }
}

// From left to right, but what stands inside a phrase before the phrase: "his" in "his
// counterpart".
void ResolveInOrder(Discourse& discourse) {
  std::vector<int32_t> open;  // phrases that are still to be resolved, inner ones last
  for (int32_t m = 0; m < discourse.size(); ++m) {
    while (!open.empty() &&
           discourse.mention(open.back()).end <= discourse.mention(m).begin) {
      ResolveMention(discourse, open.back());
      open.pop_back();
    }
    open.push_back(m);
  }
  for (; !open.empty(); open.pop_back()) ResolveMention(discourse, open.back());
}

}  // namespace

void ResolveReferences(const ReferenceRules& rules, Document& document) {
  FindQuotations(rules.speech(), document);
  AddPhrases(rules, document);
  Discourse discourse(rules, document);
  LinkNames(discourse);
  ResolveInOrder(discourse);
  SetCountries(discourse);
  discourse.Fill();
}

}  // namespace dragoman
