actionplan_tests(
    schema
    SOURCES
        json_writer_test.cpp
    LINKS actionplan_schema nlohmann_json::nlohmann_json)
