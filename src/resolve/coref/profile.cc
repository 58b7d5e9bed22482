#include "resolve/coref/profile.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

class Observer {
 public:
  Observer(const ReferenceRules& rules, const Document& document, const Tree& tree,
           const Mention& mention)
      : rules_(rules), document_(document), tree_(tree), mention_(mention) {}

  Profile Observe() {
    const Token& head = token(mention_.head);
    profile_.sentence = document_.SentenceOf(mention_.head);
    profile_.prominence = Prominence(document_, tree_, mention_.head);
    const bool name = mention_.kind == MentionKind::kName;
    profile_.plural = mention_.plural || (!name && head.xpos == Xpos::kNNS);
    ReadName();
    ReadWords();
    profile_.definite = IsDefinite();
    profile_.gender = GenderOf();
    profile_.being = BeingOf();
    if (profile_.being != Being::kPerson) profile_.gender = '?';
    return std::move(profile_);
  }

 private:
  const Token& token(uint32_t t) const { return document_.tokens[t]; }

  bool IsTitle(uint32_t t) const {
    const std::string word = FoldCase(token(t).lemma);
    return token(t).relation == Relation::kNmodDesc || rules_.Noun(word) != nullptr ||
           TitleGender(word) != '?';
  }

  // The head, what is flat below it and the capitalised words before it.
  void ReadName() {
    if (token(mention_.head).upos != Upos::kPropn) return ReadNameBehind();
    const bool koreas = mention_.kind == MentionKind::kDescription && mention_.plural;
    if (koreas) return;
    std::vector<std::string> words;
    for (uint32_t t = mention_.begin; t < mention_.end; ++t) {
      const bool part =
          t == mention_.head || (tree_.Head(t) == static_cast<int32_t>(mention_.head) &&
                                 (BaseOf(token(t).relation) == Relation::kFlat ||
                                  token(t).relation == Relation::kCompound));
      if (!part || (t < mention_.head && IsTitle(t))) continue;
      if (token(t).upos != Upos::kPropn && t < mention_.head) continue;
      if (IsSecondHalf(t) && !words.empty()) {
        words.back().append("-").append(document_.Text(token(t)));
      } else {
        words.emplace_back(document_.Text(token(t)));
      }
    }
    profile_.name = NameWords(std::move(words));
  }

  // "Indian-born doctor Mohammed Haneef", where the tree takes the doctor for the head
  void ReadNameBehind() {
    if (mention_.kind != MentionKind::kName) return;
    for (const Name& name : document_.names) {
      if (name.begin <= mention_.head || name.end > mention_.end) continue;
      if (name.kind != NameKind::kPerson) continue;
      std::vector<std::string> words;
      for (uint32_t t = name.begin; t < name.end; ++t) {
        words.emplace_back(document_.Text(token(t)));
      }
      profile_.name = NameWords(std::move(words));
      return;
    }
  }

  // Of "Roed-Larsen", which is one name, but not of "al-Zarqawi".
  bool IsSecondHalf(uint32_t t) const {
    if (t < mention_.begin + 2 || document_.Text(token(t - 1)) != "-") return false;
    const std::string_view first = document_.Text(token(t - 2));
    const std::string_view second = document_.Text(token(t));
    return first.size() > 2 && ToLower(first) != first && ToLower(second) != second;
  }

  void AddWord(uint32_t t) {
    if (token(t).upos == Upos::kNoun || token(t).upos == Upos::kPropn) {
      profile_.words.push_back(FoldCase(token(t).lemma));
    }
  }

  void ReadWords() {
    if (mention_.kind == MentionKind::kDescription ||
        rules_.Noun(FoldCase(token(mention_.head).lemma)) != nullptr) {
      AddWord(mention_.head);
    }
    for (const uint32_t child : tree_.Children(mention_.head)) {
      const bool before = child < mention_.head && IsTitle(child);
      if (before || token(child).relation == Relation::kAppos) AddWord(child);
    }
    const Token& head = token(mention_.head);
    if (head.relation == Relation::kAppos && tree_.Head(mention_.head) >= 0) {
      AddWord(static_cast<uint32_t>(tree_.Head(mention_.head)));
    }
    if (!mention_.entity.office.empty()) {
      profile_.words.push_back(FoldCase(mention_.entity.office));
    }
  }

