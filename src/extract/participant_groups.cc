// Participants, second part: who is meant where a phrase names a group or a paper, and
// who stands beside somebody.
#include <algorithm>

#include "extract/participants.h"

namespace dragoman {

// "Syria, [together] with Iran,"
void Participants::CollectBeside(uint32_t together, int steps,
                                 std::vector<uint32_t>* out) const {
  for (const uint32_t child : tree_.Children(together)) {
    if (IsBeside(child)) Collect(child, steps + 1, out);
  }
}

bool Participants::IsBeside(uint32_t t) const {
  const auto children = tree_.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const Token& mark = document_.tokens[child];
    if (mark.relation != Relation::kCase) return false;
    if (mark.lemma == "plus") return true;
    if (child == 0 || mark.lemma != "with") return false;
    const std::string_view before = document_.tokens[child - 1].lemma;
    return before == "along" || before == "together";
  });
}

// Several of no country that the words say.
bool Participants::IsGroup(uint32_t mention) const {
  const Mention& m = document_.mentions[mention];
  const bool guessed = m.entity.country.empty() || m.entity.via.starts_with("setting");
  return m.plural && guessed && m.entity.name.empty() && m.members.empty();
}

// "members of the quartet - the U.S., Russia and the EU -", "nations (France and Italy)",
// "parties, including A and B": those of the list, if there are several countries.
bool Participants::CollectListed(uint32_t t, int steps,
                                 std::vector<uint32_t>* out) const {
  std::vector<uint32_t> listed;
  const auto collect = [&](uint32_t noun) {
    for (const uint32_t child : tree_.Children(noun)) {
      const bool behind = child > noun && listed.empty();
      const bool list =
          document_.tokens[child].relation == Relation::kAppos || Includes(child);
      if (behind && list) Collect(child, steps + 1, &listed);
    }
  };
  collect(t);
  for (const uint32_t child : tree_.Children(t)) {
    if (listed.empty() && document_.tokens[child].relation == Relation::kNmod) {
      collect(child);
    }
  }
  if (!AreOfSeveral(listed)) return false;
  out->insert(out->end(), listed.begin(), listed.end());
  return true;
}

bool Participants::AreOfSeveral(const std::vector<uint32_t>& mentions) const {
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    const std::string& country = document_.mentions[m].entity.country;
    return country != document_.mentions[mentions[0]].entity.country;
  });
}

// "their leaders", "officers of the two countries": of each of them.
bool Participants::CollectOwners(uint32_t t, std::vector<uint32_t>* out) const {
  for (const uint32_t child : tree_.Children(t)) {
    const Relation relation = document_.tokens[child].relation;
    const int32_t owner = by_head_[child];
    if (owner < 0 || (relation != Relation::kNmodPoss && relation != Relation::kNmod)) {
      continue;
    }
    const std::vector<uint32_t> each = Expand({static_cast<uint32_t>(owner)});
    if (each.size() < 2 || !AreOfSeveral(each)) continue;
    out->insert(out->end(), each.begin(), each.end());
    return true;
  }
  return false;
}

bool Participants::Includes(uint32_t t) const {
  const auto children = tree_.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const Token& token = document_.tokens[child];
    return token.relation == Relation::kCase &&
           (token.lemma == "including" || token.lemma == "include");
  });
}

// "A joint Cuban and EU statement", "an aid group's press release": who speaks in it.
void Participants::CollectAuthors(uint32_t t, std::vector<uint32_t>* out) const {
  bool paper = false;
  for (const std::string_view known : {"communique", "declaration", "editorial", "letter",
                                       "release", "report", "resolution", "statement"}) {
    paper = paper || document_.tokens[t].lemma == known;
  }
  if (!paper) return;
  for (const uint32_t child : tree_.Children(t)) {
    const Relation relation = document_.tokens[child].relation;
    const bool modifier = relation == Relation::kCompound ||
                          relation == Relation::kAmod || relation == Relation::kNmodPoss;
    if (modifier && child < t) Collect(child, 0, out);
  }
}

}  // namespace dragoman
