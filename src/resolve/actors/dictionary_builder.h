// Puts phrases into a Dictionary, line by line, as the readers of the files find them.
//
//   DictionaryBuilder builder;
//   builder.BeginFile("actors/people.txt");
//   uint32_t person = builder.AddRecord(Person{...});
//   builder.AddNames({"Kim Jong-un", "=Kim"}, person, 12);
//   Dictionary d = builder.Finish();
//
// Texts are kept as views: what they point into has to outlive the Dictionary. One
// thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_BUILDER_H_
#define DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_BUILDER_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "resolve/actors/dictionary.h"

namespace dragoman {

class DictionaryBuilder {
 public:
  DictionaryBuilder() { d_.entries.reserve(40000); }

  // What is added from here on stands in this file.
  void BeginFile(std::string_view name) { d_.file_names.emplace_back(name); }
  std::string_view file() const { return d_.file_names.back(); }

  // The index of the record, which its phrases are added with.
  uint32_t AddRecord(Country country);
  uint32_t AddRecord(Organisation organisation);
  uint32_t AddRecord(Person person);  // with the offices of his terms
  uint32_t AddRecord(Role role);
  uint32_t AddRecord(Modifier modifier);
  uint32_t AddRecord(Coded coded);

  // A phrase without words that could be looked up is left out.
  void Add(EntryKind kind, std::string_view phrase, uint32_t record, int line,
           bool plural = false);
  // Names of a person; "=Xi" is what he is called by. Adds short forms and sounds.
  void AddNames(const std::vector<std::string_view>& names, uint32_t record, int line);

  // The entry of this kind with the same words, in whatever case; null if there is none.
  Entry* Find(EntryKind kind, std::string_view phrase);
  // As Find, but capital letters have to agree.
  const Entry* FindExact(EntryKind kind, std::string_view phrase);
  // The person of that full name and country, if another line has him too.
  std::optional<uint32_t> FindPerson(const Person& person);
  // Adds the terms of a second line on the same person, but those that the first has.
  void Merge(uint32_t record, const Person& more);
  // Whether `owner` has an organisation of that name.
  bool HasBody(std::string_view phrase, std::string_view owner);
  // Whether `phrase` has words that could be looked up.
  bool HasWords(std::string_view phrase);

  // Country codes that other lines may refer to.
  void AddCode(std::string_view code) { codes_.insert(code); }
  bool HasCode(std::string_view code) const { return codes_.count(code) > 0; }

  Dictionary& dictionary() { return d_; }
  Dictionary Finish();

 private:
  // False if the phrase has no words that could be looked up. Sets words_ and masks.
  bool Fold(EntryKind kind, std::string_view phrase, Entry* entry);
  void AddFullName(std::string_view name, uint32_t record, int line, bool has_short);
  void AddFamily(std::string_view name, uint32_t record, int line);
  void AddOfficesOfBodies();
  void AddHolders(uint32_t record);

  Dictionary d_;
  std::unordered_set<std::string_view> codes_;
  std::unordered_set<std::string_view> states_;  // codes whose state has been added
  std::vector<FoldedWord> words_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_BUILDER_H_
