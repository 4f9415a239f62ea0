# The binary itself, from outside. Each method of the Python files is a test of its own name.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

# actionplan_python_tests(hostile [label...])
function(actionplan_python_tests file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file}.py)
    file(STRINGS ${CMAKE_CURRENT_SOURCE_DIR}/${file}.py lines REGEX "^(class|    def test)")
    foreach(line IN LISTS lines)
        if(line MATCHES "^class ([A-Za-z]+)")
            set(class ${CMAKE_MATCH_1})
        elseif(line MATCHES "^    def (test_[a-z0-9_]+)")
            set(method ${CMAKE_MATCH_1})
            string(REGEX REPLACE "^test_" "" name ${method})
            add_test(NAME ${file}/${name}
                     COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/${file}.py
                             ${class}.${method})
            set_tests_properties(${file}/${name} PROPERTIES ENVIRONMENT ACTIONPLAN=$<TARGET_FILE:actionplan>
                                                            TIMEOUT 300 SKIP_RETURN_CODE 77)
            set_property(TEST ${file}/${name} PROPERTY LABELS ${ARGN})
        endif()
    endforeach()
endfunction()

actionplan_python_tests(end_to_end)
actionplan_python_tests(editions)
actionplan_python_tests(expected_findings)
actionplan_python_tests(invariants)
actionplan_python_tests(progress_and_stops)
actionplan_python_tests(store)
actionplan_python_tests(stream)
actionplan_python_tests(watch)
set_property(TEST stream/a_huge_line_costs_no_memory_and_no_other stream/memory_does_not_grow_with_requests
             PROPERTY LABELS memory)
# Memory under a sanitizer says nothing about the program's own.
actionplan_python_tests(hostile deep memory)
actionplan_python_tests(hostile_files memory)
actionplan_python_tests(hostile_pdfs memory)
# Damaged at random, from a seed.
actionplan_python_tests(mutated_files)
actionplan_python_tests(many_mutants deep)
actionplan_python_tests(disturbed_runs)
actionplan_python_tests(same_plan)
actionplan_python_tests(sameness)
actionplan_python_tests(confidence)
# With LibreOffice, where it is installed.
actionplan_python_tests(office)
actionplan_python_tests(workbook)
# What is installed beside the program: manual, completions, licences.
actionplan_python_tests(installation)

# A library that makes a call fail; a sanitizer would have to come before it.
if(NOT ACTIONPLAN_SANITIZE AND NOT ACTIONPLAN_FUZZ)
    add_library(failing_calls MODULE support/failing_calls.cpp)
    target_link_libraries(failing_calls PRIVATE actionplan_flags ${CMAKE_DL_LIBS})
    set_property(TARGET failing_calls PROPERTY NO_SONAME ON)
    actionplan_python_tests(failing_calls)
    actionplan_python_tests(failing_allocations deep)
endif()
