// The answer to "who is this phrase?" from a document whose last words are the phrase.
//
//   // text: "Raisi arrived. his Azerbaijani counterpart"
//   PhraseAnswerAt(document, 15).entity.name        // "Ilham Aliyev"
//
// Of the mentions that stand there, the one that is highest in the tree answers; what is
// joined to it by "and" answers with it. Reads tokens, sentences, mentions. Any thread.
#ifndef DRAGOMAN_DOCUMENT_PHRASE_ANSWER_H_
#define DRAGOMAN_DOCUMENT_PHRASE_ANSWER_H_

#include <cstdint>

#include "dragoman/who.h"

namespace dragoman {

// `begin`: the byte at which the phrase begins.
PhraseAnswer PhraseAnswerAt(const Document& document, uint32_t begin);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_PHRASE_ANSWER_H_
