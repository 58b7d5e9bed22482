#include "resolve/coref/discourse.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr double kAnchored = 0.9;
constexpr double kPlural = 0.75;
constexpr double kSetting = 0.6;
constexpr double kSettingOfStranger = 0.4;
constexpr uint32_t kLongestDateline = 14;  // tokens
constexpr float kInDateline = 0.3F;

}  // namespace

Discourse::Discourse(const ReferenceRules& rules, Document& document)
    : rules_(rules),
      document_(document),
      tree_(document),
      speech_(rules.speech(), tree_, document),
      index_(document),
      parent_(document.mentions.size()),
      facts_(document.mentions.size()),
      resolved_(document.mentions.size()),
      how_(document.mentions.size()),
      certainty_(document.mentions.size(), 1),
      quotation_(document.tokens.size(), -1) {
  std::iota(parent_.begin(), parent_.end(), 0);
  for (size_t m = 0; m < document.mentions.size(); ++m) {
    Profile profile = ProfileOf(rules, document, tree_, document.mentions[m]);
    const int32_t index = static_cast<int32_t>(m);
    const int32_t named = document.mentions[m].entity.name.empty() ? -1 : index;
    facts_[m] = {profile.being, profile.gender, profile.plural, index, named, 1,
                 profile.words};
    const std::string& country = document.mentions[m].entity.country;
    if (profile.being == Being::kState && !country.empty()) {
      states_.insert({country, static_cast<int32_t>(m)});
    }
    profiles_.push_back(std::move(profile));
  }
  LowerDateline();
  for (size_t q = 0; q < document.quotations.size(); ++q) {
    const Quotation& quotation = document.quotations[q];
    std::fill(quotation_.begin() + quotation.begin, quotation_.begin() + quotation.end,
              static_cast<int32_t>(q));
  }
}

// "BOGOTÁ, Colombia (AP) – ...": where the report was written takes no part in it.
void Discourse::LowerDateline() {
  const Span first = document_.tokens.empty() ? Span() : document_.tokens[0].span;
  const std::string_view word = document_.Text(first);
  if (word.size() < 3 || ToLower(word) == word) return;
  for (size_t i = 0; i < word.size();) {
    if (!IsUpper(Decode(word, &i))) return;
  }
  const uint32_t last = std::min(document_.sentences[0].end, kLongestDateline);
  for (uint32_t t = 0; t < last; ++t) {
    if (document_.tokens[t].upos == Upos::kVerb) return;
    const std::string_view mark = document_.Text(document_.tokens[t]);
    if (mark != "—" && mark != "–" && mark != "-" && mark != "--") continue;
    for (size_t m = 0; m < profiles_.size() && document_.mentions[m].end <= t; ++m) {
      profiles_[m].prominence = kInDateline;
    }
    return;
  }
}

bool Discourse::IsNobodyInParticular(uint32_t head) const {
  for (const uint32_t child : tree_.Children(head)) {  // "how many people died"
    const bool many = child < head && document_.tokens[child].relation == Relation::kAmod;
    if (many && child > 0 && document_.tokens[child - 1].lemma == "how") return true;
  }
  const int32_t det = tree_.Child(head, Relation::kDet);
  if (det < 0) return false;
  const std::string_view lemma = document_.tokens[det].lemma;
  return lemma == "any" || lemma == "no" || lemma == "every" || lemma == "each";
}

int32_t Discourse::Chain(int32_t m) const {
  while (parent_[m] != m) m = parent_[m] = parent_[parent_[m]];
  return m;
}

int Discourse::Richness(const Mention& mention) {
  const Entity& entity = mention.entity;
  return 16 * static_cast<int>(!entity.wikidata.empty()) +
         8 * static_cast<int>(!entity.country.empty()) +
         4 * static_cast<int>(!entity.name.empty()) +
         4 * static_cast<int>(!entity.sectors.empty()) +
         2 * static_cast<int>(!entity.office.empty()) +
         static_cast<int>(mention.kind == MentionKind::kName);
}

const Entity& Discourse::Known(int32_t m) const {
  const Entity& own = mention(m).entity;
  if (!own.country.empty() || !own.wikidata.empty()) return own;
  return mention(Facts(m).best).entity;
}

int32_t Discourse::StateOf(const std::string& country) const {
  const auto state = states_.find(country);
  return state == states_.end() ? -1 : state->second;
}

void Discourse::Link(int32_t later, int32_t earlier, std::string_view how,
                     double certainty) {
  resolved_[later] = true;
  if (how_[later].empty()) how_[later] = how;
  // A chain is not as weak as the product of its links: each name in it is a new anchor.
  certainty_[later] =
      std::min(certainty_[later], certainty * std::max(certainty_[earlier], kAnchored));
  const int32_t a = Chain(later), b = Chain(earlier);
  if (a == b) return;
  const int32_t first = std::min(a, b), second = std::max(a, b);
  parent_[second] = first;
  ChainFacts& facts = facts_[first];
  const ChainFacts& other = facts_[second];
  if (facts.being == Being::kUnknown) facts.being = other.being;
  if (facts.gender == '?') facts.gender = other.gender;
  if (Richness(mention(other.best)) > Richness(mention(facts.best))) {
    facts.best = other.best;
  }
  if (facts.named < 0) facts.named = other.named;
  facts.size += other.size;
  facts.plural = facts.plural || other.plural;
  facts.words.insert(facts.words.end(), other.words.begin(), other.words.end());
}

