#include "parse/trigger_head.h"

#include <gtest/gtest.h>

#include <string>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

// A head over vectors of two numbers: the first speaks for AID, the second for ASSAULT.
std::string Model(std::string_view list) {
  ModelBytes model;
  model.Line("setting\tnetwork\tstudent-1");
  if (!list.empty()) model.Line("list\tevents\t" + std::string(list));
  model.Halves("events.out.weight", {3, 2}, {0, 0, 4, 0, 0, 4});
  model.Halves("events.out.bias", {3}, {0, 0, 0});
  return model.Build();
}

std::string Guesses(const Matrix& words, std::string_view list) {
  const std::string bytes = Model(list);
  const Result<ModelFile> file = ModelFile::FromBytes(bytes, "tiny");
  const Result<TriggerHead> head = TriggerHead::Read(*file, 2);
  if (!head.ok()) return head.status().message();
  if (head->empty()) return "nothing";
  Matrix scores;
  head->Run(words, &scores);
  std::vector<TriggerGuess> guesses;
  for (uint32_t i = 0; i < words.rows(); ++i) {
    head->AppendTo(scores.row(i), 10 + i, &guesses);
  }
  std::string out;
  for (const TriggerGuess& guess : guesses) {
    out += std::to_string(guess.token) + ' ' + std::string(ToString(guess.type)) + ' ' +
           std::to_string(static_cast<int>(guess.chance * 100)) + "\n";
  }
  return out;
}

Matrix Words(const std::vector<std::vector<float>>& rows) {
  Matrix words;
  words.Reset(rows.size(), 2);
  for (size_t i = 0; i < rows.size(); ++i) {
    std::copy(rows[i].begin(), rows[i].end(), words.row(i));
  }
  return words;
}

TEST(TriggerHead, TellsTheLikelyTypesOfEachWord) {
  const Matrix words = Words({{0.5f, 1}, {-2, -2}, {1, -1}});
  EXPECT_EQ(Guesses(words, "O\tAID\tASSAULT"),
            "10 ASSAULT 86\n"
            "10 AID 11\n"
            "12 AID 98\n");
}

TEST(TriggerHead, AModelWithoutEventsFindsNone) {
  EXPECT_EQ(Guesses(Words({{1, 1}}), ""), "nothing");
}

TEST(TriggerHead, RefusesOtherLabels) {
  EXPECT_EQ(Guesses(Words({{1, 1}}), "O\tAID\tYIELD"),
            "tiny: \"YIELD\" is no event type; take the model of this release");
  EXPECT_EQ(Guesses(Words({{1, 1}}), "AID\tO\tASSAULT"),
            "tiny: \"AID\" is no event type; take the model of this release");
  std::string all = "O";
  for (int i = 0; i < kEventTypes; ++i) all += "\tAID";
  EXPECT_EQ(Guesses(Words({{1, 1}}), all),
            "tiny: an event type is there twice; take the model of this release");
}

}  // namespace
}  // namespace dragoman
