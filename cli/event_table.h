// The events of an article as a table for a person.
#ifndef DRAGOMAN_CLI_EVENT_TABLE_H_
#define DRAGOMAN_CLI_EVENT_TABLE_H_

#include <string>

#include "dragoman/document.h"
#include "table.h"

namespace dragoman::cli {

// Title, outlet and date, then one row an event. Ends with a blank line.
std::string EventTable(const Document& document, const Style& style);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_EVENT_TABLE_H_
