# Every document in tests/cases, and every sample, with its expected JSON: a pair is a test of its own name.
add_library(actionplan_test_support STATIC support/convert_case.cpp support/line_diff.cpp)
target_link_libraries(actionplan_test_support PUBLIC actionplan_engine)
add_executable(case_tests case_tests.cpp)
target_link_libraries(case_tests PRIVATE actionplan_test_support)

file(GLOB_RECURSE case_documents CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/cases cases/*)
list(FILTER case_documents EXCLUDE REGEX "\\.(json|shortfall|py)$")
foreach(document IN LISTS case_documents)
    add_test(NAME case/${document} COMMAND case_tests tests/cases/${document} tests/cases/${document}.json
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endforeach()

file(GLOB_RECURSE samples CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/samples ${PROJECT_SOURCE_DIR}/samples/*.*)
list(FILTER samples EXCLUDE REGEX "\\.py$")
foreach(document IN LISTS samples)
    add_test(NAME case/samples/${document}
             COMMAND case_tests samples/${document} tests/cases/samples/${document}.json
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endforeach()

# The PDFs of tests/pdf that can be read; what a reader sees in each stands beside it, the plan it gives in cases/pdf.
file(GLOB pdf_documents CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} pdf/*.pdf)
list(FILTER pdf_documents EXCLUDE REGEX "/(locked|no-text|cut-off)\\.pdf$")
foreach(document IN LISTS pdf_documents)
    add_test(NAME case/${document} COMMAND case_tests tests/${document} tests/cases/${document}.json
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endforeach()

# Every expected JSON before a validator that is not ours; see schema.cmake.
if(TARGET schema_write_plans)
    add_test(NAME json_schema_cases
             COMMAND ${NODE_PROGRAM} ${CMAKE_CURRENT_SOURCE_DIR}/json_schema/check.js
                     ${PROJECT_SOURCE_DIR}/schema/action-plan.schema.json ${CMAKE_CURRENT_SOURCE_DIR}/cases
             WORKING_DIRECTORY ${json_schema_folder})
    set_tests_properties(json_schema_cases PROPERTIES FIXTURES_REQUIRED json_schema)
endif()
