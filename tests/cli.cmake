actionplan_tests(
    cli
    SOURCES
        completion_test.cpp
        manual_test.cpp
        nearest_name_test.cpp
        options_test.cpp
        plan_view_test.cpp
        progress_line_test.cpp
        tables_json_test.cpp
        wrap_text_test.cpp
    LINKS actionplan_cli)
