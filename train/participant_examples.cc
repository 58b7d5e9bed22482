// Writes what train/participants.py learns from: for each event the options of both sides
// with the names of their features, one JSON row an event.
//
//   participant_examples DATA_DIR MODEL.dgm < articles.jsonl > examples.jsonl
//
// DATA_DIR is a copy of data/ without choice/participants.txt, so that events come as the
// frames alone make them. Built with -DDRAGOMAN_BUILD_TRAINING=ON.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

#include "dragoman/engine.h"
#include "extract/choice_features.h"
#include "extract/choice_options.h"

namespace dragoman {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void Write(const std::vector<std::string>& list, Writer* json) {
  json->StartArray();
  for (const std::string& one : list) json->String(one.c_str());
  json->EndArray();
}

std::string Row(const ChoiceContext& context, const Event& event) {
  const EventOptions options = OptionsFor(context, event);
  const ChoiceFeatures describe(context, event);
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  json.Key("id");
  json.String(context.document().article.id.c_str());
  json.Key("begin");
  json.Uint(event.trigger.span.begin);
  json.Key("type");
  json.String(std::string(ToString(event.type)).c_str());
  json.Key("negated");
  json.Bool(event.factuality == Factuality::kNegated);
  json.Key("settled");
  json.StartArray();
  for (const bool settled : options.settled) json.Bool(settled);
  json.EndArray();
  json.Key("sides");
  json.StartArray();
  for (const int side : {kActorSide, kRecipientSide}) {
    json.StartArray();
    for (const Countries& option : options.sides[side]) {
      Features features(true);
      describe.OfSide(side, option, &features);
      json.StartArray();
      Write(option, &json);
      Write(features.names(), &json);
      json.EndArray();
    }
    json.EndArray();
  }
  json.EndArray();
  json.Key("pairs");
  json.StartArray();
  for (const Countries& actor : options.sides[0]) {
    json.StartArray();
    for (const Countries& recipient : options.sides[1]) {
      Features features(true);
      describe.OfPair(actor, recipient, &features);
      Write(features.names(), &json);
    }
    json.EndArray();
  }
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

int Run(const char* data, const char* model) {
  Result<Engine> engine = Engine::Load({data, model, false});
  if (!engine.ok()) {
    std::cerr << engine.status().message() << '\n';
    return 1;
  }
  std::string line;
  while (std::getline(std::cin, line)) {
    rapidjson::Document row;
    row.Parse(line.c_str());
    if (row.HasParseError() || !row.IsObject() || !row.HasMember("text")) {
      std::cerr << "a row has no text: " << line.substr(0, 80) << '\n';
      return 1;
    }
    Article article;
    article.id = row["id"].GetString();
    article.text = row["text"].GetString();
    if (const auto date = Date::Parse(row["published"].GetString())) {
      article.published = *date;
    }
    const Document document = engine->Code(std::move(article));
    const ChoiceContext context(document);
    for (const Event& event : document.events) std::cout << Row(context, event) << '\n';
  }
  return 0;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: participant_examples DATA_DIR MODEL.dgm < articles.jsonl\n";
    return 2;
  }
  return dragoman::Run(argv[1], argv[2]);
}
