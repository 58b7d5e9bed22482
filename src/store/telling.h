// One event of an article with its words, whether it was coded a moment ago or read from
// a line of JSON.
//
//   writer.Write(document.article, TellingsOf(document), ...);
//   writer.Write(records[0].article, TellingsOf(records), ...);   // the same rows
//
// Points into what it was made of. Pure; any thread.
#ifndef DRAGOMAN_STORE_TELLING_H_
#define DRAGOMAN_STORE_TELLING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/record.h"

namespace dragoman {

struct Telling {
  const Event* event = nullptr;
  std::string_view sentence, trigger;
  uint32_t sentence_begin = 0;  // first byte of the sentence in the text
};

std::vector<Telling> TellingsOf(const Document& document);
std::vector<Telling> TellingsOf(const std::vector<Record>& records);

// A record does not tell where its sentence begins. Its trigger and whoever is named have
// places in the text, and words that stand in the sentence: where most of these meet.
uint32_t SentenceBegin(const Record& record);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_TELLING_H_
