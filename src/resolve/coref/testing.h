// For tests: gold trees and a cast of mentions in, what the references are out.
//
//   Resolved(kSummit, "He/PRP/2/nsubj left|leave/VBD/0/root")   // "He = IRNGOV ...\n"
#ifndef DRAGOMAN_RESOLVE_COREF_TESTING_H_
#define DRAGOMAN_RESOLVE_COREF_TESTING_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document/tree_text.h"
#include "resolve/coref/references.h"

namespace dragoman {

// Somebody as the actor stage would have found him, wherever the words stand.
struct Role {
  std::string_view words;
  MentionKind kind;
  std::string_view country, sector, office, name;
};

inline constexpr MentionKind kName = MentionKind::kName;
inline constexpr MentionKind kDescription = MentionKind::kDescription;

inline void AddMention(const Role& role, uint32_t begin, uint32_t end,
                       Document* document) {
  Mention mention;
  mention.begin = mention.head = begin;
  mention.end = end;
  for (uint32_t t = begin; t < end; ++t) {
    const int64_t head = document->tokens[t].head;
    if (head < begin || head >= end) mention.head = t;
  }
  mention.kind = role.kind;
  mention.geographic = role.kind == MentionKind::kName && role.sector == "GOV" &&
                       role.office.empty();  // a state
  mention.plural = document->tokens[mention.head].xpos == Xpos::kNNS;
  Entity& entity = mention.entity;
  entity.span = document->SpanOf(begin, end);
  entity.text = document->Text(entity.span);
  entity.country = role.country;
  if (!role.sector.empty()) entity.sectors = {std::string(role.sector)};
  entity.code = std::string(role.country).append(role.sector);
  entity.office = role.office;
  entity.name = role.name;
  entity.confidence = 1;
  document->mentions.push_back(std::move(mention));
}

inline void Cast(const std::vector<Role>& roles, Document* document) {
  const std::string_view text = document->article.text;
  for (uint32_t b = 0; b < document->tokens.size(); ++b) {
    const Role* longest = nullptr;
    for (const Role& role : roles) {
      const bool here =
          text.substr(document->tokens[b].span.begin).starts_with(role.words);
      if (here && (longest == nullptr || role.words.size() > longest->words.size())) {
        longest = &role;
      }
    }
    if (longest == nullptr) continue;
    const size_t stop = document->tokens[b].span.begin + longest->words.size();
    uint32_t e = b;
    while (e < document->tokens.size() && document->tokens[e].span.end <= stop) ++e;
    AddMention(*longest, b, e, document);
    b = e - 1;
  }
}

inline std::string Describe(const Document& document, const Mention& mention) {
  std::string line = mention.entity.text + " =";
  for (const int32_t member : mention.members) {
    line += " {" + document.mentions[member].entity.text + "}";
  }
  for (const std::string& part :
       {mention.entity.code, mention.entity.office, mention.entity.name}) {
    if (!part.empty()) line += " " + part;
  }
  return line + "\n";
}

// What became of the phrases that the actor stage knew nothing or not all of.
inline std::string Resolved(const std::vector<Role>& roles, std::string_view tree_text) {
  static const Result<DataFiles> kFiles = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  Diagnostics diagnostics;
  const ReferenceRules rules = ReferenceRules::Load(*kFiles, &diagnostics);
  Document document = TreeText(tree_text);
  Cast(roles, &document);
  ResolveReferences(rules, document);
  std::string lines;
  for (const Mention& mention : document.mentions) {
    const bool known = mention.entity.via.empty() && !mention.entity.code.empty();
    if (!known && mention.entity.via.find("name: ") != 0) {
      lines += Describe(document, mention);
    }
  }
  return lines;
}

inline const std::vector<Role> kSummit = {
    {"President Ebrahim Raisi", kName, "IRN", "GOV", "president", "Ebrahim Raisi"},
    {"Raisi", kName, "", "", "", ""},
    {"Raeisi", kName, "", "", "", ""},
    {"Ilham Aliyev", kName, "AZE", "GOV", "president", "Ilham Aliyev"},
    {"The Azerbaijani president", kDescription, "AZE", "GOV", "president", ""},
    {"his Azerbaijani counterpart", kDescription, "AZE", "", "", ""},
    {"Iran", kName, "IRN", "GOV", "", "Iran"},
    {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
};

inline constexpr std::string_view kRaisiMetAliyev =
    "President/NNP/2/nmod:desc Ebrahim/NNP/4/nsubj Raisi/NNP/2/flat met|meet/VBD/0/root "
    "Ilham/NNP/4/obj Aliyev/NNP/5/flat ././4/punct\n";

inline std::string AfterMeeting(std::string_view tree_text) {
  return Resolved(kSummit, std::string(kRaisiMetAliyev).append(tree_text));
}

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_TESTING_H_
