// Which columns of a table of news hold the fields of an article: as the user says, else
// by the names that people usually give them.
//
//   Result<ColumnFields> fields = FieldsOfColumns({"id", "Body", "day", "x"},
//                                                 {{"published", "day"}});
//   // {"id", "text", "published", ""}
//
// Pure function, any thread.
#ifndef DRAGOMAN_COLUMNS_H_
#define DRAGOMAN_COLUMNS_H_

#include <map>
#include <string>
#include <vector>

#include "dragoman/status.h"

namespace dragoman {

// The field of each column ("text", "html", "title", "published", "url", "source",
// "author", "language", "id"), "" for one that is not used.
using ColumnFields = std::vector<std::string>;

// `given` says which column holds a field, as {"text", "body"}; fields that it does not
// name are found by the usual names of columns, in any case. Not ok if a given column is
// not there, or if none holds a text.
Result<ColumnFields> FieldsOfColumns(const std::vector<std::string>& names,
                                     const std::map<std::string, std::string>& given);

}  // namespace dragoman

#endif  // DRAGOMAN_COLUMNS_H_
