#include "resolve/places/place_context.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace dragoman {
namespace {

using Where = PlaceContext::Where;

// Reads one context; the members are what every step needs.
class Reader {
 public:
  Reader(const PlaceWords& words, const Document& document, const Tree& tree)
      : words_(words), document_(document), tree_(tree) {}

  PlaceContext Read(uint32_t begin, uint32_t end) {
    context_.head = begin;
    for (uint32_t t = begin; t < end; ++t) {
      const int32_t head = tree_.Head(t);
      if (head < static_cast<int32_t>(begin) || head >= static_cast<int32_t>(end)) {
        context_.head = t;
        break;
      }
    }
    context_.phrase = context_.head;
    ReadNextWord(end);
    for (int step = 0; step < 6 && Climb(); ++step) {
    }
    ReadDistance(begin);
    ReadCase(begin);
    if (context_.where == Where::kNone) ReadRelation();
    ReadMotion();
    if (words_.Is(PlaceWord::kGoal, context_.words) && context_.where == Where::kOther &&
        context_.moves) {
      context_.where = Where::kWay;
    }
    if (context_.away_km > 0 && context_.where != Where::kAt) {
      context_.where = Where::kNear;
      context_.words = "distance";
    }
    return context_;
  }

 private:
  std::string Lemma(uint32_t t) const {
    const Token& token = document_.tokens[t];
    return ToLower(token.lemma.empty() ? document_.Text(token) : token.lemma);
  }
  bool Is(PlaceWord what, uint32_t t) const { return words_.Is(what, Lemma(t)); }
  Relation Base(uint32_t t) const { return BaseOf(document_.tokens[t].relation); }

  void NoteKind(uint32_t t) {
    context_.town |= Is(PlaceWord::kTown, t);
    context_.division |= Is(PlaceWord::kDivision, t);
    context_.facility |= Is(PlaceWord::kFacility, t);
  }

  // "Helmand province", whatever the tree says: the next word of the same sentence.
  void ReadNextWord(uint32_t end) {
    const Sentence& sentence = document_.sentences[document_.SentenceOf(context_.head)];
    if (end < sentence.end && document_.tokens[end].upos != Upos::kVerb) NoteKind(end);
  }

  std::string CaseOf(uint32_t t) const {
    for (const uint32_t child : tree_.Children(t)) {
      if (child >= t || Base(child) != Relation::kCase) continue;
      std::string text = ToLower(document_.Text(document_.tokens[child]));
      for (const uint32_t part : tree_.Children(child)) {
        if (Base(part) == Relation::kFixed) {
          text += ' ' + ToLower(document_.Text(document_.tokens[part]));
        }
      }
      return text;
    }
    return {};
  }

  // Goes from the name up to the noun that carries the preposition: "province" in "in
  // Helmand province", "outskirts" in "on the outskirts of Baghdad". False at the top.
  bool Climb() {
    const uint32_t t = context_.phrase;
    const int32_t head = tree_.Head(t);
    if (head < 0) return false;
    const auto governor = static_cast<uint32_t>(head);
    const bool kind = Is(PlaceWord::kTown, governor) ||
                      Is(PlaceWord::kDivision, governor) ||
                      Is(PlaceWord::kFacility, governor);
    const std::string own = CaseOf(t);
    switch (Base(t)) {
      case Relation::kCompound:
      case Relation::kFlat:
      case Relation::kAmod:
      case Relation::kNmod:
      case Relation::kObl: {
        const bool part = Is(PlaceWord::kPart, governor);
        if (own == "of" ? !kind && !part : !own.empty() || !kind) return false;
        if (own == "of" && part && !kind) part_ = true;
        break;
      }
      case Relation::kConj:
        if (!own.empty()) return false;
        context_.phrase = governor;
        return true;
      case Relation::kAppos:
        if (!own.empty()) return false;
        break;
      default:
        return false;
    }
    NoteKind(governor);
    context_.phrase = governor;
    return true;
  }

