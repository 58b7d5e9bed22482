// Coded articles made by hand, and short ways to ask a store, for the tests of this
// folder.
#ifndef DRAGOMAN_STORE_TESTING_H_
#define DRAGOMAN_STORE_TESTING_H_

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/store.h"

namespace dragoman::testing {

// A folder of its own for a test, removed with it.
class TestFolder {
 public:
  TestFolder() {
    std::string pattern = std::filesystem::temp_directory_path() / "store_test.XXXXXX";
    path_ = mkdtemp(pattern.data());
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline Entity Somebody(std::string country, std::vector<std::string> sectors) {
  Entity entity;
  entity.text = country + " people";
  entity.country = std::move(country);
  entity.sectors = std::move(sectors);
  entity.code = entity.country + (entity.sectors.empty() ? "" : entity.sectors[0]);
  entity.confidence = 0.9;
  return entity;
}

// "Iran warned Azerbaijan." of an id and a day, with its one event.
inline Document Warning(const std::string& id, const std::string& day) {
  Document document;
  document.article.id = id;
  document.article.title = "A warning";
  document.article.source = "The Courier";
  document.article.published = *Date::Parse(day);
  document.article.text = "Iran warned Azerbaijan.";
  document.sentences.push_back({.span = {0, 23}});
  Event event;
  event.id = "event of " + id;
  event.type = EventType::kThreaten;
  event.quad_code = 3;
  event.cameo = "130";
  event.intensity = -3;
  event.goldstein = -4.4;
  event.actor = {Somebody("IRN", {"GOV"})};
  event.recipient = {Somebody("AZE", {"GOV"})};
  event.date = {document.article.published, document.article.published, Precision::kDay,
                "", "lead"};
  event.trigger.span = {5, 11};
  event.why = {"type=frames/threaten.txt:1"};
  event.confidence = 0.8;
  document.events.push_back(std::move(event));
  return document;
}

// The same, fuller and with numbers: fighting near Baku.
inline Document WarningWithPlace(const std::string& id, const std::string& day) {
  Document document = Warning(id, day);
  Event& event = document.events[0];
  event.place.text = event.place.name = "Baku";
  event.place.country = "AZE";
  event.place.lat = 40.37767;
  event.place.lon = 49.89201;
  event.place.radius_km = 15;
  return document;
}

// What a merger might find of an article with one record.
inline MergedArticle ReportOf(const Document& document, const std::string& event) {
  const std::string& record = document.events[0].id;
  const Date day = document.article.published;
  MergedArticle merged;
  merged.found = {document.article.id, 1, {{record, event, record == event ? 1 : 0.9}}};
  merged.changes = {{event, day, "line of " + record}};
  merged.head = "head";
  merged.passed = day.AddDays(-14);
  return merged;
}

// The rows of an answer as CSV, or what went wrong.
inline std::string Ask(const Store& store, const std::string& sql) {
  struct Rows : AnswerSink {
    void Begin(const std::vector<AnswerColumn>&) override {}
    bool Take(const std::vector<AnswerCell>& row) override {
      text += ToCsv(row) + "\n";
      return true;
    }
    std::string text;
  } rows;
  const Status status = store.Query(sql, &rows);
  return status.ok() ? rows.text : status.message();
}

}  // namespace dragoman::testing

#endif  // DRAGOMAN_STORE_TESTING_H_
