# One namespace holds every folder, so a type named alike in two headers would be one type to the linker: what the one's
# vector frees, the other's made. Fails on any such name.
file(GLOB_RECURSE headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/cli/*.h ${SOURCE_DIR}/engine/*.h ${SOURCE_DIR}/extract/*.h
     ${SOURCE_DIR}/normalise/*.h ${SOURCE_DIR}/parse/*.h ${SOURCE_DIR}/quality/*.h ${SOURCE_DIR}/schema/*.h)
set(faults 0)
foreach(header IN LISTS headers)
    file(STRINGS ${SOURCE_DIR}/${header} lines REGEX "^(struct|class|enum class) [A-Z][A-Za-z0-9]* ?(final )?(:[^;]*)?{")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^(struct|class|enum class) ([A-Za-z0-9]*).*" "\\2" name "${line}")
        if(DEFINED seen_${name} AND NOT seen_${name} STREQUAL header)
            message("${header}: ${name} is also the name of a type in ${seen_${name}}; rename one of them")
            math(EXPR faults "${faults} + 1")
        endif()
        set(seen_${name} ${header})
    endforeach()
endforeach()
if(faults)
    message(FATAL_ERROR "${faults} names stand for two types")
endif()
