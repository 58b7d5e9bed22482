#include "extract/relation_model.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/record_file.h"
#include "extract/feature_names.h"

namespace dragoman {
namespace {

// "AID=0.31" into its row; false if it is not of this form.
bool ReadWeight(std::string_view text, TypeChances* row) {
  const size_t sign = text.find('=');
  if (sign == std::string_view::npos) return false;
  const std::optional<EventType> type = EventTypeFrom(text.substr(0, sign));
  if (!type) return false;
  const std::string_view number = text.substr(sign + 1);
  const char* end = number.data() + number.size();
  float weight = 0;
  const auto [stop, error] = std::from_chars(number.data(), end, weight);
  if (error != std::errc() || stop != end) return false;
  (*row)[static_cast<size_t>(*type)] = weight;
  return true;
}

}  // namespace

RelationModel RelationModel::Load(const DataFiles& files, std::string_view name,
                                  Diagnostics* diagnostics) {
  RelationModel result;
  const DataFile* file = files.Find(name);
  if (file == nullptr) return result;
  std::vector<std::pair<uint64_t, TypeChances>> rows;
  RecordFile record(*file, diagnostics, '\t');
  while (record.Next()) {
    TypeChances row = {};
    bool good = true;
    for (const std::string_view part : Split(record.field(1), ' ')) {
      if (ReadWeight(part, &row)) continue;
      record.ErrorAt(part, "this is no type with its weight",
                     "write a feature, a tab, and weights as AID=0.31");
      good = false;
    }
    if (good) rows.emplace_back(FeatureNames::HashOf(record.field(0)), row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<uint64_t> ids;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && rows[i].first == rows[i + 1].first) {
      continue;  // of a feature with two lines the last counts
    }
    ids.push_back(rows[i].first);
    result.begin_.push_back(static_cast<uint32_t>(result.weights_.size()));
    for (uint32_t k = 0; k < rows[i].second.size(); ++k) {
      const float weight = rows[i].second[k];
      if (weight != 0) result.weights_.push_back({k, weight});
    }
  }
  result.begin_.push_back(static_cast<uint32_t>(result.weights_.size()));
  result.rows_ = FeatureRows(std::move(ids));
  return result;
}

TypeChances RelationModel::Chances(const std::vector<uint64_t>& ids) const {
  // Each row once and in one order, whatever the features' is: sums of floats depend on
  // it.
  std::vector<uint64_t> found((rows_.size() + 63) / 64);
  for (const uint64_t id : ids) {
    const int32_t row = rows_.Find(id);
    if (row >= 0) found[row / 64] |= uint64_t{1} << (row % 64);
  }
  TypeChances sums = {};
  for (size_t i = 0; i < found.size(); ++i) {
    for (uint64_t rest = found[i]; rest != 0; rest &= rest - 1) {
      const size_t row = 64 * i + static_cast<size_t>(std::countr_zero(rest));
      for (uint32_t w = begin_[row]; w < begin_[row + 1]; ++w) {
        sums[weights_[w].type] += weights_[w].weight;
      }
    }
  }
  const float most = *std::max_element(sums.begin() + 1, sums.end());
  float total = 0;
  for (size_t k = 1; k < sums.size(); ++k) {
    sums[k] = std::exp(sums[k] - most);
    total += sums[k];
  }
  for (size_t k = 1; k < sums.size(); ++k) sums[k] /= total;
  sums[0] = 0;
  return sums;
}

namespace {

// Of the two, the network's weigh this much (train/relate.py has the same number): by
// cross-validation on relations/train.tsv macro-F1 of types is .849 without it and .864
// with it, the same to .004 from .2 to .3; it is .814 of the network alone.
constexpr float kReadShare = 0.25F;
constexpr float kNever = 1e-4F;

}  // namespace

TypeChances Mixed(const TypeChances& weighed, const TypeChances& read) {
  if (std::all_of(read.begin(), read.end(), [](float c) { return c == 0; })) {
    return weighed;
  }
  constexpr auto kConcede = static_cast<size_t>(EventType::kConcede);
  constexpr auto kRetreat = static_cast<size_t>(EventType::kRetreat);
  const auto of = [&](const TypeChances& chances, size_t k) {
    const bool yields = k == kConcede || k == kRetreat;
    return kNever + (yields ? chances[kConcede] + chances[kRetreat] : chances[k]);
  };
  TypeChances mixed = {};
  float sum = 0;
  for (size_t k = 1; k < mixed.size(); ++k) {
    mixed[k] = weighed[k] * std::pow(of(read, k) / of(weighed, k), kReadShare);
    sum += mixed[k];
  }
  for (float& chance : mixed) chance /= sum;
  return mixed;
}

}  // namespace dragoman
