#include "resolve/coref/phrases.h"

#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/tree.h"
#include "resolve/coref/added_mentions.h"
#include "resolve/coref/mention_index.h"

namespace dragoman {
namespace {

// Lemmas differ between treebanks ("his" is "his" or "he"), so all forms are here.
constexpr std::array<std::pair<std::string_view, Person>, 32> kPronouns = {{
    {"i", Person::kI},
    {"me", Person::kI},
    {"my", Person::kI},
    {"mine", Person::kI},
    {"myself", Person::kI},
    {"we", Person::kWe},
    {"us", Person::kWe},
    {"our", Person::kWe},
    {"ours", Person::kWe},
    {"ourselves", Person::kWe},
    {"you", Person::kYou},
    {"your", Person::kYou},
    {"yours", Person::kYou},
    {"yourself", Person::kYou},
    {"yourselves", Person::kYou},
    {"he", Person::kHe},
    {"him", Person::kHe},
    {"his", Person::kHe},
    {"himself", Person::kHe},
    {"she", Person::kShe},
    {"her", Person::kShe},
    {"hers", Person::kShe},
    {"herself", Person::kShe},
    {"it", Person::kIt},
    {"its", Person::kIt},
    {"itself", Person::kIt},
    {"they", Person::kThey},
    {"them", Person::kThey},
    {"their", Person::kThey},
    {"theirs", Person::kThey},
    {"themselves", Person::kThey},
    {"themself", Person::kThey},
}};

bool PointsBack(const ReferenceRules& rules, const Document& document, const Tree& tree,
                uint32_t t) {
  const Token& token = document.tokens[t];
  const bool modifier = token.relation == Relation::kCompound ||
                        token.relation == Relation::kNmodDesc ||
                        BaseOf(token.relation) == Relation::kFlat;
  if (token.upos != Upos::kNoun || modifier) return false;
  if (rules.Noun(FoldCase(token.lemma)) == nullptr) return false;
  for (const uint32_t child : tree.Children(t)) {
    const Relation relation = document.tokens[child].relation;
    const std::string_view lemma = document.tokens[child].lemma;
    if (relation == Relation::kNmodPoss) return true;
    if (BaseOf(relation) == Relation::kDet && lemma != "a" && lemma != "an" &&
        lemma != "no" && lemma != "any" && lemma != "every" && lemma != "another") {
      return true;
    }
  }
  return false;
}

bool IsForThings(const Token& token) {
  return token.lemma == "which" || token.lemma == "that";
}

}  // namespace

Person PersonOf(const Token& token) {
  if (token.xpos == Xpos::kWP || token.xpos == Xpos::kWDT || token.xpos == Xpos::kWPS) {
    return token.lemma == "what" || token.lemma == "whatever" ? Person::kNone
                                                              : Person::kRelative;
  }
  if (token.xpos != Xpos::kPRP && token.xpos != Xpos::kPRPS) return Person::kNone;
  if (BaseOf(token.relation) == Relation::kExpl) return Person::kNone;
  const std::string word = FoldCase(token.lemma);
  for (const auto& [form, person] : kPronouns) {
    if (word == form) return person;
  }
  return Person::kNone;
}

bool IsReflexive(const Token& token) {
  return token.lemma.ends_with("self") || token.lemma.ends_with("selves");
}

void AddPhrases(const ReferenceRules& rules, Document& document) {
  const Tree tree(document);
  const MentionIndex index(document);
  std::vector<Mention> added;
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (index.Headed(t) >= 0) continue;
    const Person person = PersonOf(document.tokens[t]);
    if (person != Person::kNone) {
      Mention mention = PhraseAt(document, tree, t, MentionKind::kPronoun);
      mention.begin = t;
      mention.end = t + 1;
      mention.entity.span = document.tokens[t].span;
      mention.entity.text = document.Text(mention.entity.span);
      mention.plural = person == Person::kWe || person == Person::kThey;
      if (person == Person::kHe) mention.gender = 'm';
      if (person == Person::kShe) mention.gender = 'f';
      if (person == Person::kIt || IsForThings(document.tokens[t])) mention.gender = 'n';
      added.push_back(std::move(mention));
    } else if (PointsBack(rules, document, tree, t)) {
      added.push_back(PhraseAt(document, tree, t, MentionKind::kDescription));
    }
  }
  AddMentions(std::move(added), document);
}

}  // namespace dragoman
