#include "extract/participants.h"

#include <algorithm>

#include "document/members.h"

namespace dragoman {
namespace {

constexpr int kMostSteps = 6;

// "of protesters" behind "dozens" or "most": an adjective has its phrase as obl.
bool IsOfWhat(Relation relation) {
  const Relation base = BaseOf(relation);
  return (base == Relation::kNmod && relation != Relation::kNmodPoss) ||
         base == Relation::kObl;
}

}  // namespace

Participants::Participants(const Document& document, const Tree& tree,
                           const WordSets& sets)
    : document_(document),
      tree_(tree),
      sets_(sets),
      counts_(sets.Find("@COUNT")),
      killings_(sets.Find("@KILLING")),
      abductions_(sets.Find("@ABDUCTION")),
      by_head_(document.tokens.size(), -1),
      groups_(document.tokens.size()) {
  for (size_t i = 0; i < document.mentions.size(); ++i) {
    int32_t& at = by_head_[document.mentions[i].head];
    if (at < 0) at = static_cast<int32_t>(i);  // the outer of nested ones comes first
  }
}

bool Participants::IsSomebody(uint32_t mention) const {
  const Mention& m = document_.mentions[mention];
  const Entity& e = m.entity;
  if (!e.country.empty() || !e.sectors.empty() || !e.name.empty()) return true;
  if (!m.members.empty()) return true;
  // "he" and "they" are somebody even if we cannot say who; "it" and "this" may be a
  // storm, and an unresolved "we" or "you" is the outlet and its readers.
  if (m.kind != MentionKind::kPronoun || m.gender == 'n') return false;
  const std::string_view lemma = document_.tokens[m.head].lemma;
  return lemma == "he" || lemma == "she" || lemma == "they" || lemma == "who";
}

bool Participants::IsIdentified(uint32_t mention) const {
  const Mention& m = document_.mentions[mention];
  return !m.entity.country.empty() || !m.entity.sectors.empty() ||
         !m.entity.name.empty() || !m.members.empty();
}

bool Participants::IsThing(uint32_t mention) const {
  const Mention& m = document_.mentions[mention];
  // "thousands of villagers": a count is neuter, those whom it counts are people.
  return m.kind == MentionKind::kDescription && m.gender == 'n' && !IsCount(m.head) &&
         !m.entity.sectors.empty() && m.entity.sectors[0] == "CVL";
}

bool Participants::IsCount(uint32_t t) const {
  return document_.tokens[t].upos == Upos::kNum ||
         (counts_ >= 0 && InWordSet(t, counts_));
}

void Participants::Collect(uint32_t t, int steps, std::vector<uint32_t>* out) const {
  if (steps > kMostSteps) return;
  const int32_t mention = by_head_[t];
  const bool found = mention >= 0 && IsSomebody(static_cast<uint32_t>(mention));
  if (found && IsGroup(static_cast<uint32_t>(mention)) &&
      (CollectListed(t, steps, out) || CollectOwners(t, out))) {
    return;
  }
  if (found) out->push_back(static_cast<uint32_t>(mention));
  for (const uint32_t child : tree_.Children(t)) {
    const Relation relation = document_.tokens[child].relation;
    if (relation == Relation::kConj && document_.tokens[child].upos != Upos::kVerb) {
      Collect(child, steps + 1, out);
    } else if (!found && IsOfWhat(relation) && IsCount(t)) {
      Collect(child, steps + 1, out);  // "dozens of protesters"
    } else if (IsOfWhat(relation) && IsBeside(child)) {
      Collect(child, steps + 1, out);  // "Syria, along with Iran,"
    } else if (document_.tokens[child].lemma == "together") {
      CollectBeside(child, steps, out);
    } else if (!found && relation == Relation::kAppos) {
      Collect(child, steps + 1, out);
    }
  }
}

std::vector<uint32_t> Participants::At(uint32_t t) const {
  std::vector<uint32_t> result;
  Collect(t, 0, &result);
  if (result.empty()) CollectElided(t, &result);
  if (result.empty()) CollectAuthors(t, &result);
  return result;
}

// "killed nine guerrillas and captured three": three of those of the verb before.
void Participants::CollectElided(uint32_t t, std::vector<uint32_t>* out) const {
  if (document_.tokens[t].upos != Upos::kNum) return;
  const int32_t verb = tree_.Head(t);
  if (verb < 0 || document_.tokens[verb].relation != Relation::kConj) return;
  const int32_t first = tree_.Head(static_cast<uint32_t>(verb));
  const int32_t object =
      first < 0 ? -1 : tree_.Child(static_cast<uint32_t>(first), Relation::kObj);
  if (object >= 0) Collect(static_cast<uint32_t>(object), 0, out);
}

// Each conjunct for itself: "Daesh and Israel's acts" are Daesh and Israel.
std::vector<uint32_t> Participants::Behind(uint32_t t, bool places) const {
  std::vector<uint32_t> result;
  CollectBehind(t, places, &result);
  for (const uint32_t child : tree_.Children(t)) {
    const Token& token = document_.tokens[child];
    if (token.relation == Relation::kConj && token.upos != Upos::kVerb) {
      CollectBehind(child, places, &result);
    }
  }
  std::vector<uint32_t> unique;
  for (const uint32_t mention : result) {
    if (std::find(unique.begin(), unique.end(), mention) == unique.end()) {
      unique.push_back(mention);
    }
  }
  return unique;
}

bool Participants::IsOf(uint32_t t) const {
  const int32_t mark = tree_.Child(t, Relation::kCase);
  return mark >= 0 &&
         (document_.tokens[mark].lemma == "of" || document_.tokens[mark].lemma == "by");
}

// "the bombings in Uganda"
bool Participants::IsWhere(uint32_t t) const {
  const int32_t mark = tree_.Child(t, Relation::kCase);
  if (mark < 0 || mark > static_cast<int32_t>(t)) return false;
  for (const std::string_view place : {"in", "at", "near", "on", "outside", "inside"}) {
    if (document_.tokens[mark].lemma == place) return true;
  }
  return false;
}

// "the murder of Hariri", "Hariri's murder"
bool Participants::IsVictim(uint32_t t) const {
  const int32_t mark = tree_.Child(t, Relation::kCase);
  return document_.tokens[t].relation == Relation::kNmodPoss ||
         (mark >= 0 && document_.tokens[mark].lemma == "of");
}

bool Participants::HasOf(uint32_t t) const {
  const auto children = tree_.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    if (document_.tokens[child].relation != Relation::kNmod || !IsOf(child)) return false;
    return !At(child).empty();
  });
}

