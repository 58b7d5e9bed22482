#include "resolve/places/described_places.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

class Describer {
 public:
  Describer(const Gazetteer& gazetteer, const Document& document, const Tree& tree,
            const std::vector<PlaceSpan>& spans, uint32_t country_of_article)
      : gazetteer_(gazetteer),
        document_(document),
        tree_(tree),
        country_of_article_(country_of_article),
        country_(document.tokens.size(), kNoPlace),
        taken_(document.tokens.size(), false) {
    for (const Mention& mention : document.mentions) {
      if (mention.entity.via == "setting") continue;  // a guess
      const uint32_t country = gazetteer.Country(mention.entity.country);
      if (country != kNoPlace) country_[mention.head] = country;
    }
    for (const PlaceSpan& span : spans) {
      for (uint32_t t = span.begin; t < span.end; ++t) taken_[t] = true;
      for (const PlaceName& sense : span.senses) {
        if (gazetteer.place(sense.place).IsCountry()) {
          country_[span.context.head] = sense.place;
        }
      }
    }
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (country_[t] == kNoPlace && document.tokens[t].upos != Upos::kNoun) {
        country_[t] = gazetteer.CountryOfAdjective(document.Text(document.tokens[t]));
      }
    }
  }

  std::vector<DescribedPlace> Find() {
    std::vector<DescribedPlace> found;
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].upos != Upos::kNoun || taken_[t]) continue;
      const std::string word = Lemma(t);
      if (gazetteer_.words().Is(PlaceWord::kFrontier, word)) {
        DescribedPlace border = BorderAt(t);
        if (border.place != kNoPlace) found.push_back(std::move(border));
        continue;
      }
      const bool capital = gazetteer_.words().Is(PlaceWord::kCapital, word);
      if (!capital && !gazetteer_.words().Is(PlaceWord::kLand, word)) continue;
      DescribedPlace described;
      described.place = Where(t, capital);
      if (described.place == kNoPlace) continue;
      described.span = SpanAround(t);
      if (described.span.context.IsLocative(capital))
        found.push_back(std::move(described));
    }
    return found;
  }

 private:
  std::string Lemma(uint32_t t) const {
    const Token& token = document_.tokens[t];
    return ToLower(token.lemma.empty() ? document_.Text(token) : token.lemma);
  }
  Relation Base(uint32_t t) const { return BaseOf(document_.tokens[t].relation); }

  // The capital or country that noun `t` means; kNoPlace if it has a name beside it, or
  // nobody knows.
  uint32_t Where(uint32_t t, bool capital) const {
    if (document_.tokens[t].relation == Relation::kAppos || IsPlural(t)) return kNoPlace;
    uint32_t country = kNoPlace;
    bool definite = false, other = false;
    for (const uint32_t child : tree_.Children(t)) {
      const Relation base = Base(child);
      if (base == Relation::kAppos || base == Relation::kFlat) return kNoPlace;
      definite |= base == Relation::kDet && Lemma(child) == "the";
      if (base != Relation::kAmod && base != Relation::kCompound &&
          base != Relation::kNmod) {
        continue;
      }
      if (country_[child] != kNoPlace) {
        country = country_[child];
      } else {
        other = true;  // "the financial capital", "a third country"
      }
    }
    if (t + 1 < document_.tokens.size() && taken_[t + 1]) return kNoPlace;
    if (country == kNoPlace && definite && !other) {
      country =
          country_of_article_ == kNoPlace ? FirstOfSentence(t) : country_of_article_;
    }
    return capital ? gazetteer_.Capital(country) : country;
  }

  uint32_t FirstOfSentence(uint32_t t) const {
    const Sentence& sentence = document_.sentences[document_.SentenceOf(t)];
    for (uint32_t before = sentence.begin; before < t; ++before) {
      if (country_[before] != kNoPlace) return country_[before];
    }
    return kNoPlace;
  }

  // "near the Afghan border", "on the border between Armenia and Azerbaijan", "along
  // Kenya's border with Somalia", "the Syrian-Turkish border".
  DescribedPlace BorderAt(uint32_t t) const {
    DescribedPlace border;
    border.span = SpanAround(t);
    if (!border.span.context.IsLocative(true)) return border;
    std::vector<uint32_t> sides;
    for (const uint32_t child : tree_.Children(t)) {
      switch (Base(child)) {
        case Relation::kAmod:
        case Relation::kCompound:
        case Relation::kNmod:
          AddSides(child, &sides);
          break;
        default:
          break;
      }
    }
    if (sides.empty()) return border;
    border.side = sides[0];
    if (sides.size() == 1) {
      border.side = OtherSide(t, sides[0]);
      if (border.side == kNoPlace) return border;
      sides.push_back(border.side);
    }
    border.place = gazetteer_.Border(sides[0], sides[1]);
    return border;
  }

  // Whence the text tells of the border of `country`: another country of the sentence
  // that lies beside it, or that of the article.
  uint32_t OtherSide(uint32_t t, uint32_t country) const {
    const Sentence& sentence = document_.sentences[document_.SentenceOf(t)];
    for (uint32_t other = sentence.begin; other < sentence.end; ++other) {
      if (country_[other] != country &&
          gazetteer_.Border(country, country_[other]) != kNoPlace) {
        return country_[other];
      }
    }
    return country_of_article_ == country ? kNoPlace : country_of_article_;
  }

  void AddSides(uint32_t t, std::vector<uint32_t>* sides) const {
    const auto add = [&](uint32_t country) {
      if (country == kNoPlace || sides->size() == 2) return;
      if (std::find(sides->begin(), sides->end(), country) == sides->end()) {
        sides->push_back(country);
      }
    };
    add(country_[t]);
    const std::string_view text = document_.Text(document_.tokens[t]);
    if (const size_t hyphen = text.find('-'); hyphen != std::string_view::npos) {
      add(gazetteer_.CountryOfAdjective(text.substr(0, hyphen)));
      add(gazetteer_.CountryOfAdjective(text.substr(hyphen + 1)));
    }
    for (const uint32_t child : tree_.Children(t)) {
      // "Syrian" of "Syrian-Turkish", "Azerbaijan" of "Armenia and Azerbaijan"
      const Relation base = Base(child);
      if (base == Relation::kConj || base == Relation::kAmod ||
          base == Relation::kCompound) {
        add(country_[child]);
      }
    }
  }

  bool IsPlural(uint32_t t) const {
    return document_.tokens[t].xpos == Xpos::kNNS ||
           document_.tokens[t].xpos == Xpos::kNNPS;
  }

  // From the article or adjective to the noun.
  PlaceSpan SpanAround(uint32_t t) const {
    PlaceSpan span;
    span.begin = t;
    span.end = t + 1;
    span.context = ReadPlaceContext(gazetteer_.words(), document_, tree_, t, t + 1);
    for (const uint32_t child : tree_.Children(t)) {
      const Relation base = Base(child);
      const bool part = base == Relation::kDet || base == Relation::kAmod ||
                        base == Relation::kCompound || base == Relation::kNmod;
      if (part && child < span.begin) span.begin = std::min(span.begin, child);
    }
    return span;
  }

  const Gazetteer& gazetteer_;
  const Document& document_;
  const Tree& tree_;
  const uint32_t country_of_article_;
  std::vector<uint32_t> country_;  // that a token stands for
  std::vector<bool> taken_;
};

}  // namespace

