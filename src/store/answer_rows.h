// Gives the answer to a statement to a sink, whatever its types and its length.
#ifndef DRAGOMAN_STORE_ANSWER_ROWS_H_
#define DRAGOMAN_STORE_ANSWER_ROWS_H_

#include <string>

#include "dragoman/store.h"
#include "store/database.h"

namespace dragoman {

Status GiveRows(const Database& database, const std::string& sql, AnswerSink* sink);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_ANSWER_ROWS_H_
