#include <simdjson.h>

#include <string>
#include <utility>

#include "dragoman/relation.h"
#include "read/clean_text.h"
#include "read/row_fields.h"
#include "read/sniff.h"

namespace dragoman {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// The sentence without its marks; where they were goes to `spans`.
void TakeMarks(std::string_view marked, Pair* pair) {
  struct Mark {
    std::string_view text;
    Span* span;
    bool begin;
  };
  PairSpans& spans = pair->spans;
  const Mark marks[] = {{"<s>", &spans.source, true},
                        {"</s>", &spans.source, false},
                        {"<t>", &spans.target, true},
                        {"</t>", &spans.target, false}};
  while (!marked.empty()) {
    const Mark* found = nullptr;
    for (const Mark& mark : marks) {
      if (marked.starts_with(mark.text)) found = &mark;
    }
    if (found == nullptr) {  // no mark, up to the next "<"
      const std::string_view words = marked.substr(0, marked.find('<', 1));
      pair->sentence += words;
      marked.remove_prefix(words.size());
      continue;
    }
    const auto here = static_cast<uint32_t>(pair->sentence.size());
    (found->begin ? found->span->begin : found->span->end) = here;
    marked.remove_prefix(found->text.size());
  }
  for (Span* span : {&spans.source, &spans.target}) {
    if (span->end < span->begin) *span = {};
  }
}

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') ||
         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool IsWhole(std::string_view text, size_t begin, size_t end) {
  const bool joins_left =
      begin > 0 && IsWordByte(text[begin - 1]) && IsWordByte(text[begin]);
  const bool joins_right =
      end < text.size() && IsWordByte(text[end - 1]) && IsWordByte(text[end]);
  return !joins_left && !joins_right;
}

// Where the phrase stands, outside `taken` and as whole words if it can be so.
Span Find(std::string_view sentence, std::string_view phrase, Span taken) {
  Span found;
  int most = -1;
  if (phrase.empty()) return found;
  for (size_t at = sentence.find(phrase); at != std::string_view::npos;
       at = sentence.find(phrase, at + 1)) {
    const auto begin = static_cast<uint32_t>(at);
    const auto end = static_cast<uint32_t>(at + phrase.size());
    const bool apart = end <= taken.begin || begin >= taken.end;
    const int points = (apart ? 2 : 0) + (IsWhole(sentence, begin, end) ? 1 : 0);
    if (points <= most) continue;
    most = points;
    found = {begin, end};
  }
  return found;
}

void TakePhrases(const object& row, Pair* pair) {
  const std::string source = TextField(row, "source");
  const std::string target = TextField(row, "target");
  pair->spans.source = Find(pair->sentence, TrimBlanks(source), {});
  pair->spans.target = Find(pair->sentence, TrimBlanks(target), pair->spans.source);
}

// A sentence that says what is wrong, or "".
std::string Fill(const object& row, Pair* pair) {
  pair->id = TextField(row, "id");
  const std::string marked = TextField(row, "marked_sentence");
  TakeMarks(marked, pair);
  const bool complete = pair->spans.source != Span{} && pair->spans.target != Span{};
  const std::string plain = TextField(row, "sentence");
  if (!complete && !TrimBlanks(plain).empty()) {
    pair->sentence = plain;
    TakePhrases(row, pair);
  }
  if (TrimBlanks(pair->sentence).empty()) {
    return "the row has neither \"sentence\" nor \"marked_sentence\"; give \"sentence\", "
           "\"source\" and \"target\", or mark the two as <s>Iran</s> and <t>Israel</t>";
  }
  const std::string day = TextField(row, "date");
  if (day.empty()) return "";
  const std::optional<Date> date = Date::Parse(day);
  if (!date) return "\"date\" is \"" + day + "\"; write it as 2021-11-28";
  pair->date = *date;
  return "";
}

}  // namespace

PairOutcome ReadPair(const RawInput& input, Date date) {
  const std::string_view bytes = WithoutMark(input.bytes);
  simdjson::dom::parser parser;
  element root;
  object row;
  if (const auto error = parser.parse(bytes.data(), bytes.size()).get(root);
      error != simdjson::SUCCESS || root.get(row) != simdjson::SUCCESS) {
    return Reject{input.path, input.line,
                  "this is no JSON object; write one object a line, as "
                  "{\"sentence\":\"...\",\"source\":\"...\",\"target\":\"...\"}",
                  Excerpt(input.bytes)};
  }
  Pair pair;
  pair.date = date;
  if (std::string reason = Fill(row, &pair); !reason.empty()) {
    return Reject{input.path, input.line, std::move(reason), Excerpt(input.bytes)};
  }
  return pair;
}

}  // namespace dragoman
