#include "parse/phrase_words.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

struct ClosedClass {
  WordClass kind;
  std::string_view words;  // between blanks
};

constexpr ClosedClass kClosed[] = {
    {WordClass::kDeterminer,
     " a all an any both each every many no several some the these this those "},
    {WordClass::kPreposition,
     " across against at for from in inside near of on outside to with "},
    {WordClass::kOwner, " her his its my our their your "},
    {WordClass::kPronoun,
     " he herself him himself i it itself me she them themselves they us we "
     "you "},
    {WordClass::kOther,
     " about after although and are as be because been before being between "
     "but by can could did do does during either had has have how if into is "
     "may might must neither nor not or over shall should since so such than "
     "that then there though through under until was were what when where "
     "which while who whom whose will without would "},
};

// Small words inside of names: "Mohammed bin Salman", "Muqtada al-Sadr".
constexpr std::string_view kParticles =
    " abu al ben bin bint da das de del den der di do dos du e el ibn la las le los ud "
    "ul "
    "ur van von y ";

constexpr std::string_view kArabicArticles = " al el as ash ad adh ar az an at ";

bool IsAmong(std::string_view word, std::string_view words) {
  const std::string wanted = ' ' + std::string(word) + ' ';
  return words.find(wanted) != std::string_view::npos;
}

WordClass ClosedClassOf(std::string_view lower) {
  for (const ClosedClass& closed : kClosed) {
    if (IsAmong(lower, closed.words)) return closed.kind;
  }
  return WordClass::kWord;
}

class Reading {
 public:
  Reading(const LemmaLexicon& lexicon, const Document& document)
      : lexicon_(lexicon), document_(document) {}

  PhraseWord WordAt(uint32_t t) const {
    const std::string_view text = document_.Text(document_.tokens[t]);
    PhraseWord word;
    word.lower = ToLower(text);
    word.kind = KindOf(t, text, word.lower);
    if (word.kind != WordClass::kWord) return word;
    size_t at = 0;
    word.capital = IsUpper(Decode(text, &at));
    word.particle = IsAmong(word.lower, kParticles) || IsArticleOfName(t, word.lower);
    word.noun = lexicon_.HasNoun(word.lower);
    if (!word.noun) {
      word.plural = lexicon_.HasNoun(lexicon_.Mend(word.lower, Xpos::kNNS, {}));
      word.noun = word.plural;
    }
    return word;
  }

 private:
  // The "as" of "as-Sadr".
  bool IsArticleOfName(uint32_t t, std::string_view lower) const {
    const auto& tokens = document_.tokens;
    return t + 1 < tokens.size() && document_.Text(tokens[t + 1]) == "-" &&
           tokens[t].span.end == tokens[t + 1].span.begin &&
           IsAmong(lower, kArabicArticles);
  }

  WordClass KindOf(uint32_t t, std::string_view text, std::string_view lower) const {
    const bool mark = document_.tokens[t].joined || text == "'" || text == "’";
    if (mark) {
      const bool genitive =
          t > 0 && (lower == "'s" || lower == "’s" || lower == "'" || lower == "’");
      return genitive ? WordClass::kGenitive : WordClass::kOther;
    }
    if (text == "-") return WordClass::kHyphen;
    if (IsArticleOfName(t, lower)) return WordClass::kWord;
    if (text == ",") return WordClass::kComma;
    // Any other mark, digits with letters, addresses: not plain.
    bool letters = false, digits = false;
    for (size_t i = 0; i < text.size();) {
      const char32_t c = Decode(text, &i);
      if (IsLetter(c)) {
        letters = true;
      } else if (IsDigit(c)) {
        digits = true;
      } else if (c != '.' && c != '-' && c != '\'' && c != U'’' && c != ',') {
        return WordClass::kOther;
      }
    }
    if (!letters) return digits ? WordClass::kNumber : WordClass::kOther;
    // "US" is no pronoun, "Will" and "May" are names inside of a phrase.
    const bool shouted = text.size() > 1 && IsAsciiUpper(text[1]);
    const bool named = t > 0 && IsAsciiUpper(text[0]);
    return shouted || named ? WordClass::kWord : ClosedClassOf(lower);
  }

 private:
  const LemmaLexicon& lexicon_;
  const Document& document_;
};

}  // namespace

std::vector<PhraseWord> PhraseWords(const LemmaLexicon& lexicon,
                                    const Document& document) {
  const Reading reading(lexicon, document);
  std::vector<PhraseWord> words;
  words.reserve(document.tokens.size());
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    words.push_back(reading.WordAt(t));
  }
  return words;
}

}  // namespace dragoman
