#include "parse/plain_phrase.h"

#include <algorithm>
#include <vector>

#include "parse/phrase_stretches.h"
#include "parse/phrase_words.h"

namespace dragoman {
namespace {

// Longer phrases have clauses in them.
constexpr size_t kMostTokens = 16;

class PlainPhrase {
 public:
  PlainPhrase(const LemmaLexicon& lexicon, Document& document)
      : lexicon_(lexicon), document_(document) {}

  bool Parse() {
    const size_t n = document_.tokens.size();
    if (document_.sentences.size() != 1 || n == 0 || n > kMostTokens) return false;
    words_ = PhraseWords(lexicon_, document_);
    stretches_ = PlainStretches(lexicon_, words_);
    if (stretches_.empty()) return false;
    Write();
    return true;
  }

 private:
  void Write() {
    for (uint32_t t = 0; t < words_.size(); ++t) Tag(t);
    for (const PhraseStretch& stretch : stretches_) {
      WriteStretch(stretch.begin, stretch.end);
      AddName(stretch);
    }
    Link();
  }

  void Tag(uint32_t t) {
    Token& token = document_.tokens[t];
    PhraseWord& word = words_[t];
    switch (word.kind) {
      case WordClass::kDeterminer:
        return Set(&token, Upos::kDet, Xpos::kDT, word.lower);
      case WordClass::kOwner:
        return Set(&token, Upos::kPron, Xpos::kPRPS, word.lower);
      case WordClass::kPronoun:
        return Set(&token, Upos::kPron, Xpos::kPRP, word.lower);
      case WordClass::kNumber:
        return Set(&token, Upos::kNum, Xpos::kCD, word.lower);
      case WordClass::kPreposition:
        return Set(&token, Upos::kAdp, Xpos::kIN, word.lower);
      case WordClass::kComma:
        return Set(&token, Upos::kPunct, Xpos::kComma, word.lower);
      case WordClass::kAnd:
        return Set(&token, Upos::kCconj, Xpos::kCC, word.lower);
      case WordClass::kGenitive:
        return Set(&token, Upos::kPart, Xpos::kPOS, "'s");
      case WordClass::kHyphen:
        return Set(&token, Upos::kPunct, Xpos::kHYPH, word.lower);
      default:
        TagWord(t, &token);
    }
  }

  void TagWord(uint32_t t, Token* token) {
    const PhraseWord& word = words_[t];
    // "Government officials", at the beginning of a sentence.
    const bool common = t == 0 && word.noun && words_.size() > 1 &&
                        words_[1].kind == WordClass::kWord && !words_[1].capital;
    if ((word.capital && !common) || word.particle) {
      Set(token, Upos::kPropn, word.plural ? Xpos::kNNPS : Xpos::kNNP,
          document_.Text(*token));
      return;
    }
    const bool leads =
        std::any_of(stretches_.begin(), stretches_.end(),
                    [&](const PhraseStretch& s) { return s.head == t; }) ||
        (t + 1 < words_.size() && words_[t + 1].kind == WordClass::kGenitive);
    if (word.plural) {
      Set(token, Upos::kNoun, Xpos::kNNS, lexicon_.Mend(word.lower, Xpos::kNNS, {}));
    } else if (word.noun || leads) {
      Set(token, Upos::kNoun, Xpos::kNN, word.lower);
    } else {
      Set(token, Upos::kAdj, Xpos::kJJ, word.lower);
    }
  }

  void Set(Token* token, Upos upos, Xpos xpos, std::string_view lemma) {
    token->upos = upos;
    token->xpos = xpos;
    document_.strings.emplace_back(lemma);
    token->lemma = document_.strings.back();
  }