  void ReadCase(uint32_t begin) {
    std::string word = CaseOf(context_.phrase);
    if (word == "of") part_ |= StandsAfterPart(context_.phrase);
    if (word.empty() && context_.phrase == context_.head) word = WordBefore(begin);
    context_.words = word;
    if (document_.tokens[context_.phrase].relation == Relation::kOblAgent) {
      context_.where = Where::kActs;  // "claimed by Japan"
    } else if (words_.Is(PlaceWord::kNear, word)) {
      context_.where = Where::kNear;
    } else if (words_.Is(PlaceWord::kAt, word)) {
      context_.where = Where::kAt;
    } else if (part_) {
      // "south of Baghdad", "the capture of Mosul": the noun itself says where.
      const bool outside = document_.tokens[context_.phrase].upos == Upos::kAdv ||
                           Base(context_.phrase) == Relation::kAdvmod;
      context_.where = outside ? Where::kNear : Where::kAt;
      context_.words = Lemma(context_.phrase) + " of";
    } else if (word == "with" && IsBorder(tree_.Head(context_.phrase))) {
      context_.where = Where::kNear;
    } else if (words_.Is(PlaceWord::kWay, word)) {
      context_.where = IsPiece() ? Where::kAt : Where::kWay;
    } else if (!word.empty()) {
      context_.where = Where::kOther;
    }
  }

  bool IsBorder(int32_t t) const {
    return t >= 0 && Lemma(static_cast<uint32_t>(t)) == "border";
  }

  // "north of the capital", wherever the parser hangs it.
  bool StandsAfterPart(uint32_t t) const {
    for (const uint32_t child : tree_.Children(t)) {
      if (Base(child) == Relation::kCase && child < t) {
        return child > 0 && Is(PlaceWord::kPart, child - 1);
      }
    }
    return false;
  }

  // "southern Israel"
  bool IsPiece() const {
    const auto& children = tree_.Children(context_.head);
    return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
      return Base(child) == Relation::kAmod && Is(PlaceWord::kPart, child);
    });
  }

  // The preposition just before the name, where the parser gave it no place in the
  // phrase.
  std::string WordBefore(uint32_t begin) const {
    const uint32_t first = document_.sentences[document_.SentenceOf(begin)].begin;
    uint32_t t = begin;
    while (t > first &&
           (document_.tokens[t - 1].upos == Upos::kDet || Is(PlaceWord::kPart, t - 1))) {
      --t;
    }
    if (t == first || document_.tokens[t - 1].upos != Upos::kAdp) return {};
    const int32_t head = tree_.Head(t - 1);
    // A particle or a preposition that belongs to another phrase says nothing here.
    if (Base(t - 1) == Relation::kCase && head >= 0 &&
        static_cast<uint32_t>(head) != context_.head &&
        static_cast<uint32_t>(head) != context_.phrase) {
      const bool before = static_cast<uint32_t>(head) < begin;
      if (before) return {};
    }
    return Lemma(t - 1);
  }

  void ReadRelation() {
    const Token& token = document_.tokens[context_.phrase];
    const int32_t head = tree_.Head(context_.phrase);
    if (head >= 0 && IsOwnPart(static_cast<uint32_t>(head))) {
      context_.where = Where::kAt;
      context_.words = "part";
      return;
    }
    const bool reached =
        head >= 0 && Is(PlaceWord::kReach, static_cast<uint32_t>(head)) &&
        document_.tokens[static_cast<uint32_t>(head)].upos == Upos::kVerb;
    switch (token.relation) {
      case Relation::kObj:
      case Relation::kNsubjPass:
        context_.where = reached ? Where::kAt : Where::kActs;
        if (reached) context_.words = Lemma(static_cast<uint32_t>(head));
        break;
      case Relation::kNsubj:
      case Relation::kNsubjOuter:
      case Relation::kOblAgent:
      case Relation::kNmodPoss:
      case Relation::kIobj:
      case Relation::kVocative:
      case Relation::kCompound:
        context_.where = Where::kActs;
        break;
      default:
        break;
    }
  }

  // "southern Israel", "Turkey's southeast", "London's Heathrow": a piece of land or a
  // building, which no government is.
  bool IsOwnPart(uint32_t head) const {
    if (IsPiece()) return true;
    if (document_.tokens[context_.phrase].relation != Relation::kNmodPoss) return false;
    return Is(PlaceWord::kPart, head) || Is(PlaceWord::kFacility, head) ||
           Is(PlaceWord::kDivision, head) ||
           (document_.tokens[head].upos == Upos::kPropn && !IsOfPeople(head));
  }

  // "Tunisia's Ennahda" lies nowhere.
  bool IsOfPeople(uint32_t t) const {
    return std::any_of(
        document_.names.begin(), document_.names.end(), [&](const Name& name) {
          return name.begin <= t && t < name.end && name.kind != NameKind::kPlace;
        });
  }

  // "withdraw all of its troops from Iraq": up to three steps above the phrase.
  void ReadMotion() {
    int32_t head = tree_.Head(context_.phrase);
    for (int step = 0; step < 3 && head >= 0 && !context_.moves; ++step) {
      context_.moves = Is(PlaceWord::kMotion, static_cast<uint32_t>(head));
      head = tree_.Head(static_cast<uint32_t>(head));
    }
  }

  // "some 30 kilometers (19 miles) north of X": the nearest unit before the name.
  void ReadDistance(uint32_t begin) {
    const uint32_t first = document_.sentences[document_.SentenceOf(begin)].begin;
    const uint32_t stop = begin > first + 9 ? begin - 9 : first;
    for (uint32_t t = begin; t-- > stop;) {
      const double unit = words_.Kilometres(Lemma(t));
      if (unit > 0 && t > first) {
        const double number = NumberAt(t - 1);
        if (number > 0) {
          context_.away_km = number * unit;
          ReadBearing(t + 1, begin);
        }
        return;
      }
      const Upos upos = document_.tokens[t].upos;
      if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kPron) return;
      if (upos == Upos::kPropn && context_.away_km == 0 && t + 1 < begin) return;
    }
  }

  // The direction between the unit and the name.
  void ReadBearing(uint32_t from, uint32_t to) {
    for (uint32_t t = from; t < to && context_.bearing < 0; ++t) {
      // "north-east" may be three tokens.
      const bool hyphen = t + 2 < to && document_.Text(document_.tokens[t + 1]) == "-";
      if (hyphen) context_.bearing = words_.Bearing(Lemma(t) + "-" + Lemma(t + 2));
      if (context_.bearing < 0) context_.bearing = words_.Bearing(Lemma(t));
    }
  }

  double NumberAt(uint32_t t) const {
    std::string text(document_.Text(document_.tokens[t]));
    if (text == "-" && t > 0) text = document_.Text(document_.tokens[t - 1]);
    std::erase(text, ',');
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
  }

  const PlaceWords& words_;
  const Document& document_;
  const Tree& tree_;
  PlaceContext context_;
  bool part_ = false;  // hangs on a word like "south" or "outskirts" with "of"
};

