// A filter as SQL: the events that match, each once.
//
//   const FilterSql sql = SqlOf(filter);
//   database.Ask("WITH " + sql.matched + " SELECT count(*) FROM matched",
//   sql.parameters);
//
// `matched` has the columns n, day, event_type, quad_code, goldstein, forward, backward.
// Pure; any thread.
#ifndef DRAGOMAN_STORE_EVENT_FILTER_H_
#define DRAGOMAN_STORE_EVENT_FILTER_H_

#include <string>
#include <vector>

#include "dragoman/questions.h"
#include "store/database.h"

namespace dragoman {

struct FilterSql {
  std::string matched;  // "matched AS (...)"
  std::vector<Parameter> parameters;
};

FilterSql SqlOf(const EventFilter& filter);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EVENT_FILTER_H_
