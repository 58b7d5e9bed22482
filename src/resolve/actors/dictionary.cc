#include "resolve/actors/dictionary.h"

#include <algorithm>

#include "resolve/actors/spelling.h"

namespace dragoman {

std::string Dictionary::IdOf(const Entry& entry) const {
  return file_names[entry.file] + ":" + std::to_string(entry.line);
}

const Term* TermAt(const std::vector<Term>& terms, Date date) {
  const Term* best = nullptr;
  for (const Term& term : terms) {
    if (date && term.start > date) continue;
    if (date && term.finish && term.finish < date) continue;
    if (best == nullptr || term.start >= best->start) best = &term;
  }
  return best;
}

const ActorCode* CodeAt(const Dictionary& dictionary, const Coded& coded, Date date) {
  const CodedTerm* term = CodedTermAt(coded.terms, date);
  if (term == nullptr) return nullptr;
  return &dictionary.codes[coded.codes[static_cast<size_t>(term - coded.terms.data())]];
}

std::string_view StateAt(const Dictionary& dictionary, std::string_view code, Date date) {
  for (const Independence& one : dictionary.independences) {
    if (one.code == code && date && date < one.since) return one.before;
  }
  return code;
}

uint64_t OfficeKey(std::string_view owner, std::string_view office) {
  std::vector<FoldedWord> words;
  FoldWords(office, 0, &words);
  uint64_t key = HashOf(owner);
  for (const FoldedWord& word : words) key = key * 0x100000001B3ULL ^ word.hash;
  return key;
}

uint64_t BodyOfficeKey(uint32_t organisation, std::string_view office) {
  std::vector<FoldedWord> words;
  FoldWords(office, 0, &words);
  uint64_t key = 0x9E3779B97F4A7C15ULL * (organisation + 1);
  for (const FoldedWord& word : words) key = key * 0x100000001B3ULL ^ word.hash;
  return key;
}

uint64_t SoundKey(std::string_view given, std::string_view family) {
  return KeyOfSounds(SoundOf(given), SoundOf(family));
}

uint64_t KeyOfSounds(std::string_view given, std::string_view family) {
  // "Abd al-Fattah", "Abdel Fattah", "Abdul Fattah": the article may be apart.
  const bool servant = given == "abdal" || given == "abdul";
  const std::string sound =
      std::string(servant ? "abd" : given).append("|").append(family);
  uint64_t key = 0xCBF29CE484222325ULL;
  for (const char c : sound) key = (key ^ static_cast<uint8_t>(c)) * 0x100000001B3ULL;
  return key;
}

}  // namespace dragoman
