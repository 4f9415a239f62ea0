actionplan_tests(normalise SOURCES dates_phrases_test.cpp dates_test.cpp edtf_test.cpp leads_test.cpp normaliser_test.cpp progress_test.cpp rag_test.cpp LINKS actionplan_normalise)
