#include "resolve/coref/parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr double kCertainty = 0.75;
constexpr std::array<std::string_view, 9> kQuantities = {
    "some", "many", "most", "one", "all", "several", "few", "both", "half"};

}  // namespace

int32_t WholeOf(const Document& document, const Tree& tree, uint32_t t) {
  const Token& token = document.tokens[t];
  const std::string word = FoldCase(document.Text(token));
  const bool quantity =
      std::find(kQuantities.begin(), kQuantities.end(), word) != kQuantities.end();
  if (token.upos != Upos::kNum && !quantity) return -1;
  for (const uint32_t child : tree.Children(t)) {
    const Token& whole = document.tokens[child];
    const int32_t of = tree.Child(child, Relation::kCase);
    const bool people =
        whole.upos == Upos::kPron && (whole.lemma == "they" || whole.lemma == "we");
    if (people && of >= 0 && document.tokens[of].lemma == "of") {
      return static_cast<int32_t>(child);
    }
  }
  return -1;
}

bool TakeFromWhole(Discourse& discourse, int32_t m) {
  const int32_t token =
      WholeOf(discourse.document(), discourse.tree(), discourse.mention(m).head);
  const int32_t whole =
      token < 0 ? -1 : discourse.index().Headed(static_cast<uint32_t>(token));
  if (whole < 0) return false;
  if (!discourse.mention(whole).members.empty()) {
    discourse.SetMembers(m, discourse.mention(whole).members, "plural");
    return true;
  }
  Entity entity = discourse.Known(whole);
  if (entity.country.empty() && entity.sectors.empty()) return false;
  entity.name.clear();
  entity.office.clear();
  entity.wikidata.clear();
  discourse.Derive(m, std::move(entity), whole, "description", kCertainty);
  return true;
}

}  // namespace dragoman
