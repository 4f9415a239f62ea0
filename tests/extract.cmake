actionplan_tests(extract SOURCES word_tally_test.cpp place_test.cpp LINKS actionplan_extract)
