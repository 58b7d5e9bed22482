// For tests: trees as the parser gives them in, who is named out, with the dictionaries
// that ship.
//
//   Who("Iran/NNP/2/nsubj left/VBD/0/root", "2021-11-28")   // "Iran = IRNGOV Iran\n"
#ifndef DRAGOMAN_RESOLVE_ACTORS_TESTING_H_
#define DRAGOMAN_RESOLVE_ACTORS_TESTING_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "document/tree_text.h"
#include "resolve/actors/actor_knowledge.h"
#include "resolve/coref/setting_country.h"

namespace dragoman {

inline const ActorKnowledge& Shipped() {
  static const ActorKnowledge kShipped = [] {
    Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    EXPECT_TRUE(files.ok()) << files.status().message();
    Diagnostics diagnostics;
    ActorKnowledge loaded = ActorKnowledge::Load(*files, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return loaded;
  }();
  return kShipped;
}

inline const ReferenceRules& References() {
  static const ReferenceRules kRules = [] {
    static const Result<DataFiles> kFiles =
        DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    Diagnostics diagnostics;
    return ReferenceRules::Load(*kFiles, &diagnostics);
  }();
  return kRules;
}

inline Document Resolved(std::string_view tree, std::string_view date = "2021-11-28") {
  Document document = TreeText(tree);
  document.article.published = *Date::Parse(date);
  ResolveActors(Shipped(), document);
  return document;
}

// A line for each mention: "phrase = CODE Name, office".
inline std::string Lines(const Document& document) {
  std::string out;
  for (const Mention& mention : document.mentions) {
    const Entity& entity = mention.entity;
    out += entity.text + " = " + entity.code;
    if (!entity.name.empty()) out += " " + entity.name;
    if (!entity.office.empty()) out += ", " + entity.office;
    out += "\n";
  }
  return out;
}

inline std::string Who(std::string_view tree, std::string_view date = "2021-11-28") {
  return Lines(Resolved(tree, date));
}

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_TESTING_H_
