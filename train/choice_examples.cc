// Writes what train/choice.py learns from: for each event the options of both sides
// with the names of their features, one JSON row an event.
//
//   choice_examples DATA_DIR MODEL.dgm < articles.jsonl > examples.jsonl
//
// DATA_DIR is a copy of data/ without choice/, so that events come as the frames alone
// make them. Built with -DDRAGOMAN_BUILD_TRAINING=ON.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

#include "base/data_files.h"
#include "document/entity_codes.h"
#include "document/ontology.h"
#include "dragoman/engine.h"
#include "extract/choice_features.h"
#include "extract/choice_options.h"
#include "extract/event_scorer.h"
#include "extract/frame_set.h"
#include "extract/sector_choice.h"

namespace dragoman {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void Write(const std::vector<std::string>& list, Writer* json) {
  json->StartArray();
  for (const std::string& one : list) json->String(one.c_str());
  json->EndArray();
}

// For each country that a side may be of: the features of its sector.
void WriteSectors(const ChoiceContext& context, const Event& event, int side,
                  const std::vector<Countries>& options, Writer* json) {
  json->StartObject();
  for (const Countries& option : options) {
    if (option.size() != 1) continue;
    std::string_view kind = "chosen";
    for (const Entity& entity : SideOf(event, side)) {
      if (CountryOf(entity) == option[0])
        kind = OpenKindOf(context.document(), event, side, entity);
    }
    if (kind.empty()) continue;
    FeatureNames features(true);
    DescribeSector(context, event, side, option[0], kind, &features);
    json->Key(option[0].c_str());
    Write(features.names(), json);
  }
  json->EndObject();
}

std::string Row(const EventDescriber& describer, const ChoiceContext& context,
                const Event& event) {
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
  FeatureNames described(true);
  describer.Describe(event, &described);
  json.Key("event");
  Write(described.names(), &json);
  json.Key("sectors");
  json.StartArray();
  for (const int side : {kActorSide, kRecipientSide}) {
    WriteSectors(context, event, side, options.sides[side], &json);
  }
  json.EndArray();
  json.Key("settled");
  json.StartArray();
  for (const bool settled : options.settled) json.Bool(settled);
  json.EndArray();
  json.Key("sides");
  json.StartArray();
  for (const int side : {kActorSide, kRecipientSide}) {
    json.StartArray();
    for (const Countries& option : options.sides[side]) {
      FeatureNames features(true);
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
      FeatureNames features(true);
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
  const Result<DataFiles> files = DataFiles::Folder(data);
  Diagnostics diagnostics;
  const Ontology ontology = Ontology::Load(*files, &diagnostics);
  const FrameSet frames = FrameSet::Load(*files, ontology, &diagnostics);
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
    const EventDescriber describer(frames, document);
    for (const Event& event : document.events) {
      std::cout << Row(describer, context, event) << '\n';
    }
  }
  return 0;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: choice_examples DATA_DIR MODEL.dgm < articles.jsonl\n";
    return 2;
  }
  return dragoman::Run(argv[1], argv[2]);
}
