# The register's table is made of its data file.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
add_test(NAME register_is_made_of_its_data
         COMMAND Python3::Interpreter -B ${PROJECT_SOURCE_DIR}/normalise/register/build_register.py --check)

actionplan_tests(normalise SOURCES confidence_test.cpp dates_phrases_test.cpp dates_test.cpp edtf_test.cpp leads_test.cpp normalise_notes_test.cpp normaliser_test.cpp profile_test.cpp progress_test.cpp rag_test.cpp LINKS actionplan_normalise)
