actionplan_tests(
    pdf
    SOURCES pdf_cases_test.cpp pdf_geometry_test.cpp pdf_hostile_test.cpp pdf_text_test.cpp
    LINKS actionplan_extract_pdf)
