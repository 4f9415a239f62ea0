# The one place for compiler settings: every target of ours links actionplan_flags.
add_library(actionplan_flags INTERFACE)
target_compile_features(actionplan_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(actionplan_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(
    actionplan_flags
    INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
        -Wnon-virtual-dtor)
# Files that are compiled together see each other's names; the presets that compile each by itself look at these.
if(CMAKE_UNITY_BUILD)
    target_compile_options(actionplan_flags INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(ACTIONPLAN_WARNINGS_AS_ERRORS)
    target_compile_options(actionplan_flags INTERFACE -Werror)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 warns of copies that overlap in std::string's own operator+ (GCC bug 105651).
    target_compile_options(actionplan_flags INTERFACE -Wno-restrict)
endif()

# What is installed reads hostile input, and is the same bytes whatever folder it is built in.
target_compile_options(
    actionplan_flags
    INTERFACE
        $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build>
        $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>
        $<$<CONFIG:Release>:-fstack-protector-strong>
        $<$<CONFIG:Release>:-U_FORTIFY_SOURCE>
        $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
target_link_options(actionplan_flags INTERFACE $<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)

if(ACTIONPLAN_SANITIZE)
    target_compile_options(
        actionplan_flags INTERFACE -fsanitize=${ACTIONPLAN_SANITIZE} -fno-sanitize-recover=all
                                   -fno-omit-frame-pointer)
    target_link_options(actionplan_flags INTERFACE -fsanitize=${ACTIONPLAN_SANITIZE})
endif()
if(ACTIONPLAN_FUZZ)
    target_compile_options(actionplan_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# A folder of ours as a static library: actionplan_library(extract_text SOURCES a.cpp LINKS actionplan_extract).
function(actionplan_library name)
    cmake_parse_arguments(LIBRARY "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(actionplan_${name} STATIC ${LIBRARY_SOURCES})
    target_link_libraries(
        actionplan_${name}
        PUBLIC actionplan_flags ${LIBRARY_LINKS}
        PRIVATE ${LIBRARY_PRIVATE_LINKS})
endfunction()