  bool IsDefinite() const {
    for (const uint32_t child : tree_.Children(mention_.head)) {
      const Relation relation = token(child).relation;
      if (relation == Relation::kNmodPoss) return true;
      if (BaseOf(relation) != Relation::kDet) continue;
      const std::string_view lemma = token(child).lemma;
      if (lemma == "the" || lemma == "this" || lemma == "that" || lemma == "both" ||
          lemma == "these" || lemma == "those") {
        return true;
      }
      if (lemma == "all" && tree_.HasChild(mention_.head, Relation::kNummod)) {
        return true;  // "all three countries"
      }
    }
    return mention_.kind == MentionKind::kName;
  }

  char TitleGender(std::string_view word) const {
    if (word.ends_with('.')) word.remove_suffix(1);
    return rules_.Gender(word);
  }

  char GenderOf() const {
    if (mention_.gender == 'm' || mention_.gender == 'f') return mention_.gender;
    for (const std::string& word : profile_.words) {
      if (const char gender = rules_.Gender(word); gender != '?') return gender;
    }
    for (uint32_t t = mention_.begin; t < mention_.head; ++t) {
      const bool title =
          tree_.Head(t) == static_cast<int32_t>(mention_.head) && IsTitle(t);
      if (!title) continue;
      if (const char gender = TitleGender(FoldCase(token(t).lemma)); gender != '?') {
        return gender;
      }
    }
    return profile_.name.words.size() < 2
               ? '?'
               : rules_.Gender(FoldCase(profile_.name.words[0]));
  }

  Being BeingOf() const {
    switch (mention_.kind) {
      case MentionKind::kName:
        return BeingOfName();
      case MentionKind::kPronoun:
        return Being::kUnknown;
      case MentionKind::kDescription:
        return BeingOfDescription();
    }
    return Being::kUnknown;
  }

  Being BeingOfName() const {
    const Entity& entity = mention_.entity;
    const Name* name = NameAtHead();
    if (!entity.office.empty()) {
      if (const Being being = BeingOfOffice(); being != Being::kUnknown) return being;
    }
    const bool bare = entity.sectors.empty() || entity.sectors[0] == "GOV";
    // "the United States", "the Czech Republic": nouns for states do not speak against
    // it.
    const NounRule* noun = RuleOfHead();
    const bool other = noun != nullptr && noun->noun_class != NounClass::kState;
    if (!entity.country.empty() && bare && entity.office.empty() && !other &&
        !HasPersonTitle() &&
        (mention_.geographic || name == nullptr || name->kind == NameKind::kPlace)) {
      return Being::kState;
    }
    if (const NounRule* rule = RuleOfHead()) {
      return rule->noun_class == NounClass::kPerson ? Being::kPerson : Being::kBody;
    }
    // A dictionary knows better than the tagger: "Boko Haram".
    if (mention_.gender == 'n' && !entity.sectors.empty()) return Being::kBody;
    if (name != nullptr && name->kind == NameKind::kPerson) return Being::kPerson;
    if (name != nullptr && name->kind == NameKind::kOrganisation) return Being::kBody;
    if (profile_.gender != '?' || HasPersonTitle() || !entity.office.empty()) {
      return Being::kPerson;
    }
    return entity.sectors.empty() ? Being::kUnknown : Being::kBody;
  }

