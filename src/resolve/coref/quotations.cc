#include "resolve/coref/quotations.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/speech_acts.h"
#include "document/tree.h"
#include "resolve/coref/added_mentions.h"
#include "resolve/coref/mention_index.h"
#include "resolve/coref/quotation_marks.h"

namespace dragoman {
namespace {

// How far back, in sentences, a speaker is remembered for words without a verb.
constexpr uint32_t kMemory = 3;

// Tokens of a sentence before a quotation; keeps lists of quoted words linear.
constexpr uint32_t kLongestLead = 500;

struct Quote {
  QuotedSpan quoted;
  uint32_t begin = 0, end = 0;  // tokens
  int32_t speaker = -1;         // a token
  std::string_view basis;
};

class SpeakerFinder {
 public:
  SpeakerFinder(const SpeechVerbs& verbs, const Tree& tree, const Document& document)
      : tree_(tree), document_(document), speech_(verbs, tree, document) {
    for (const QuotedSpan& quoted :
         QuotedSpans(document.article.text, document.paragraphs)) {
      Quote quote;
      quote.quoted = quoted;
      quote.begin = FirstToken(quoted.span.begin, true);
      quote.end = FirstToken(quoted.span.end, false);
      if (quote.begin < quote.end) quotes_.push_back(quote);
    }
    inside_.assign(document.tokens.size(), false);
    for (const Quote& quote : quotes_) {
      std::fill(inside_.begin() + quote.begin, inside_.begin() + quote.end, true);
    }
  }

  std::vector<Quote> Find() {
    for (Quote& quote : quotes_) FromVerb(&quote);
    for (size_t i = 0; i < quotes_.size(); ++i) {
      if (quotes_[i].speaker < 0 && IsWholeSentence(quotes_[i])) FromContext(i);
    }
    // Words at the head of a paragraph whose speaker is named behind them.
    for (size_t i = quotes_.size(); i-- > 1;) {
      if (quotes_[i - 1].speaker < 0 && IsWholeSentence(quotes_[i - 1])) FromNext(i - 1);
    }
    return std::move(quotes_);
  }

 private:
  const Token& token(uint32_t t) const { return document_.tokens[t]; }
  bool IsPunct(uint32_t t) const { return token(t).upos == Upos::kPunct; }
  const Sentence& SentenceAt(uint32_t t) const {
    return document_.sentences[document_.SentenceOf(t)];
  }
  uint32_t ParagraphOf(uint32_t t) const { return SentenceAt(t).paragraph; }

  // The first token that ends behind (or begins at or behind) the byte.
  uint32_t FirstToken(uint32_t byte, bool by_end) const {
    const auto found = std::partition_point(
        document_.tokens.begin(), document_.tokens.end(), [&](const Token& one) {
          return by_end ? one.span.end <= byte : one.span.begin < byte;
        });
    return static_cast<uint32_t>(found - document_.tokens.begin());
  }

  void FromVerb(Quote* quote) const {
    if (TakeAct(ActOver(*quote), "verb of speech", quote)) return;
    if (TakeAct(ActBehind(*quote), "verb of speech", quote)) return;
    if (TakeToken(SubjectBehind(*quote), "verb of speech", quote)) return;
    if (TakeAct(ActBefore(*quote), "verb of speech", quote)) return;
    if (TakeToken(BeforeColon(*quote), "before the colon", quote)) return;
    TakeToken(SubjectBeside(*quote), "beside the quotation", quote);
  }

  bool TakeAct(const SpeechAct* act, std::string_view basis, Quote* quote) const {
    return act != nullptr && TakeToken(act->speaker, basis, quote);
  }

  bool TakeToken(int32_t speaker, std::string_view basis, Quote* quote) const {
    if (speaker < 0 || inside_[speaker]) return false;
    quote->speaker = speaker;
    quote->basis = basis;
    return true;
  }

  bool IsOutside(const SpeechAct* act) const {
    return act != nullptr && !inside_[act->verb] && act->speaker >= 0;
  }

  // The act that the tree puts the quoted words into.
  const SpeechAct* ActOver(const Quote& quote) const {
    for (uint32_t t = quote.begin; t < quote.end; ++t) {
      if (IsPunct(t)) continue;
      if (IsOutside(speech_.Around(t))) return speech_.Around(t);
      const int32_t head = tree_.Head(t);
      if (head >= 0 && !inside_[head] && IsOutside(speech_.At(head))) {
        return speech_.At(head);
      }
    }
    return nullptr;
  }

