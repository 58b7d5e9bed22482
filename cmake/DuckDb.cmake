# The store runs on DuckDB: its header is needed to build src/store, its shared library is
# looked for when a database is opened first (src/store/duckdb_library.h), so nothing links
# to it. Without them everything else is built, and the store says what is missing.
option(DRAGOMAN_STORE "Databases of events (needs DuckDB, cmake/fetch_duckdb.sh)" ON)
set(DRAGOMAN_DUCKDB "${PROJECT_SOURCE_DIR}/build/duckdb" CACHE PATH
  "Folder with duckdb.h and libduckdb.so")

# Configures again when the header comes or goes.
file(GLOB DRAGOMAN_DUCKDB_HEADER CONFIGURE_DEPENDS "${DRAGOMAN_DUCKDB}/duckdb.h")
set(DRAGOMAN_WITH_STORE OFF)
if(DRAGOMAN_STORE AND DRAGOMAN_DUCKDB_HEADER)
  set(DRAGOMAN_WITH_STORE ON)
elseif(DRAGOMAN_STORE)
  message(STATUS "Without the store: there is no ${DRAGOMAN_DUCKDB}/duckdb.h; "
    "sh cmake/fetch_duckdb.sh build/duckdb brings it")
endif()
