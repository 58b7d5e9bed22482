#include "store/schema.h"

#include <string>

#include "store/schema_steps.h"

namespace dragoman {
namespace {

// The version of a file's tables; 0 if it has none of ours.
Result<int> VersionOf(const Database& database) {
  Result<Answer> exists =
      database.Ask("SELECT 1 FROM information_schema.tables WHERE table_name = 'about'");
  if (!exists.ok()) return exists.status();
  if (!exists->Next()) return 0;
  Result<Answer> version =
      database.Ask("SELECT value::BIGINT FROM about WHERE key = 'schema'");
  if (!version.ok()) return version.status();
  if (!version->Next()) return 0;
  return static_cast<int>(version->Int(0));
}

Status TooNew(const Database& database, int version) {
  return Status::Error(database.path() + ": its tables are of version " +
                       std::to_string(version) + ", and this program knows those up to " +
                       std::to_string(SchemaVersion()) +
                       "; use the newer dragoman that wrote it");
}

}  // namespace

int SchemaVersion() { return static_cast<int>(SchemaSteps().size()); }

Status TakeSteps(Database* database, int version, std::span<const char* const> steps) {
  if (version == static_cast<int>(steps.size())) return Status::Ok();
  Status done = database->Run("BEGIN TRANSACTION");
  for (size_t step = static_cast<size_t>(version); done.ok() && step < steps.size();
       ++step) {
    done = database->Run(steps[step]);
  }
  if (done.ok()) {
    done = database->Run("UPDATE about SET value = '" + std::to_string(steps.size()) +
                         "' WHERE key = 'schema'");
  }
  if (done.ok()) return database->Run("COMMIT");
  static_cast<void>(database->Run("ROLLBACK").ok());
  return done;
}

Status BringUpToDate(Database* database) {
  const Result<int> version = VersionOf(*database);
  if (!version.ok()) return version.status();
  if (*version > SchemaVersion()) return TooNew(*database, *version);
  return TakeSteps(database, *version, SchemaSteps());
}

Status CheckSchema(const Database& database) {
  const Result<int> version = VersionOf(database);
  if (!version.ok()) return version.status();
  if (*version > SchemaVersion()) return TooNew(database, *version);
  if (*version == 0) {
    return Status::Error(database.path() +
                         ": it has no tables of dragoman; `dragoman code --store` fills "
                         "such a file");
  }
  if (*version < SchemaVersion()) {
    return Status::Error(database.path() + ": its tables are of an older version; " +
                         "`dragoman store --store FILE` brings them up to date");
  }
  return Status::Ok();
}

}  // namespace dragoman
