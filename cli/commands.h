// The commands of the program, one function each. A command parses nothing: main.cc has
// filled its options. Each returns the exit code.
//
// Exit codes: 0 done; 1 it could not be done, or all of the input was rejected (the
// reason is on standard error); 2 wrong usage; 3 done, but something was rejected and
// --strict was given.
#ifndef DRAGOMAN_CLI_COMMANDS_H_
#define DRAGOMAN_CLI_COMMANDS_H_

#include <string>
#include <vector>

#include "options.h"

namespace dragoman::cli {

int RunCode(const CommonOptions& options);
int RunRead(const CommonOptions& options);
int RunSplit(const CommonOptions& options);
int RunParse(const CommonOptions& options);
int RunWho(const WhoOptions& options);
int RunRelate(const RelateOptions& options);
int RunWhen(const CommonOptions& options);
int RunWhere(const CommonOptions& options);
int RunExplain(const std::string& text, const CommonOptions& options);
// Folders of knowledge files, or single dictionaries of TABARI and PETRARCH.
int RunLint(const std::vector<std::string>& paths);
int RunActorCheck(const ActorCheckOptions& options);
int RunActorUnknown(const UnknownOptions& options);
int RunWatch(const WatchOptions& options);
int RunExport(const ExportCommandOptions& options);
int RunMerge(const MergeCommandOptions& options);
int RunStories(const StoriesOptions& options);
int RunConvert(const ConvertOptions& options);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_COMMANDS_H_
