// Counts those whom texts name and no dictionary knows.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "dragoman/actors.h"

namespace dragoman {
namespace {

constexpr size_t kLongestExample = 300;  // bytes

// "Mr. Bush Thursday said": what parsers take for a name now and then.
bool IsWeekday(std::string_view name) {
  constexpr std::array<std::string_view, 7> kDays = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return std::find(kDays.begin(), kDays.end(), name) != kDays.end();
}

bool IsUnknown(const Mention& mention) {
  if (IsWeekday(mention.entity.name)) return false;
  const bool dictionary = !mention.entry.empty() && !mention.entry.starts_with("roles/");
  return mention.kind == MentionKind::kName && !mention.entity.name.empty() &&
         mention.entity.wikidata.empty() && !dictionary;
}

// Letters only, so that "Al-Hamed" is "Al Hamed".
std::string KeyOf(std::string_view name) {
  std::string key;
  for (const char c : FoldCase(name)) {
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z')) key += c;
  }
  return key;
}

std::string Most(const std::map<std::string, uint64_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

std::string ExampleAt(const Document& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[document.SentenceOf(mention.head)];
  std::string_view text = document.Text(sentence.span);
  size_t end = std::min(text.size(), kLongestExample);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    ++end;
  }
  std::string example(text.substr(0, end));
  std::replace(example.begin(), example.end(), '\n', ' ');
  return example;
}

// "Nur Agha | AFG | governor 2010-03-01..2010-05-02 | "
std::string LineOf(const UnknownActor& actor, Date first, Date last) {
  const std::string country = actor.country.empty() ? "?" : actor.country;
  const std::string sector = actor.sector.empty() ? "?" : actor.sector;
  if (!actor.person) return actor.name + " | " + country + " | " + sector;
  const std::string office = actor.office.empty() ? "?" : actor.office;
  const std::string days = first ? first.text() + ".." + last.text() : "..";
  return actor.name + " | " + country + " | " + office + " " + days +
         (sector == "GOV" ? "" : " " + sector) + " |";
}

}  // namespace

void UnknownActors::Add(const Document& document) {
  // The longest name of each actor of the article.
  std::map<int32_t, size_t> longest;
  for (size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!IsUnknown(mention) || mention.chain < 0) continue;
    const auto [known, is_new] = longest.insert({mention.chain, m});
    const std::string& name = document.mentions[known->second].entity.name;
    if (!is_new && mention.entity.name.size() > name.size()) known->second = m;
  }
  std::set<std::string> here;
  for (const Mention& mention : document.mentions) {
    const auto named = longest.find(mention.chain);
    if (named == longest.end() || mention.kind == MentionKind::kPronoun) continue;
    const Mention& best = document.mentions[named->second];
    const std::string key = KeyOf(best.entity.name);
    if (key.empty()) continue;
    Tally& tally = known_[key];
    ++tally.actor.mentions;
    if (here.insert(key).second) ++tally.actor.articles;
    // Whatever the order of the documents, the same name and example.
    if (tally.actor.name.empty() || best.entity.name < tally.actor.name) {
      tally.actor.name = best.entity.name;
    }
    if (tally.actor.example.empty() || document.article.id < tally.actor.article) {
      tally.actor.example = ExampleAt(document, best);
      tally.actor.article = document.article.id;
    }
    const Entity& entity = mention.entity;
    const std::string country(CountryOf(entity));
    if (country != kNoCountry) ++tally.countries[country];
    if (!entity.sectors.empty()) ++tally.sectors[std::string(SectorOf(entity))];
    if (!entity.office.empty()) ++tally.offices[entity.office];
    if (mention.gender == 'n') ++tally.bodies;
    const Date day = document.article.published;
    if (day && (!tally.first || day < tally.first)) tally.first = day;
    if (tally.last < day) tally.last = day;
  }
}

std::vector<UnknownActor> UnknownActors::Ranked(size_t most) const {
  std::vector<const Tally*> order;
  order.reserve(known_.size());
  for (const auto& [key, tally] : known_) order.push_back(&tally);
  std::stable_sort(order.begin(), order.end(), [](const Tally* a, const Tally* b) {
    if (a->actor.articles != b->actor.articles) {
      return a->actor.articles > b->actor.articles;
    }
    return a->actor.mentions > b->actor.mentions;
  });
  order.resize(std::min(most, order.size()));
  std::vector<UnknownActor> ranked;
  ranked.reserve(order.size());
  for (const Tally* tally : order) {
    UnknownActor actor = tally->actor;
    actor.person = tally->bodies * 2 < actor.mentions;
    actor.country = Most(tally->countries);
    actor.sector = Most(tally->sectors);
    actor.office = Most(tally->offices);
    actor.line = LineOf(actor, tally->first, tally->last);
    ranked.push_back(std::move(actor));
  }
  return ranked;
}

}  // namespace dragoman
