#include "extract/discards.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/file_places.h"
#include "base/given_files.h"

namespace dragoman {
namespace {

bool Matches(const DiscardPhrase& phrase, const std::vector<std::string>& words,
             size_t begin) {
  const size_t n = phrase.words.size();
  if (begin + n > words.size()) return false;
  for (size_t i = 0; i + 1 < n; ++i) {
    if (phrase.words[i] != words[begin + i]) return false;
  }
  const std::string& last = words[begin + n - 1];
  return phrase.stem ? last.starts_with(phrase.words[n - 1])
                     : last == phrase.words[n - 1];
}

}  // namespace

Discards Discards::Load(const DataFiles& files, Diagnostics* diagnostics) {
  Discards result;
  for (const std::string_view folder :
       {std::string_view("discards"), std::string_view(kGivenDiscards)}) {
    for (const DataFile& file : files.List(folder)) {
      if (file.name.ends_with(".md")) continue;
      DataFile shown = file;  // ids show the file's own name
      if (folder == kGivenDiscards) {
        shown.name = file.name.substr(file.name.rfind('/') + 1);
      }
      result.Add(ReadDiscards(shown, diagnostics));
    }
  }
  return result;
}

void Discards::Add(std::vector<DiscardPhrase> phrases) {
  for (DiscardPhrase& phrase : phrases) {
    auto& table = phrase.stem && phrase.words.size() == 1 ? stems_ : by_first_word_;
    table[phrase.words[0]].push_back(std::move(phrase));
  }
}

const DiscardPhrase* Discards::FindIn(const std::vector<std::string>& words) const {
  const DiscardPhrase* found = nullptr;
  const auto consider = [&](const DiscardPhrase& phrase) {
    if (found == nullptr || (phrase.story && !found->story)) found = &phrase;
  };
  for (size_t i = 0; i < words.size(); ++i) {
    const auto at = by_first_word_.find(words[i]);
    if (at != by_first_word_.end()) {
      for (const DiscardPhrase& phrase : at->second) {
        if (Matches(phrase, words, i)) consider(phrase);
      }
    }
    for (size_t length = 1; length <= words[i].size() && !stems_.empty(); ++length) {
      const auto stem = stems_.find(words[i].substr(0, length));
      if (stem == stems_.end()) continue;
      for (const DiscardPhrase& phrase : stem->second) consider(phrase);
    }
  }
  return found;
}

void Discards::Lint(const DataFile& file, const std::vector<DiscardPhrase>& phrases,
                    Diagnostics* diagnostics) {
  const FilePlaces places(file);
  Discards wider;  // shorter ones first, so that each is tried against what it may hold
  std::vector<DiscardPhrase> order = phrases;
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.words.size(), !a.story, !a.stem, a.words.back().size()) <
           std::tuple(b.words.size(), !b.story, !b.stem, b.words.back().size());
  });
  for (const DiscardPhrase& phrase : order) {
    const DiscardPhrase* found = wider.FindIn(phrase.words);
    if (found != nullptr && (found->story || !phrase.story)) {
      places.WarnLine(diagnostics, phrase.line,
                      "the line is needless: line " + std::to_string(found->line) +
                          " leaves out whatever holds \"" + found->text() + "\"",
                      "remove it");
    }
    wider.Add({phrase});
  }
}

std::vector<std::string> Discards::Find(const Document& document) const {
  std::vector<std::string> reasons;
  if (empty()) return reasons;
  bool any = false;
  for (const Sentence& sentence : document.sentences) {
    const DiscardPhrase* phrase = FindIn(DiscardWords(document.Text(sentence.span)));
    reasons.emplace_back();
    if (phrase == nullptr) continue;
    any = true;
    const std::string what = "\"" + phrase->text() + "\" (" + phrase->where + ")";
    if (phrase->story) {
      reasons.assign(document.sentences.size(), "the story holds " + what);
      return reasons;
    }
    reasons.back() = "the sentence holds " + what;
  }
  if (!any) reasons.clear();
  return reasons;
}

}  // namespace dragoman
