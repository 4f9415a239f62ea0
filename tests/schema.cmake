actionplan_tests(
    schema
    SOURCES
        schema_json_test.cpp
        schema_random_plan.cpp
        schema_reader_test.cpp
        schema_rules_test.cpp
        schema_text_test.cpp
        schema_validate_test.cpp
        schema_vocabulary_test.cpp
        schema_writer_test.cpp
    LINKS actionplan_schema nlohmann_json::nlohmann_json)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME schema_page COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/docs/schema_page.py --check)

# The schema, and plans sound and damaged, before a validator that is not ours. It is installed into the build folder.
find_program(NODE_PROGRAM node)
find_program(NPM_PROGRAM npm)
if(NODE_PROGRAM AND NPM_PROGRAM)
    set(json_schema_folder ${CMAKE_CURRENT_BINARY_DIR}/json_schema)
    foreach(file package.json package-lock.json)
        configure_file(json_schema/${file} ${json_schema_folder}/${file} COPYONLY)
    endforeach()

    add_executable(schema_write_plans schema_write_plans.cpp schema_random_plan.cpp)
    target_link_libraries(schema_write_plans PRIVATE actionplan_schema nlohmann_json::nlohmann_json)

    add_test(
        NAME json_schema_install
        COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY ${json_schema_folder})
    add_test(NAME json_schema_plans COMMAND schema_write_plans ${json_schema_folder}/plans)
    add_test(
        NAME json_schema
        COMMAND
            ${NODE_PROGRAM} ${CMAKE_CURRENT_SOURCE_DIR}/json_schema/check.js
            ${PROJECT_SOURCE_DIR}/schema/action-plan.schema.json plans/valid --invalid plans/invalid
        WORKING_DIRECTORY ${json_schema_folder})
    set_tests_properties(json_schema_install json_schema_plans PROPERTIES FIXTURES_SETUP json_schema)
    set_tests_properties(json_schema PROPERTIES FIXTURES_REQUIRED json_schema)
else()
    message(STATUS "No node or npm: plans are not checked with an independent validator")
endif()
