#include "resolve/actors/force_deeds.h"

#include <algorithm>
#include <string>

#include "base/record_file.h"
#include "document/tree.h"

namespace dragoman {
namespace {

class Marker {
 public:
  Marker(const ForceDeeds& deeds, Document& document)
      : deeds_(deeds), document_(document), tree_(document) {}

  void Mark() {
    for (Mention& mention : document_.mentions) {
      if (!IsState(mention) || !DoesByForce(FirstOfList(mention.head))) continue;
      mention.entity.sectors[0] = "MIL";
      mention.entity.code = mention.entity.country + "MIL";
    }
  }

 private:
  const Token& token(uint32_t t) const { return document_.tokens[t]; }

  bool IsState(const Mention& mention) const {
    const Entity& entity = mention.entity;
    if (entity.country.empty() || entity.sectors.size() != 1 ||
        entity.sectors[0] != "GOV") {
      return false;
    }
    if (mention.kind == MentionKind::kDescription) {  // "government air raids"
      return token(mention.head).lemma == "government";
    }
    return mention.kind == MentionKind::kName &&
           mention.entry.starts_with("actors/countries.txt");
  }

  // "The United States and Britain bombed": Britain hangs on the United States.
  uint32_t FirstOfList(uint32_t t) const {
    for (int steps = 0; steps < 8 && token(t).relation == Relation::kConj; ++steps) {
      if (tree_.Head(t) < 0) break;
      t = static_cast<uint32_t>(tree_.Head(t));
    }
    return t;
  }

  bool DoesByForce(uint32_t t) const {
    if (tree_.Head(t) < 0) return false;
    const auto above = static_cast<uint32_t>(tree_.Head(t));
    switch (token(t).relation) {
      case Relation::kNsubj:
      case Relation::kOblAgent:
        return token(above).upos == Upos::kVerb &&
               (deeds_.IsVerb(token(above).lemma) || StartsDeed(above));
      case Relation::kAmod:
      case Relation::kCompound:
      case Relation::kNmodPoss:
        return IsDeed(above) || IsLedDeed(above);
      case Relation::kNmod:
        return HasCase(t, "by") && IsDeed(above);
      default:
        return false;
    }
  }

  // "launched a three-week offensive", "stepped up air strikes"
  bool StartsDeed(uint32_t verb) const {
    const int32_t object = tree_.Child(verb, Relation::kObj);
    return object >= 0 && deeds_.IsStart(token(verb).lemma) &&
           IsDeed(static_cast<uint32_t>(object));
  }

  // "the U.S.-led invasion"
  bool IsLedDeed(uint32_t led) const {
    return token(led).lemma == "lead" && token(led).relation == Relation::kAmod &&
           tree_.Head(led) >= 0 && IsDeed(static_cast<uint32_t>(tree_.Head(led)));
  }

  bool HasCase(uint32_t t, std::string_view preposition) const {
    const int32_t found = tree_.Child(t, Relation::kCase);
    return found >= 0 && token(static_cast<uint32_t>(found)).lemma == preposition;
  }

  bool IsDeed(uint32_t noun) const {
    if (deeds_.IsNoun(token(noun).lemma)) return true;
    const auto children = tree_.Children(noun);
    return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
      return child < noun && deeds_.IsNounWith(token(noun).lemma, token(child).lemma);
    });
  }

  const ForceDeeds& deeds_;
  Document& document_;
  const Tree tree_;
};

}  // namespace

bool ForceDeeds::IsNounWith(std::string_view lemma, std::string_view before) const {
  const auto found = with_.find(lemma);
  return found != with_.end() && found->second.count(before) > 0;
}

ForceDeeds ForceDeeds::Load(const DataFiles& files, Diagnostics* diagnostics) {
  ForceDeeds deeds;
  deeds.files_ = files;
  const DataFile* file = deeds.files_.Find("roles/deeds.txt");
  if (file == nullptr) return deeds;
  RecordFile records(*file, diagnostics);
  while (records.Next()) {
    const std::vector<std::string_view> words = Split(records.field(1), ';');
    const std::vector<std::string_view> with = Split(records.field(2), ';');
    if (words.empty()) {
      records.Error(1, "the words are missing", "write base forms, with ; between them");
    } else if (records.field(0) == "verb") {
      deeds.verbs_.insert(words.begin(), words.end());
    } else if (records.field(0) == "start") {
      deeds.starts_.insert(words.begin(), words.end());
    } else if (records.field(0) != "noun") {
      records.Error(0, "unknown part \"" + std::string(records.field(0)) + "\"",
                    "write noun, verb or start");
    } else if (with.empty()) {
      deeds.nouns_.insert(words.begin(), words.end());
    } else {
      for (const std::string_view word : words) {
        deeds.with_[word].insert(with.begin(), with.end());
      }
    }
  }
  return deeds;
}

void MarkForces(const ForceDeeds& deeds, Document& document) {
  Marker(deeds, document).Mark();
}

}  // namespace dragoman
