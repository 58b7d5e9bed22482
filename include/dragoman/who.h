// One phrase in, whom it means out.
//
//   Phrase phrase;
//   phrase.text = "his Azerbaijani counterpart";
//   phrase.context = "Iran's president Ebrahim Raisi met";
//   phrase.date = *Date::Parse("2021-11-28");
//   PhraseAnswer answer = engine->Who(phrase);
//   answer.entity.name;         // "Ilham Aliyev"
//   ToJson(phrase, answer);     // one line
//
// For those who have phrases and no articles: rows of other data sets, cells of a table,
// a list of names. Plain data.
#ifndef DRAGOMAN_WHO_H_
#define DRAGOMAN_WHO_H_

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/document.h"
#include "dragoman/event.h"
#include "dragoman/input.h"

namespace dragoman {

struct Phrase {
  std::string id;  // comes out as it went in; may be empty
  std::string text;
  Date date;            // who is president depends on it
  std::string context;  // the text before the phrase: whom "he" may mean
  std::string country;  // of the article, alpha-3: whose "police" are
};

struct PhraseAnswer {
  bool found = false;
  MentionKind kind = MentionKind::kName;
  // Country, sectors and code are empty where members differ.
  Entity entity;
  std::vector<Entity> members;  // of phrases that stand for several, else empty
  std::string entry;            // dictionary line or rule that gave the entity
};

using PhraseOutcome = std::variant<Phrase, Reject>;

// A row with `text`, and perhaps id, date, context and country; `date` is for rows that
// have none. Nothing if the unit is no such row but an article: rows with `published`,
// `title`, `url` or `html`, and all that ReadArticle() would reject. Pure; any thread.
std::optional<PhraseOutcome> ReadPhrase(const RawInput& input, Date date);

// One line, without the newline; docs/formats/who.md explains the fields.
std::string ToJson(const Phrase& phrase, const PhraseAnswer& answer);

}  // namespace dragoman

#endif  // DRAGOMAN_WHO_H_
