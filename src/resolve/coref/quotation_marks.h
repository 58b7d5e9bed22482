// Which bytes of a text stand in quotation marks.
//
//   QuotedSpans("He said: “We won’t go.” Then he left.", paragraphs)
//     // one span: We won’t go.
//
// Knows "straight", “curly”, ‘single’, 'straight single', «angle» and ``typewriter''
// marks, tells apostrophes from closing marks, and follows a quotation over paragraphs
// that each open with a mark while only the last closes. Marks inside a quotation belong
// to it. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_QUOTATION_MARKS_H_
#define DRAGOMAN_RESOLVE_COREF_QUOTATION_MARKS_H_

#include <string_view>
#include <vector>

#include "dragoman/document.h"

namespace dragoman {

struct QuotedSpan {
  Span span;               // without the marks
  bool continues = false;  // the paragraph before it was quoted to its end, by the same
};

std::vector<QuotedSpan> QuotedSpans(std::string_view text,
                                    const std::vector<Paragraph>& paragraphs);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_QUOTATION_MARKS_H_
