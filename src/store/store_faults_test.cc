// What goes wrong around a store: it is open elsewhere, may not be written, has no room.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

#include "dragoman/store.h"
#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Ask;
using testing::TestFolder;
using testing::Warning;

// Runs a function in another process, and returns the text that it returns.
template <typename Function>
std::string InAnotherProcess(const Function& function) {
  int ends[2];
  if (pipe(ends) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    const std::string text = function();
    if (write(ends[1], text.data(), text.size()) < 0) std::abort();
    _exit(0);
  }
  close(ends[1]);
  std::string text;
  char part[256];
  for (ssize_t n; (n = read(ends[0], part, sizeof part)) > 0;) {
    text.append(part, static_cast<size_t>(n));
  }
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return text;
}

// Adds articles until there is an error, which it returns, or `most` are there.
std::string Fill(const std::string& path, int most) {
  Result<Store> store = Store::Open({.path = path, .write = true, .batch = 16});
  if (!store.ok()) return store.status().message();
  for (int i = 0; i < most; ++i) {
    Document document = Warning("row " + std::to_string(i), "2021-11-28");
    document.article.text += std::string(20000, static_cast<char>('a' + i % 26));
    const Result<Known> added = store->Add(document);
    if (!added.ok()) return added.status().message();
  }
  const Status closed = store->Close();
  return closed.ok() ? "" : closed.message();
}

TEST(StoreFaults, AFileThatAnotherProgramHasOpenIsTold) {
  const TestFolder folder;
  const std::string path = folder / "news.duckdb";
  EXPECT_EQ(InAnotherProcess([&] { return Fill(path, 1); }), "");
  const std::string message = InAnotherProcess([&] {
    const Result<Store> held = Store::Open({.path = path, .write = true});
    return InAnotherProcess(
        [&] { return Store::Open({.path = path}).status().message(); });
  });
  EXPECT_EQ(message, path +
                         ": another program has it open; wait until it has finished, "
                         "or name another file");
}

TEST(StoreFaults, AFileThatMayNotBeWrittenIsTold) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const TestFolder folder;
  const std::string path = folder / "news.duckdb";
  std::filesystem::permissions(folder / ".", std::filesystem::perms::owner_read |
                                                 std::filesystem::perms::owner_exec);
  const std::string message = InAnotherProcess([&] { return Fill(path, 1); });
  std::filesystem::permissions(folder / ".", std::filesystem::perms::owner_all);
  EXPECT_EQ(message, path +
                         ": it may not be opened here; check the rights of the file "
                         "and of its folder");
}

// A limit on the size of files stands for a disk that is full.
TEST(StoreFaults, WithoutRoomItStopsAndWithRoomItGoesOn) {
  for (const rlim_t limit : {100 << 10, 1 << 20, 3 << 20}) {
    const TestFolder folder;
    const std::string path = folder / "news.duckdb";
    const std::string message = InAnotherProcess([&] {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit size{limit, limit};
      setrlimit(RLIMIT_FSIZE, &size);
      return Fill(path, 500);
    });
    EXPECT_EQ(message, path +
                           ": the file may not grow any further (the disk, or a limit "
                           "set by ulimit -f); what was committed is safe: make room "
                           "and run the same command again, it goes on from there")
        << limit;
    EXPECT_EQ(InAnotherProcess([&] { return Fill(path, 500); }), "") << limit;
    const std::string counts = InAnotherProcess([&] {
      const Result<Store> store = Store::Open({.path = path});
      return store.ok() ? Ask(*store,
                              "SELECT count(*), count(DISTINCT id), max(n), "
                              "(SELECT count(*) FROM records), "
                              "(SELECT count(*) FROM participants) FROM articles")
                        : store.status().message();
    });
    EXPECT_EQ(counts, "500,500,500,500,1000\n") << limit;
  }
}

}  // namespace
}  // namespace dragoman
