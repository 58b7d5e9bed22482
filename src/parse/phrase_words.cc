#include "parse/phrase_words.h"

#include <initializer_list>
#include <string_view>
#include <unordered_map>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

struct SmallWord {
  WordClass kind = WordClass::kWord;
  bool particle = false;
  bool arabic_article = false;
};

using SmallWords = std::unordered_map<std::string_view, SmallWord>;

void AddClass(WordClass kind, std::initializer_list<std::string_view> words,
              SmallWords* all) {
  for (const std::string_view word : words) (*all)[word].kind = kind;
}

void AddClasses(SmallWords* all) {
  AddClass(WordClass::kDeterminer,
           {"a", "all", "an", "any", "both", "each", "every", "many", "no", "several",
            "some", "the", "these", "this", "those"},
           all);
  AddClass(WordClass::kPreposition,
           {"across", "against", "at", "for", "from", "in", "inside", "near", "of", "on",
            "outside", "to", "with"},
           all);
  AddClass(WordClass::kOwner, {"her", "his", "its", "my", "our", "their", "your"}, all);
  AddClass(WordClass::kPronoun,
           {"he", "herself", "him", "himself", "i", "it", "itself", "me", "she", "them",
            "themselves", "they", "us", "we", "you"},
           all);
  AddClass(WordClass::kAnd, {"and"}, all);
  AddClass(
      WordClass::kOther,
      {"about",  "after", "although", "are",     "as",     "be",      "because", "been",
       "before", "being", "between",  "but",     "by",     "can",     "could",   "did",
       "do",     "does",  "during",   "either",  "had",    "has",     "have",    "how",
       "if",     "into",  "is",       "may",     "might",  "must",    "neither", "nor",
       "not",    "or",    "over",     "shall",   "should", "since",   "so",      "such",
       "than",   "that",  "then",     "there",   "though", "through", "under",   "until",
       "was",    "were",  "what",     "when",    "where",  "which",   "while",   "who",
       "whom",   "whose", "will",     "without", "would"},
      all);
}

const SmallWords& AllSmallWords() {
  static const SmallWords kWords = [] {
    SmallWords all;
    AddClasses(&all);
    // Inside of names: "Mohammed bin Salman", "Muqtada al-Sadr".
    for (const std::string_view word :
         {"abu", "al",  "ben", "bin", "bint", "da",  "das", "de",  "del", "den",
          "der", "di",  "do",  "dos", "du",   "e",   "el",  "ibn", "la",  "las",
          "le",  "los", "ud",  "ul",  "ur",   "van", "von", "y"}) {
      all[word].particle = true;
    }
    for (const std::string_view word :
         {"al", "el", "as", "ash", "ad", "adh", "ar", "az", "an", "at"}) {
      all[word].arabic_article = true;
    }
    return all;
  }();
  return kWords;
}

SmallWord SmallWordOf(std::string_view lower) {
  const auto it = AllSmallWords().find(lower);
  return it == AllSmallWords().end() ? SmallWord() : it->second;
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
    word.particle = SmallWordOf(word.lower).particle || IsArticleOfName(t, word.lower);
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
           SmallWordOf(lower).arabic_article;
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
    return shouted || named ? WordClass::kWord : SmallWordOf(lower).kind;
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
