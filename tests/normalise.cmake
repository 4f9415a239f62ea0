actionplan_tests(normalise SOURCES edtf_test.cpp normaliser_test.cpp rag_test.cpp LINKS actionplan_normalise)
