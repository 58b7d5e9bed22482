#include "dragoman/output.h"

#include <gtest/gtest.h>

#include "dragoman/input.h"

namespace dragoman {
namespace {

Document OneEvent() {
  Document document;
  document.article.id = "a1";
  document.article.title = "Talks, \"frank\" ones";
  document.article.published = *Date::Parse("2021-11-28");
  document.article.text = "Iran met Iraq.";
  document.sentences = {{{0, 14}, 0, 0, 0}};
  Event event;
  event.id = "0123456789abcdef";
  event.type = EventType::kConsult;
  event.cameo = "040";
  event.quad_code = 1;
  event.intensity = 2.5;
  event.goldstein = 1;
  Entity iran;
  iran.text = iran.name = "Iran";
  iran.span = {0, 4};
  iran.country = "IRN";
  iran.sectors = {"GOV"};
  iran.code = "IRNGOV";
  iran.confidence = 0.9;
  event.actor = {iran};
  event.magnitude.dead.low = 12;
  event.trigger.span = {5, 8};
  event.why = {"type=frames/consult.txt:1"};
  event.confidence = 0.75;
  document.events = {event};
  return document;
}

TEST(Output, WritesTheWholeRecord) {
  const Document document = OneEvent();
  EXPECT_EQ(
      ToJson(document, document.events[0]),
      "{\"id\":\"0123456789abcdef\",\"article\":{\"id\":\"a1\",\"url\":null,"
      "\"title\":\"Talks, \\\"frank\\\" ones\",\"source\":null,"
      "\"published\":\"2021-11-28\",\"language\":null,\"path\":null},\"sentence\":0,"
      "\"event_text\":\"Iran met Iraq.\",\"event_type\":\"CONSULT\",\"mode\":[],"
      "\"contexts\":[],\"cameo\":\"040\",\"quad_code\":1,\"intensity\":2.5,"
      "\"goldstein\":1,\"actor\":[{\"text\":\"Iran\",\"span\":[0,4],\"name\":\"Iran\","
      "\"country\":\"IRN\",\"sectors\":[\"GOV\"],\"code\":\"IRNGOV\",\"office\":null,"
      "\"wikidata\":null,\"via\":null,\"confidence\":0.9}],\"recipient\":[],"
      "\"factuality\":\"reported\",\"attribution\":null,\"date\":{\"start\":null,"
      "\"end\":null,\"precision\":\"unknown\",\"text\":null,\"basis\":null},"
      "\"place\":null,\"magnitude\":{\"dead\":[12,null]},\"trigger\":{\"text\":\"met\","
      "\"span\":[5,8]},\"why\":[\"type=frames/consult.txt:1\"],\"confidence\":0.75,"
      "\"story\":null,\"reports\":[]}");
}

TEST(Output, IsOneLineForReadersThatKnowOtherLineBreaks) {
  Document document = OneEvent();
  document.article.text = "Iran\xC2\x85 met\xE2\x80\xA8 \xE2\x80\xA9Iraq.";
  document.sentences[0].span.end = static_cast<uint32_t>(document.article.text.size());
  EXPECT_NE(ToJson(document, document.events[0])
                .find("\"event_text\":\"Iran\\u0085 met\\u2028 \\u2029Iraq.\""),
            std::string::npos);
}

TEST(Output, WritesParsesAsOneRow) {
  Document document;
  ASSERT_TRUE(ReadConllu("# newdoc id = a1\n"
                         "1-2\tIran's\t_\t_\t_\t_\t_\t_\t_\t_\n"
                         "1\tIran\tIran\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tName=B-LOC\n"
                         "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
                         "3\tnavy\tnavy\tNOUN\tNN\t_\t0\troot\t_\t_\n\n"
                         "1\tYes\t_\tINTJ\tUH\t_\t0\troot\t_\tName=B-PER\n\n",
                         &document)
                  .ok());
  EXPECT_EQ(ParseToJson(document),
            "{\"id\":\"a1\",\"path\":null,\"sentences\":["
            "{\"span\":[0,11],\"paragraph\":0,\"text\":\"Iran's navy\",\"tokens\":["
            "{\"span\":[0,4],\"text\":\"Iran\",\"lemma\":\"Iran\",\"upos\":\"PROPN\","
            "\"xpos\":\"NNP\",\"head\":2,\"relation\":\"nmod:poss\"},"
            "{\"span\":[4,6],\"text\":\"'s\",\"lemma\":\"'s\",\"upos\":\"PART\","
            "\"xpos\":\"POS\",\"head\":0,\"relation\":\"case\",\"joined\":true},"
            "{\"span\":[7,11],\"text\":\"navy\",\"lemma\":\"navy\",\"upos\":\"NOUN\","
            "\"xpos\":\"NN\",\"head\":null,\"relation\":\"root\"}],"
            "\"names\":[{\"span\":[0,4],\"text\":\"Iran\",\"kind\":\"place\"}]},"
            "{\"span\":[12,15],\"paragraph\":0,\"text\":\"Yes\",\"tokens\":["
            "{\"span\":[12,15],\"text\":\"Yes\",\"lemma\":null,\"upos\":\"INTJ\","
            "\"xpos\":\"UH\",\"head\":null,\"relation\":\"root\"}],"
            "\"names\":[{\"span\":[12,15],\"text\":\"Yes\",\"kind\":\"person\"}]}]}");
}

TEST(Output, DescribesEntities) {
  Entity entity;
  entity.text = "rebels";
  entity.country = "COD";
  entity.sectors = {"REB"};
  EXPECT_EQ(Describe(entity), "rebels (COD REB)");
  entity.name = "Ebrahim Raisi";
  entity.office = "president";
  EXPECT_EQ(Describe(entity), "Ebrahim Raisi (COD president)");
  EXPECT_EQ(Describe(Entity()), "");
  Entity inferred;
  inferred.country = "IRN";
  inferred.sectors = {"GOV"};
  EXPECT_EQ(Describe(inferred), "unnamed (IRN GOV)");
}

}  // namespace
}  // namespace dragoman
