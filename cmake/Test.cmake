# dragoman_test(LIBRARY file_test.cc ...): one test program per folder, linked to LIBRARY.
# Fewer programs link faster than one per file, and ctest still lists every case's folder.
if(DRAGOMAN_BUILD_TESTS)
  enable_testing()
  find_package(GTest REQUIRED)
endif()

function(dragoman_test library)
  if(NOT DRAGOMAN_BUILD_TESTS)
    return()
  endif()
  add_executable(${library}_test ${ARGN})
  target_link_libraries(${library}_test PRIVATE ${library} GTest::gtest GTest::gtest_main)
  target_compile_definitions(${library}_test PRIVATE
    DRAGOMAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${library} COMMAND ${library}_test)
endfunction()
