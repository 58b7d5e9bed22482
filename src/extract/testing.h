// For tests: the knowledge that ships, loaded once for a suite.
//
//   class ExtractorTest : public ShippedKnowledgeTest { ... };
#ifndef DRAGOMAN_EXTRACT_TESTING_H_
#define DRAGOMAN_EXTRACT_TESTING_H_

#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace dragoman {

class ShippedKnowledgeTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    Diagnostics diagnostics;
    ontology_ = new Ontology(Ontology::Load(*files, &diagnostics));
    knowledge_ =
        new ExtractKnowledge(ExtractKnowledge::Load(*files, *ontology_, &diagnostics));
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
  }
  static void TearDownTestSuite() {
    delete knowledge_;
    delete ontology_;
  }

  static inline Ontology* ontology_ = nullptr;
  static inline ExtractKnowledge* knowledge_ = nullptr;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_TESTING_H_
