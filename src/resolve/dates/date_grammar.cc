#include "resolve/dates/date_grammar.h"

#include <algorithm>

#include "base/record_file.h"

namespace dragoman {
namespace {

const DataFile* FindOrReport(const DataFiles& files, std::string_view name,
                             Diagnostics* diagnostics) {
  const DataFile* file = files.Find(name);
  if (file == nullptr) diagnostics->push_back(MissingFile(name));
  return file;
}

}  // namespace

DateGrammar DateGrammar::Load(const DataFiles& files, Diagnostics* diagnostics) {
  DateGrammar grammar;
  // In this order: days and patterns are made of the calendar's words.
  if (const DataFile* file = FindOrReport(files, "dates/calendar.txt", diagnostics)) {
    grammar.words_.Load(*file, diagnostics);
  }
  if (const DataFile* file = FindOrReport(files, "dates/tense.txt", diagnostics)) {
    grammar.tense_.Load(*file, &grammar.words_, diagnostics);
  }
  if (const DataFile* file = FindOrReport(files, "dates/days.txt", diagnostics)) {
    grammar.days_.Load(*file, &grammar.words_, diagnostics);
  }
  if (const DataFile* file = FindOrReport(files, "dates/grammar.txt", diagnostics)) {
    grammar.LoadGrammar(*file, diagnostics);
  }
  grammar.AddNamedDays();
  grammar.Index();
  return grammar;
}

void DateGrammar::LoadGrammar(const DataFile& file, Diagnostics* diagnostics) {
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    const std::string_view kind = records.field(0);
    std::string error;
    if (kind == "range") {
      if (!AddRange(records.field(1), records.Id(), &error)) records.Error(1, error);
      continue;
    }
    std::vector<Line>* lines = kind == "date"     ? &dates_
                               : kind == "before" ? &before_
                               : kind == "after"  ? &after_
                                                  : nullptr;
    if (lines == nullptr) {
      records.Error(0, "unknown kind \"" + std::string(kind) + "\"",
                    "write date, before, after or range");
      continue;
    }
    std::optional<DatePattern> pattern =
        DatePattern::Compile(records.field(1), &words_, &error);
    if (!pattern) {
      records.Error(1, error, "the head of the file lists the slots");
      continue;
    }
    const std::optional<DateMeaning> meaning =
        DateMeaning::Read(records.field(2), &error);
    if (!meaning) {
      records.Error(2, error, "the head of the file lists the meanings");
      continue;
    }
    lines->push_back({std::move(*pattern), *meaning, records.Id()});
  }
}

bool DateGrammar::AddRange(std::string_view pattern, std::string rule,
                           std::string* error) {
  constexpr std::string_view kFrom = "{from}", kTo = "{to}";
  const size_t from = pattern.find(kFrom), to = pattern.find(kTo);
  if (from == std::string_view::npos || to == std::string_view::npos || to < from) {
    *error = "a range wants {from} and then {to}";
    return false;
  }
  const std::string_view before = Trim(pattern.substr(0, from));
  const std::string_view between =
      Trim(pattern.substr(from + kFrom.size(), to - from - kFrom.size()));
  std::optional<DatePattern> middle = DatePattern::Compile(between, &words_, error);
  if (!middle) return false;
  RangeLine line{{}, std::move(*middle), std::move(rule)};
  if (!before.empty()) {
    std::optional<DatePattern> compiled = DatePattern::Compile(before, &words_, error);
    if (!compiled) return false;
    line.before.push_back(std::move(*compiled));
  }
  ranges_.push_back(std::move(line));
  return true;
}

void DateGrammar::AddNamedDays() {
  for (const NamedDays::Name& name : days_.names()) {
    DateMeaning meaning;
    meaning.kind = DateMeaning::Kind::kNamedDay;
    meaning.day = name.day;
    dates_.push_back({name.pattern, meaning, days_.days()[name.day].rule});
  }
}

void DateGrammar::Index() {
  constexpr int kSlots = 32;
  std::vector<std::vector<uint32_t>> slots(kSlots);
  for (uint32_t i = 0; i < dates_.size(); ++i) {
    const DatePattern& pattern = dates_[i].pattern;
    for (int word : pattern.first_words()) by_word_[word].push_back(i);
    for (int bit = 0; bit < kSlots; ++bit) {
      if ((pattern.first_slots() >> bit & 1U) != 0) {
        slots[static_cast<size_t>(bit)].push_back(i);
      }
    }
    first_slots_ |= pattern.first_slots();
  }
  for (int bit = 0; bit < kSlots; ++bit) {
    std::vector<uint32_t>& lines = slots[static_cast<size_t>(bit)];
    if (!lines.empty()) by_slot_.emplace_back(1U << bit, std::move(lines));
  }
}

const DateGrammar::Line* DateGrammar::MatchAt(const std::vector<Lexeme>& lexemes,
                                              size_t at, DateMatch* match) const {
  const Lexeme& lexeme = lexemes[at];
  const Line* best = nullptr;
  const auto try_lines = [&](const std::vector<uint32_t>& lines) {
    for (uint32_t i : lines) {
      const Line* line = &dates_[i];
      // Days with a name are written with a capital: "Easter", but not "a new year".
      const bool named = line->meaning.kind == DateMeaning::Kind::kNamedDay;
      if (named && !lexeme.upper && !lexeme.digit) continue;
      const std::optional<DateMatch> found = line->pattern.MatchAt(words_, lexemes, at);
      if (!found || !IsPossible(found->parts)) continue;
      const bool longer = best == nullptr || found->end > match->end;
      if (longer || (found->end == match->end && line < best)) {
        best = line;
        *match = *found;
      }
    }
  };
  if (lexeme.word != 0) {
    if (const auto lines = by_word_.find(lexeme.word); lines != by_word_.end()) {
      try_lines(lines->second);
    }
  }
  if ((lexeme.slots & first_slots_) != 0) {
    for (const auto& [slot, lines] : by_slot_) {
      if ((lexeme.slots & slot) != 0) try_lines(lines);
    }
  }
  return best;
}

}  // namespace dragoman
