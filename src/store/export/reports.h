// The articles that report an event: after merging many, before it the one that it was
// read in.
//
//   UrlsOf(record)             // {"https://a.example/1", "https://b.example/7"}
//   NumSourcesOf(record)       // 2: different outlets
//
// Pure functions, any thread.
#ifndef DRAGOMAN_STORE_EXPORT_REPORTS_H_
#define DRAGOMAN_STORE_EXPORT_REPORTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/record.h"

namespace dragoman {

std::vector<Report> ReportsOf(const Record& record);
std::vector<std::string> UrlsOf(const Record& record);     // without empty ones
std::vector<std::string> SourcesOf(const Record& record);  // each outlet once
// "a1_0;b7": the sentence is known of the article that the event was read in.
std::string SentenceIdsOf(const Record& record);
// "DIPLOMATIC,1;ECONOMIC,1": contexts as PETRARCH counts issues.
std::string IssuesOf(const Record& record);
size_t NumReportsOf(const Record& record);
size_t NumSourcesOf(const Record& record);

// Host of an address without "www."; "" if it is none.
std::string_view HostOf(std::string_view url);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_REPORTS_H_
