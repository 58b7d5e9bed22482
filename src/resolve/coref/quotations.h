// Finds what is quoted and who speaks it.
//
//   FindQuotations(verbs, document);
//   // “We will stay,” he told reporters. “They cannot stop us.”
//   //   We will stay,          he   "verb of speech"
//   //   They cannot stop us.   he   "last speaker"
//
// The speaker is, in this order: the subject of a verb of speech that governs or follows
// the words; who stands before a colon; for words without a verb of their own, whoever
// spoke in the quotation that they continue, spoke last, or speaks on in the same
// paragraph. A few quoted words inside of a sentence that is nobody's speech have none.
//
// Reads text, paragraphs, tokens, mentions. Writes Document::quotations, and adds a
// mention for a speaker that has none.
#ifndef DRAGOMAN_RESOLVE_COREF_QUOTATIONS_H_
#define DRAGOMAN_RESOLVE_COREF_QUOTATIONS_H_

#include "document/speech_verbs.h"
#include "dragoman/document.h"

namespace dragoman {

void FindQuotations(const SpeechVerbs& verbs, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_QUOTATIONS_H_
