#include "address.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace dragoman::cli {
namespace {

class Address {
 public:
  explicit Address(const std::string& url) : handle_(curl_url(), curl_url_cleanup) {
    good_ = Set(url) &&
            (Part(CURLUPART_SCHEME) == "http" || Part(CURLUPART_SCHEME) == "https");
  }
  bool good() const { return good_; }
  // Relative to what it was before.
  bool Set(const std::string& url) {
    return curl_url_set(handle_.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK;
  }
  std::string Part(CURLUPart part, unsigned flags = 0) const {
    char* text = nullptr;
    if (curl_url_get(handle_.get(), part, &text, flags) != CURLUE_OK) return {};
    std::string copy(text);
    curl_free(text);
    return copy;
  }

 private:
  std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> handle_;
  bool good_ = false;
};

std::string Lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

bool CountsVisitors(std::string_view parameter) {
  for (const std::string_view name : {"utm_", "fbclid=", "gclid=", "at_medium=",
                                      "at_campaign=", "ns_campaign=", "ns_mchannel="}) {
    if (parameter.starts_with(name)) return true;
  }
  return false;
}

std::string QueryWithout(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (CountsVisitors(parameter)) continue;
    kept += kept.empty() ? '?' : '&';
    kept += parameter;
  }
  return kept;
}

std::string Site(const Address& address) {
  const std::string port = address.Part(CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
  return address.Part(CURLUPART_SCHEME) + "://" + Lower(address.Part(CURLUPART_HOST)) +
         (port.empty() ? "" : ":" + port);
}

}  // namespace

std::string SiteOf(const std::string& url) {
  const Address address(url);
  return address.good() ? Site(address) : std::string();
}

std::string PathOf(const std::string& url) {
  const Address address(url);
  if (!address.good()) return {};
  const std::string query = address.Part(CURLUPART_QUERY);
  return address.Part(CURLUPART_PATH) + (query.empty() ? "" : "?" + query);
}

std::string KeyOf(const std::string& url) {
  const Address address(url);
  if (!address.good()) return {};
  return Site(address) + address.Part(CURLUPART_PATH) +
         QueryWithout(address.Part(CURLUPART_QUERY));
}

std::string Resolve(const std::string& base, const std::string& link) {
  Address address(base);
  if (!address.good()) return link;
  return address.Set(link) ? address.Part(CURLUPART_URL) : link;
}

}  // namespace dragoman::cli
