#include "http_client.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace dragoman::cli {
namespace {

constexpr size_t kMostBytes = size_t{10} << 20;  // far more than any page of news
constexpr long kConnectSeconds = 10;

struct Transfer {
  HttpAnswer answer;
  const std::atomic<bool>* stop = nullptr;
};

size_t TakeBody(char* bytes, size_t size, size_t count, void* user) {
  HttpAnswer& answer = static_cast<Transfer*>(user)->answer;
  if (answer.body.size() + size * count > kMostBytes) {
    answer.too_long = true;
    return 0;  // ends the transfer
  }
  answer.body.append(bytes, size * count);
  return size * count;
}

bool StartsWith(std::string_view line, std::string_view lower) {
  return line.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), line.begin(), [](char a, char b) {
           return a == std::tolower(static_cast<unsigned char>(b));
         });
}

std::string ValueOf(std::string_view line) {
  line.remove_prefix(line.find(':') + 1);
  const size_t begin = line.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(" \t\r\n") - begin + 1));
}

size_t TakeHeader(char* bytes, size_t size, size_t count, void* user) {
  HttpAnswer& answer = static_cast<Transfer*>(user)->answer;
  const std::string_view line(bytes, size * count);
  if (StartsWith(line, "etag:")) answer.etag = ValueOf(line);
  if (StartsWith(line, "last-modified:")) answer.modified = ValueOf(line);
  return size * count;
}

int LookAtStop(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Transfer*>(user)->stop->load() ? 1 : 0;
}

std::string ProblemOf(CURLcode code, const char* text, double seconds) {
  if (code == CURLE_WRITE_ERROR) {
    return fmt::format("the answer has more than {} bytes", kMostBytes);
  }
  if (code == CURLE_OPERATION_TIMEDOUT) {
    return fmt::format("there was no whole answer within {} s", seconds);
  }
  return text[0] != '\0' ? text : curl_easy_strerror(code);
}

}  // namespace

class HttpClient::Impl {
 public:
  Impl(std::string agent, double seconds, const std::atomic<bool>* stop)
      : agent_(std::move(agent)),
        seconds_(seconds),
        stop_(stop),
        curl_(curl_easy_init()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { curl_easy_cleanup(curl_); }

  HttpAnswer Get(const HttpQuestion& question) {
    Transfer transfer;
    transfer.stop = stop_;
    char error[CURL_ERROR_SIZE] = {};
    curl_slist* headers = nullptr;
    for (const auto& [name, value] :
         {std::pair("If-None-Match: ", &question.etag),
          std::pair("If-Modified-Since: ", &question.modified)}) {
      if (!value->empty()) headers = curl_slist_append(headers, (name + *value).c_str());
    }
    SetUp(question.url, headers, error, &transfer);
    const CURLcode code = curl_easy_perform(curl_);
    curl_slist_free_all(headers);
    TakeAbout(&transfer.answer);
    if (code != CURLE_OK) {
      transfer.answer.problem = ProblemOf(code, error, seconds_);
      transfer.answer.status = 0;
    }
    return std::move(transfer.answer);
  }

 private:
  // Connections are kept from one question to the next.
  void SetUp(const std::string& url, curl_slist* headers, char* error,
             Transfer* transfer) {
    curl_easy_reset(curl_);
    curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl_, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl_, CURLOPT_USERAGENT, agent_.c_str());
    curl_easy_setopt(curl_, CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl unpacks
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT_MS, static_cast<long>(seconds_ * 1000));
    curl_easy_setopt(curl_, CURLOPT_ERRORBUFFER, error);
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, TakeBody);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(curl_, CURLOPT_HEADERFUNCTION, TakeHeader);
    curl_easy_setopt(curl_, CURLOPT_HEADERDATA, transfer);
    curl_easy_setopt(curl_, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl_, CURLOPT_XFERINFOFUNCTION, LookAtStop);
    curl_easy_setopt(curl_, CURLOPT_XFERINFODATA, transfer);
  }

  void TakeAbout(HttpAnswer* answer) {
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    answer->status = static_cast<int>(status);
    curl_off_t wait = 0;
    if (curl_easy_getinfo(curl_, CURLINFO_RETRY_AFTER, &wait) == CURLE_OK) {
      answer->retry_after = static_cast<double>(wait);
    }
    for (const auto& [info, text] :
         {std::pair(CURLINFO_CONTENT_TYPE, &answer->type),
          std::pair(CURLINFO_REDIRECT_URL, &answer->redirect)}) {
      const char* value = nullptr;
      curl_easy_getinfo(curl_, info, &value);
      if (value != nullptr) *text = value;
    }
  }

  std::string agent_;
  double seconds_;
  const std::atomic<bool>* stop_;
  CURL* curl_;
};

HttpClient::HttpClient(std::string agent, double seconds, const std::atomic<bool>* stop)
    : impl_(std::make_unique<Impl>(std::move(agent), seconds, stop)) {}
HttpClient::~HttpClient() = default;
HttpAnswer HttpClient::Get(const HttpQuestion& question) { return impl_->Get(question); }

}  // namespace dragoman::cli
