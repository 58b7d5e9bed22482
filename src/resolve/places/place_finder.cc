#include "resolve/places/place_finder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr uint32_t kLongestName = 6;  // words

bool BeginsWithCapital(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    const char32_t c = Decode(text, &i);
    if (IsUpper(c) || IsDigit(c)) return true;
    // "al-Tanf", "d'Ivoire": small letters before a hyphen or apostrophe.
    if (IsLetter(c)) {
      const size_t mark = text.find_first_of("-'");
      if (mark == std::string_view::npos || mark + 1 >= text.size()) return false;
      size_t next = mark + 1;
      return IsUpper(Decode(text, &next));
    }
  }
  return false;
}

bool HasSmallLetters(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (IsLower(Decode(text, &i))) return true;
  }
  return false;
}

class Finder {
 public:
  Finder(const Gazetteer& gazetteer, const Document& document, const Tree& tree)
      : gazetteer_(gazetteer), document_(document), tree_(tree) {
    name_of_.assign(document.tokens.size(), -1);
    for (size_t n = 0; n < document.names.size(); ++n) {
      for (uint32_t t = document.names[n].begin; t < document.names[n].end; ++t) {
        name_of_[t] = static_cast<int32_t>(n);
      }
    }
  }

  std::vector<PlaceSpan> Find() {
    dateline_ = Dateline(document_);
    for (const Sentence& sentence : document_.sentences) {
      loud_ = IsLoud(sentence);
      for (uint32_t t = sentence.begin; t < sentence.end;) {
        t = std::max(t + 1, FindAt(sentence, t));
      }
    }
    return std::move(spans_);
  }

 private:
  std::string_view Text(uint32_t t) const { return document_.Text(document_.tokens[t]); }
  const Name* NameAt(uint32_t t) const {
    return name_of_[t] < 0 ? nullptr : &document_.names[static_cast<size_t>(name_of_[t])];
  }

  Upos Tag(uint32_t t) const { return document_.tokens[t].upos; }

