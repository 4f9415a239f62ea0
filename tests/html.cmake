actionplan_tests(
    html SOURCES html_colour_test.cpp html_decode_test.cpp html_hostile_test.cpp html_reader_test.cpp html_style_test.cpp
    LINKS actionplan_extract_html)
