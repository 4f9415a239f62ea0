# Read by cpack before it packs. The package is the same bytes whenever it is made: its files are of the version's day.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND date --utc --date ${CPACK_ACTIONPLAN_DAY} +%s
        OUTPUT_VARIABLE seconds
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(ENV{SOURCE_DATE_EPOCH} ${seconds})
endif()
