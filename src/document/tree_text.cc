#include "document/tree_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "base/record_file.h"
#include "base/utf8.h"
#include "document/conllu.h"

namespace dragoman {
namespace {

// Tag prefix and universal tag; the first that fits counts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kUniversal = {{
    {"NNP", "PROPN"}, {"NN", "NOUN"},  {"VB", "VERB"},  {"MD", "AUX"},   {"JJ", "ADJ"},
    {"RB", "ADV"},    {"PRP", "PRON"}, {"WP", "PRON"},  {"WDT", "PRON"}, {"DT", "DET"},
    {"IN", "ADP"},    {"RP", "ADP"},   {"CC", "CCONJ"}, {"CD", "NUM"},   {"TO", "PART"},
    {"POS", "PART"},  {"UH", "INTJ"},  {"EX", "PRON"},  {"PDT", "DET"},  {"WRB", "ADV"},
}};
constexpr std::array<std::string_view, 11> kNoSpaceBefore = {
    ".", ",", ":", ";", "?", "!", ")", "”", "’", "'s", "’s"};
constexpr std::array<std::string_view, 3> kNoSpaceAfter = {"“", "‘", "("};

template <size_t N>
bool IsOneOf(const std::array<std::string_view, N>& set, std::string_view word) {
  for (const std::string_view one : set) {
    if (one == word) return true;
  }
  return false;
}

std::string_view Universal(std::string_view tag, std::string_view relation) {
  if (relation == "aux" || relation == "aux:pass" || relation == "cop") return "AUX";
  if (relation == "mark" && tag == "IN") return "SCONJ";
  for (const auto& [prefix, universal] : kUniversal) {
    if (tag.starts_with(prefix)) return universal;
  }
  return "PUNCT";
}

struct Piece {
  std::string_view form, lemma, tag, head, relation;
};

// Fields are cut off from the right, since a form may be a slash.
Piece Cut(std::string_view text) {
  Piece piece;
  for (std::string_view* field : {&piece.relation, &piece.head, &piece.tag}) {
    const size_t slash = text.rfind('/');
    assert(slash != std::string_view::npos);
    *field = text.substr(slash + 1);
    text = text.substr(0, slash);
  }
  const size_t bar = text.find('|');
  piece.form = text.substr(0, bar);
  if (bar != std::string_view::npos) piece.lemma = text.substr(bar + 1);
  return piece;
}

std::string Row(size_t id, const Piece& piece, bool touches) {
  std::string lemma(piece.lemma);
  if (lemma.empty()) {
    lemma = piece.tag.starts_with("NNP") ? piece.form : ToLower(piece.form);
  }
  std::string row = std::to_string(id);
  for (const std::string_view column :
       {piece.form, std::string_view(lemma), Universal(piece.tag, piece.relation),
        piece.tag, std::string_view("_"), piece.head, piece.relation,
        std::string_view("_"), std::string_view(touches ? "SpaceAfter=No" : "_")}) {
    row.append("\t").append(column);
  }
  return row + "\n";
}

std::string Rows(std::string_view sentence) {
  std::vector<Piece> pieces;
  for (const std::string_view piece : Split(sentence, ' ')) pieces.push_back(Cut(piece));
  std::string rows;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const bool touches =
        IsOneOf(kNoSpaceAfter, pieces[i].form) ||
        (i + 1 < pieces.size() && IsOneOf(kNoSpaceBefore, pieces[i + 1].form));
    rows += Row(i + 1, pieces[i], touches);
  }
  return rows + "\n";
}

}  // namespace

Document TreeText(std::string_view text) {
  std::string conllu;
  bool new_paragraph = true;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = Trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) {
      new_paragraph = true;
      continue;
    }
    if (new_paragraph) conllu += "# newpar\n";
    new_paragraph = false;
    conllu += Rows(line);
  }
  Document document;
  [[maybe_unused]] const Status status = ReadConllu(conllu, &document);
  assert(status.ok());
  return document;
}

}  // namespace dragoman
