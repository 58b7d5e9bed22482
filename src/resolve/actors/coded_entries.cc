#include "resolve/actors/coded_entries.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"

namespace dragoman {

std::string_view CodedEntries::Keep(std::string text) {
  return builder_->dictionary().strings.emplace_back(std::move(text));
}

uint32_t CodedEntries::IndexOf(std::string_view code) {
  std::vector<ActorCode>& codes = builder_->dictionary().codes;
  const auto [at, added] = indices_.emplace(code, static_cast<uint32_t>(codes.size()));
  if (added) codes.push_back(codes_.Read(code));
  return at->second;
}

void CodedEntries::AddPhrase(EntryKind kind, const CodedName& name, uint32_t record,
                             bool plural) {
  Entry* known = builder_->Find(kind, name.text);
  if (known == nullptr) {
    builder_->Add(kind, name.text, record, name.line, plural);
    return;
  }
  known->record = record;
  known->line = static_cast<uint32_t>(name.line);
  known->file = static_cast<uint8_t>(builder_->dictionary().file_names.size() - 1);
  known->plural = plural;
  known->formed = false;
}

bool CodedEntries::IsKnown(const CodedName& name, const ActorCode& code) {
  for (const EntryKind kind :
       {EntryKind::kCountry, EntryKind::kAdjective, EntryKind::kPeople,
        EntryKind::kCapital, EntryKind::kPlace}) {
    const Entry* entry = builder_->Find(kind, name.text);
    if (entry == nullptr) continue;
    if (builder_->dictionary().countries[entry->record].code == code.owner) return true;
  }
  return false;
}

void CodedEntries::Add(const CodedActor& actor) {
  CodedName first = actor.names[0];
  Coded coded;
  coded.name = Keep(first.text);
  for (const CodedTerm& term : actor.terms) {
    coded.terms.push_back(term);
    coded.codes.push_back(IndexOf(term.code));
  }
  const ActorCode& code = builder_->dictionary().codes[coded.codes[0]];
  const bool bare = coded.terms.size() == 1 && code.bare && !coded.terms[0].dated();
  const ActorCode meant = code;  // Add moves the table
  const uint32_t record = builder_->AddRecord(std::move(coded));
  for (const CodedName& name : actor.names) {
    if (bare && IsKnown(name, meant)) continue;
    AddPhrase(EntryKind::kCoded, name, record, false);
  }
}

Role CodedEntries::RoleLike(std::string_view noun, bool has_plural) const {
  Role role;
  std::vector<FoldedWord> words;
  FoldWords(noun, 0, &words);
  const Entry* entry = nullptr;
  own_.phrases.Match(words, 0, [&](size_t length, uint32_t value) {
    const bool same = length == words.size();
    if (same && own_.entries[value].kind == EntryKind::kRole)
      entry = &own_.entries[value];
  });
  if (entry == nullptr) {
    role.kind = has_plural ? RoleKind::kPerson : RoleKind::kGroup;
    return role;
  }
  const Role& like = own_.roles[entry->record];
  role.kind = like.kind;
  role.gender = like.gender;
  role.title = like.title;
  return role;
}

void CodedEntries::Add(const CodedRole& coded) {
  const ActorCode code = codes_.Read(coded.code, true);
  for (const auto* names : {&coded.nouns, &coded.plurals}) {
    const bool plural = names == &coded.plurals;
    for (const CodedName& name : *names) {
      // The plural of a noun is what the noun is.
      const std::string& noun = plural ? coded.nouns[0].text : name.text;
      Role role = RoleLike(noun, coded.nouns.size() > 1 || !coded.plurals.empty());
      role.noun = Keep(ToLower(noun));
      role.sectors = code.sectors;
      if (IsInternational(code.owner)) role.owner = code.owner;
      role.code = coded.code;
      role.leads = coded.leads;
      AddPhrase(EntryKind::kRole, name, builder_->AddRecord(std::move(role)), plural);
    }
  }
}

}  // namespace dragoman
