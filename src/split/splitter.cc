#include "split/splitter.h"

#include <limits>

#include "base/record_file.h"
#include "base/utf8.h"
#include "split/paragraphs.h"
#include "split/sentences.h"
#include "split/tokens.h"

namespace dragoman {
namespace {

struct StopKindName {
  std::string_view name;
  StopKind kind;
};
constexpr StopKindName kStopKinds[] = {
    {"name", StopKind::kName},   {"number", StopKind::kNumber},
    {"month", StopKind::kMonth}, {"inner", StopKind::kInner},
    {"time", StopKind::kTime},   {"end", StopKind::kEnd},
    {"never", StopKind::kNever},
};

// Spans count bytes in 32 bits; what lies beyond is left alone.
std::string_view Addressable(std::string_view text) {
  return text.substr(0, std::numeric_limits<uint32_t>::max());
}

}  // namespace

Splitter Splitter::Load(const DataFiles& files, Diagnostics* diagnostics) {
  using Loader = void (Splitter::*)(const DataFile&, Diagnostics*);
  constexpr std::pair<std::string_view, Loader> kFiles[] = {
      {"split/abbreviations.txt", &Splitter::LoadAbbreviations},
      {"split/starters.txt", &Splitter::LoadStarters},
      {"split/words.txt", &Splitter::LoadWords},
  };
  Splitter splitter;
  for (const auto& [name, load] : kFiles) {
    if (const DataFile* file = files.Find(name)) {
      (splitter.*load)(*file, diagnostics);
    } else {
      diagnostics->push_back(MissingFile(name));
    }
  }
  return splitter;
}

void Splitter::LoadAbbreviations(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view name = records.field(0);
    if (name == "after-time") {
      for (std::string_view word : dragoman::Split(records.field(1), ' ')) {
        after_time_.emplace(word);
      }
      continue;
    }
    StopKind kind = StopKind::kNone;
    std::vector<std::string_view> known = {"after-time"};
    for (const StopKindName& entry : kStopKinds) {
      known.push_back(entry.name);
      if (entry.name == name) kind = entry.kind;
    }
    if (kind == StopKind::kNone) {
      const std::string_view near = Nearest(name, known);
      records.Error(0, "unknown kind \"" + std::string(name) + "\"",
                    near.empty() ? "the head of the file lists the kinds"
                                 : "did you mean \"" + std::string(near) + "\"?");
      continue;
    }
    for (std::string_view word : dragoman::Split(records.field(1), ' ')) {
      // The first entry holds: the kinds above are the more special ones.
      abbreviations_.emplace(word, kind);
    }
  }
}

void Splitter::LoadStarters(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    for (std::string_view word : dragoman::Split(records.text(), ' ')) {
      starters_.emplace(word);
    }
  }
}

Splitter::WordSet* Splitter::SetOf(std::string_view kind) {
  if (kind == "prefix") return &prefixes_;
  if (kind == "whole") return &whole_;
  if (kind == "apostrophe") return &elided_;
  if (kind == "unit") return &units_;
  if (kind == "domain") return &domains_;
  if (kind == "face") return &faces_;
  if (kind == "particle") return &particles_;
  if (kind == "speech") return &speech_;
  return nullptr;
}

void Splitter::AddParts(std::string_view parts) {
  std::string word;
  std::vector<uint8_t> cuts;
  for (std::string_view part : dragoman::Split(parts, ' ')) {
    if (!word.empty()) cuts.push_back(static_cast<uint8_t>(word.size()));
    word += part;
  }
  parts_.emplace(std::move(word), std::move(cuts));
}

void Splitter::LoadWords(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view kind = records.field(0);
    if (kind == "part") {
      if (dragoman::Split(records.field(1), ' ').size() < 2) {
        records.Error(1, "a word that is not cut", "put a blank where it is cut");
      } else {
        AddParts(records.field(1));
      }
    } else if (WordSet* set = SetOf(kind)) {
      for (std::string_view word : dragoman::Split(records.field(1), ' ')) {
        set->emplace(word);
      }
    } else {
      records.Error(0, "unknown kind \"" + std::string(kind) + "\"",
                    "the head of the file lists the kinds");
    }
  }
}

StopKind Splitter::Abbreviation(std::string_view word) const {
  auto found = abbreviations_.find(word);
  if (found == abbreviations_.end() && word.size() > 3 && IsUpper(word[1])) {
    // In a headline in capitals: "GEN."
    std::string capitalised = ToLower(word);
    capitalised[0] = word[0];
    found = abbreviations_.find(capitalised);
  }
  return found == abbreviations_.end() ? StopKind::kNone : found->second;
}

const std::vector<uint8_t>* Splitter::Parts(std::string_view lower) const {
  const auto found = parts_.find(lower);
  return found == parts_.end() ? nullptr : &found->second;
}

void Split(const Splitter& splitter, Document& document) {
  const std::string_view text = Addressable(document.article.text);
  document.paragraphs.clear();
  document.sentences.clear();
  document.tokens.clear();
  for (const Span& span : FindParagraphs(text)) {
    TokenRun run;
    Tokenize(splitter, text, span, &run);
    if (run.tokens.empty()) continue;
    Paragraph paragraph;
    paragraph.span = {run.tokens.front().span.begin, run.tokens.back().span.end};
    paragraph.begin = static_cast<uint32_t>(document.sentences.size());
    const auto first = static_cast<uint32_t>(document.tokens.size());
    uint32_t begin = 0;
    for (uint32_t end : SentenceEnds(splitter, text, run)) {
      Sentence sentence;
      sentence.span = {run.tokens[begin].span.begin, run.tokens[end - 1].span.end};
      sentence.begin = first + begin;
      sentence.end = first + end;
      sentence.paragraph = static_cast<uint32_t>(document.paragraphs.size());
      document.sentences.push_back(sentence);
      begin = end;
    }
    document.tokens.insert(document.tokens.end(), run.tokens.begin(), run.tokens.end());
    paragraph.end = static_cast<uint32_t>(document.sentences.size());
    document.paragraphs.push_back(paragraph);
  }
}

}  // namespace dragoman
