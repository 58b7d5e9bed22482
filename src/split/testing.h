// For the tests of this folder: text in, one readable string out.
//
//   Lines("Iran's won. He left.")   // "Iran|'s|won|.\nHe|left|."
#ifndef DRAGOMAN_SPLIT_TESTING_H_
#define DRAGOMAN_SPLIT_TESTING_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "split/splitter.h"

namespace dragoman {

inline const Splitter& ShippedSplitter() {
  static const Splitter splitter = [] {
    Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    EXPECT_TRUE(files.ok()) << files.status().message();
    Diagnostics diagnostics;
    Splitter loaded = Splitter::Load(*files, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return loaded;
  }();
  return splitter;
}

inline Document SplitText(std::string_view text) {
  Document document;
  document.article.text = text;
  Split(ShippedSplitter(), document);
  return document;
}

// Tokens between bars, a line for each sentence. With `joined`, "_" instead of a bar
// before the later parts of a written word.
inline std::string Lines(std::string_view text, bool joined = false) {
  const Document document = SplitText(text);
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    if (!out.empty()) out += '\n';
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Token& token = document.tokens[t];
      if (t > sentence.begin) out += joined && token.joined ? '_' : '|';
      out += document.Text(token);
    }
  }
  return out;
}

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_TESTING_H_
