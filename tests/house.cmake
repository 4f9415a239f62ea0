# What holds for the sources themselves.
add_test(NAME arrows COMMAND ${CMAKE_COMMAND} -P ${CMAKE_CURRENT_SOURCE_DIR}/arrows.cmake)

# The check itself sees an arrow that points the wrong way.
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/wrong_arrow/parse/wrong.cpp "#include \"engine/run.h\"\n")
add_test(NAME arrows_see_wrong_ones
         COMMAND ${CMAKE_COMMAND} -DTOP=${CMAKE_CURRENT_BINARY_DIR}/wrong_arrow
                 -P ${CMAKE_CURRENT_SOURCE_DIR}/arrows.cmake)
set_tests_properties(arrows_see_wrong_ones PROPERTIES WILL_FAIL ON)

# No two headers give a type the same name; the check itself sees one that does.
add_test(NAME names COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${PROJECT_SOURCE_DIR}
                            -P ${CMAKE_CURRENT_SOURCE_DIR}/names.cmake)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/same_names/parse/a.h "struct Twin {\n};\n")
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/same_names/cli/b.h "struct Twin {\n};\n")
add_test(NAME names_see_twins COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_CURRENT_BINARY_DIR}/same_names
                                      -P ${CMAKE_CURRENT_SOURCE_DIR}/names.cmake)
set_tests_properties(names_see_twins PROPERTIES WILL_FAIL ON)

# The pages in docs/ that come from tables in the code.
actionplan_tests(pages SOURCES pages_test.cpp LINKS actionplan_cli)