void Discourse::Derive(int32_t m, Entity entity, int32_t source, std::string_view how,
                       double certainty) {
  Entity& own = document_.mentions[m].entity;
  entity.text = own.text;
  entity.span = own.span;
  entity.via = Via(how, source);
  entity.confidence =
      (Known(source).confidence > 0 ? Known(source).confidence : 1) * certainty;
  own = std::move(entity);
  resolved_[m] = true;
  ChainFacts& facts = facts_[Chain(m)];
  if (Richness(mention(m)) >= Richness(mention(facts.best))) facts.best = m;
}

void Discourse::SetCountry(int32_t m, const std::string& country, std::string_view how,
                           double certainty) {
  Entity& own = document_.mentions[m].entity;
  own.code = own.sectors.empty() ? country : country + own.sectors[0];
  if (IsInternational(country)) {
    own.sectors.insert(own.sectors.begin(), country);
  } else {
    own.country = country;
  }
  own.via = how;
  // Until now it was low because the country was not known.
  const double least = own.sectors.empty() ? kSettingOfStranger : kSetting;
  own.confidence = std::max(own.confidence * certainty, least);
}

void Discourse::SetMembers(int32_t m, std::vector<int32_t> members,
                           std::string_view how) {
  Entity& own = document_.mentions[m].entity;
  own.via = how;
  own.confidence = kPlural;
  for (size_t i = 0; i < members.size(); ++i) {
    own.via += i == 0 ? ": " : "; ";
    own.via += mention(Facts(members[i]).best).entity.text;
  }
  document_.mentions[m].members = std::move(members);
  resolved_[m] = true;
}

int32_t Discourse::SpeakerAround(uint32_t t) const {
  const int32_t q = QuotationAt(t);
  if (q >= 0 && document_.quotations[q].speaker >= 0)
    return document_.quotations[q].speaker;
  const SpeechAct* act = speech_.Around(t);
  if (act == nullptr || act->speaker < 0) return -1;
  return index_.At(static_cast<uint32_t>(act->speaker));
}

std::string Discourse::Via(std::string_view how, int32_t source) const {
  const int32_t best = Facts(source).best;
  return std::string(how) + ": " + mention(best).entity.text + ", sentence " +
         std::to_string(profile(best).sentence + 1);
}

void Discourse::Inherit(int32_t m, const Entity& source) {
  Mention& target = document_.mentions[m];
  Entity& own = target.entity;
  const bool pronoun = target.kind == MentionKind::kPronoun;
  // A surname alone that no dictionary knows is no better than the full name.
  const bool surname = own.wikidata.empty() && profile(m).name.words.size() == 1 &&
                       profile(m).being == Being::kPerson && !source.name.empty();
  if (own.name.empty() || surname) own.name = source.name;
  if (own.wikidata.empty()) own.wikidata = source.wikidata;
  if (own.office.empty()) own.office = source.office;
  // "the ministry" keeps its sector, but gets the country in front of it.
  if (own.country.empty() && !source.country.empty()) {
    own.country = source.country;
    own.sectors = source.sectors;
    own.code = source.code;
  }
  // "the bloc" of the European Union is international too.
  if (own.country.empty() && !source.sectors.empty() &&
      IsInternational(source.sectors[0])) {
    own.sectors = source.sectors;
    own.code = source.code;
  }
  if (own.sectors.empty()) own.sectors = source.sectors;
  if (own.code.empty()) own.code = source.code;
  if (pronoun && target.gender == '?') target.gender = Facts(m).gender;
}

void Discourse::Fill() {
  for (int32_t m = 0; m < size(); ++m) {
    Mention& target = document_.mentions[m];
    target.chain = Chain(m);
    const int32_t best = Facts(m).best;
    if (best == m) continue;
    const Entity& source = mention(best).entity;
    Inherit(m, source);
    const int32_t named = Facts(m).named;
    if (target.entity.name.empty() && named >= 0) {
      target.entity.name = mention(named).entity.name;
      target.entity.wikidata = mention(named).entity.wikidata;
    }
    if (target.entity.via.empty())
      target.entity.via = Via(how_[m].empty() ? "name" : how_[m], best);
    const double basis = source.confidence > 0 ? source.confidence : 1;
    const double own = target.entity.confidence;
    target.entity.confidence = std::max(own, basis * certainty_[m]);
  }
}

}  // namespace dragoman
