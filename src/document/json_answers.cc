// JSON of what commands answer that is no record: phrases, pairs, and findings about the
// dictionaries of actors.
#include "document/json_writer.h"
#include "document/pair_labels.h"
#include "dragoman/actors.h"
#include "dragoman/output.h"
#include "dragoman/relation.h"
#include "dragoman/who.h"

namespace dragoman {

void WriteWho(const Entity& entity, Json* json) {
  json->TextOrNull("name", entity.name);
  json->TextOrNull("country", entity.country);
  json->List("sectors", entity.sectors);
  json->TextOrNull("code", entity.code);
  json->TextOrNull("office", entity.office);
  json->TextOrNull("wikidata", entity.wikidata);
  json->TextOrNull("via", entity.via);
  json->Number("confidence", Rounded(entity.confidence));
}

std::string ToJson(const Phrase& phrase, const PhraseAnswer& answer) {
  Json json;
  json.Open();
  json.TextOrNull("id", phrase.id);
  json.Text("text", phrase.text);
  WriteWho(answer.entity, &json);
  constexpr std::string_view kKinds[] = {"name", "description", "pronoun"};
  json.TextOrNull("kind", answer.found ? kKinds[static_cast<size_t>(answer.kind)] : "");
  if (!answer.members.empty()) {
    json.Key("members");
    json.OpenList();
    for (const Entity& member : answer.members) {
      json.Open();
      json.Text("text", member.text);
      WriteWho(member, &json);
      json.Close();
    }
    json.CloseList();
  }
  json.Close();
  return json.Take();
}

std::string ToString(OfficeFinding::Kind kind) {
  constexpr const char* kNames[] = {"expired", "vacant", "hole", "overlap"};
  return kNames[static_cast<size_t>(kind)];
}

std::string OfficeFinding::ToString() const {
  return "data/" + place + ": " + country + " " + office + ": " + problem + "\n  " +
         remedy;
}

std::string ToJson(const OfficeFinding& finding) {
  Json json;
  json.Open();
  json.Text("kind", ToString(finding.kind));
  json.Text("country", finding.country);
  json.Text("office", finding.office);
  json.TextOrNull("from", finding.from.text());
  json.TextOrNull("to", finding.to.text());
  json.Text("place", finding.place);
  json.Text("problem", finding.problem);
  json.Text("remedy", finding.remedy);
  json.Close();
  return json.Take();
}

std::string ToJson(const UnknownActor& actor) {
  Json json;
  json.Open();
  json.Text("name", actor.name);
  json.Text("kind", actor.person ? "person" : "body");
  json.Number("articles", static_cast<double>(actor.articles));
  json.Number("mentions", static_cast<double>(actor.mentions));
  json.TextOrNull("country", actor.country);
  json.TextOrNull("sector", actor.sector);
  json.TextOrNull("office", actor.office);
  json.Text("line", actor.line);
  json.Text("article", actor.article);
  json.Text("example", actor.example);
  json.Close();
  return json.Take();
}

std::string ToJson(const Pair& pair, const PairAnswer& answer, PairLabels labels) {
  const PairAnswer said = labels == PairLabels::kCameo15 ? WithYield(answer) : answer;
  Json json;
  json.Open();
  json.TextOrNull("id", pair.id);
  json.Text("event_type", LabelOf(said.type, labels));
  json.Number("quad_code", said.quad_code);
  json.Text("factuality", ToString(said.factuality));
  json.Number("confidence", Rounded(said.confidence));
  const std::string_view sentence = pair.sentence;
  const auto phrase = [&](std::string_view key, Span span) {
    json.TextOrNull(key, sentence.substr(span.begin, span.end - span.begin));
  };
  phrase("source", pair.spans.source);
  phrase("target", pair.spans.target);
  json.Key("ranking");
  json.OpenList();
  for (const RankedType& ranked : said.ranking) {
    json.Open();
    json.Text("event_type", LabelOf(ranked.type, labels));
    json.Number("chance", Rounded(ranked.chance));
    json.Close();
  }
  json.CloseList();
  json.Close();
  return json.Take();
}

}  // namespace dragoman
