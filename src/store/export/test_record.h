// Events for the tests of this folder, as short as a headline.
#ifndef DRAGOMAN_STORE_EXPORT_TEST_RECORD_H_
#define DRAGOMAN_STORE_EXPORT_TEST_RECORD_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "dragoman/export.h"
#include "store/export/export_data.h"

namespace dragoman {

inline Entity Somebody(std::string name, std::string country,
                       std::vector<std::string> sectors) {
  Entity entity;
  entity.text = name;
  entity.name = std::move(name);
  entity.country = std::move(country);
  entity.sectors = std::move(sectors);
  return entity;
}

// "police": who has no name.
inline Entity Group(std::string text, std::string country,
                    std::vector<std::string> sectors) {
  Entity entity = Somebody(std::move(text), std::move(country), std::move(sectors));
  entity.name.clear();
  return entity;
}

inline Entity Raisi() {
  Entity raisi = Somebody("Ebrahim Raisi", "IRN", {"GOV"});
  raisi.text = "the Iranian president";
  raisi.span = {4, 25};
  raisi.office = "president";
  raisi.code = "IRNGOV";
  raisi.wikidata = "Q5896";
  return raisi;
}

inline Entity Aliyev() {
  Entity aliyev = Somebody("Ilham Aliyev", "AZE", {"GOV"});
  aliyev.span = {30, 42};
  aliyev.office = "president";
  aliyev.code = "AZEGOV";
  return aliyev;
}

// 28 November 2021, Ashgabat: an article that is whole.
inline Record NewRecord(EventType type, std::string cameo) {
  Record record;
  record.article.id = "a1";
  record.article.url = "https://www.courier.example/2021/1";
  record.article.title = "Talks in Ashgabat";
  record.article.source = "Caspian Courier";
  record.article.language = "en";
  record.article.published = *Date::Parse("2021-11-29");
  Event& event = record.event;
  event.id = "0123456789abcdef";
  event.type = type;
  event.cameo = std::move(cameo);
  event.quad_code = 1;
  event.intensity = 4;
  event.contexts = {"diplomatic"};
  event.date = {*Date::Parse("2021-11-28"), *Date::Parse("2021-11-28"), Precision::kDay,
                "Sunday", "clause"};
  event.place = {"Ashgabat", "Ashgabat",          162183, 37.95, 58.38333,
                 "TKM",      "Ashgabat Province", "PPLC", 15,    "sentence"};
  event.trigger.span = {26, 29};
  event.confidence = 0.87;
  record.event_text = "The Iranian president met \"Ilham Aliyev\".";
  record.trigger_text = "met";
  return record;
}

inline Record Meeting() {
  Record record = NewRecord(EventType::kConsult, "040");
  record.event.actor = {Raisi(), Aliyev()};
  return record;
}

inline ExportData TestExportData() {
  Diagnostics diagnostics;
  const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  EXPECT_TRUE(files.ok());
  ExportData data = ExportData::Load(*files, &diagnostics);
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
  return data;
}

inline Exporter TestExporter(const std::string& schema,
                             std::vector<Factuality> factuality = {
                                 Factuality::kReported}) {
  Result<Exporter> exporter =
      Exporter::Load({schema, DRAGOMAN_SOURCE_DIR "/data", std::move(factuality)});
  EXPECT_TRUE(exporter.ok()) << exporter.status().message();
  return std::move(*exporter);
}

// The cells of each line of a table by tabs.
inline std::vector<std::vector<std::string>> TabCells(const std::string& text) {
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> cells(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.push_back(std::move(cells));
      cells.assign(1, "");
    } else if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return lines;
}

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_TEST_RECORD_H_
