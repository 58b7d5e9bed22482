#include <map>
#include <string>
#include <string_view>

#include "base/record_file.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/actors/actor_knowledge.h"
#include "resolve/actors/office_claim.h"
#include "resolve/actors/office_holders.h"

namespace dragoman {
namespace {

class OfficeNamer {
 public:
  OfficeNamer(const Dictionary& dictionary, Document& document)
      : holders_(dictionary), document_(document) {}

  void Name() {
    for (Mention& mention : document_.mentions) {
      if (IsNameless(mention)) NameHolder(&mention);
    }
    // "the foreign minister ... he"
    for (Mention& mention : document_.mentions) {
      const auto named = named_.find(mention.chain);
      if (named == named_.end() || !mention.entity.name.empty()) continue;
      if (mention.entity.country != named->second->owner || mention.plural) continue;
      Take(*named->second, &mention);
    }
  }

 private:
  static bool IsNameless(const Mention& mention) {
    const Entity& entity = mention.entity;
    return mention.kind == MentionKind::kDescription && !mention.plural &&
           mention.members.empty() && entity.name.empty() && !entity.country.empty() &&
           !entity.office.empty() && !entity.sectors.empty() &&
           entity.sectors[0] == "GOV";
  }

  // "his counterpart" holds an office like his, whatever that is called at home.
  void NameHolder(Mention* mention) {
    const Entity& entity = mention->entity;
    const uint32_t begin = BeginOfOffice(*mention);
    if (ClaimOf(document_, mention->begin, begin) != OfficeClaim::kHolds) return;
    const Date day = document_.article.published;
    const bool facing = document_.tokens[mention->head].lemma == "counterpart";
    const Person* person = facing ? holders_.Facing(entity.country, entity.office, day)
                                  : holders_.At(entity.country, entity.office, day);
    if (person == nullptr) return;
    Take(*person, mention);
    if (mention->chain >= 0) named_[mention->chain] = person;
  }

  // The first token of "foreign minister" in "the new foreign minister of the country".
  uint32_t BeginOfOffice(const Mention& mention) const {
    const std::string head = FoldCase(document_.Text(document_.tokens[mention.head]));
    const std::string office = FoldCase(mention.entity.office);
    uint32_t before = 0;
    for (const std::string_view word : Split(office, ' ')) {
      if (word == head) break;
      ++before;
    }
    const uint32_t room = mention.head - mention.begin;
    return mention.head - (before < room ? before : room);
  }

  static void Take(const Person& person, Mention* mention) {
    mention->entity.name = person.name;
    mention->entity.wikidata = person.wikidata;
    if (mention->gender == '?') mention->gender = person.gender;
  }

  const OfficeHolders holders_;
  Document& document_;
  std::map<int32_t, const Person*> named_;  // by chain
};

}  // namespace

void NameOfficeHolders(const ActorKnowledge& knowledge, Document& document) {
  OfficeNamer(knowledge.dictionary(), document).Name();
}

}  // namespace dragoman
