// libFuzzer: any bytes as the text of an article; tokens must cover them as promised.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "split/promises.h"
#include "split/splitter.h"

namespace {

const dragoman::Splitter& LoadedSplitter() {
  static const dragoman::Splitter splitter = [] {
    dragoman::Result<dragoman::DataFiles> files =
        dragoman::DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    dragoman::Diagnostics diagnostics;
    return dragoman::Splitter::Load(files.ok() ? *files : dragoman::DataFiles(),
                                    &diagnostics);
  }();
  return splitter;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dragoman::Document document;
  document.article.text.assign(reinterpret_cast<const char*>(data), size);
  dragoman::Split(LoadedSplitter(), document);
  const std::string broken = dragoman::BrokenPromise(document);
  if (!broken.empty()) {
    std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
