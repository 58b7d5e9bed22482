// Compiles one line of data/frames/*.txt into a Frame.
//
//   RecordFile record(file, &diagnostics);
//   while (record.Next()) {
//     Frame frame;
//     if (ParseFrame(record, sets, ontology, &frame)) frames.push_back(frame);
//   }
//
// False if the line has an error, which then is among the diagnostics. Pure.
#ifndef DRAGOMAN_EXTRACT_FRAME_PARSER_H_
#define DRAGOMAN_EXTRACT_FRAME_PARSER_H_

#include "base/record_file.h"
#include "document/ontology.h"
#include "extract/frame.h"
#include "extract/word_sets.h"

namespace dragoman {

// What becomes of events inside V where a line does not say it.
ContentUse DefaultContent(EventType type);

bool ParseFrame(RecordFile& record, const WordSets& sets, const Ontology& ontology,
                Frame* frame);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FRAME_PARSER_H_
