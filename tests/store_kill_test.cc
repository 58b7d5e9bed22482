// `dragoman code --store`, killed 50 times at random moments and started again each time,
// leaves the same rows as a run that nobody disturbs.
//
//   store_kill_test PATH/TO/dragoman [SEED]
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace dragoman {
namespace {

constexpr int kKills = 50;
constexpr int kRows = 600;

std::string program;
unsigned seed = 1;

class KillTest : public ::testing::Test {
 protected:
  KillTest() {
    std::string pattern = std::filesystem::temp_directory_path() / "kill_test.XXXXXX";
    folder_ = mkdtemp(pattern.data());
    WriteRows();
  }
  ~KillTest() override { std::filesystem::remove_all(folder_); }

  // Articles of one to three events; every hundredth row is no article at all.
  void WriteRows() const {
    const std::vector<std::string> countries = {"Kenya", "Sudan", "Iran", "Peru",
                                                "Japan"};
    std::ofstream rows(folder_ + "/rows.jsonl");
    for (int i = 0; i < kRows; ++i) {
      const std::string& who = countries[i % 5];
      const std::string& whom = countries[(i / 5 + i + 1) % 5];
      rows << R"({"id":"row )" << i << R"(","published":"2024-05-16","text":")";
      if (i % 100 != 99) rows << who << " expelled two diplomats of " << whom << ".";
      if (i % 2 == 0) rows << " " << whom << " condemned " << who << " on Monday.";
      rows << "\"}\n";
    }
  }

  pid_t Start(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), program);
    std::vector<char*> argv;
    argv.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    const std::string log = folder_ + "/errors";
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, log.c_str(),
                                     O_CREAT | O_TRUNC | O_WRONLY, 0600);
    pid_t child = -1;
    posix_spawn(&child, program.c_str(), &quiet, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    return child;
  }

  pid_t StartCoding(const std::string& store) const {
    return Start({"code", "-q", folder_ + "/rows.jsonl", "--store", folder_ + store,
                  "--batch", "3"});
  }

  double SecondsOfCoding(const std::string& store) const {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(Wait(StartCoding(store)), 0) << Read("/errors");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
        .count();
  }

  // Exit code, or -1 where a signal ended it.
  static int Wait(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string Read(const std::string& name) const {
    std::ifstream file(folder_ + name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  // Rows of articles, as CSV.
  std::string Last(const std::string& store) const {
    const std::string out = folder_ + "/last.csv";
    Wait(Start(
        {"query", "SELECT max(n) FROM articles", "-s", folder_ + store, "-o", out}));
    return Read("/last.csv");
  }

  std::string Rows(const std::string& store, const std::string& table) const {
    const std::string out = folder_ + "/rows.csv";
    const std::string sql = "FROM " + table + " ORDER BY ALL";
    EXPECT_EQ(Wait(Start({"query", sql, "-s", folder_ + store, "-o", out})), 0)
        << Read("/errors");
    return Read("/rows.csv");
  }

  std::string folder_;
};

TEST_F(KillTest, FiftyKillsChangeNothing) {
  const double whole = SecondsOfCoding("/quiet.duckdb");
  const double again = SecondsOfCoding("/quiet.duckdb");  // nothing but start and end
  // So that all kills together come about as far as a whole run.
  const double longest = again + std::max(0.0, whole - again) / 20;

  std::mt19937 random(seed);
  int killed = 0;
  for (int i = 0; i < kKills; ++i) {
    const pid_t child = StartCoding("/killed.duckdb");
    std::this_thread::sleep_for(std::chrono::duration<double>(
        std::uniform_real_distribution<double>(0, longest)(random)));
    kill(child, SIGKILL);
    const int code = Wait(child);
    ASSERT_NE(code, 1) << "after " << i << " kills: " << Read("/errors");
    if (code == -1) ++killed;
  }
  const std::string stored = Last("/killed.duckdb");
  ASSERT_EQ(Wait(StartCoding("/killed.duckdb")), 0) << Read("/errors");
  std::printf("%d of %d runs were killed before they had finished, all at row %s\n",
              killed, kKills, stored.c_str());
  EXPECT_GE(killed, kKills / 2);

  for (const char* table : {"articles", "records", "participants", "pairs"}) {
    const std::string quiet = Rows("/quiet.duckdb", table);
    EXPECT_GT(quiet.size(), 1000u) << table;
    EXPECT_TRUE(quiet == Rows("/killed.duckdb", table)) << table << " differs";
  }
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc < 2) {
    std::printf("usage: store_kill_test PATH/TO/dragoman [SEED]\n");
    return 2;
  }
  dragoman::program = argv[1];
  dragoman::seed =
      argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : std::random_device{}();
  std::printf("seed %u\n", dragoman::seed);
  return RUN_ALL_TESTS();
}
