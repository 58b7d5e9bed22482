// Puts actors and roles with codes into a Dictionary: what a code means in country and
// sectors, and what our own dictionaries know of the same words.
//
//   CodedEntries entries(codes, own, &builder);
//   builder.BeginFile("Phoenix.agents.txt");
//   for (const CodedRole& role : ReadLegacyAgents(file, &diagnostics)) entries.Add(role);
//
// Said again, a phrase means what the later line says. A bare country code for a phrase
// that our dictionary, below it, has for the same country adds nothing. One thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_CODED_ENTRIES_H_
#define DRAGOMAN_RESOLVE_ACTORS_CODED_ENTRIES_H_

#include <string>
#include <string_view>
#include <unordered_map>

#include "resolve/actors/actor_codes.h"
#include "resolve/actors/coded_actor.h"
#include "resolve/actors/dictionary_builder.h"

namespace dragoman {

class CodedEntries {
 public:
  // `own` tells the kinds of nouns: persons, groups, bodies. It may be empty. All have to
  // outlive this.
  CodedEntries(const ActorCodes& codes, const Dictionary& own, DictionaryBuilder* builder)
      : codes_(codes), own_(own), builder_(builder) {}

  void Add(const CodedActor& actor);
  void Add(const CodedRole& role);

 private:
  uint32_t IndexOf(std::string_view code);
  void AddPhrase(EntryKind kind, const CodedName& name, uint32_t record, bool plural);
  bool IsKnown(const CodedName& name, const ActorCode& code);
  // What our dictionary knows of the noun, without its sectors.
  Role RoleLike(std::string_view noun, bool has_plural) const;
  std::string_view Keep(std::string text);

  const ActorCodes& codes_;
  const Dictionary& own_;
  DictionaryBuilder* builder_;
  std::unordered_map<std::string_view, uint32_t> indices_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_CODED_ENTRIES_H_
