#include "resolve/coref/names.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/coref/name_match.h"

namespace dragoman {
namespace {

// Longer articles have lists of names in them; further back than this nobody is taken up.
constexpr size_t kMostNames = 400;

bool Differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

class NameLinker {
 public:
  explicit NameLinker(Discourse& discourse) : d_(discourse) {}

  void Run() {
    LinkKnown();
    LinkAppositions();
    std::vector<int32_t> names;
    for (int32_t m = 0; m < d_.size(); ++m) {
      if (!d_.profile(m).name.words.empty()) names.push_back(m);
    }
    for (size_t i = 0; i < names.size(); ++i) LinkByWords(names, i);
  }

 private:
  // Those that the dictionaries already hold for the same.
  void LinkKnown() {
    std::map<std::string, int32_t> first;
    for (int32_t m = 0; m < d_.size(); ++m) {
      const Entity& entity = d_.mention(m).entity;
      std::string key;
      if (d_.profile(m).being == Being::kState) {
        key = "state " + entity.country;
        if (entity.country.empty()) continue;
        if (d_.profile(m).plural) continue;
      } else if (!entity.wikidata.empty()) {
        key = entity.wikidata;
      } else if (!entity.name.empty()) {
        key = entity.name + " " + entity.country;
      } else {
        continue;
      }
      const auto [known, is_new] = first.insert({key, m});
      if (!is_new) d_.Link(m, known->second, "name", 0.98);
    }
  }

  // "The justice minister, Paul Sikazwe, ..." where the tree does not say so.
  void LinkNeighbour(int32_t m) {
    const Mention& mention = d_.mention(m);
    const auto& tokens = d_.document().tokens;
    if (mention.begin < 2 || d_.profile(m).name.words.size() < 2 || d_.HasCountry(m))
      return;
    if (tokens[mention.begin - 1].lemma != ",") return;
    const bool closed =
        mention.end >= tokens.size() || tokens[mention.end].upos == Upos::kPunct;
    const int32_t before = d_.index().At(mention.begin - 2);
    if (!closed || before < 0 || d_.mention(before).end + 1 != mention.begin) return;
    if (d_.mention(before).kind != MentionKind::kDescription ||
        d_.profile(before).being != Being::kPerson || !AreAlike(m, before)) {
      return;
    }
    d_.Link(m, before, "apposition", 0.9);
  }

  // "aid worker Margaret Hassan", where the tree takes them for two
  void LinkTitle(int32_t m) {
    const Mention& mention = d_.mention(m);
    if (mention.kind != MentionKind::kName || mention.begin == 0 || d_.HasCountry(m) ||
        d_.profile(m).name.words.size() < 2) {
      return;
    }
    const int32_t title = d_.index().Headed(mention.begin - 1);
    if (title < 0 || d_.profile(title).sentence != d_.profile(m).sentence ||
        d_.mention(title).kind != MentionKind::kDescription ||
        d_.mention(title).end != mention.begin ||
        d_.profile(title).being != Being::kPerson || !AreAlike(m, title)) {
      return;
    }
    d_.Link(m, title, "apposition", 0.95);
  }

  // "a group calling itself the Islamic Army", "an organisation known as Hamas"
  void LinkCalled(int32_t m) {
    if (d_.mention(m).kind != MentionKind::kDescription || d_.profile(m).plural) return;
    const int32_t verb = d_.tree().Child(d_.mention(m).head, Relation::kAcl);
    if (verb < 0) return;
    const std::string_view lemma = d_.document().tokens[verb].lemma;
    if (lemma != "call" && lemma != "know" && lemma != "name" && lemma != "dub") return;
    for (const uint32_t t : d_.tree().Subtree(static_cast<uint32_t>(verb))) {
      const int32_t name = d_.index().Headed(t);
      if (name < 0 || d_.mention(name).kind != MentionKind::kName) continue;
      const Being being = d_.profile(name).being;
      const bool body = being == Being::kBody || being == Being::kUnknown;
      if (body && !Differ(d_.Known(m).country, d_.Known(name).country)) {
        d_.Link(std::max(m, name), std::min(m, name), "apposition", 0.9);
      }
      return;
    }
  }

  void LinkAppositions() {
    for (int32_t m = 0; m < d_.size(); ++m) {
      LinkTitle(m);
      LinkCalled(m);
      LinkNeighbour(m);
      const uint32_t head = d_.mention(m).head;
      const int32_t above = d_.tree().Head(head);
      if (above < 0 || d_.head(m).relation != Relation::kAppos) continue;
      const int32_t other = d_.index().Headed(static_cast<uint32_t>(above));
      if (other < 0 || !AreAlike(m, other)) continue;
      d_.Link(std::max(m, other), std::min(m, other), "apposition", 0.95);
    }
  }