void Participants::CollectBehind(uint32_t t, bool places,
                                 std::vector<uint32_t>* out) const {
  const size_t before = out->size();
  Collect(t, 0, out);
  const bool named = out->size() > before && by_head_[t] >= 0;
  if (named) return;
  const bool killing = (killings_ >= 0 && InWordSet(t, killings_)) ||
                       (abductions_ >= 0 && InWordSet(t, abductions_));
  for (const Relation wanted : {Relation::kNmodPoss, Relation::kAmod, Relation::kCompound,
                                Relation::kNmodDesc, Relation::kNmod}) {
    const size_t so_far = out->size();
    // "the entry of the firm into India": the firm's
    const bool of = wanted == Relation::kNmod && HasOf(t);
    for (const uint32_t child : tree_.Children(t)) {
      if (document_.tokens[child].relation != wanted || (of && !IsOf(child))) continue;
      if ((killing && IsVictim(child)) || (!places && IsWhere(child))) continue;
      Collect(child, 0, out);
    }
    if (out->size() > so_far) return;
  }
  CollectDoers(t, out);
}

// "the instability that foreign forces have caused", "caused by foreign forces"
void Participants::CollectDoers(uint32_t t, std::vector<uint32_t>* out) const {
  for (const uint32_t clause : tree_.Children(t)) {
    if (BaseOf(document_.tokens[clause].relation) != Relation::kAcl) continue;
    for (const uint32_t child : tree_.Children(clause)) {
      const Relation relation = document_.tokens[child].relation;
      const bool doer = relation == Relation::kNsubj || relation == Relation::kOblAgent;
      const bool pronoun = document_.tokens[child].upos == Upos::kPron;
      if (doer && !pronoun) Collect(child, 0, out);
    }
  }
}

