// PhraseReader, last part: phrases that several countries share.
#include "base/is_any_of.h"
#include "resolve/actors/phrase_reader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dragoman {

// "U.S. and Iraqi troops", "Chinese, Russian and Indian troops": a parser that takes the
// first word for a noun of its own has lost the troops, which all of them have.
bool PhraseReader::ReadSharedNoun(const Hit& hit, Reading* r) {
  const std::string_view owner = OwnerAt(hit.begin);
  if (owner.empty() || !CanBeAdjective(hit)) return false;
  bool joined = false;
  uint32_t last = hit.begin, at = hit.end;
  while (at < document_.tokens.size()) {
    const Hit* next = hits_.At(at);
    if (token(at).upos == Upos::kCconj || text(at) == ",") {
      joined = joined || token(at).upos == Upos::kCconj;
      ++at;
    } else if (next != nullptr && CanBeAdjective(*next)) {
      last = at;
      at = next->end;
    } else {
      break;
    }
  }
  const int32_t noun = tree_.Head(last);
  if (!joined || last == hit.begin || noun < static_cast<int32_t>(last) ||
      token(last).relation != Relation::kAmod) {
    return false;
  }
  const Hit* role = hits_.At(static_cast<uint32_t>(noun));
  const Entry* entry = role == nullptr ? nullptr : role->Find(d_, EntryKind::kRole);
  if (entry == nullptr) return false;
  ReadRole(*entry, r);
  r->plural = IsPlural(token(static_cast<uint32_t>(noun)));
  r->owner = owner;
  r->confidence = 0.7;
  return true;
}

// Dictionaries of codes do not tell "Iran" from "Iranian".
bool PhraseReader::CanBeAdjective(const Hit& hit) const {
  if (hit.Find(d_, EntryKind::kAdjective) != nullptr) return true;
  const Entry* entry = hit.Find(d_, EntryKind::kCoded);
  if (entry == nullptr) return false;
  const ActorCode* code = CodeAt(d_, d_.coded[entry->record], published_);
  return code != nullptr && code->bare;
}

std::string_view PhraseReader::OwnerAt(uint32_t t) const {
  const Hit* hit = hits_.At(t);
  if (hit == nullptr) return {};
  for (const EntryKind kind : {EntryKind::kAdjective, EntryKind::kCountry}) {
    if (const Entry* entry = hit->Find(d_, kind)) {
      return d_.countries[entry->record].code;
    }
  }
  const Entry* body = BodyIn(*hit, {});
  return body == nullptr ? CodedOwner(*hit) : d_.organisations[body->record].owner;
}

std::string_view PhraseReader::CodedOwner(const Hit& hit) const {
  const Entry* entry = hit.Find(d_, EntryKind::kCoded);
  if (entry == nullptr) return {};
  const ActorCode* code = CodeAt(d_, d_.coded[entry->record], published_);
  return code == nullptr ? std::string_view() : code->owner;
}

// "Afghan and coalition forces": the second are of several countries.
std::string_view PhraseReader::SharerAt(uint32_t t, bool force) const {
  const std::string_view owner = OwnerAt(t);
  if (!owner.empty() || !force) return owner;
  // But "allied Somali-Ethiopian forces" are of those two.
  const bool joined = (t > 0 && token(t - 1).upos == Upos::kCconj) ||
                      (t + 1 < document_.tokens.size() &&
                       (token(t + 1).upos == Upos::kCconj || text(t + 1) == ","));
  if (!joined) return {};
  const bool abroad = IsAnyOf(token(t).lemma, {"coalition", "foreign", "international",
                                               "multinational", "allied", "alliance"});
  return abroad ? "IGO" : std::string_view();
}

// "NATO and [U.S.]-led forces", "two [Somali] government soldiers": the country that
// stands before a modifier which has none.
uint32_t PhraseReader::OwnerWithin(uint32_t modifier) const {
  if (!OwnerAt(modifier).empty()) return modifier;
  for (const uint32_t below : tree_.Children(modifier)) {
    const Relation relation = token(below).relation;
    const bool part = relation == Relation::kAmod || relation == Relation::kCompound ||
                      relation == Relation::kObl || relation == Relation::kNmod;
    if (part && below < modifier && !OwnerAt(below).empty()) return below;
  }
  return modifier;
}

// "U.S. and Iraqi government forces", though the tree hangs "and" at the forces.
bool PhraseReader::IsConjunctionBetween(const std::vector<uint32_t>& tokens) const {
  if (tokens.size() < 2) return false;
  const auto [first, last] = std::minmax_element(tokens.begin(), tokens.end());
  for (uint32_t t = *first; t < *last; ++t) {
    if (token(t).upos == Upos::kCconj) return true;
  }
  return false;
}

