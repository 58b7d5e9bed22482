// Web archives from file to article: what is in them, what is broken, where it was.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/input.h"
#include "read/testing.h"

namespace dragoman {
namespace {

using testing::Gzip;
using testing::Zstd;

std::string Record(const std::string& type, const std::string& fields,
                   const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + fields +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string Response(const std::string& http_fields, const std::string& body,
                     const std::string& status = "200 OK") {
  return Record("response",
                "WARC-Target-URI: https://example.org/2021/11/28/a\r\n"
                "Content-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 " + status + "\r\n" + http_fields + "\r\n" + body);
}

std::string Page(const std::string& sentence) {
  return Response("Content-Type: text/html; charset=utf-8\r\n",
                  "<html><body><p>" + sentence + "</p></body></html>");
}

// All units of a file with these bytes, a line each: where it is, and text or reason.
std::string Read(const std::string& bytes, bool aside = true) {
  const std::string path = ::testing::TempDir() + "dragoman_" + std::to_string(getpid());
  std::ofstream(path, std::ios::binary) << bytes;
  InputOptions options;
  options.paths = {path};
  InputStream inputs(options);
  std::string lines;
  while (std::optional<InputItem> item = inputs.Next()) {
    ReadOutcome outcome = std::holds_alternative<Reject>(*item)
                              ? ReadOutcome(std::get<Reject>(*item))
                              : ReadArticle(std::get<RawInput>(*item), {});
    if (const auto* article = std::get_if<Article>(&outcome)) {
      lines += std::to_string(article->offset.value_or(0)) + " " + article->text + "\n";
      continue;
    }
    const auto& reject = std::get<Reject>(outcome);
    if (!reject.aside.empty() && !aside) continue;
    lines += reject.aside.empty() ? "! " : "(" + reject.aside + ") ";
    lines += reject.ToString().substr(path.size() + 2) + "\n";
  }
  std::filesystem::remove(path);
  return lines;
}

std::string At(size_t offset, const std::string& rest) {
  return std::to_string(offset) + " " + rest + "\n";
}

TEST(Warc, ReadsPagesWithTheirOffset) {
  const std::string info = Record("warcinfo", "", "software: a crawler\r\n");
  const std::string first = Page("The ministers met in the old town.");
  const std::string second = Page("The ministers left the old town.");
  const std::string lines =
      At(info.size(), "The ministers met in the old town.") +
      At(info.size() + first.size(), "The ministers left the old town.");
  EXPECT_EQ(Read(info + first + second), lines);
}

TEST(Warc, ReadsCompressedArchivesMemberByMember) {
  const std::string info = Gzip(Record("warcinfo", "", "software: a crawler\r\n"));
  const std::string first = Gzip(Page("The ministers met in the old town."));
  const std::string second = Gzip(Page("The ministers left the old town."));
  EXPECT_EQ(Read(info + first + second),
            At(info.size(), "The ministers met in the old town.") +
                At(info.size() + first.size(), "The ministers left the old town."));
  EXPECT_EQ(Read(Zstd(Page("The ministers met in the old town.")) +
                 Zstd(Page("The ministers left the old town."))),
            At(0, "The ministers met in the old town.") +
                At(Zstd(Page("The ministers met in the old town.")).size(),
                   "The ministers left the old town."));
}

TEST(Warc, TellsWhatThePageIsAndWhereItWas) {
  RawInput input;
  input.path = "crawl-2024-05-17.warc";
  input.kind = InputKind::kWarc;
  input.offset = 7;
  input.bytes = Page("The ministers met in the old town.");
  const ReadOutcome outcome = ReadArticle(input, {});
  const auto& article = std::get<Article>(outcome);
  EXPECT_EQ(article.url, "https://example.org/2021/11/28/a");
  EXPECT_EQ(article.published.text(), "2021-11-28");
  EXPECT_EQ(article.path, "crawl-2024-05-17.warc");
  EXPECT_EQ(article.offset, 7u);
}

TEST(Warc, ReadsTheTextOfPages) {
  EXPECT_EQ(Read(Record("conversion", "Content-Type: text/plain\r\n",
                        "The ministers met.\nThen they left.\n")),
            "0 The ministers met.\nThen they left.\n\n");
}

TEST(Warc, SetsAsideWhatIsNoPage) {
  EXPECT_EQ(Read(Response("Content-Type: image/png\r\n", "\x89PNG") +
                 Response("Content-Type: text/html\r\n", "<p>Nothing here.</p>",
                          "404 Not Found")),
            "(image/png) byte 0: it is image/png, not a page\n"
            "(status 404) byte 206: the server answered 404\n");
}

TEST(Warc, UsesTheServersCharacterSet) {
  EXPECT_EQ(Read(Response("Content-Type: text/html; charset=windows-1252\r\n",
                          "<p>The ministers met at the \x93"
                          "Caf\xE9 Central\x94.</p>")),
            "0 The ministers met at the “Café Central”.\n");
}

TEST(Warc, GoesOnBehindARecordWithoutALength) {
  const std::string broken =
      "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 "
      "OK\r\n\r\n<p>Lost.</p>\r\n\r\n";
  EXPECT_EQ(Read(broken + Page("The ministers met in the old town.")),
            "! byte 0: the record has no Content-Length, so where it ends is not known; "
            "fetch the file again\n" +
                At(broken.size(), "The ministers met in the old town."));
}

TEST(Warc, GoesOnBehindBytesThatAreNoRecord) {
  const std::string first = Page("The ministers met in the old town.");
  const std::string noise = "This is no record.\nNor is this.\n";
  EXPECT_EQ(Read(first + noise + Page("The ministers left the old town.")),
            At(0, "The ministers met in the old town.") + "! byte " +
                std::to_string(first.size()) +
                ": no record begins here, where one should; what stands before the next "
                "one is lost: fetch the file again\n" +
                At(first.size() + noise.size(), "The ministers left the old town."));
}

TEST(Warc, GoesOnBehindADamagedMember) {
  const std::string first = Gzip(Page("The ministers met in the old town."));
  std::string second = Gzip(Page("The ministers quarrelled in the old town."));
  second[second.size() / 2] ^= 0x55;
  const std::string third = Gzip(Page("The ministers left the old town."));
  const std::string lines = Read(first + second + third);
  EXPECT_EQ(lines,
            At(0, "The ministers met in the old town.") + "! byte " +
                std::to_string(first.size()) + ": the gzip member that begins at byte " +
                std::to_string(first.size()) + " is damaged; fetch the file again\n" +
                At(first.size() + second.size(), "The ministers left the old town."));
}

TEST(Warc, GoesOnBehindARecordThatSaysItIsLonger) {
  std::string lie = Page("The ministers met in the old town.");
  lie.replace(lie.find("Content-Length: "), 19, "Content-Length: 999");
  const std::string first = Gzip(lie);
  EXPECT_EQ(Read(first + Gzip(Page("The ministers left the old town."))),
            "! byte 0: the record breaks off after 130 of the 999 bytes that it says it "
            "has; fetch the file again\n" +
                At(first.size(), "The ministers left the old town."));
}

TEST(Warc, SurvivesAnyTruncation) {
  const std::string plain = Page("The ministers met in the old town.") +
                            Page("The ministers left the old town.");
  const std::string packed = Gzip(Page("The ministers met in the old town.")) +
                             Gzip(Page("The ministers left the old town."));
  for (const std::string& bytes : {plain, packed}) {
    for (size_t size = 6; size < bytes.size(); ++size) {
      EXPECT_NE(Read(bytes.substr(0, size)), "") << size;
    }
  }
}

// Real archives, whole and broken; see the data that is shared beside the project.
TEST(Warc, ReadsTheArchivesOfOthers) {
  const char* shared = std::getenv("DRAGOMAN_SHARED");
  const std::string folder =
      (shared != nullptr ? std::string(shared) : DRAGOMAN_SOURCE_DIR "/../shared") +
      "/data/warc/";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no " << folder;
  const auto pages = [&](const char* name) {
    InputOptions options;
    options.paths = {folder + name};
    InputStream inputs(options);
    size_t articles = 0, rejects = 0;
    while (std::optional<InputItem> item = inputs.Next()) {
      const auto* raw = std::get_if<RawInput>(&*item);
      if (raw != nullptr && std::holds_alternative<Article>(ReadArticle(*raw, {}))) {
        ++articles;
      } else if (raw == nullptr) {
        ++rejects;
      }
    }
    return std::to_string(articles) + " pages, " + std::to_string(rejects) + " broken";
  };
  EXPECT_EQ(pages("example.warc"), "1 pages, 0 broken");
  EXPECT_EQ(pages("example.warc.gz"), "1 pages, 0 broken");
  EXPECT_EQ(pages("example-iana.org-chunked.warc"), "1 pages, 0 broken");
  EXPECT_EQ(pages("whirlwind.warc.gz"), "1 pages, 0 broken");
  EXPECT_EQ(pages("whirlwind.warc.wet.gz"), "1 pages, 0 broken");
  EXPECT_EQ(pages("example-trunc.warc"), "1 pages, 1 broken");
  EXPECT_EQ(pages("example-bad-non-chunked.warc.gz"), "1 pages, 0 broken");
  EXPECT_EQ(pages("example-wrong-chunks.warc.gz"), "1 pages, 0 broken");
  EXPECT_EQ(pages("bad.arc"), "0 pages, 1 broken");
}

}  // namespace
}  // namespace dragoman
