// Which database a command asks, and how it is told where that goes wrong.
//
//   std::optional<Store> store = OpenStore(options.store, false);
//   if (!store) return 1;                        // the reason was printed
#ifndef DRAGOMAN_CLI_STORE_FILE_H_
#define DRAGOMAN_CLI_STORE_FILE_H_

#include <optional>
#include <string>

#include "dragoman/status.h"
#include "dragoman/store.h"

namespace dragoman::cli {

// Without a name: what DRAGOMAN_STORE names, else the only *.duckdb of the folder.
Result<std::string> StoreName(const std::string& given);
// A store of that name. Prints what went wrong.
std::optional<Store> OpenStore(const std::string& name, bool write);

// Prints "dragoman: ..." and returns the exit code 1.
int TellFailure(const Status& status);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STORE_FILE_H_
