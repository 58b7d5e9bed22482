// JSON of records, articles, mentions and what the stages find, in the order of
// docs/formats/record.md.

#include "document/json_writer.h"
#include "document/record_json.h"
#include "dragoman/output.h"

namespace dragoman {
namespace {

void Write(const Entity& entity, Json* json) {
  json->Open();
  json->Text("text", entity.text);
  json->Pair("span", entity.span);
  WriteWho(entity, json);
  json->Close();
}

void WriteList(std::string_view key, const std::vector<Entity>& entities, Json* json) {
  json->Key(key);
  json->OpenList();
  for (const Entity& entity : entities) Write(entity, json);
  json->CloseList();
}

void Write(const EventDate& date, Json* json) {
  json->Open();
  json->TextOrNull("start", date.start.text());
  json->TextOrNull("end", date.finish.text());
  json->Text("precision", ToString(date.precision));
  json->TextOrNull("text", date.text);
  json->TextOrNull("basis", date.basis);
  json->Close();
}

void WriteFields(const Place& place, Json* json) {
  json->Text("text", place.text);
  json->TextOrNull("name", place.name);
  json->Key("geonames_id");
  place.geonames_id == 0 ? json->Null()
                         : json->Value(static_cast<double>(place.geonames_id));
  const bool located = place.radius_km > 0;
  for (const auto& [key, value] :
       {std::pair("lat", place.lat), std::pair("lon", place.lon)}) {
    json->Key(key);
    located ? json->Value(value) : json->Null();
  }
  json->TextOrNull("country", place.country);
  json->TextOrNull("admin1", place.admin1);
  json->TextOrNull("feature", place.feature);
  json->Key("radius_km");
  located ? json->Value(place.radius_km) : json->Null();
  json->TextOrNull("basis", place.basis);
}

void Write(const Place& place, Json* json) {
  if (place.text.empty()) return json->Null();
  json->Open();
  WriteFields(place, json);
  json->Close();
}

void Write(const Range& range, Json* json) {
  json->OpenList();
  for (const std::optional<double>& bound : {range.low, range.high}) {
    bound ? json->Value(*bound) : json->Null();
  }
  json->CloseList();
}

void WriteTrigger(std::string_view words, Span span, Json* json) {
  json->Key("trigger");
  json->Open();
  json->Text("text", words);
  json->Pair("span", span);
  json->Close();
}

void WriteTokens(const Document& document, const Sentence& sentence, Json* json) {
  json->Key("tokens");
  json->OpenList();
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    json->OpenList();
    json->Value(document.Text(document.tokens[t]));
    json->Value(document.tokens[t].span.begin);
    json->Value(document.tokens[t].span.end);
    json->CloseList();
  }
  json->CloseList();
}

// A token with all that the parser says; `head` is its place among the sentence's tokens.
void WriteWord(const Document& document, const Sentence& sentence, const Token& token,
               Json* json) {
  json->Open();
  json->Pair("span", token.span);
  json->Text("text", document.Text(token));
  json->TextOrNull("lemma", token.lemma);
  json->Text("upos", ToString(token.upos));
  json->Text("xpos", ToString(token.xpos));
  json->Key("head");
  token.head < 0 ? json->Null()
                 : json->Value(token.head - static_cast<double>(sentence.begin));
  json->Text("relation", ToString(token.relation));
  if (token.joined) json->True("joined");
  json->Close();
}

// Names begin in text order; `*next` is the first that may be in this sentence.
void WriteNames(const Document& document, const Sentence& sentence, size_t* next,
                Json* json) {
  constexpr std::string_view kKinds[] = {"person", "organisation", "place", "other"};
  json->Key("names");
  json->OpenList();
  for (; *next < document.names.size(); ++*next) {
    const Name& name = document.names[*next];
    if (name.begin >= sentence.end) break;
    json->Open();
    json->Pair("span", document.SpanOf(name.begin, name.end));
    json->Text("text", document.Text(document.SpanOf(name.begin, name.end)));
    json->Text("kind", kKinds[static_cast<size_t>(name.kind)]);
    json->Close();
  }
  json->CloseList();
}

// The article's id and path, and its `items` under `key`, each an object whose fields
// `write` writes.
template <typename Items, typename WriteFieldsOf>
std::string ListToJson(const Document& document, std::string_view key, const Items& items,
                       const WriteFieldsOf& write) {
  Json json;
  json.Open();
  json.Text("id", document.article.id);
  json.TextOrNull("path", document.article.path);
  json.Key(key);
  json.OpenList();
  for (const auto& item : items) {
    json.Open();
    write(item, &json);
    json.Close();
  }
  json.CloseList();
  json.Close();
  return json.Take();
}

}  // namespace

void WriteArticle(const Article& article, Json* json) {
  json->Text("id", article.id);
  json->TextOrNull("url", article.url);
  json->TextOrNull("title", article.title);
  json->TextOrNull("source", article.source);
  json->TextOrNull("published", article.published.text());
  json->TextOrNull("language", article.language);
  json->TextOrNull("path", article.path);
  if (article.offset) json->Number("offset", static_cast<double>(*article.offset));
}