  // Hangs everything on the last word, and owners with what is theirs on what they own.
  // Returns the last word.
  uint32_t WriteStretch(uint32_t begin, uint32_t end) {
    uint32_t last = end;
    while (words_[last - 1].kind == WordClass::kGenitive) --last;
    const uint32_t head = last - 1;
    for (uint32_t t = last; t < end; ++t) Hang(t, head, Relation::kCase);
    uint32_t from = begin;
    for (uint32_t t = head; t-- > begin;) {
      if (words_[t].kind != WordClass::kGenitive) continue;
      const uint32_t owner = WriteStretch(begin, t + 1);
      Hang(owner, head, Relation::kNmodPoss);
      from = t + 1;
      break;
    }
    for (uint32_t t = from; t < head; ++t) Hang(t, head, RelationOf(t));
    return head;
  }

  Relation RelationOf(uint32_t t) const {
    switch (words_[t].kind) {
      case WordClass::kDeterminer:
        return Relation::kDet;
      case WordClass::kOwner:
        return Relation::kNmodPoss;
      case WordClass::kNumber:
        return Relation::kNummod;
      case WordClass::kHyphen:
        return Relation::kPunct;
      default:
        return document_.tokens[t].upos == Upos::kAdj ? Relation::kAmod
                                                      : Relation::kCompound;
    }
  }

  void Hang(uint32_t t, uint32_t head, Relation relation) {
    document_.tokens[t].head = static_cast<int32_t>(head);
    document_.tokens[t].relation = relation;
  }

  // Capital words that are no common nouns, at the end of a stretch, name somebody; with
  // a common noun behind them, a body: "Ilham Aliyev", "Ata-Meken Party".
  void AddName(const PhraseStretch& stretch) {
    const uint32_t end = stretch.head + 1;
    const bool body = words_[stretch.head].noun;
    uint32_t begin = body ? stretch.head : end;
    while (begin > stretch.begin && IsNameWord(begin - 1)) --begin;
    while (begin < end && !words_[begin].capital) ++begin;
    // "Bush" may be a common noun and is none when it stands alone.
    const bool alone = stretch.head == 0 && words_.size() == 1;
    if (!words_[stretch.head].capital || begin == end) return;
    if (body && begin + 1 == end && !alone) return;
    const bool person = !body || alone;
    document_.names.push_back(
        {begin, end, person ? NameKind::kPerson : NameKind::kOrganisation});
  }

  bool IsNameWord(uint32_t t) const {
    const PhraseWord& word = words_[t];
    if (word.kind == WordClass::kHyphen) return true;
    if (word.kind != WordClass::kWord || (!word.capital && !word.particle)) return false;
    const bool title = word.lower.ends_with('.') && word.lower.size() > 2 &&
                       word.lower.find('.') + 1 == word.lower.size();
    return !title && (!word.noun || word.particle);
  }

  // "of" and "and" belong to the stretch before them, others to the first, or to the
  // apposition.
  void Link() {
    uint32_t main = 0;  // stretch
    for (uint32_t s = 0; s < stretches_.size(); ++s) {
      const PhraseStretch& stretch = stretches_[s];
      if (s == 0) {
        document_.tokens[stretch.head].head = -1;
        document_.tokens[stretch.head].relation = Relation::kRoot;
        continue;
      }
      const uint32_t cut = stretch.begin - 1;
      if (words_[cut].kind == WordClass::kAnd) {
        Hang(stretch.head, stretches_[s - 1].head, Relation::kConj);
        Hang(cut, stretch.head, Relation::kCc);
        continue;
      }
      const bool comma = words_[cut].kind == WordClass::kComma;
      const uint32_t on = comma ? 0 : words_[cut].lower == "of" ? s - 1 : main;
      Hang(stretch.head, stretches_[on].head, comma ? Relation::kAppos : Relation::kNmod);
      Hang(cut, stretch.head, comma ? Relation::kPunct : Relation::kCase);
      if (comma) main = s;
    }
  }

  const LemmaLexicon& lexicon_;
  Document& document_;
  std::vector<PhraseWord> words_;
  std::vector<PhraseStretch> stretches_;
};

}  // namespace

bool ParsePlainPhrase(const LemmaLexicon& lexicon, Document& document) {
  return PlainPhrase(lexicon, document).Parse();
}

}  // namespace dragoman
