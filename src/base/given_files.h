// Under which names the dictionaries that a user gives lie among the DataFiles: behind
// these, a number that keeps their order, and the file's own name.
//
//   files.AddFile("old/Phoenix.agents.txt", kGivenAgents + "0000/Phoenix.agents.txt")
//   for (const DataFile& file : files.List(kGivenAgents)) ...
#ifndef DRAGOMAN_BASE_GIVEN_FILES_H_
#define DRAGOMAN_BASE_GIVEN_FILES_H_

namespace dragoman {

inline constexpr char kGivenActors[] = "given/actors/";
inline constexpr char kGivenAgents[] = "given/agents/";
inline constexpr char kGivenDiscards[] = "given/discards/";
inline constexpr char kGivenVerbs[] = "given/verbs/";

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_GIVEN_FILES_H_