  // “...,” the minister told reporters.
  const SpeechAct* ActBehind(const Quote& quote) const {
    const Sentence& sentence = SentenceAt(quote.end - 1);
    for (uint32_t t = quote.end; t < sentence.end && !inside_[t]; ++t) {
      if (IsOutside(speech_.At(t))) return speech_.At(t);
    }
    // “... !” said the minister. The mark may have ended the sentence.
    const uint32_t next = document_.SentenceOf(quote.end - 1) + 1;
    if (quote.end + 1 < sentence.end || next >= document_.sentences.size())
      return nullptr;
    const Sentence& after = document_.sentences[next];
    size_t first = token(after.begin).span.begin;
    if (after.paragraph != sentence.paragraph ||
        !IsLower(Decode(document_.article.text, &first))) {
      return nullptr;
    }
    for (uint32_t t = after.begin; t < after.end && !inside_[t]; ++t) {
      if (IsOutside(speech_.At(t))) return speech_.At(t);
    }
    return nullptr;
  }

  // The same where the tree is wrong: a subject between the words and the verb of speech,
  // or right behind the verb.
  int32_t SubjectBehind(const Quote& quote) const {
    const uint32_t end = SentenceAt(quote.end - 1).end;
    int32_t subject = -1;
    uint32_t verb = quote.end;
    for (; verb < end && !inside_[verb] && speech_.At(verb) == nullptr; ++verb) {
      if (BaseOf(token(verb).relation) == Relation::kNsubj) {
        subject = static_cast<int32_t>(verb);
      }
    }
    if (verb == end || inside_[verb] || subject >= 0) return verb == end ? -1 : subject;
    for (uint32_t t = verb + 1; t < std::min(verb + 6, end); ++t) {
      const Relation relation = BaseOf(token(t).relation);
      if (relation == Relation::kNsubj || relation == Relation::kObj) {
        return static_cast<int32_t>(t);
      }
    }
    return -1;
  }

  // The minister added: “...”, in the same sentence.
  const SpeechAct* ActBefore(const Quote& quote) const {
    const Sentence& sentence = SentenceAt(quote.begin);
    if (!IsLedIn(quote)) return nullptr;
    for (uint32_t t = quote.begin; t-- > sentence.begin && !inside_[t];) {
      if (IsOutside(speech_.At(t))) return speech_.At(t);
    }
    return nullptr;
  }

  // Behind a colon, a comma, or "that".
  bool IsLedIn(const Quote& quote) const {
    const Sentence& sentence = SentenceAt(quote.begin);
    for (uint32_t t = quote.begin; t-- > sentence.begin;) {
      const std::string_view lemma = token(t).lemma;
      if (lemma == ":" || lemma == "," || lemma == "that") return true;
      if (!IsPunct(t)) return false;
    }
    return false;
  }

  // Raisi: “...”
  int32_t BeforeColon(const Quote& quote) const {
    uint32_t t = quote.begin;
    while (t > 0 && IsPunct(t - 1) && token(t - 1).lemma != ":") --t;
    if (t < 2 || token(t - 1).lemma != ":") return -1;
    const Sentence& sentence = SentenceAt(t - 1);
    const uint32_t root = tree_.Root(sentence.begin);
    const Upos upos = token(root).upos;
    if (upos == Upos::kPropn || upos == Upos::kPron) return static_cast<int32_t>(root);
    for (const Relation relation : {Relation::kNsubj, Relation::kNmodPoss}) {
      const int32_t subject = tree_.Child(root, relation);
      if (subject >= 0) return OwnerOf(static_cast<uint32_t>(subject));
    }
    return -1;
  }

  // "His message was clear": he speaks.
  int32_t OwnerOf(uint32_t t) const {
    const int32_t owner = tree_.Child(t, Relation::kNmodPoss);
    return owner >= 0 ? owner : static_cast<int32_t>(t);
  }

