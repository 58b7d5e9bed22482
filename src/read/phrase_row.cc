#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <string>
#include <utility>

#include "dragoman/who.h"
#include "read/clean_text.h"
#include "read/row_fields.h"
#include "read/sniff.h"

namespace dragoman {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// What only articles have.
bool IsArticle(const object& row) {
  for (const char* key : {"published", "title", "url", "html"}) {
    element ignored;
    if (row[key].get(ignored) == simdjson::SUCCESS) return true;
  }
  return TrimBlanks(TextField(row, "text")).empty();
}

bool IsCode(std::string_view country) {
  return country.size() == 3 && std::all_of(country.begin(), country.end(),
                                            [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A sentence that says what is wrong, or "".
std::string Fill(const object& row, Phrase* phrase) {
  phrase->text = TextField(row, "text");
  phrase->id = TextField(row, "id");
  phrase->context = TextField(row, "context");
  phrase->country = TextField(row, "country");
  if (!phrase->country.empty() && !IsCode(phrase->country)) {
    return fmt::format(
        "\"country\" is \"{}\"; write the three capital letters of ISO 3166, as \"IRN\"",
        phrase->country);
  }
  const std::string day = TextField(row, "date");
  if (day.empty()) return "";
  const std::optional<Date> date = Date::Parse(day);
  if (!date) return fmt::format("\"date\" is \"{}\"; write it as 2021-11-28", day);
  phrase->date = *date;
  return "";
}

}  // namespace

std::optional<PhraseOutcome> ReadPhrase(const RawInput& input, Date date) {
  if (input.kind != InputKind::kJsonRow) return std::nullopt;
  const std::string_view bytes = WithoutMark(input.bytes);
  simdjson::dom::parser parser;
  element root;
  object row;
  if (parser.parse(bytes.data(), bytes.size()).get(root) != simdjson::SUCCESS ||
      root.get(row) != simdjson::SUCCESS || IsArticle(row)) {
    return std::nullopt;
  }
  Phrase phrase;
  phrase.date = date;
  if (std::string reason = Fill(row, &phrase); !reason.empty()) {
    return Reject{input.path, input.line, std::move(reason), Excerpt(input.bytes)};
  }
  return phrase;
}

}  // namespace dragoman
