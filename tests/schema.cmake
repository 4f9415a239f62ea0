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
