actionplan_tests(
    engine
    SOURCES
        byte_source_test.cpp
        compound_files.cpp
        convert_document_test.cpp
        find_inputs_test.cpp
        file_name_test.cpp
        list_spools_test.cpp
        office_test.cpp
        output_file_test.cpp
        output_names_test.cpp
        plan_words_test.cpp
        run_test.cpp
        sniff_test.cpp
        stated_time_test.cpp
        stream_request_test.cpp
        worker_message_test.cpp
        worker_pool_test.cpp
    LINKS actionplan_engine)

actionplan_tests(
    quality
    SOURCES
        quality_rows.cpp
        quality_rows_cells.cpp
        quality_rows_signs.cpp
        quality_test.cpp
        report_test.cpp
    LINKS actionplan_quality_report)

add_test(NAME areas_table COMMAND Python3::Interpreter -B ${PROJECT_SOURCE_DIR}/quality/report/build_areas.py --check)

actionplan_tests(
    compare
    SOURCES
        compare_test.cpp
        quality_rows.cpp
        schema_random_plan.cpp
    LINKS actionplan_quality_compare)
