#include "store/export/reports.h"

#include <algorithm>

#include "store/export/cell_text.h"

namespace dragoman {
namespace {

void AddOnce(const std::string& text, std::vector<std::string>* list) {
  if (text.empty() || std::find(list->begin(), list->end(), text) != list->end()) return;
  list->push_back(text);
}

}  // namespace

std::vector<Report> ReportsOf(const Record& record) {
  if (!record.reports.empty()) return record.reports;
  const Article& a = record.article;
  return {{a.id, a.url, a.source, a.title, a.published}};
}

std::vector<std::string> UrlsOf(const Record& record) {
  std::vector<std::string> urls;
  for (const Report& report : ReportsOf(record)) AddOnce(Address(report.url), &urls);
  return urls;
}

std::vector<std::string> SourcesOf(const Record& record) {
  std::vector<std::string> sources;
  for (const Report& report : ReportsOf(record)) {
    std::string name =
        report.source.empty() ? std::string(HostOf(report.url)) : report.source;
    std::replace(name.begin(), name.end(), ';', ',');  // outlets stand in lists by ;
    AddOnce(name, &sources);
  }
  return sources;
}

std::string SentenceIdsOf(const Record& record) {
  std::string ids = record.article.id + "_" + std::to_string(record.event.sentence);
  for (const Report& report : record.reports) {
    if (report.id != record.article.id) ids += ";" + report.id;
  }
  return ids;
}

std::string IssuesOf(const Record& record) {
  std::string out;
  for (const std::string& context : record.event.contexts) {
    out += (out.empty() ? "" : ";") + Capitals(context) + ",1";
  }
  return out;
}

size_t NumReportsOf(const Record& record) {
  return std::max<size_t>(record.reports.size(), 1);
}

size_t NumSourcesOf(const Record& record) {
  return std::max<size_t>(SourcesOf(record).size(), 1);
}

std::string_view HostOf(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

}  // namespace dragoman
