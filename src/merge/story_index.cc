#include "merge/story_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace dragoman {
namespace {

constexpr double kCopy = 0.5;        // confidence of a copy, and the least that it shares
constexpr double kNothingNew = 0.9;  // share of a copy above which it is not kept
// A fingerprint in so many stories is furniture of a site or a phrase of the trade.
constexpr size_t kCommon = 6;

struct Count {
  uint32_t all = 0;
  uint32_t ours = 0;    // of our opening
  uint32_t theirs = 0;  // of the opening of the other
};

double Share(size_t part, size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// A copy has the opening of its original, or almost all of it: a sequel repeats the
// background, which may be more than half of it, but not the news.
double ConfidenceOf(double shared, double opening) {
  if (shared < kCopy) return 0;
  return std::min(1.0, std::max(0.55 * shared + 0.45 * opening, 0.6 * shared));
}

}  // namespace

StoryIndex::Likeness StoryIndex::Likest(const Fingerprints& prints) const {
  Likeness best;
  std::unordered_map<const Text*, Count> counts;
  std::vector<const Text*> holders;
  size_t telling = 0, telling_opening = 0;  // of ours
  for (size_t i = 0; i < prints.all.size(); ++i) {
    holders.clear();
    std::vector<std::string_view> stories;
    for (const auto& [day, shelf] : days_) {
      shelf.table.Each(prints.all[i], [&, &texts = shelf.texts](uint32_t text) {
        holders.push_back(&texts[text]);
        const std::string_view story = texts[text].story;
        if (std::find(stories.begin(), stories.end(), story) == stories.end()) {
          stories.push_back(story);
        }
      });
    }
    if (stories.size() >= kCommon) continue;
    ++telling;
    const bool opening = i < prints.opening;
    if (opening) ++telling_opening;
    for (const Text* text : holders) {
      Count& count = counts[text];
      ++count.all;
      if (opening) ++count.ours;
      const auto begin = text->prints.begin();
      const auto end = begin + static_cast<std::ptrdiff_t>(text->opening);
      if (std::find(begin, end, prints.all[i]) != end) ++count.theirs;
    }
  }
  for (const auto& [text, count] : counts) {
    const double shared =
        Share(count.all, std::min(telling, std::max<size_t>(1, text->prints.size())));
    const double opening =
        std::max(Share(count.ours, telling_opening), Share(count.theirs, text->opening));
    const double confidence = ConfidenceOf(std::min(1.0, shared), opening);
    const bool better = confidence > best.confidence ||
                        (confidence == best.confidence && best.text != nullptr &&
                         std::pair(text->story, text->prints) <
                             std::pair(best.text->story, best.text->prints));
    if (better) best = {text, confidence, Share(count.all, telling)};
  }
  return best;
}

StoryIndex::Match StoryIndex::Add(const std::string& article, int64_t day,
                                  const Fingerprints& prints) {
  const Likeness likest = Likest(prints);
  const bool copy = likest.text != nullptr && likest.confidence >= kCopy;
  Match match{copy ? likest.text->story : article, copy ? likest.confidence : 1, !copy};
  if (!copy || likest.shared < kNothingNew) {
    match.kept =
        Keep(day, {match.story, prints.all, static_cast<uint32_t>(prints.opening)});
  }
  return match;
}

void StoryIndex::Advance(int64_t day) {
  latest_ = std::max(latest_, day);
  days_.erase(days_.begin(), days_.lower_bound(latest_ - window_));
}

const StoryIndex::Text* StoryIndex::Keep(int64_t day, Text text) {
  Advance(day);
  if (day < latest_ - window_) return nullptr;
  Shelf& shelf = days_[day];
  const auto number = static_cast<uint32_t>(shelf.texts.size());
  for (const uint32_t print : text.prints) shelf.table.Add(print, number);
  shelf.texts.push_back(std::move(text));
  return &shelf.texts.back();
}

size_t StoryIndex::bytes() const {
  size_t bytes = 0;
  for (const auto& [day, shelf] : days_) {
    bytes += shelf.table.bytes() + shelf.texts.capacity() * sizeof(Text);
    for (const Text& text : shelf.texts) bytes += text.prints.capacity() * 4;
  }
  return bytes;
}

}  // namespace dragoman
