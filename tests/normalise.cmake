actionplan_tests(normalise SOURCES normaliser_test.cpp rag_test.cpp LINKS actionplan_normalise)
