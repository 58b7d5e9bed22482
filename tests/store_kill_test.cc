// `dragoman code --store`, killed 50 times at random moments and started again each time,
// leaves the same rows as a run that nobody disturbs; also while merging, with `dragoman
// merge --store` and with `dragoman store`.
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

  // Articles of one to three events, ten a day, often of one event; every hundredth row
  // is no article at all.
  void WriteRows() const {
    const std::vector<std::string> countries = {"Kenya", "Sudan", "Iran", "Peru",
                                                "Japan"};
    std::ofstream rows(folder_ + "/rows.jsonl");
    for (int i = 0; i < kRows; ++i) {
      const std::string& who = countries[i % 5];
      const std::string& whom = countries[(i / 5 + i + 1) % 5];
      const int day = i / 10 % 28 + 1, month = i / 280 + 4;
      rows << R"({"id":"row )" << i << R"(","published":"2024-0)" << month << '-'
           << (day < 10 ? "0" : "") << day << R"(","text":")";
      if (i % 100 != 99) rows << who << " expelled two diplomats of " << whom << ".";
      if (i % 2 == 0) rows << " " << whom << " condemned " << who << " on Monday.";
      if (i % 3 == 0) rows << " Rebels killed " << 12 + i % 5 << " civilians in Darfur.";
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

  // A command that fills the store of that name.
  using Filling = std::vector<std::string>;
  pid_t StartFilling(Filling command, const std::string& store) const {
    command.insert(command.end(), {"-q", "--store", folder_ + store});
    return Start(command);
  }
  Filling Coding(const std::string& how = "--no-merge") const {
    return {"code", folder_ + "/rows.jsonl", "--batch", "3", how};
  }

  double SecondsOf(const Filling& command, const std::string& store) const {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(Wait(StartFilling(command, store)), 0) << Read("/errors");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
        .count();
  }

  // Fills /quiet.duckdb in peace and /killed.duckdb with kills, and compares them.
  void KillAndCompare(const Filling& command, int kills) const {
    const double whole = SecondsOf(command, "/quiet.duckdb");
    const double again =
        SecondsOf(command, "/quiet.duckdb");  // nothing but start and end
    // So that all kills together come about as far as a whole run.
    const double longest = again + std::max(0.0, whole - again) / 20;
    std::mt19937 random(seed);
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
      const pid_t child = StartFilling(command, "/killed.duckdb");
      std::this_thread::sleep_for(std::chrono::duration<double>(
          std::uniform_real_distribution<double>(0, longest)(random)));
      kill(child, SIGKILL);
      const int code = Wait(child);
      ASSERT_NE(code, 1) << "after " << i << " kills: " << Read("/errors");
      if (code == -1) ++killed;
    }
    const std::string stored = Last("/killed.duckdb");
    ASSERT_EQ(Wait(StartFilling(command, "/killed.duckdb")), 0) << Read("/errors");
    std::printf("%d of %d runs were killed before they had finished, all at row %s\n",
                killed, kills, stored.c_str());
    EXPECT_GE(killed, kills / 2);
    ExpectSame("/quiet.duckdb", "/killed.duckdb");
  }

  void ExpectSame(const std::string& a, const std::string& b) const {
    for (const char* table :
         {"articles", "records", "participants", "pairs", "merged", "events"}) {
      const std::string rows = Rows(a, table);
      EXPECT_TRUE(rows == Rows(b, table)) << table << " differs";
      EXPECT_GT(rows.size(), 100u) << table;
    }
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

TEST_F(KillTest, FiftyKillsOfCodingChangeNothing) { KillAndCompare(Coding(), 50); }

TEST_F(KillTest, FiftyKillsWhileMergingChangeNothing) {
  KillAndCompare(Coding("--merge"), 50);
  EXPECT_GT(Rows("/killed.duckdb", "merged").size(), 1000u);
}

TEST_F(KillTest, KillsOfMergingWhatIsThereChangeNothing) {
  for (const char* store : {"/quiet.duckdb", "/killed.duckdb"}) {
    ASSERT_EQ(Wait(StartFilling(Coding(), store)), 0) << Read("/errors");
  }
  KillAndCompare({"merge", "--batch", "4"}, 12);
  ASSERT_EQ(Wait(StartFilling(Coding("--merge"), "/atonce.duckdb")), 0);
  ExpectSame("/killed.duckdb", "/atonce.duckdb");
}

TEST_F(KillTest, KillsOfLoadingChangeNothing) {
  const std::string records = folder_ + "/records.jsonl";
  ASSERT_EQ(Wait(Start({"code", "-q", folder_ + "/rows.jsonl", "-o", records})), 0);
  KillAndCompare({"store", records, "--batch", "12", "--merge"}, 12);
}

TEST_F(KillTest, KillsOfLoadingRecordsAndTheirTextsChangeNothing) {
  const std::string records = folder_ + "/records.jsonl";
  ASSERT_EQ(Wait(Start({"code", "-q", folder_ + "/rows.jsonl", "-o", records})), 0);
  KillAndCompare({"store", records, "--articles", folder_ + "/rows.jsonl", "--batch", "3",
                  "--merge"},
                 12);
  EXPECT_NE(Rows("/killed.duckdb", "articles").find("expelled two diplomats"),
            std::string::npos);
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
