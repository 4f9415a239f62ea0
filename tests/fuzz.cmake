# Every tests/fuzz/NAME_fuzz.cpp. With ACTIONPLAN_FUZZ it is linked with libFuzzer; else with a plain main that replays
# tests/fuzz/seeds/NAME and tests/fuzz/crashes/NAME, as a test.
add_custom_target(fuzz_targets)
file(GLOB fuzz_sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/fuzz fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
    string(REGEX REPLACE "_fuzz\\.cpp$" "" name ${source})
    add_executable(${name}_fuzz fuzz/${source})
    target_link_libraries(${name}_fuzz PRIVATE actionplan_engine actionplan_extract_pdf)
    add_dependencies(fuzz_targets ${name}_fuzz)
    if(ACTIONPLAN_FUZZ)
        target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(${name}_fuzz PRIVATE fuzz/replay.cpp)
        add_test(NAME fuzz/${name} COMMAND ${name}_fuzz fuzz/seeds/${name} fuzz/crashes/${name}
                 WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
endforeach()