std::vector<uint32_t> PhraseReader::JoinedOwners(uint32_t head, bool force) const {
  std::vector<uint32_t> owners;
  bool joined =
      false;  // by "and": in the tree as conjuncts, or as modifiers side by side
  for (const uint32_t child : tree_.Children(head)) {
    const Relation relation = token(child).relation;
    if (child > head || (relation != Relation::kAmod && relation != Relation::kCompound &&
                         relation != Relation::kNmodPoss)) {
      continue;
    }
    std::vector<uint32_t> chain = {child};
    if (const uint32_t within = OwnerWithin(child); within != child) {
      chain.insert(chain.begin(), within);
    }
    const size_t alone = chain.size();
    for (size_t i = 0; i < chain.size(); ++i) {
      for (const uint32_t next : tree_.Children(chain[i])) {
        const Hit* part = hits_.At(next);
        const bool hyphened =
            next < chain[i] && part != nullptr && IsHyphenedToNext(*part);
        const bool conjunct = token(next).relation == Relation::kConj && next < head;
        if (conjunct || hyphened) chain.push_back(next);
      }
    }
    const Hit* hit = hits_.At(child);
    joined = joined || chain.size() > alone || tree_.HasChild(child, Relation::kCc) ||
             (hit != nullptr && IsHyphenedToNext(*hit));
    owners.insert(owners.end(), chain.begin(), chain.end());
  }
  std::erase_if(owners, [&](uint32_t t) { return SharerAt(t, force).empty(); });
  if (!joined && !IsConjunctionBetween(owners)) owners.clear();
  return owners;
}

std::vector<uint32_t> PhraseReader::JoinedStates(uint32_t head) {
  std::vector<uint32_t> states;
  const Reading whole = Read(head);
  if (!whole.actor || !whole.plural || whole.sectors.empty()) return states;
  const std::string_view sector = whole.sectors[0];
  const bool officials =
      sector == "GOV" || sector == "COP" || sector == "MIL" || sector == "JUD";
  for (const uint32_t child : tree_.Children(head)) {
    // "people from Iraq and Syria" are not their states.
    const std::string_view preposition = PrepositionOf(child);
    const bool theirs = officials && preposition == "of";
    const bool sent = whole.sectors[0] != "CVL" && preposition == "from";
    if (token(child).relation != Relation::kNmod || !(theirs || sent)) continue;
    states.push_back(child);
    for (const uint32_t next : tree_.Children(child)) {
      if (token(next).relation == Relation::kConj) states.push_back(next);
    }
  }
  // "experts from Syria and the European Union"
  const bool all = std::all_of(states.begin(), states.end(), [&](uint32_t t) {
    if (!phrases_.IsHead(t)) return false;
    const Reading& one = Read(t);
    const bool state = one.kind == RoleKind::kState && one.name;
    const bool union_of_states =
        one.name && (one.owner == "EUR" || one.owner == "UNO" || one.owner == "IGO");
    return state || union_of_states;
  });
  if (!all || states.size() < 2) states.clear();
  return states;
}

std::optional<Reading> PhraseReader::LeaderOf(uint32_t head, uint32_t state) {
  Reading leader = Read(head);
  const Reading& whose = Read(state);
  leader.owner = whose.owner;
  leader.part = whose.part;
  leader.extent = whose.extent;
  NameHolder(head, &leader);
  if (leader.name_text.empty()) return std::nullopt;
  leader.plural = false;
  return leader;
}

std::vector<std::pair<uint32_t, Reading>> PhraseReader::ReadShares(uint32_t head) {
  std::vector<std::pair<uint32_t, Reading>> shares;
  const Reading whole = Read(head);
  if (!whole.actor || whole.name || whole.kind == RoleKind::kState) return shares;
  // "A Haitian-American businessman" is one.
  if (whole.kind == RoleKind::kPerson && !whole.plural) return shares;
  const bool force =
      std::find(whole.sectors.begin(), whole.sectors.end(), "MIL") != whole.sectors.end();
  const Hit* last = nullptr;
  for (const uint32_t t : JoinedOwners(head, force)) {
    const Hit* hit = hits_.At(t);
    if (hit != nullptr && hit == last) continue;  // each word of "U.S.-led coalition"
    last = hit;
    Reading share = whole;
    share.owner = SharerAt(t, force);
    share.code = {};
    share.name_text.clear();
    share.wikidata.clear();
    share.via.clear();
    NameHolder(head, &share);
    share.extent = hit == nullptr ? Extent{t, t + 1} : Extent{hit->begin, hit->end};
    // A possessor is somebody himself; its "'s" then stands for what he has.
    const int32_t mark = tree_.Child(t, Relation::kCase);
    const bool owns = mark > static_cast<int32_t>(t);
    if (owns) share.extent.end = static_cast<uint32_t>(mark) + 1;
    if (token(t).relation == Relation::kNmodPoss && !owns) continue;
    shares.emplace_back(owns ? static_cast<uint32_t>(mark) : t, std::move(share));
  }
  if (shares.size() < 2) shares.clear();
  return shares;
}

}  // namespace dragoman
