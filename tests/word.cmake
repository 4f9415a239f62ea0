pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)

add_library(actionplan_word_zip STATIC compound_files.cpp word_zip.cpp)
target_link_libraries(
    actionplan_word_zip
    PUBLIC actionplan_extract_word doctest::doctest
    PRIVATE PkgConfig::LIBZIP)

actionplan_tests(
    word
    SOURCES
        compound_file_test.cpp
        word_fills_test.cpp
        word_numbering_test.cpp
        word_parts_test.cpp
        word_safety_test.cpp
        word_tables_test.cpp
        word_tabs_test.cpp
        word_text_test.cpp
    LINKS actionplan_word_zip)
