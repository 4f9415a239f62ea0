# Every tests/fuzz/NAME_fuzz.cpp with a plain main as NAME_replay, which runs it over tests/fuzz/seeds/NAME and
# tests/fuzz/crashes/NAME, as a test. With ACTIONPLAN_FUZZ also with libFuzzer as NAME_fuzz, to search for new inputs.
add_library(actionplan_replay OBJECT fuzz/mutants.cpp fuzz/replay.cpp)
target_link_libraries(actionplan_replay PUBLIC actionplan_flags)
add_custom_target(fuzz_targets)
file(GLOB fuzz_sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/fuzz fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
    string(REGEX REPLACE "_fuzz\\.cpp$" "" name ${source})
    add_executable(${name}_replay fuzz/${source})
    target_link_libraries(${name}_replay PRIVATE actionplan_replay actionplan_engine actionplan_extract_pdf)
    add_test(NAME fuzz/${name} COMMAND ${name}_replay fuzz/seeds/${name} fuzz/crashes/${name}
             WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    if(ACTIONPLAN_FUZZ)
        add_executable(${name}_fuzz fuzz/${source})
        target_link_libraries(${name}_fuzz PRIVATE actionplan_engine actionplan_extract_pdf)
        target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
        add_dependencies(fuzz_targets ${name}_fuzz)
    endif()
endforeach()
