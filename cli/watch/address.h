// Addresses of the web, taken apart.
//
//   SiteOf("https://example.org/news/a?b=c#top")    // "https://example.org"
//   PathOf("https://example.org/news/a?b=c#top")    // "/news/a?b=c"
//   KeyOf("https://Example.org/a?utm_source=rss")   // "https://example.org/a"
//
// Pure functions; "" for what is no address of HTTP.
#ifndef DRAGOMAN_CLI_WATCH_ADDRESS_H_
#define DRAGOMAN_CLI_WATCH_ADDRESS_H_

#include <string>

namespace dragoman::cli {

// Scheme, host and port: whose robots.txt holds, and who is not to be asked too often.
std::string SiteOf(const std::string& url);
std::string PathOf(const std::string& url);
// The same for the same article: without fragment and without what only counts visitors.
std::string KeyOf(const std::string& url);
// `link` as it stands on the page `base`.
std::string Resolve(const std::string& base, const std::string& link);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_ADDRESS_H_