uint32_t CountryOfArticle(const Gazetteer& gazetteer, const Document& document,
                          const std::vector<PlaceSpan>& spans,
                          const std::vector<ChosenPlace>& chosen) {
  constexpr double kDateline = 2, kPlace = 1, kActor = 0.5, kShare = 0.5;
  std::map<uint32_t, double> weights;
  double all = 0;
  const auto count = [&](uint32_t country, double weight) {
    if (country == kNoPlace) return;
    weights[country] += weight;
    all += weight;
  };
  for (size_t i = 0; i < spans.size(); ++i) {
    if (chosen[i].place == kNoPlace) continue;
    count(gazetteer.place(chosen[i].place).in_country,
          spans[i].dateline ? kDateline : kPlace);
  }
  for (const Mention& mention : document.mentions) {
    if (mention.entity.via == "setting") continue;
    count(gazetteer.Country(mention.entity.country), kActor);
  }
  for (const auto& [country, weight] : weights) {
    if (weight >= kShare * all) return country;
  }
  return kNoPlace;
}

std::vector<DescribedPlace> FindDescribedPlaces(const Gazetteer& gazetteer,
                                                const Document& document,
                                                const Tree& tree,
                                                const std::vector<PlaceSpan>& spans,
                                                uint32_t country_of_article) {
  return Describer(gazetteer, document, tree, spans, country_of_article).Find();
}

}  // namespace dragoman
