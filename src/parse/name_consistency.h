// Makes the names of an article agree: whoever has a full name once keeps it.
//
//   "President Ebrahim Raeisi arrived. Raeisi welcomed ..."
//   before: the second Raeisi is a place, or no name;  after: it is a person's name
//
// The tagger sees one sentence at a time. A proper noun that stands alone and is the last
// word of a person's full name elsewhere in the article is that person, unless it stands
// where only places do ("in Washington"). Reads tokens; writes names, kept by begin.
// Pure.
#ifndef DRAGOMAN_PARSE_NAME_CONSISTENCY_H_
#define DRAGOMAN_PARSE_NAME_CONSISTENCY_H_

#include "dragoman/document.h"

namespace dragoman {

void MendNames(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_NAME_CONSISTENCY_H_