  // Two of three longer words begin with a capital.
  bool IsLoud(const Sentence& sentence) const {
    int words = 0, capitals = 0;
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (Text(t).size() < 4 || InDateline(t)) continue;
      ++words;
      capitals += BeginsWithCapital(Text(t));
    }
    return words >= 3 && capitals * 3 >= words * 2;
  }

  // Adds the longest name that begins at `t`. Returns the token behind it, or `t`.
  uint32_t FindAt(const Sentence& sentence, uint32_t t) {
    // "The Hague" and "the Gulf" are known without their article.
    if (!BeginsWithCapital(Text(t)) || ToLower(Text(t)) == "the" || IsTime(t)) return t;
    if (t > sentence.begin &&
        gazetteer_.words().Is(PlaceWord::kTitle, ToLower(Text(t - 1))) &&
        BeginsWithCapital(Text(t - 1))) {
      return t;  // "Mr London"
    }
    const uint32_t most = std::min(sentence.end, t + kLongestName + HyphensFrom(t));
    for (uint32_t end = most; end > t; --end) {
      const Token& last = document_.tokens[end - 1];
      if (end - t > 1 && (last.upos == Upos::kPunct || last.xpos == Xpos::kPOS)) continue;
      PlaceSpan span;
      span.begin = t;
      span.end = end;
      span.key = NameKey(document_.Text(document_.SpanOf(t, end)));
      if (span.key.empty()) continue;
      span.senses = Senses(span);
      if (span.senses.empty()) continue;
      TakeDirection(sentence, &span);
      return Add(std::move(span)) ? end : std::max(end, AddUnknown(t));
    }
    return AddUnknown(t);
  }

  // Hyphens do not count: "Saint-Etienne-du-Rouvray".
  uint32_t HyphensFrom(uint32_t t) const {
    constexpr uint32_t kMost = 4;
    uint32_t hyphens = 0;
    while (hyphens < kMost && t + 2 * hyphens + 1 < document_.tokens.size() &&
           Text(t + 2 * hyphens + 1) == "-") {
      ++hyphens;
    }
    return hyphens;
  }

  std::vector<PlaceName> Senses(const PlaceSpan& span) const {
    std::vector<PlaceName> senses;
    // "Ala.", "Ky." and "AL", but no "Ms".
    const std::string_view written =
        document_.Text(document_.SpanOf(span.begin, span.end));
    const bool title = gazetteer_.words().Is(PlaceWord::kTitle, ToLower(written));
    const bool state = !title && (span.key.size() > 2 || written.ends_with('.') ||
                                  !HasSmallLetters(written));
    if (state && FollowsPlace(span.begin)) senses = gazetteer_.Find(", " + span.key);
    if (!senses.empty()) return senses;
    senses = gazetteer_.Find(span.key);
    const bool small = HasSmallLetters(written);
    const bool dotted = written.find('.') != std::string_view::npos;
    const bool shouted = (loud_ && !dotted) || InDateline(span.begin);
    std::erase_if(senses, [&](PlaceName& sense) {
      if (sense.abbreviation) {
        // "us", "Car" and headlines in capitals are no abbreviations.
        sense.weak = false;
        return small || (shouted && span.key.size() < 3);
      }
      // "UN" is one, and no town called Un.
      return !small && !shouted && span.key.size() < 5;
    });
    return senses;
  }

  // "east Jerusalem", "northern Kosovo": a small word before that makes a known name.
  void TakeDirection(const Sentence& sentence, PlaceSpan* span) const {
    if (span->begin == sentence.begin) return;
    const std::string word = ToLower(Text(span->begin - 1));
    if (!gazetteer_.words().Is(PlaceWord::kPart, word)) return;
    std::vector<PlaceName> senses = gazetteer_.Find(word + " " + span->key);
    // "south Sudan" may be the south of Sudan.
    if (senses.empty() || gazetteer_.place(senses[0].place).IsCountry()) return;
    --span->begin;
    span->key = word + " " + span->key;
    span->senses = std::move(senses);
  }

  // Whether a comma and a place stand before `t`.
  bool FollowsPlace(uint32_t t) const {
    return !spans_.empty() && t >= 2 && Text(t - 1) == "," && spans_.back().end == t - 1;
  }

  bool Add(PlaceSpan span) {
    span.context =
        ReadPlaceContext(gazetteer_.words(), document_, tree_, span.begin, span.end);
    span.dateline = IsDatelinePlace(span.begin);
    span.loud = loud_;
    span.nation = NationBefore(span.begin);
    // "the Somali capital": what looks like an adjective must be called a division.
    if (span.end - span.begin == 1 && Tag(span.begin) == Upos::kAdj &&
        !span.context.division) {
      return false;
    }
    if (!span.dateline && (IsOnlyCalledAfter(span) || BelongsToOtherName(&span))) {
      return false;
    }
    spans_.push_back(std::move(span));
    return true;
  }

  // "the Omani town of Duqm": the country of the adjective, or kNoPlace.
  uint32_t NationBefore(uint32_t begin) const {
    const uint32_t first = document_.sentences[document_.SentenceOf(begin)].begin;
    if (begin < first + 3 || Text(begin - 1) != "of") return kNoPlace;
    const std::string kind = ToLower(Text(begin - 2));
    const PlaceWords& words = gazetteer_.words();
    if (!words.Is(PlaceWord::kTown, kind) && !words.Is(PlaceWord::kDivision, kind) &&
        !words.Is(PlaceWord::kFacility, kind)) {
      return kNoPlace;
    }
    constexpr uint32_t kAdjectives = 3;  // "Turkish south-eastern border town of"
    for (uint32_t t = begin - 2; t-- > first && t + 2 + kAdjectives >= begin;) {
      const uint32_t country = gazetteer_.CountryOfAdjective(Text(t));
      if (country != kNoPlace) return country;
    }
    return kNoPlace;
  }

  // "the Geneva conventions"
  bool IsOnlyCalledAfter(const PlaceSpan& span) const {
    const Sentence& sentence = document_.sentences[document_.SentenceOf(span.begin)];
    const PlaceWords& words = gazetteer_.words();
    // "the Brussels-based group"
    if (span.end + 1 < sentence.end && Text(span.end) == "-") {
      return words.Is(PlaceWord::kBased, ToLower(Text(span.end + 1)));
    }
    return span.end < sentence.end && Tag(span.end) != Upos::kVerb &&
           words.Is(PlaceWord::kPaper, ToLower(Text(span.end)));
  }

  // Whether more than a village is called so.
  bool IsKnown(const std::string& key) const {
    const std::vector<PlaceName> names = gazetteer_.Find(key);
    return std::any_of(names.begin(), names.end(), [&](const PlaceName& name) {
      return !gazetteer_.place(name.place).IsSmall();
    });
  }

  // "ASHGABAT, Turkmenistan (Agency) -": before any bracket.
  bool IsDatelinePlace(uint32_t begin) const {
    if (!InDateline(begin)) return false;
    for (uint32_t t = dateline_.begin; t < begin; ++t) {
      if (Text(t) == "(") return false;
    }
    return true;
  }
  bool InDateline(uint32_t t) const { return t >= dateline_.begin && t < dateline_.end; }

  bool BelongsToOtherName(PlaceSpan* span) const {
    const Name* name = NameAt(span->begin);
    for (uint32_t t = span->begin; name == nullptr && t < span->end; ++t)
      name = NameAt(t);
    if (name == nullptr) return HangsOnOtherName(*span);
    const bool inside = name->begin < span->begin || name->end > span->end;
    const bool locative = span->context.IsLocative(true);
    switch (name->kind) {
      case NameKind::kPlace:
        span->tagged = !inside || OnlyKindWords(*name, *span);
        return inside && !span->tagged;
      case NameKind::kPerson:
        if (!inside && IsMetropolis(*span)) return false;
        span->person = !locative || (span->senses[0].weak && !IsCountryOrCapital(*span));
        return inside || (span->person && !IsCountryOrCapital(*span));
      default:
        if (!inside) return !locative && !IsCountryOrCapital(*span);
        return !(OnlyKindWords(*name, *span) && locative);
    }
  }

  // The rest of the name only says what it is: "Helmand Province", "South Waziristan
  // Agency", "Kabul Airport".
  bool OnlyKindWords(const Name& name, const PlaceSpan& span) const {
    const PlaceWords& words = gazetteer_.words();
    for (uint32_t t = name.begin; t < name.end; ++t) {
      if (t >= span.begin && t < span.end) continue;
      const std::string word = ToLower(Text(t));
      const bool before = t < span.begin;
      if (before && word == "bank") return false;  // "Bank of Scotland"
      if (before ? !words.Is(PlaceWord::kPart, word) && word != "the" &&
                       !words.Is(PlaceWord::kTown, word) && word != "of"
                 : !words.Is(PlaceWord::kTown, word) &&
                       !words.Is(PlaceWord::kDivision, word) &&
                       !words.Is(PlaceWord::kFacility, word)) {
        return false;
      }
    }
    return true;
  }

  // A city of which everybody has heard, whatever the tagger says: "Xi'an".
  bool IsMetropolis(const PlaceSpan& span) const {
    constexpr uint32_t kPeople = 1000000;
    return std::any_of(span.senses.begin(), span.senses.end(), [&](const PlaceName& s) {
      return !s.weak && !s.alternate && gazetteer_.place(s.place).population >= kPeople &&
             gazetteer_.place(s.place).IsTown();
    });
  }

  bool IsCountryOrCapital(const PlaceSpan& span) const {
    return std::any_of(span.senses.begin(), span.senses.end(), [&](const PlaceName& s) {
      const KnownPlace place = gazetteer_.place(s.place);
      return place.IsCountry() || place.feature == "PPLC";
    });
  }

  // Without the tagger's word: "Paris Hilton", "Washington Post". A neighbour in capitals
  // that hangs together with the name makes it another name.
  bool HangsOnOtherName(const PlaceSpan& span) const {
    const auto other = [&](uint32_t t) {
      const Token& token = document_.tokens[t];
      const std::string word = ToLower(Text(t));
      const PlaceWords& words = gazetteer_.words();
      return token.upos == Upos::kPropn && !words.Is(PlaceWord::kTown, word) &&
             !words.Is(PlaceWord::kDivision, word) && !words.Is(PlaceWord::kPart, word) &&
             !words.Is(PlaceWord::kFacility, word);
    };
    const auto hangs = [&](uint32_t t) {
      const Relation base = BaseOf(document_.tokens[t].relation);
      return base == Relation::kFlat || base == Relation::kCompound;
    };
    const uint32_t head = span.context.head;
    const int32_t governor = tree_.Head(head);
    if (governor >= 0 && hangs(head) && other(static_cast<uint32_t>(governor)))
      return true;
    for (const uint32_t child : tree_.Children(head)) {
      if (child >= span.begin && child < span.end) continue;
      if (hangs(child) && other(child)) return true;
    }
    return false;
  }

  // "took Shire and [Axum]", "in Perth and [Inverness]": what stands beside a place is
  // one, whatever the tagger takes it for.
  bool IsJoinedToPlace(uint32_t t) const {
    const int32_t first = tree_.Head(t);
    if (first < 0 || Tag(t) != Upos::kPropn) return false;
    if (document_.tokens[t].relation != Relation::kConj) return false;
    const Name* name = NameAt(static_cast<uint32_t>(first));
    return name != nullptr && name->kind == NameKind::kPlace;
  }

  // The name that begins at `t` if something says that it is a place.
  std::optional<Name> PlaceNameAt(uint32_t t) const {
    const Name* name = NameAt(t);
    if (name != nullptr && name->begin != t) return std::nullopt;
    if (name != nullptr && name->kind == NameKind::kPlace) return *name;
    if (!IsJoinedToPlace(t)) return std::nullopt;
    return name != nullptr ? *name : Name{t, t + 1, NameKind::kPlace};
  }

  // A name that the tagger takes for a place, with a sign that something is there: kept
  // although nobody knows where it is.
  uint32_t AddUnknown(uint32_t t) {
    const std::optional<Name> name = PlaceNameAt(t);
    if (!name || IsTime(t) ||
        (name->end == t + 1 && gazetteer_.CountryOfAdjective(Text(t)) != kNoPlace)) {
      return t;
    }
    for (uint32_t inner = t + 1; inner < name->end; ++inner) {
      if (BeginsWithCapital(Text(inner)) &&
          IsKnown(NameKey(document_.Text(document_.SpanOf(inner, name->end))))) {
        return t;  // "downtown Baghdad": the inner name is found at its own token
      }
    }
    PlaceSpan span;
    span.begin = name->begin;
    span.end = name->end;
    const std::string_view text = document_.Text(document_.SpanOf(span.begin, span.end));
    span.key = NameKey(text);
    span.context =
        ReadPlaceContext(gazetteer_.words(), document_, tree_, span.begin, span.end);
    span.dateline = IsDatelinePlace(span.begin);
    span.tagged = true;
    span.nation = NationBefore(span.begin);
    const bool there = span.context.IsLocative(true) || IsJoinedToPlace(t);
    if (!span.dateline && (!there || !HasSmallLetters(text))) return t;
    spans_.push_back(std::move(span));
    return spans_.back().end;
  }

  // "in January", whatever the tagger took it for.
  bool IsTime(uint32_t t) const {
    return std::any_of(
        document_.times.begin(), document_.times.end(),
        [&](const TimeExpression& time) { return time.begin <= t && t < time.end; });
  }

  const Gazetteer& gazetteer_;
  const Document& document_;
  const Tree& tree_;
  std::vector<int32_t> name_of_;  // index into names, or -1
  std::vector<PlaceSpan> spans_;
  Span dateline_;  // tokens
  bool loud_ = false;
};

}  // namespace

std::vector<PlaceSpan> FindPlaceSpans(const Gazetteer& gazetteer,
                                      const Document& document, const Tree& tree) {
  return Finder(gazetteer, document, tree).Find();
}

}  // namespace dragoman
