// For tests: documents with gold trees in a form that fits into a line per sentence.
//
//   Document d = TreeText("Raisi/NNP/2/nsubj said|say/VBD/0/root so/RB/2/advmod
//   ././2/punct");
//
// A token is form/Penn tag/head/relation; a lemma that is not the form in lower case (or,
// for names, the form) follows the form after a bar. Universal tags are derived. Tokens
// are separated by blanks, sentences by line ends, paragraphs by blank lines. No blank
// stands before closing punctuation and "'s", none after opening punctuation.
#ifndef DRAGOMAN_DOCUMENT_TREE_TEXT_H_
#define DRAGOMAN_DOCUMENT_TREE_TEXT_H_

#include <string_view>

#include "dragoman/document.h"

namespace dragoman {

// Asserts that the text is well-formed.
Document TreeText(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_TREE_TEXT_H_
