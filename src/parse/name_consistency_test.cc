#include "parse/name_consistency.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// The names as "Raeisi PER, Baku LOC".
std::string Names(const Document& document) {
  std::string line;
  for (const Name& name : document.names) {
    line += (line.empty() ? "" : ", ") +
            std::string(document.Text(document.SpanOf(name.begin, name.end)));
    line += name.kind == NameKind::kPerson  ? " PER"
            : name.kind == NameKind::kPlace ? " LOC"
                                            : " ORG";
  }
  return line;
}

Document Raeisi(const char* second) {
  Document document =
      TreeText(std::string("Ebrahim/NNP/3/nsubj Raeisi/NNP/1/flat spoke|speak/VBD/0/root "
                           "././3/punct\n") +
               second);
  document.names = {{0, 2, NameKind::kPerson}};
  return document;
}

TEST(NameConsistency, FindsAPersonAgain) {
  Document document = Raeisi("Raeisi/NNP/2/nsubj left|leave/VBD/0/root ././2/punct");
  MendNames(document);
  EXPECT_EQ(Names(document), "Ebrahim Raeisi PER, Raeisi PER");
}

TEST(NameConsistency, CorrectsTheKind) {
  Document document = Raeisi("Raeisi/NNP/2/nsubj left|leave/VBD/0/root ././2/punct");
  document.names.push_back({4, 5, NameKind::kPlace});
  MendNames(document);
  EXPECT_EQ(Names(document), "Ebrahim Raeisi PER, Raeisi PER");
}

TEST(NameConsistency, LeavesPlacesAndPartsOfOtherNames) {
  Document in = Raeisi(
      "He/PRP/2/nsubj lives|live/VBZ/0/root in/IN/4/case Raeisi/NNP/2/obl ././2/punct");
  in.names.push_back({7, 8, NameKind::kPlace});
  MendNames(in);
  EXPECT_EQ(Names(in), "Ebrahim Raeisi PER, Raeisi LOC");
  Document street = Raeisi(
      "Raeisi/NNP/2/compound Street/NNP/3/nsubj burns|burn/VBZ/0/root ././3/punct");
  MendNames(street);
  EXPECT_EQ(Names(street), "Ebrahim Raeisi PER");
}

TEST(NameConsistency, LeavesAdverbsOfTime) {
  Document document = TreeText(
      "Ana/NNP/3/nsubj Tuesday/NNP/1/flat spoke|speak/VBD/0/root ././3/punct\n"
      "He/PRP/2/nsubj left|leave/VBD/0/root Tuesday/NNP/2/obl:unmarked ././2/punct");
  document.names = {{0, 2, NameKind::kPerson}};
  MendNames(document);
  EXPECT_EQ(Names(document), "Ana Tuesday PER");
}

}  // namespace
}  // namespace dragoman