// Behind the dash of a dateline that begins at token `begin`, or `begin`.
uint32_t DatelineEnd(const Document& document, uint32_t begin) {
  constexpr uint32_t kLongest = 16;
  const uint32_t end =
      std::min<uint32_t>(static_cast<uint32_t>(document.tokens.size()), begin + kLongest);
  for (uint32_t t = begin; t < end; ++t) {
    const Token& token = document.tokens[t];
    const std::string_view text = document.Text(token);
    const bool dash = text == "-" || text == "--" || text == "–" || text == "—";
    // A hyphen inside a word is no dash.
    const bool stands_alone =
        t > begin && document.tokens[t - 1].span.end < token.span.begin;
    if (dash && (stands_alone || text != "-")) return t + 1;
    if (token.upos == Upos::kVerb || token.upos == Upos::kAux) return begin;
  }
  return begin;
}

}  // namespace

PlaceContext ReadPlaceContext(const PlaceWords& words, const Document& document,
                              const Tree& tree, uint32_t begin, uint32_t end) {
  return Reader(words, document, tree).Read(begin, end);
}

Span Dateline(const Document& document) {
  // A byline or a notice may stand before.
  constexpr size_t kFirstParagraphs = 3;
  for (size_t p = 0; p < std::min(kFirstParagraphs, document.paragraphs.size()); ++p) {
    const uint32_t begin = document.sentences[document.paragraphs[p].begin].begin;
    const uint32_t end = DatelineEnd(document, begin);
    if (end > begin) return {begin, end};
  }
  return {};
}

}  // namespace dragoman
