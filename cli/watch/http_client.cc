#include "http_client.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

namespace dragoman::cli {
namespace {

constexpr size_t kMostBytes = size_t{10} << 20;  // far more than any page of news
constexpr long kConnectSeconds = 10;

// A question that is under way; curl keeps pointers to it.
struct Transfer {
  uint64_t number = 0;
  HttpAnswer answer;
  CURL* curl = nullptr;
  curl_slist* headers = nullptr;
  char error[CURL_ERROR_SIZE] = {};
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
  Impl(std::string agent, double seconds)
      : agent_(std::move(agent)), seconds_(seconds), multi_(curl_multi_init()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    while (!transfers_.empty()) Drop(transfers_.begin());
    curl_multi_cleanup(multi_);
  }

  void Ask(uint64_t number, const HttpQuestion& question) {
    auto transfer = std::make_unique<Transfer>();
    transfer->number = number;
    transfer->curl = curl_easy_init();
    for (const auto& [name, value] :
         {std::pair("If-None-Match: ", &question.etag),
          std::pair("If-Modified-Since: ", &question.modified)}) {
      if (value->empty()) continue;
      transfer->headers = curl_slist_append(transfer->headers, (name + *value).c_str());
    }
    SetUp(question.url, transfer.get());
    curl_multi_add_handle(multi_, transfer->curl);
    transfers_.emplace(transfer->curl, std::move(transfer));
  }

  size_t under_way() const { return transfers_.size(); }

  std::vector<std::pair<uint64_t, HttpAnswer>> Wait(double seconds) {
    std::vector<std::pair<uint64_t, HttpAnswer>> ended = Ended();
    if (!ended.empty()) return ended;
    curl_multi_poll(multi_, nullptr, 0, static_cast<int>(seconds * 1000), nullptr);
    return Ended();
  }

 private:
  using Transfers = std::map<CURL*, std::unique_ptr<Transfer>>;

  std::vector<std::pair<uint64_t, HttpAnswer>> Ended() {
    std::vector<std::pair<uint64_t, HttpAnswer>> ended;
    int running = 0, left = 0;
    curl_multi_perform(multi_, &running);
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode code = message->data.result;
      const auto at = transfers_.find(message->easy_handle);
      Transfer& transfer = *at->second;
      TakeAbout(transfer.curl, &transfer.answer);
      if (code != CURLE_OK) {
        transfer.answer.problem = ProblemOf(code, transfer.error, seconds_);
        transfer.answer.status = 0;
      }
      ended.emplace_back(transfer.number, std::move(transfer.answer));
      Drop(at);
    }
    return ended;
  }

  void Drop(Transfers::iterator at) {
    const Transfer& transfer = *at->second;
    curl_multi_remove_handle(multi_, transfer.curl);
    curl_easy_cleanup(transfer.curl);
    curl_slist_free_all(transfer.headers);
    transfers_.erase(at);
  }

  // Connections are kept from one question to the next.
  void SetUp(const std::string& url, Transfer* transfer) {
    CURL* curl = transfer->curl;
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_USERAGENT, agent_.c_str());
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl unpacks
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, transfer->headers);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(seconds_ * 1000));
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, transfer->error);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, TakeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, TakeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, transfer);
  }

  static void TakeAbout(CURL* curl, HttpAnswer* answer) {
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer->status = static_cast<int>(status);
    curl_off_t wait = 0;
    if (curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait) == CURLE_OK) {
      answer->retry_after = static_cast<double>(wait);
    }
    for (const auto& [info, text] :
         {std::pair(CURLINFO_CONTENT_TYPE, &answer->type),
          std::pair(CURLINFO_REDIRECT_URL, &answer->redirect)}) {
      const char* value = nullptr;
      curl_easy_getinfo(curl, info, &value);
      if (value != nullptr) *text = value;
    }
  }

  std::string agent_;
  double seconds_;
  CURLM* multi_;
  Transfers transfers_;
};

HttpClient::HttpClient(std::string agent, double seconds)
    : impl_(std::make_unique<Impl>(std::move(agent), seconds)) {}
HttpClient::~HttpClient() = default;

void HttpClient::Ask(uint64_t number, const HttpQuestion& question) {
  impl_->Ask(number, question);
}

size_t HttpClient::under_way() const { return impl_->under_way(); }

std::vector<std::pair<uint64_t, HttpAnswer>> HttpClient::Wait(double seconds) {
  return impl_->Wait(seconds);
}

}  // namespace dragoman::cli
