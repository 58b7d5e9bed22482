#include "merge/content_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr std::string_view kStopWords = "merge/stop_words.txt";
constexpr size_t kStem = 7;  // letters; the rest of a long word is grammar more often

uint64_t Hash(std::string_view bytes) {
  uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  return hash;
}

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

WordSet Sorted(WordSet set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return set;
}

// `folded` has small letters only.
template <typename Take>
void EachWord(std::string_view folded, const Take& take) {
  for (size_t i = 0; i < folded.size();) {
    if (!IsWordByte(folded[i])) {
      ++i;
      continue;
    }
    const size_t begin = i;
    while (i < folded.size() && IsWordByte(folded[i])) ++i;
    take(std::string_view(folded).substr(begin, i - begin));
  }
}

std::string_view Stem(std::string_view word) {
  for (const std::string_view ending : {"ing", "ed", "es", "s", "e"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  return word.substr(0, kStem);
}

}  // namespace

std::vector<uint64_t> WordHashes(std::string_view text) {
  std::vector<uint64_t> hashes;
  EachWord(FoldCase(text), [&](std::string_view word) { hashes.push_back(Hash(word)); });
  return hashes;
}

ContentWords ContentWords::Load(const DataFiles& data, Diagnostics* diagnostics) {
  ContentWords words;
  const DataFile* file = data.Find(kStopWords);
  if (file == nullptr) {
    diagnostics->push_back(MissingFile(kStopWords));
    return words;
  }
  RecordFile records(*file, diagnostics);
  while (records.Next()) {
    for (const std::string_view word : Split(records.text(), ' ')) {
      if (!std::all_of(word.begin(), word.end(), IsWordByte)) {
        records.ErrorAt(word, "this is no word of small letters",
                        "write words as they are compared: without capitals and signs");
        continue;
      }
      words.stop_words_.insert(static_cast<uint32_t>(Hash(Stem(word))));
    }
  }
  return words;
}

void ContentWords::Add(std::string_view folded, WordSet* set) const {
  EachWord(folded, [&](std::string_view word) {
    const bool number = word.front() <= '9';
    if (word.size() < 3 && !number) return;
    const auto hash = static_cast<uint32_t>(Hash(Stem(word)));
    if (!stop_words_.contains(hash)) set->push_back(hash);
  });
}

WordSet ContentWords::Of(std::string_view text) const {
  WordSet set;
  Add(FoldCase(text), &set);
  return Sorted(std::move(set));
}

WordSet ContentWords::NamesIn(std::string_view sentence) const {
  WordSet set;
  bool first = true;
  for (const std::string_view word : Split(sentence, ' ')) {
    size_t i = word.find_first_not_of("\"'([");
    if (i == std::string_view::npos) continue;
    const bool capital = IsUpper(Decode(word, &i));
    if (capital && !first) Add(FoldCase(word), &set);
    first = false;
  }
  return Sorted(std::move(set));
}

double Overlap(const WordSet& a, const WordSet& b, size_t least) {
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared, ++i, ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  const size_t smaller = std::max(least, std::min(a.size(), b.size()));
  return smaller == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(smaller);
}

}  // namespace dragoman
