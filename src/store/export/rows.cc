#include "store/export/rows.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "store/export/acled_actor.h"
#include "store/export/actor_code.h"

namespace dragoman {
namespace {

// Types of which the frames know that all who are named do it with each other.
constexpr std::array kMutual = {EventType::kAgree,   EventType::kConsult,
                                EventType::kSupport, EventType::kCooperate,
                                EventType::kRetreat, EventType::kAssault};

class RowMaker {
 public:
  RowMaker(const Schema& schema, const Record& record, const ExportData& data, Date day)
      : schema_(schema), data_(data), record_(record), day_(day) {}

  std::vector<Row> Dyads() {
    const Event& event = record_.event;
    if (IsMutual(event)) {
      AddMutual();
    } else if (event.recipient.empty() || event.actor.empty()) {
      AddOneSided();
    } else {
      for (const Entity& actor : event.actor) {
        for (const Entity& recipient : event.recipient) AddPair(actor, recipient);
      }
    }
    return std::move(rows_);
  }

  std::vector<Row> One() {
    Row row = NewRow();
    const Event& event = record_.event;
    if (!event.actor.empty()) row.source = event.actor.data();
    if (!event.recipient.empty()) row.target = event.recipient.data();
    return {row};
  }

  std::vector<Row> Reports() {
    std::vector<Row> rows;
    for (const Row& row : Dyads()) {
      for (const Report& report : record_.reports) {
        rows.push_back(row);
        rows.back().report = &report;
      }
      if (record_.reports.empty()) rows.push_back(row);
    }
    return rows;
  }

 private:
  Row NewRow() const {
    Row row;
    row.record = &record_;
    row.data = &data_;
    row.cameo = record_.event.cameo;
    row.day = day_;
    row.key = record_.event.id;
    return row;
  }

  void AddMutual() {
    const std::vector<Entity>& all = record_.event.actor;
    const bool fight = record_.event.type == EventType::kAssault;
    for (const Entity& one : all) {
      for (const Entity& other : all) {
        if (&one == &other || (fight && AreOnOneSide(one, other, data_))) continue;
        Add(&one, &other, record_.event.cameo);
      }
    }
    if (rows_.empty()) AddOneSided();
  }

  void AddOneSided() {
    if (schema_.needs.target) return;
    const Event& event = record_.event;
    for (const Entity& actor : event.actor) Add(&actor, nullptr, event.cameo);
    if (!event.actor.empty()) return;
    for (const Entity& recipient : event.recipient) Add(nullptr, &recipient, event.cameo);
  }

  void AddPair(const Entity& actor, const Entity& recipient) {
    Add(&actor, &recipient, record_.event.cameo);
    const std::string_view reverse = data_.ReverseOf(record_.event.cameo);
    if (!reverse.empty()) Add(&recipient, &actor, std::string(reverse));
  }

  // Two phrases may mean the same to a schema that writes codes only.
  void Add(const Entity* source, const Entity* target, std::string cameo) {
    const std::string from = Code(source), to = Code(target);
    if (!IsKnown(source, from) || !IsKnown(target, to)) return;
    if (schema_.codes_only && !written_.emplace(from, to, cameo).second) return;
    Row row = NewRow();
    row.key += "|" + std::to_string(rows_.size()) + "|" + from + "|" + to;
    row.source = source;
    row.target = target;
    row.cameo = std::move(cameo);
    rows_.push_back(std::move(row));
  }

  bool IsKnown(const Entity* entity, const std::string& code) const {
    if (!schema_.needs.known || !code.empty()) return true;
    return !schema_.codes_only && !entity->name.empty();
  }

  std::string Code(const Entity* entity) const {
    return entity == nullptr ? "" : CameoCodeOf(*entity, data_);
  }

  const Schema& schema_;
  const ExportData& data_;
  const Record& record_;
  const Date day_;
  std::set<std::tuple<std::string, std::string, std::string>> written_;
  std::vector<Row> rows_;
};

bool HasTarget(const Event& event) {
  return IsMutual(event) || (!event.recipient.empty() && !event.actor.empty());
}

bool HasDate(const Record& record) {
  const EventDate& date = record.event.date;
  return date.start || date.finish || record.article.published;
}

// "" if nothing is missing.
std::string_view Missing(const Schema& schema, const Record& record,
                         const ExportData& data, const std::vector<Factuality>& factual) {
  const Needs& needs = schema.needs;
  const Event& event = record.event;
  if (needs.factual &&
      std::find(factual.begin(), factual.end(), event.factuality) == factual.end()) {
    return "not told as a fact";
  }
  if (needs.type && event.type == EventType::kNone) return "only with a CAMEO code";
  if (needs.cameo && event.cameo.empty()) return "without a CAMEO code";
  if (needs.date && !HasDate(record)) return "without any date";
  if (needs.day && !EventDay(record)) return "without a date closer than a season";
  if (needs.acled_kind && AcledRuleOf(record, data) == nullptr) return "of another kind";
  if (needs.place && event.place.country.empty()) return "without a place";
  if (needs.target && !HasTarget(event)) return "without a recipient";
  return "";
}

}  // namespace

std::optional<Date> EventDay(const Record& record) {
  const EventDate& date = record.event.date;
  switch (date.precision) {
    case Precision::kDay:
    case Precision::kWeek:
    case Precision::kMonth:
      if (date.start) return date.start;
      break;
    case Precision::kSeason:
    case Precision::kYear:
    case Precision::kDecade:
      return std::nullopt;
    case Precision::kUnknown:
      break;
  }
  if (date.finish) return date.finish;
  if (record.article.published) return record.article.published;
  return std::nullopt;
}

bool IsMutual(const Event& event) {
  return event.recipient.empty() && event.actor.size() > 1 &&
         std::find(kMutual.begin(), kMutual.end(), event.type) != kMutual.end();
}

std::vector<Row> RowsOf(const Schema& schema, const Record& record,
                        const ExportData& data, const std::vector<Factuality>& factual,
                        std::string_view* why_none) {
  *why_none = Missing(schema, record, data, factual);
  if (!why_none->empty()) return {};
  RowMaker maker(schema, record, data, EventDay(record).value_or(Date()));
  if (schema.unit == Unit::kEvent) return maker.One();
  std::vector<Row> rows = schema.unit == Unit::kReport ? maker.Reports() : maker.Dyads();
  if (rows.empty()) {
    *why_none = schema.needs.known ? "of unknown actors" : "without an actor";
  }
  return rows;
}

}  // namespace dragoman
