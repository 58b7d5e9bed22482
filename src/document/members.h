// Whom a plural phrase stands for, one by one.
//
//   // "Raisi met Aliyev. The two leaders agreed ..."
//   Members(document, leaders);     // the mentions of Raisi and of Aliyev
//   Members(document, raisi);       // just that mention
//
// Reads Document::mentions. Any thread.
#ifndef DRAGOMAN_DOCUMENT_MEMBERS_H_
#define DRAGOMAN_DOCUMENT_MEMBERS_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"

namespace dragoman {

// Indices of mentions that have no members of their own, each once, in the order in which
// they are named. REQUIRES: `mention` is an index into document.mentions.
std::vector<int32_t> Members(const Document& document, int32_t mention);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_MEMBERS_H_