  // "president", but also "labour union".
  Being BeingOfOffice() const {
    const std::string office = FoldCase(mention_.entity.office);
    const std::string noun = office.substr(0, office.find(" of "));  // secretary of state
    const std::string last = noun.substr(noun.rfind(' ') + 1);
    if (const NounRule* rule = rules_.Noun(last)) {
      return rule->noun_class == NounClass::kPerson ? Being::kPerson : Being::kBody;
    }
    const bool person = IsPersonNoun(last) || rules_.Gender(last) != '?';
    return person ? Being::kPerson : Being::kUnknown;
  }

  bool HasPersonTitle() const {
    return std::any_of(profile_.words.begin(), profile_.words.end(),
                       [&](const std::string& word) {
                         const NounRule* rule = rules_.Noun(word);
                         return rule && rule->noun_class == NounClass::kPerson;
                       });
  }

  Being BeingOfDescription() const {
    const NounRule* rule = RuleOfHead();
    if (rule != nullptr && rule->noun_class == NounClass::kState) return Being::kState;
    if (rule != nullptr && rule->noun_class == NounClass::kBody) return Being::kBody;
    if (profile_.plural) return Being::kPeople;
    if (rule != nullptr) return Being::kPerson;
    if (!mention_.entity.office.empty()) {
      if (const Being being = BeingOfOffice(); being != Being::kUnknown) return being;
    }
    if (profile_.gender != '?' || IsPersonNoun(token(mention_.head).lemma))
      return Being::kPerson;
    return mention_.entity.sectors.empty() ? Being::kUnknown : Being::kBody;
  }

  const NounRule* RuleOfHead() const {
    return rules_.Noun(FoldCase(token(mention_.head).lemma));
  }

  const Name* NameAtHead() const {
    const auto after =
        std::upper_bound(document_.names.begin(), document_.names.end(), mention_.head,
                         [](uint32_t t, const Name& name) { return t < name.begin; });
    if (after == document_.names.begin()) return nullptr;
    const Name& name = *(after - 1);
    return mention_.head < name.end ? &name : nullptr;
  }

  const ReferenceRules& rules_;
  const Document& document_;
  const Tree& tree_;
  const Mention& mention_;
  Profile profile_;
};

}  // namespace

Profile ProfileOf(const ReferenceRules& rules, const Document& document, const Tree& tree,
                  const Mention& mention) {
  return Observer(rules, document, tree, mention).Observe();
}

bool IsPersonNoun(std::string_view lemma) {
  for (const std::string_view noun :
       {"student", "resident", "dissident", "correspondent", "national", "citizen",
        "priest", "monk", "nurse", "aide", "detainee", "employee", "nominee"}) {
    if (lemma == noun) return true;
  }
  for (const std::string_view ending :
       {"man", "woman", "person", "er", "or", "ist", "ian", "ant"}) {
    if (lemma.size() > ending.size() + 2 && lemma.ends_with(ending)) return true;
  }
  return false;
}

float Prominence(const Document& document, const Tree& tree, uint32_t head) {
  // A conjunct and an apposition are as prominent as what they join.
  for (int steps = 0; steps < 8; ++steps) {
    const Relation relation = BaseOf(document.tokens[head].relation);
    const bool joined = relation == Relation::kConj || relation == Relation::kAppos ||
                        relation == Relation::kFlat;
    if (!joined || tree.Head(head) < 0) break;
    const uint32_t above = static_cast<uint32_t>(tree.Head(head));
    if (document.tokens[above].upos == Upos::kVerb) break;
    head = above;
  }
  switch (BaseOf(document.tokens[head].relation)) {
    case Relation::kNsubj:
    case Relation::kCsubj:
      return 3;
    case Relation::kObj:
    case Relation::kIobj:
      return 2;
    case Relation::kObl:
      return document.tokens[head].relation == Relation::kOblAgent ? 2.5F : 1.2F;
    case Relation::kRoot:
      return 2;
    case Relation::kNmod:
      return document.tokens[head].relation == Relation::kNmodPoss ? 1.2F : 0.7F;
    default:
      return 0.8F;
  }
}

}  // namespace dragoman
