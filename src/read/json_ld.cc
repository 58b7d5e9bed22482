#include "read/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "read/clean_text.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr int kDeepestLook = 6;

std::string_view StringOf(const object& o, std::string_view key) {
  std::string_view value;
  return o[key].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

bool IsArticleType(std::string_view type) {
  static constexpr std::array<std::string_view, 6> kEnds = {
      "Article", "BlogPosting", "Report", "LiveBlogPosting", "Review", "CreativeWork"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return type.size() >= end.size() && type.substr(type.size() - end.size()) == end;
  });
}

bool IsArticle(const object& o) {
  element type;
  if (o["@type"].get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return IsArticleType(name);
  simdjson::dom::array names;
  if (type.get(names) != simdjson::SUCCESS) return false;
  for (const element one : names) {
    if (one.get(name) == simdjson::SUCCESS && IsArticleType(name)) return true;
  }
  return false;
}

// A person or organisation: a string, an object with a name, or a list of those.
std::string NamesOf(const element& value, int depth) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return CleanEntities(text);
  object o;
  if (value.get(o) == simdjson::SUCCESS) {
    element name;
    return depth > 0 && o["name"].get(name) == simdjson::SUCCESS
               ? NamesOf(name, depth - 1)
               : std::string();
  }
  simdjson::dom::array list;
  std::string names;
  if (depth <= 0 || value.get(list) != simdjson::SUCCESS) return names;
  for (const element one : list) {
    const std::string name = NamesOf(one, depth - 1);
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

void Fill(std::string* field, std::string value) {
  if (field->empty()) *field = std::move(value);
}

void FillDate(Date* field, const object& o, std::string_view key) {
  if (!*field) *field = FindDate(StringOf(o, key)).value_or(Date());
}

// "WebPage", "CollectionPage" and so on.
bool IsPage(const object& o) {
  const std::string_view type = StringOf(o, "@type");
  return type.size() >= 4 && type.substr(type.size() - 4) == "Page";
}

void ReadArticle(const object& o, JsonLdArticle* article) {
  Fill(&article->headline, CleanEntities(StringOf(o, "headline")));
  Fill(&article->url, CleanEntities(StringOf(o, "url")));
  Fill(&article->body, CleanEntities(StringOf(o, "articleBody")));
  element value;
  if (o["author"].get(value) == simdjson::SUCCESS)
    Fill(&article->author, NamesOf(value, 2));
  if (o["publisher"].get(value) == simdjson::SUCCESS) {
    Fill(&article->publisher, NamesOf(value, 2));
  }
  FillDate(&article->published, o, "datePublished");
  FillDate(&article->modified, o, "dateModified");
}

void Look(const element& value, int depth, JsonLdArticle* article) {
  if (depth <= 0) return;
  simdjson::dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const element one : list) Look(one, depth - 1, article);
    return;
  }
  object o;
  if (value.get(o) != simdjson::SUCCESS) return;
  if (IsArticle(o)) ReadArticle(o, article);
  if (IsPage(o)) {
    FillDate(&article->page_published, o, "datePublished");
    FillDate(&article->modified, o, "dateModified");
  }
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    element below;
    if (o[key].get(below) == simdjson::SUCCESS) Look(below, depth - 1, article);
  }
}

}  // namespace

void ReadJsonLd(std::string_view script, JsonLdArticle* article) {
  // Many sites leave raw line breaks inside strings; as blanks they do no harm anywhere.
  std::string json(script);
  for (char& c : json) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json).get(root) == simdjson::SUCCESS)
    Look(root, kDeepestLook, article);
}

}  // namespace dragoman
