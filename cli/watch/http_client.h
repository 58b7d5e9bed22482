// One question to a web server and its answer, within limits of time and size.
//
//   HttpClient client("Dragoman/0.1", 30, &stop);
//   HttpAnswer answer = client.Get({.url = "https://example.org/feed", .etag =
//   "\"a1\""}); answer.status;            // 200, 304, 404 ...; 0 if there was no answer:
//   see problem
//
// Only HTTP and HTTPS. Redirects are not followed: whoever asks has to see to the rules
// of the other site first. One thread.
#ifndef DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_
#define DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_

#include <atomic>
#include <memory>
#include <string>

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
  // `*stop` ends what is going on; it must outlive the client.
  HttpClient(std::string agent, double seconds, const std::atomic<bool>* stop);
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  ~HttpClient();

  HttpAnswer Get(const HttpQuestion& question);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_HTTP_CLIENT_H_