void WriteMagnitude(const Magnitude& magnitude, Json* json) {
  json->Open();
  const std::pair<const char*, const Range*> fields[] = {
      {"dead", &magnitude.dead},           {"injured", &magnitude.injured},
      {"arrested", &magnitude.arrested},   {"participants", &magnitude.participants},
      {"displaced", &magnitude.displaced}, {"amount", &magnitude.amount}};
  for (const auto& [key, range] : fields) {
    if (!range->known()) continue;
    json->Key(key);
    Write(*range, json);
  }
  if (!magnitude.currency.empty()) json->Text("currency", magnitude.currency);
  json->Close();
}

void WriteRecord(const Article& article, std::string_view sentence,
                 std::string_view trigger, const Event& event, Json* json) {
  json->Text("id", event.id);
  json->Key("article");
  json->Open();
  WriteArticle(article, json);
  json->Close();
  json->Number("sentence", event.sentence);
  json->Text("event_text", sentence);
  json->Text("event_type", ToString(event.type));
  json->List("mode", event.mode);
  json->List("contexts", event.contexts);
  json->Text("cameo", event.cameo);
  json->Key("quad_code");
  event.quad_code == 0 ? json->Null() : json->Value(event.quad_code);
  json->Number("intensity", event.intensity);
  json->Number("goldstein", event.goldstein);
  WriteList("actor", event.actor, json);
  WriteList("recipient", event.recipient, json);
  json->Text("factuality", ToString(event.factuality));
  json->Key("attribution");
  event.attribution.known ? Write(event.attribution.entity, json) : json->Null();
  json->Key("date");
  Write(event.date, json);
  json->Key("place");
  Write(event.place, json);
  json->Key("magnitude");
  WriteMagnitude(event.magnitude, json);
  WriteTrigger(trigger, event.trigger.span, json);
  json->List("why", event.why);
  json->Number("confidence", Rounded(event.confidence));
}

std::string ToJson(const Document& document, const Event& event) {
  Json json;
  json.Open();
  WriteRecord(document.article, document.Text(document.sentences[event.sentence].span),
              document.Text(event.trigger.span), event, &json);
  json.Key("story");
  json.Null();
  json.Key("reports");
  json.OpenList();
  json.CloseList();
  json.Close();
  return json.Take();
}

std::string ToJson(const Article& article) {
  Json json;
  json.Open();
  WriteArticle(article, &json);
  json.TextOrNull("author", article.author);
  json.Text("text", article.text);
  json.Close();
  return json.Take();
}

std::string ToJson(const Reject& reject) {
  Json json;
  json.Open();
  json.Text("path", reject.path);
  json.Key("line");
  reject.line == 0 ? json.Null() : json.Value(static_cast<double>(reject.line));
  if (reject.offset) json.Number("offset", static_cast<double>(*reject.offset));
  if (!reject.aside.empty()) json.Text("aside", reject.aside);
  json.Text("reason", reject.reason);
  json.Text("excerpt", reject.excerpt);
  json.Close();
  return json.Take();
}

std::string ToJson(const Document& document, const Mention& mention) {
  Json json;
  json.Open();
  json.Text("id", document.article.id);
  json.Number("sentence", document.SentenceOf(mention.head));
  constexpr std::string_view kKinds[] = {"name", "description", "pronoun"};
  json.Text("kind", kKinds[static_cast<size_t>(mention.kind)]);
  json.Key("entity");
  Write(mention.entity, &json);
  json.Key("chain");
  mention.chain < 0 ? json.Null() : json.Value(mention.chain);
  json.TextOrNull("entry", mention.entry);
  std::vector<Entity> members;
  for (const int32_t member : mention.members) {
    members.push_back(document.mentions[static_cast<size_t>(member)].entity);
  }
  if (!members.empty()) WriteList("members", members, &json);
  json.Close();
  return json.Take();
}

std::string WhenToJson(const Document& document) {
  return ListToJson(document, "mentions", document.times,
                    [&](const TimeExpression& time, Json* json) {
                      json->Pair("span", time.span);
                      json->Text("text", document.Text(time.span));
                      json->TextOrNull("start", time.start.text());
                      json->TextOrNull("end", time.finish.text());
                      json->Text("precision", ToString(time.precision));
                      json->TextOrNull("basis", time.rule);
                    });
}

std::string WhereToJson(const Document& document) {
  return ListToJson(document, "mentions", document.places,
                    [&](const PlaceMention& mention, Json* json) {
                      json->Pair("span", document.SpanOf(mention.begin, mention.end));
                      WriteFields(mention.place, json);
                    });
}

std::string SplitToJson(const Document& document) {
  return ListToJson(document, "sentences", document.sentences,
                    [&](const Sentence& sentence, Json* json) {
                      json->Pair("span", sentence.span);
                      json->Number("paragraph", sentence.paragraph);
                      json->Text("text", document.Text(sentence.span));
                      WriteTokens(document, sentence, json);
                    });
}

std::string ParseToJson(const Document& document) {
  size_t next_name = 0;
  return ListToJson(document, "sentences", document.sentences,
                    [&](const Sentence& sentence, Json* json) {
                      json->Pair("span", sentence.span);
                      json->Number("paragraph", sentence.paragraph);
                      json->Text("text", document.Text(sentence.span));
                      json->Key("tokens");
                      json->OpenList();
                      for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
                        WriteWord(document, sentence, document.tokens[t], json);
                      }
                      json->CloseList();
                      WriteNames(document, sentence, &next_name, json);
                    });
}

}  // namespace dragoman
