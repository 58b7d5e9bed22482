// Documents as CoNLL-U, the tab-separated text of Universal Dependencies, and back.
//
//   std::string text = ToConllu(document);         // what `dragoman parse` prints
//   Status status = ReadConllu(text, &document);   // gold trees for tests
//   for (std::string_view one : ConlluDocuments(treebank)) ...   // cut at "# newdoc"
//
// Format: https://universaldependencies.org/format.html. FEATS and DEPS are "_". MISC has
// SpaceAfter=No, TokenRange=begin:end (bytes of the article's text) and, for names,
// Name=B-PER / I-PER (PER, ORG, LOC, MISC). A written word of several tokens ("don't")
// has a range line before them.
//
// Writing reads tokens, sentences, paragraphs, names. Reading writes these and
// Article::text, which is put together from the words; lemmas go to Document::strings.
// Both are declared in dragoman/output.h and dragoman/input.h. Pure functions, any
// thread.
#ifndef DRAGOMAN_DOCUMENT_CONLLU_H_
#define DRAGOMAN_DOCUMENT_CONLLU_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/input.h"
#include "dragoman/output.h"
#include "dragoman/status.h"

namespace dragoman {

// The documents of a treebank file, each as a piece of it.
std::vector<std::string_view> ConlluDocuments(std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_CONLLU_H_
