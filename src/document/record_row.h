// A record from the fields of its row, for those who have parsed it already; others call
// ReadRecord.
#ifndef DRAGOMAN_DOCUMENT_RECORD_ROW_H_
#define DRAGOMAN_DOCUMENT_RECORD_ROW_H_

#include "document/json_fields.h"
#include "dragoman/record.h"

namespace dragoman {

// Of what the row lacks nothing is known.
Record RecordFrom(const Fields& row);
Magnitude MagnitudeFrom(const Fields& fields);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_RECORD_ROW_H_
