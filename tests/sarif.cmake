# Reports in SARIF before the schema of the standard; the tools come from npm into the build folder.
if(NODE_PROGRAM AND NPM_PROGRAM)
    set(sarif_folder ${CMAKE_CURRENT_BINARY_DIR}/sarif)
    foreach(file package.json package-lock.json check.js)
        configure_file(sarif/${file} ${sarif_folder}/${file} COPYONLY)
    endforeach()
    file(WRITE ${sarif_folder}/wrong.sarif "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}\n")
    add_test(
        NAME sarif_install
        COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY ${sarif_folder})
    add_test(NAME sarif_plans COMMAND actionplan convert ${PROJECT_SOURCE_DIR}/samples/herefordshire.txt
                                      ${PROJECT_SOURCE_DIR}/samples/ruled --out plans --quiet
             WORKING_DIRECTORY ${sarif_folder})
    add_test(NAME sarif_before COMMAND actionplan report plans --out before.sarif --format sarif
             WORKING_DIRECTORY ${sarif_folder})
    add_test(NAME sarif_after COMMAND actionplan report plans --out after.sarif --format sarif --as-of 2018-01-01
                                      --baseline before.sarif
             WORKING_DIRECTORY ${sarif_folder})
    set_tests_properties(sarif_before PROPERTIES DEPENDS sarif_plans)
    set_tests_properties(sarif_after PROPERTIES DEPENDS sarif_before)
    add_test(NAME sarif COMMAND ${NODE_PROGRAM} check.js before.sarif after.sarif --invalid wrong.sarif
             WORKING_DIRECTORY ${sarif_folder})
    set_tests_properties(sarif_install sarif_plans sarif_before sarif_after PROPERTIES FIXTURES_SETUP sarif)
    set_tests_properties(sarif PROPERTIES FIXTURES_REQUIRED sarif)
endif()
