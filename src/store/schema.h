// The tables of a store, and how those of older versions become those of this one.
//
//   Status ready = BringUpToDate(&database);      // creates, migrates, or refuses
//   Status fits = CheckSchema(database);          // for reading: nothing is changed
//
// docs/formats/store.md explains every table and column.
#ifndef DRAGOMAN_STORE_SCHEMA_H_
#define DRAGOMAN_STORE_SCHEMA_H_

#include <span>

#include "dragoman/status.h"
#include "store/database.h"

namespace dragoman {

// Of the tables that this program writes; the table `about` of a store has its own.
int SchemaVersion();

// All steps are one transaction, so a crash leaves the older version as it was.
Status BringUpToDate(Database* database);
// From a version to that behind the last step, or nowhere at all.
Status TakeSteps(Database* database, int version, std::span<const char* const> steps);
// Whether the tables can be asked as they are.
Status CheckSchema(const Database& database);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_SCHEMA_H_
