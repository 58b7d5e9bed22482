#include "read/http_message.h"

#include <gtest/gtest.h>

#include <string>

#include "read/header_fields.h"
#include "read/testing.h"

namespace dragoman {
namespace {

std::string Body(const std::string& fields, const std::string& body) {
  const std::string bytes = "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body;
  HttpMessage message;
  ReadHttp(bytes, 1 << 20, &message);
  EXPECT_EQ(message.status, 200);
  return std::string(message.body);
}

TEST(ReadHttp, TakesHeadAndBodyApart) {
  const std::string bytes =
      "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNothing here.";
  HttpMessage message;
  ReadHttp(bytes, 1 << 20, &message);
  EXPECT_EQ(message.status, 404);
  EXPECT_EQ(HeaderField(message.head, "content-type"), "text/html");
  EXPECT_EQ(message.body, "Nothing here.");
}

TEST(ReadHttp, JoinsChunks) {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_EQ(Body(chunked, "5\r\nThey \r\n4;a=b\r\nmet.\r\n0\r\n\r\n"), "They met.");
  EXPECT_EQ(Body(chunked, "5\r\nThey \r\n4\r\nme"), "They me");
}

TEST(ReadHttp, TakesABodyThatIsNotChunkedAsItIs) {
  EXPECT_EQ(Body("Transfer-Encoding: chunked\r\n", "<p>They met.</p>"),
            "<p>They met.</p>");
}

TEST(ReadHttp, Unpacks) {
  EXPECT_EQ(Body("Content-Encoding: gzip\r\n", testing::Gzip("They met.")), "They met.");
  EXPECT_EQ(Body("Content-Encoding: zstd\r\n", testing::Zstd("They met.")), "They met.");
  EXPECT_EQ(Body("Content-Encoding: deflate\r\n", testing::Deflated("They met.", 15)),
            "They met.");
  EXPECT_EQ(Body("Content-Encoding: gzip\r\n", "They met."), "They met.");
}

TEST(ReadHttp, SurvivesAnswersThatBreakOff) {
  const std::string bytes =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
      "1d\r\n" +
      testing::Gzip("They met.") + "\r\n0\r\n\r\n";
  for (size_t size = 0; size <= bytes.size(); ++size) {
    HttpMessage message;
    ReadHttp(std::string_view(bytes).substr(0, size), 1 << 20, &message);
    EXPECT_EQ(message.status, size < 12 ? message.status : 200);
  }
}

}  // namespace
}  // namespace dragoman
