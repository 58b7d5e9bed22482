#include "resolve/coref/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/tree.h"
#include "resolve/coref/added_mentions.h"
#include "resolve/coref/elliptic.h"
#include "resolve/coref/mention_index.h"
#include "resolve/coref/numbered.h"
#include "resolve/coref/parts.h"
#include "resolve/coref/texts.h"

namespace dragoman {
namespace {

constexpr double kKnownByName = 0.8;

// Lemmas differ between treebanks ("his" is "his" or "he"), so all forms are here.
constexpr std::array<std::pair<std::string_view, Pronoun>, 32> kPronouns = {{
    {"i", Pronoun::kI},
    {"me", Pronoun::kI},
    {"my", Pronoun::kI},
    {"mine", Pronoun::kI},
    {"myself", Pronoun::kI},
    {"we", Pronoun::kWe},
    {"us", Pronoun::kWe},
    {"our", Pronoun::kWe},
    {"ours", Pronoun::kWe},
    {"ourselves", Pronoun::kWe},
    {"you", Pronoun::kYou},
    {"your", Pronoun::kYou},
    {"yours", Pronoun::kYou},
    {"yourself", Pronoun::kYou},
    {"yourselves", Pronoun::kYou},
    {"he", Pronoun::kHe},
    {"him", Pronoun::kHe},
    {"his", Pronoun::kHe},
    {"himself", Pronoun::kHe},
    {"she", Pronoun::kShe},
    {"her", Pronoun::kShe},
    {"hers", Pronoun::kShe},
    {"herself", Pronoun::kShe},
    {"it", Pronoun::kIt},
    {"its", Pronoun::kIt},
    {"itself", Pronoun::kIt},
    {"they", Pronoun::kThey},
    {"them", Pronoun::kThey},
    {"their", Pronoun::kThey},
    {"theirs", Pronoun::kThey},
    {"themselves", Pronoun::kThey},
    {"themself", Pronoun::kThey},
}};

bool PointsBack(const ReferenceRules& rules, const Document& document, const Tree& tree,
                uint32_t t) {
  const Token& token = document.tokens[t];
  const bool modifier = token.relation == Relation::kCompound ||
                        token.relation == Relation::kNmodDesc ||
                        BaseOf(token.relation) == Relation::kFlat;
  if (token.upos == Upos::kPropn && !modifier) {  // "the two Koreas"
    const NounRule* rule = rules.Noun(FoldCase(document.Text(token)));
    return rule != nullptr && rule->noun_class == NounClass::kState &&
           NumberOf(document, tree, t) >= 2;
  }
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

// "those responsible", "those who fled": people of whom nothing else is said.
bool IsThose(const Document& document, const Tree& tree, uint32_t t) {
  const Token& token = document.tokens[t];
  if (FoldCase(document.Text(token)) != "those") return false;
  const Relation relation = BaseOf(token.relation);
  const bool argument = relation == Relation::kNsubj || relation == Relation::kObj ||
                        relation == Relation::kObl || relation == Relation::kNmod;
  return argument &&
         (tree.HasChild(t, Relation::kAcl) || tree.HasChild(t, Relation::kAclRelcl) ||
          tree.HasChild(t, Relation::kAmod));
}

Mention People(const Document& document, const Tree& tree, uint32_t t) {
  Mention mention = PhraseAt(document, tree, t, MentionKind::kDescription);
  const std::string_view lemma = document.tokens[t].lemma;
  mention.plural = lemma != "another" && lemma != "third";
  mention.entity.sectors.emplace_back("CVL");
  mention.entity.code = "CVL";
  mention.entity.confidence = 0.3;
  return mention;
}

// "Both Koreas" are two states, also where only one of them is named, or none. The phrase
// is the last of `added`.
void AddStates(const ReferenceRules& rules, const Document& document,
               std::vector<Mention>* added) {
  added->back().plural = true;
  const Mention whole = added->back();
  uint32_t at = whole.head;  // each hangs by a word of the phrase, or "both" before it
  for (const std::string& country :
       rules.Noun(FoldCase(document.Text(document.tokens[at])))->stands_for) {
    const bool known = std::any_of(
        document.mentions.begin(), document.mentions.end(), [&](const Mention& mention) {
          return mention.geographic && mention.entity.country == country;
        });
    if (known || at + 1 < whole.begin) continue;
    Mention state = whole;
    state.kind = MentionKind::kName;
    state.begin = state.head = at;
    state.end = at + 1;
    state.plural = false;
    state.geographic = true;
    state.entity.country = country;
    state.entity.sectors = {"GOV"};
    state.entity.code = country + "GOV";
    state.entity.confidence = kKnownByName;
    added->push_back(std::move(state));
    --at;
  }
}

bool IsForThings(const Token& token) {
  return token.lemma == "which" || token.lemma == "that";
}

}  // namespace

Pronoun PronounOf(const Token& token) {
  if (token.xpos == Xpos::kWP || token.xpos == Xpos::kWDT || token.xpos == Xpos::kWPS) {
    return token.lemma == "what" || token.lemma == "whatever" ? Pronoun::kNone
                                                              : Pronoun::kRelative;
  }
  if (token.xpos != Xpos::kPRP && token.xpos != Xpos::kPRPS) return Pronoun::kNone;
  if (BaseOf(token.relation) == Relation::kExpl) return Pronoun::kNone;
  const std::string word = FoldCase(token.lemma);
  for (const auto& [form, pronoun] : kPronouns) {
    if (word == form) return pronoun;
  }
  return Pronoun::kNone;
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
    const Pronoun pronoun = PronounOf(document.tokens[t]);
    if (pronoun != Pronoun::kNone) {
      Mention mention = PhraseAt(document, tree, t, MentionKind::kPronoun);
      mention.begin = t;
      mention.end = t + 1;
      mention.entity.span = document.tokens[t].span;
      mention.entity.text = document.Text(mention.entity.span);
      mention.plural = pronoun == Pronoun::kWe || pronoun == Pronoun::kThey;
      if (pronoun == Pronoun::kHe) mention.gender = 'm';
      if (pronoun == Pronoun::kShe) mention.gender = 'f';
      if (pronoun == Pronoun::kIt || IsForThings(document.tokens[t]))
        mention.gender = 'n';
      added.push_back(std::move(mention));
    } else if (WholeOf(document, tree, t) >= 0) {
      added.push_back(PhraseAt(document, tree, t, MentionKind::kDescription));
      added.back().plural = true;
    } else if (PointsBack(rules, document, tree, t)) {
      added.push_back(PhraseAt(document, tree, t, MentionKind::kDescription));
      if (document.tokens[t].upos == Upos::kPropn) AddStates(rules, document, &added);
    } else if (IsBareNumber(document, tree, t)) {
      added.push_back(PhraseAt(document, tree, t, MentionKind::kDescription));
      added.back().plural = true;
    } else if (IsSpeakingText(rules, document, tree, t)) {
      added.push_back(PhraseAt(document, tree, t, MentionKind::kDescription));
    } else if (IsThose(document, tree, t) || IsElliptic(document, tree, t)) {
      added.push_back(People(document, tree, t));
    }
  }
  AddMentions(std::move(added), document);
}

}  // namespace dragoman
