#include "document/speech_verbs.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {
    "say", "claim", "confirm", "deny", "demand", "promise", "warn", "ask", "believe"};

std::optional<SpeechKind> ReadKind(RecordFile* records) {
  const std::string_view text = records->field(1);
  const auto kind = std::find(kKinds.begin(), kKinds.end(), text);
  if (kind != kKinds.end()) return static_cast<SpeechKind>(kind - kKinds.begin());
  const std::string_view near = Nearest(text, {kKinds.begin(), kKinds.end()});
  records->Error(1, "unknown kind of speech \"" + std::string(text) + "\"",
                 near.empty() ? "write say, claim, confirm, deny, demand, promise, warn, "
                                "ask or believe"
                              : "did you mean " + std::string(near) + "?");
  return std::nullopt;
}

}  // namespace

std::string_view ToString(SpeechKind kind) { return kKinds[static_cast<size_t>(kind)]; }

SpeechVerbs SpeechVerbs::Load(const DataFiles& files, Diagnostics* diagnostics) {
  SpeechVerbs verbs;
  verbs.verbs_ = LoadWords(files, "speech/verbs.txt", diagnostics);
  verbs.nouns_ = LoadWords(files, "speech/nouns.txt", diagnostics);
  return verbs;
}

SpeechVerbs::Words SpeechVerbs::LoadWords(const DataFiles& files, std::string_view name,
                                          Diagnostics* diagnostics) {
  Words words;
  const DataFile* file = files.Find(name);
  if (file == nullptr) return words;
  RecordFile records(*file, diagnostics);
  while (records.Next()) {
    const std::string lemma(records.field(0));
    if (lemma.empty()) {
      records.Error(0, "the word is missing", "write its lemma before the first bar");
      continue;
    }
    const std::optional<SpeechKind> kind = ReadKind(&records);
    if (!kind) continue;
    const std::string_view mark = records.field(2);
    if (!mark.empty() && mark != "text") {
      records.Error(2, "unknown mark \"" + std::string(mark) + "\"",
                    "write text, or leave the field empty");
      continue;
    }
    if (!words.insert({lemma, {*kind, mark == "text"}}).second) {
      records.Error(0, "\"" + lemma + "\" is here twice", "remove one of the lines");
    }
  }
  return words;
}

std::optional<SpeechKind> SpeechVerbs::Verb(std::string_view lemma,
                                            std::string_view particle) const {
  auto word = verbs_.find(lemma);
  if (!particle.empty()) {
    word = verbs_.find(std::string(lemma).append(" ").append(particle));
  }
  if (word == verbs_.end()) return std::nullopt;
  return word->second.kind;
}

std::optional<SpeechKind> SpeechVerbs::Noun(std::string_view lemma) const {
  const auto word = nouns_.find(lemma);
  if (word == nouns_.end()) return std::nullopt;
  return word->second.kind;
}

bool SpeechVerbs::IsText(std::string_view lemma) const {
  const auto word = nouns_.find(lemma);
  return word != nouns_.end() && word->second.text;
}

}  // namespace dragoman