std::vector<uint32_t> Participants::Expand(const std::vector<uint32_t>& mentions) const {
  std::vector<uint32_t> result;
  for (const uint32_t mention : mentions) {
    for (const int32_t member : Members(document_, static_cast<int32_t>(mention))) {
      result.push_back(static_cast<uint32_t>(member));
    }
  }
  return result;
}

bool Participants::InSectors(uint32_t mention,
                             const std::vector<std::string>& wanted) const {
  const std::vector<std::string>& has = document_.mentions[mention].entity.sectors;
  return std::any_of(has.begin(), has.end(), [&](const std::string& sector) {
    return std::find(wanted.begin(), wanted.end(), sector) != wanted.end();
  });
}

// "must leave", but neither "must have left" nor "must be wrong", which is no demand.
bool Participants::IsBetween(uint32_t verb,
                             const std::vector<std::string>& around) const {
  if (document_.tokens[verb].upos != Upos::kVerb) return false;
  size_t found = 0;
  for (const uint32_t child : tree_.Children(verb)) {
    const std::string_view lemma = document_.tokens[child].lemma;
    if (BaseOf(document_.tokens[child].relation) == Relation::kAux && lemma == "have") {
      return false;
    }
    found += std::find(around.begin(), around.end(), lemma) != around.end() ? 1 : 0;
  }
  return found >= around.size();
}

int Participants::WordsInSet(uint32_t t, int word_set) const {
  const std::vector<std::vector<std::string>>& around = sets_[word_set].around;
  if (!around.empty()) {
    return std::any_of(around.begin(), around.end(),
                       [&](const auto& words) { return IsBetween(t, words); });
  }
  const auto below = [&](const std::string& word) {
    const auto children = tree_.Children(t);
    return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
      return document_.tokens[child].lemma == word;
    });
  };
  if (groups_[t] == nullptr) groups_[t] = &sets_.EndingIn(document_.tokens[t].lemma);
  size_t longest = 0;
  for (const WordSets::Groups& ending : *groups_[t]) {
    if (ending.set != word_set) continue;
    for (const int index : ending.groups) {
      const std::vector<std::string>& group = sets_[word_set].groups[index];
      if (group.size() > longest && std::all_of(group.begin(), group.end() - 1, below)) {
        longest = group.size();
      }
    }
  }
  if (longest > 0) return static_cast<int>(longest);
  // "dozens of rockets", "most of its oil"
  if (word_set == counts_ || !IsCount(t)) return 0;
  for (const uint32_t child : tree_.Children(t)) {
    if (!IsOfWhat(document_.tokens[child].relation)) continue;
    const int words = WordsInSet(child, word_set);
    if (words > 0) return words;
  }
  return 0;
}

bool Participants::Meets(uint32_t t, const Restriction& restriction) const {
  if (restriction.empty()) return true;
  bool meets = restriction.word_set >= 0 && InWordSet(t, restriction.word_set);
  if (!meets && !restriction.sectors.empty()) {
    const std::vector<uint32_t> mentions = At(t);
    meets = std::any_of(mentions.begin(), mentions.end(), [&](uint32_t mention) {
      return InSectors(mention, restriction.sectors);
    });
  }
  return meets != restriction.negated;
}

}  // namespace dragoman
