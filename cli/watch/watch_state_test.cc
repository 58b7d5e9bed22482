#include "watch_state.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "event_sink.h"

namespace dragoman::cli {
namespace {

class WatchStateTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = testing::TempDir() + "dragoman_state_" + std::to_string(getpid());
    std::filesystem::remove(path_);
  }
  void TearDown() override { std::filesystem::remove(path_); }

  WatchState Open() { return std::move(*WatchState::Open(path_)); }
  std::string Bytes() const {
    std::ostringstream bytes;
    bytes << std::ifstream(path_, std::ios::binary).rdbuf();
    return bytes.str();
  }
  void Write(const std::string& bytes) const {
    std::ofstream(path_, std::ios::binary) << bytes;
  }

  std::string path_;
};

TEST_F(WatchStateTest, RemembersArticlesAndFeeds) {
  {
    WatchState state = Open();
    EXPECT_FALSE(state.Knows("https://example.org/a"));
    ASSERT_TRUE(state.AddArticle({"https://example.org/a", "", "a-1"}, "120").ok());
    ASSERT_TRUE(state.SetFeed("https://example.org/feed", {"\"e1\"", "Sunday"}).ok());
    EXPECT_TRUE(state.Knows("a-1"));
  }
  const WatchState state = Open();
  EXPECT_TRUE(state.Knows("https://example.org/a"));
  EXPECT_TRUE(state.Knows("a-1"));
  EXPECT_FALSE(state.Knows("https://example.org/b"));
  EXPECT_EQ(state.mark(), "120");
  EXPECT_EQ(state.feed("https://example.org/feed").etag, "\"e1\"");
  EXPECT_EQ(state.feed("https://example.org/other").etag, "");
}

TEST_F(WatchStateTest, DropsTheLineThatACrashCutOff) {
  ASSERT_TRUE(Open().AddArticle({"a"}, "120").ok());
  const std::string first = Bytes();
  ASSERT_TRUE(Open().AddArticle({"b"}, "240").ok());
  const std::string both = Bytes();
  for (size_t size = 0; size <= both.size(); ++size) {
    Write(both.substr(0, size));
    const WatchState state = Open();
    EXPECT_EQ(state.Knows("b"), size == both.size()) << size;
    EXPECT_EQ(state.Knows("a"), size >= first.size()) << size;
  }
}

TEST_F(WatchStateTest, RefusesAnotherFile) {
  Write("{\"events\": 1}\n");
  EXPECT_EQ(WatchState::Open(path_).status().message(),
            path_ + ":1: this is no state of a watch; choose another path with --state");
}

TEST_F(WatchStateTest, RefusesToShare) {
  const WatchState state = Open();
  EXPECT_EQ(WatchState::Open(path_).status().message(),
            path_ +
                ": another watch uses this state; wait for its end or choose another "
                "path with --state");
}

TEST_F(WatchStateTest, TakesBackWhatWasWrittenAfterTheLastCommit) {
  Write("first\n");
  {
    Result<JsonlSink> sink = JsonlSink::Open(path_);
    ASSERT_TRUE(sink.ok());
    EXPECT_EQ(*sink->Commit(), "6");
  }
  Write("first\nsecond, not committed\n");
  Result<JsonlSink> sink = JsonlSink::Open(path_);
  ASSERT_TRUE(sink->GoBackTo("6").ok());
  EXPECT_EQ(Bytes(), "first\n");
  EXPECT_EQ(sink->GoBackTo("700").message(),
            path_ +
                ": it has 6 bytes, but the state of the watch tells of 700; name the "
                "file that was written before, or another file for the state");
}

}  // namespace
}  // namespace dragoman::cli
