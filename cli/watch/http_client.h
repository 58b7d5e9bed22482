// Questions to web servers and their answers, many at a time, within limits of time and
// size.
//
//   HttpClient client("Dragoman/0.1", 30);
//   client.Ask(1, {.url = "https://example.org/feed", .etag = "\"a1\""});
//   for (const auto& [number, answer] : client.Wait(0.1)) {
//     answer.status;      // 200, 304, 404 ...; 0 if there was no answer: see problem
//   }
//
// Only HTTP and HTTPS. Redirects are not followed: whoever asks has to see to the rules
// of the other site first. What is under way at the end is given up. One thread.
#ifndef DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_
#define DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dragoman::cli {

struct HttpQuestion {
  std::string url;
  std::string etag = {}, modified = {};  // of the copy that we have
};

struct HttpAnswer {
  int status = 0;
  std::string body;  // unpacked
  std::string type;  // "text/html; charset=utf-8"
  std::string etag, modified;
  std::string redirect;    // where the page is instead
  double retry_after = 0;  // seconds; 0: the server does not say
  std::string problem;     // a sentence without the address, if there is no whole answer
  bool too_long = false;   // asking again does not help
};

class HttpClient {
 public:
  HttpClient(std::string agent, double seconds);
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  ~HttpClient();

  // Begins; the number comes back with the answer.
  void Ask(uint64_t number, const HttpQuestion& question);
  size_t under_way() const;
  // What has ended, waiting so many seconds at most for the first.
  std::vector<std::pair<uint64_t, HttpAnswer>> Wait(double seconds);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_
