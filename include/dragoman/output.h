// Documents and records as text, for files and for people.
//
//   for (const Event& e : document.events) out << ToJson(document, e) << '\n';
//
// JSON is one line, without the newline; fields are explained in docs/formats/record.md.
// Pure functions.
#ifndef DRAGOMAN_OUTPUT_H_
#define DRAGOMAN_OUTPUT_H_

#include <string>
#include <string_view>

#include "dragoman/document.h"
#include "dragoman/input.h"

namespace dragoman {

std::string ToJson(const Document& document, const Event& event);
std::string ToJson(const Article& article);
std::string ToJson(const Reject& reject);
std::string ToJson(const Document& document, const Mention& mention);
// Sentences and tokens with their spans, as one row.
std::string SplitToJson(const Document& document);
// One row an article: {"id", "mentions": [{"span", "text", "start", "end", ...}]}.
std::string WhenToJson(const Document& document);
std::string WhereToJson(const Document& document);
std::string ToConllu(const Document& document);
// Sentences with tokens, lemmas, tags, heads and relations, and names, as one row; see
// docs/formats/parse.md.
std::string ParseToJson(const Document& document);

// "Ebrahim Raisi (IRN president)", "rebels (COD REB)": an entity for a person to read.
std::string Describe(const Entity& entity);

}  // namespace dragoman

#endif  // DRAGOMAN_OUTPUT_H_
