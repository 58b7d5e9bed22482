// GDELT 2.0 Mentions: the 16 columns of a .mentions.CSV, tabs without a header. One line
// for each line of the events and each article that reports it.
#include <algorithm>
#include <cmath>

#include "store/export/cell_text.h"
#include "store/export/reports.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

constexpr std::string_view kMidnight = "000000";

Report ReportOf(const Row& r) {
  return r.report != nullptr ? *r.report : ReportsOf(*r.record)[0];
}

// Sentence and offsets are known of the article that the event was read in.
bool IsOwnArticle(const Row& r) { return ReportOf(r).id == r.article().id; }

std::string MentionDate(const Row& r) {
  const Date published = ReportOf(r).published;
  return Compact(published ? published : r.day).append(kMidnight);
}

std::string SourceName(const Row& r) {
  const Report report = ReportOf(r);
  const std::string_view host = HostOf(report.url);
  return host.empty() ? report.source : std::string(host);
}

std::string Identifier(const Row& r) {
  const Report report = ReportOf(r);
  return report.url.empty() ? report.id : Address(report.url);
}

// -1 for whoever is not named, as in GDELT.
std::string Offset(const Entity* entity, const Row& r) {
  const bool named = entity != nullptr && !entity->text.empty() && IsOwnArticle(r);
  return named ? std::to_string(entity->span.begin) : "-1";
}

std::string Confidence(const Row& r) {
  const double tens = std::round(r.event().confidence * 10);
  return std::to_string(static_cast<int>(std::clamp(tens, 1.0, 10.0)) * 10);
}

std::string Empty(const Row&) { return ""; }

constexpr Column kColumns[] = {
    {"GLOBALEVENTID", "as in the events",
     [](const Row& r) { return std::to_string(StableNumber(r.key, 53)); }},
    {"EventTimeDate", "event date as YYYYMMDDHHMMSS",
     [](const Row& r) { return Compact(r.day).append(kMidnight); }},
    {"MentionTimeDate", "publication day, the same way", MentionDate},
    {"MentionType", "always 1: the web", [](const Row&) { return std::string("1"); }},
    {"MentionSourceName", "host of the address, else the outlet", SourceName},
    {"MentionIdentifier", "address, else the article's id", Identifier},
    {"SentenceID", "from 1; 0 if only merging knows of the report",
     [](const Row& r) {
       return std::to_string(IsOwnArticle(r) ? r.event().sentence + 1 : 0);
     }},
    {"Actor1CharOffset", "bytes from the start of the text; -1 if not named",
     [](const Row& r) { return Offset(r.source, r); }},
    {"Actor2CharOffset", "", [](const Row& r) { return Offset(r.target, r); }},
    {"ActionCharOffset", "of the words that fired",
     [](const Row& r) {
       return IsOwnArticle(r) ? std::to_string(r.event().trigger.span.begin) : "-1";
     }},
    {"InRawText", "always 1: texts are not rewritten",
     [](const Row&) { return std::string("1"); }},
    {"Confidence", "10 to 100, by tens", Confidence},
    {"MentionDocLen", "always -1: a record does not have the article's text",
     [](const Row&) { return std::string("-1"); }},
    {"MentionDocTone", "always 0: no tone is measured",
     [](const Row&) { return std::string("0"); }},
    {"MentionDocTranslationInfo", "always empty", Empty},
    {"Extras", "always empty", Empty},
};

}  // namespace

const Schema kGdeltMentionsSchema = {
    .name = "gdelt-mentions",
    .unit = Unit::kReport,
    .needs = {.cameo = true},
    .columns = kColumns,
};

}  // namespace dragoman
