actionplan_tests(
    parse
    SOURCES
        action_label_test.cpp
        columns_test.cpp
        content_test.cpp
        heading_rules_test.cpp
        key_table_test.cpp
        legend_test.cpp
        parser_parts_test.cpp
        section_title_test.cpp
        stitch_test.cpp
    LINKS actionplan_parse actionplan_extract_text)
