// The step from each version of the tables to the next, as SQL. What is here never
// changes, since files of all versions are about; a new step follows.
#ifndef DRAGOMAN_STORE_SCHEMA_STEPS_H_
#define DRAGOMAN_STORE_SCHEMA_STEPS_H_

#include <array>

namespace dragoman {

extern const char* const kSchema1;
extern const char* const kSchema2;

// Step i makes version i + 1 of version i.
inline std::array<const char*, 2> SchemaSteps() { return {kSchema1, kSchema2}; }

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_SCHEMA_STEPS_H_
