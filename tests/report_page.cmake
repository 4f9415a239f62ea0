# The report on the samples in a real browser; the tools come from npm into the build folder.
find_program(CHROMIUM_PROGRAM chromium)
if(CHROMIUM_PROGRAM AND NODE_PROGRAM AND NPM_PROGRAM)
    set(report_page_folder ${CMAKE_CURRENT_BINARY_DIR}/report_page)
    foreach(file package.json package-lock.json check.js)
        configure_file(report_page/${file} ${report_page_folder}/${file} COPYONLY)
    endforeach()
    add_test(
        NAME report_page_install
        COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY ${report_page_folder})
    add_test(NAME report_page_plans COMMAND actionplan convert ${PROJECT_SOURCE_DIR}/samples --out plans --quiet
             WORKING_DIRECTORY ${report_page_folder})
    add_test(NAME report_page_write COMMAND actionplan report plans --out report.html
             WORKING_DIRECTORY ${report_page_folder})
    add_test(NAME report_page COMMAND ${NODE_PROGRAM} check.js report.html WORKING_DIRECTORY ${report_page_folder})
    foreach(edition before after)
        add_test(NAME comparison_page_${edition} COMMAND actionplan convert ${PROJECT_SOURCE_DIR}/tests/editions/${edition}
                                                         --out ${edition} --quiet
                 WORKING_DIRECTORY ${report_page_folder})
    endforeach()
    add_test(NAME comparison_page_write COMMAND actionplan compare before after --format html --out comparison.html
             WORKING_DIRECTORY ${report_page_folder})
    set_tests_properties(comparison_page_write PROPERTIES DEPENDS "comparison_page_before;comparison_page_after")
    add_test(NAME comparison_page COMMAND ${NODE_PROGRAM} check.js --comparison comparison.html
             WORKING_DIRECTORY ${report_page_folder})
    set_tests_properties(comparison_page_before comparison_page_after comparison_page_write
                         PROPERTIES FIXTURES_SETUP report_page LABELS deep)
    set_tests_properties(
        comparison_page PROPERTIES FIXTURES_REQUIRED report_page TIMEOUT 300 LABELS deep
                                   ENVIRONMENT CHROMIUM=${CHROMIUM_PROGRAM})
    set_tests_properties(report_page_install report_page_plans report_page_write PROPERTIES FIXTURES_SETUP report_page)
    set_tests_properties(report_page_write PROPERTIES DEPENDS report_page_plans)
    set_tests_properties(
        report_page PROPERTIES FIXTURES_REQUIRED report_page TIMEOUT 300 ENVIRONMENT CHROMIUM=${CHROMIUM_PROGRAM})
    set_tests_properties(report_page_install report_page_plans report_page_write report_page PROPERTIES LABELS deep)
else()
    message(STATUS "No chromium, node or npm: the report is not looked at in a browser")
endif()
