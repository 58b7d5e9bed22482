// One article on its way from page to events: the structure that every stage reads and
// adds to.
//
//   Document document = engine.Code(article);
//   for (const Event& event : document.events) {
//     std::string_view words = document.Text(event.trigger.span);   // "met with"
//   }
//
// The text is never changed; every span is a byte range of it. Tokens, sentences and all
// that is found are flat arrays, in text order, that refer to each other by index. A
// Document owns all it points to except lemmas (see Token). It is plain data: one thread
// writes it, then any number may read it. It can be moved, not copied.
#ifndef DRAGOMAN_DOCUMENT_H_
#define DRAGOMAN_DOCUMENT_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/event.h"
#include "dragoman/syntax.h"

namespace dragoman {

// What was read: clean UTF-8 text and what is known about it.
struct Article {
  std::string id;    // the row's own id, or a hash of what it says
  std::string path;  // the file that it came from; "-" for standard input
  std::optional<uint64_t> offset = {};  // of its record, if that file is a web archive
  std::string url;
  std::string title;
  std::string author;
  std::string source;    // outlet, as it names itself: "Caspian Courier"
  std::string language;  // ISO 639-1; empty if unknown
  std::string country;   // whose "police" are where nothing tells; alpha-3, may be empty
  Date published;
  std::string text;  // paragraphs are separated by blank lines
};

struct Paragraph {
  Span span;
  uint32_t begin = 0, end = 0;  // sentences
};

struct Sentence {
  Span span;
  uint32_t begin = 0, end = 0;  // tokens
  uint32_t paragraph = 0;
};

// A word or punctuation mark, by the conventions of the English Universal Dependencies.
struct Token {
  Span span;
  // Second or later part of one written word: the "n't" of "don't", the "'s" of "Iran's".
  bool joined = false;
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kXX;               // Penn Treebank tag
  Relation relation = Relation::kDep;  // to the head
  int32_t head = -1;                   // index into tokens; -1 for the root of a sentence
  std::string_view lemma;              // in the knowledge or in Document::strings
};

enum class NameKind : uint8_t { kPerson, kOrganisation, kPlace, kOther };

// A name found by the tagger, before anybody knows whose it is.
struct Name {
  uint32_t begin = 0, end = 0;  // tokens
  NameKind kind = NameKind::kOther;
};

// A word that reports an event, in the opinion of a network that has read annotated news.
// One for each type that is at least this likely.
inline constexpr float kLeastTriggerChance = 0.05f;
struct TriggerGuess {
  uint32_t token = 0;
  EventType type = EventType::kNone;
  float chance = 0;
};

enum class MentionKind : uint8_t { kName, kDescription, kPronoun };

// A phrase that points to somebody who can act. `entity` is filled in by resolving; an
// empty country with no sectors means that nothing but the phrase is known.
struct Mention {
  uint32_t begin = 0, end = 0;  // tokens of the whole phrase, its modifiers included
  uint32_t head = 0;            // the token that hangs in the tree: "Raisi", "troops"
  MentionKind kind = MentionKind::kName;
  Entity entity;
  // All mentions of one actor in the article share the index of the first of them.
  int32_t chain = -1;
  bool plural = false;
  char gender = '?';  // 'm', 'f', 'n' (thing), '?' unknown
  // Also a place name: "Baku" acts as a government or is where something happens.
  bool geographic = false;
  std::string entry;  // dictionary line or rule that gave the entity
  // The mentions that a plural phrase stands for: "the two countries", "they". They may
  // have members of their own; see Members() in document/members.h.
  std::vector<int32_t> members;
};

// Words in quotation marks, or the rest of a quoted paragraph, and who speaks them.
struct Quotation {
  Span span;                    // without the marks
  uint32_t begin = 0, end = 0;  // tokens
  int32_t speaker = -1;         // index into mentions; -1 if unknown
  std::string basis;            // "verb of speech", "previous speaker", ...
};

struct TimeExpression {
  uint32_t begin = 0, end = 0;  // tokens
  Span span;
  Date start, finish;  // inclusive; both empty if only a duration is meant
  Precision precision = Precision::kUnknown;
  std::string rule;  // id of the line in the date grammar
};

struct PlaceMention {
  uint32_t begin = 0, end = 0;  // tokens of the name
  uint32_t head = 0;
  Place place;
};

struct Document {
  Article article;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Name> names;
  std::vector<TriggerGuess> trigger_guesses;  // by token; of one the likeliest first
  std::vector<Mention> mentions;              // by begin; nested ones after the outer
  std::vector<Quotation> quotations;
  std::vector<TimeExpression> times;
  std::vector<PlaceMention> places;
  std::vector<Event> events;
  std::deque<std::string> strings;  // owns lemmas that no dictionary has

  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  std::string_view Text(Span span) const {
    return std::string_view(article.text).substr(span.begin, span.end - span.begin);
  }
  std::string_view Text(const Token& token) const { return Text(token.span); }
  // The bytes from the first to the last of some tokens. REQUIRES: begin < end.
  Span SpanOf(uint32_t begin, uint32_t end) const {
    return {tokens[begin].span.begin, tokens[end - 1].span.end};
  }
  // Index of the sentence that token `t` is in.
  uint32_t SentenceOf(uint32_t t) const;
  // What the tagger says of the words of a sentence of this document.
  std::span<const TriggerGuess> GuessesIn(const Sentence& sentence) const;
};

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_H_