  bool AreAlike(int32_t a, int32_t b) const {
    const Profile& x = d_.profile(a);
    const Profile& y = d_.profile(b);
    if (x.prominence < 0.5F && x.sentence == 0) return false;  // in the dateline
    if (x.plural != y.plural || x.being == Being::kPeople) return false;
    const bool place = d_.mention(a).geographic || d_.mention(b).geographic;
    if (place && (x.being == Being::kPerson || y.being == Being::kPerson)) return false;
    if (x.being != y.being && x.being != Being::kUnknown && y.being != Being::kUnknown) {
      return false;
    }
    const Entity& known_x = d_.Known(a);
    const Entity& known_y = d_.Known(b);
    const bool both_named = !x.name.words.empty() && !y.name.words.empty();
    if (both_named && !d_.SameActor(a, b) && !IsShortFor(a, b) && !IsShortFor(b, a)) {
      return false;
    }
    return !Differ(known_x.country, known_y.country) &&
           !Differ(known_x.wikidata, known_y.wikidata);
  }

  void LinkByWords(const std::vector<int32_t>& names, size_t i) {
    const int32_t m = names[i];
    const size_t first = i > kMostNames ? i - kMostNames : 0;
    for (size_t j = i; j-- > first;) {
      if (Fits(m, names[j])) return d_.Link(m, names[j], "name", 0.95);
    }
    // In headlines the short name comes first.
    if (d_.profile(m).name.words.size() > 1 || d_.HasCountry(m)) return;
    const size_t last = std::min(names.size(), i + kMostNames);
    for (size_t j = i + 1; j < last; ++j) {
      if (d_.profile(names[j]).name.words.size() > 1 && Fits(m, names[j])) {
        return d_.Link(m, names[j], "name", 0.9);
      }
    }
  }

  bool Fits(int32_t m, int32_t other) const {
    if (d_.SameActor(m, other)) return true;
    const Entity& a = d_.Known(m);
    const Entity& b = d_.Known(other);
    if (Differ(a.country, b.country) || Differ(a.wikidata, b.wikidata)) return false;
    const Being x = d_.Facts(m).being, y = d_.Facts(other).being;
    if (x != y && x != Being::kUnknown && y != Being::kUnknown) return false;
    if (x == Being::kState || y == Being::kState) return false;
    if (x == Being::kBody || y == Being::kBody) {
      // The Inter-American Court is not the Peruvian one.
      if (IsInternational(CountryOf(a)) != IsInternational(CountryOf(b)) &&
          CountryOf(a) != kNoCountry && CountryOf(b) != kNoCountry) {
        return false;
      }
      return IsShortFor(m, other) || IsShortFor(other, m);
    }
    const char gender = d_.Facts(m).gender, other_gender = d_.Facts(other).gender;
    if (gender != '?' && other_gender != '?' && gender != other_gender) return false;
    return SamePerson(d_.profile(m).name, d_.profile(other).name);
  }

  // The same words, or the initials of them.
  bool IsShortFor(int32_t m, int32_t other) const {
    const NameWords& a = d_.profile(m).name;
    if (a.words.empty()) return false;
    if (a.words.size() == 1 && IsAcronymOf(a.words[0], WordsOf(other))) return true;
    return SameName(a, d_.profile(other).name) || IsItsNoun(a, d_.profile(other).name);
  }

  // "The Council" after "the Security Council"
  bool IsItsNoun(const NameWords& a, const NameWords& whole) const {
    if (a.words.size() != 1 || whole.words.size() < 2 ||
        a.words[0] != whole.words.back()) {
      return false;
    }
    const NounRule* rule = d_.rules().Noun(FoldCase(a.words[0]));
    return rule != nullptr && rule->noun_class == NounClass::kBody;
  }

  std::vector<std::string> WordsOf(int32_t m) const {
    std::vector<std::string> words;
    const Mention& mention = d_.mention(m);
    for (uint32_t t = mention.begin; t < mention.end; ++t) {
      words.emplace_back(d_.document().Text(d_.document().tokens[t]));
    }
    return words;
  }

  Discourse& d_;
};

}  // namespace

void LinkNames(Discourse& discourse) { NameLinker(discourse).Run(); }

}  // namespace dragoman
