actionplan_tests(extract SOURCES colour_signs_test.cpp word_tally_test.cpp place_test.cpp LINKS actionplan_extract)