  // “...,” smiled the minister.
  int32_t SubjectBeside(const Quote& quote) const {
    const Sentence& sentence = SentenceAt(quote.end - 1);
    uint32_t t = quote.end;
    while (t < sentence.end && IsPunct(t)) ++t;
    const bool finite =
        t < sentence.end && token(t).upos == Upos::kVerb && token(t).xpos == Xpos::kVBD;
    if (!finite || quote.end == sentence.end || !IsWholeSentence(quote)) return -1;
    const int32_t subject = tree_.Child(t, Relation::kNsubj);
    return subject > static_cast<int32_t>(t) ? subject : -1;
  }

  // Whether nothing but quoted words and marks stands before it in its sentence.
  bool IsWholeSentence(const Quote& quote) const {
    const uint32_t begin = SentenceAt(quote.begin).begin;
    if (quote.begin - begin > kLongestLead) return false;
    for (uint32_t t = begin; t < quote.begin; ++t) {
      if (!IsPunct(t) && !inside_[t]) return false;
    }
    return true;
  }

  void FromContext(size_t i) {
    Quote& quote = quotes_[i];
    const Quote* before = i > 0 ? &quotes_[i - 1] : nullptr;
    if (before != nullptr && quote.quoted.continues) {
      TakeToken(before->speaker, "continued quotation", &quote);
      return;
    }
    const uint32_t sentence = document_.SentenceOf(quote.begin);
    const uint32_t first = sentence > kMemory ? sentence - kMemory : 0;
    const uint32_t from =
        std::max(document_.sentences[first].begin, before == nullptr ? 0 : before->end);
    for (uint32_t t = quote.begin; t-- > from;) {
      if (!IsOutside(speech_.At(t))) continue;
      if (TakeAct(speech_.At(t), "last speaker", &quote)) return;
    }
    if (before != nullptr && before->speaker >= 0 &&
        document_.SentenceOf(before->end - 1) + kMemory >= sentence && !NextSpeaksOn(i)) {
      TakeToken(before->speaker, "last speaker", &quote);
    }
  }

  // A new paragraph that names its speaker later: “...” “...,” said the minister.
  bool NextSpeaksOn(size_t i) const {
    if (i + 1 >= quotes_.size() || quotes_[i + 1].speaker < 0) return false;
    const uint32_t here = ParagraphOf(quotes_[i].begin);
    return here == ParagraphOf(quotes_[i + 1].begin) &&
           here != ParagraphOf(quotes_[i - 1].begin);
  }

  void FromNext(size_t i) {
    const Quote& next = quotes_[i + 1];
    if (ParagraphOf(next.begin) == ParagraphOf(quotes_[i].begin) ||
        next.quoted.continues) {
      TakeToken(next.speaker, "next speaker", &quotes_[i]);
    }
  }

  const Tree& tree_;
  const Document& document_;
  SpeechActs speech_;
  std::vector<Quote> quotes_;
  std::vector<bool> inside_;
};

// Gives each speaker that nobody has found yet a mention.
void AddSpeakers(const Tree& tree, const std::vector<Quote>& quotes, Document& document) {
  const MentionIndex index(document);
  std::vector<uint32_t> missing;
  for (const Quote& quote : quotes) {
    if (quote.speaker < 0 || index.At(quote.speaker) >= 0) continue;
    missing.push_back(static_cast<uint32_t>(quote.speaker));
  }
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  std::vector<Mention> added;
  for (const uint32_t t : missing) {
    const bool pronoun = document.tokens[t].upos == Upos::kPron;
    added.push_back(PhraseAt(
        document, tree, t, pronoun ? MentionKind::kPronoun : MentionKind::kDescription));
  }
  AddMentions(std::move(added), document);
}

}  // namespace

void FindQuotations(const SpeechVerbs& verbs, Document& document) {
  document.quotations.clear();
  if (QuotedSpans(document.article.text, document.paragraphs).empty()) return;
  const Tree tree(document);
  const std::vector<Quote> quotes = SpeakerFinder(verbs, tree, document).Find();
  AddSpeakers(tree, quotes, document);
  const MentionIndex index(document);
  for (const Quote& quote : quotes) {
    Quotation quotation;
    quotation.span = quote.quoted.span;
    quotation.begin = quote.begin;
    quotation.end = quote.end;
    if (quote.speaker >= 0) quotation.speaker = index.At(quote.speaker);
    quotation.basis = quote.basis;
    document.quotations.push_back(std::move(quotation));
  }
}

}  // namespace dragoman
