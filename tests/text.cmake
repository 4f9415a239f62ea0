actionplan_tests(
    text
    SOURCES
        bullets_test.cpp
        cell_shape_test.cpp
        clean_text_test.cpp
        decode_test.cpp
        furniture_test.cpp
        hash_heading_test.cpp
        lines_test.cpp
        markup_test.cpp
        number_label_test.cpp
        row_partition_test.cpp
        text_reader_test.cpp
    LINKS actionplan_extract_text)
