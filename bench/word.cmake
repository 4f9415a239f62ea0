pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
add_executable(word_bench word_bench.cpp)
target_link_libraries(word_bench PRIVATE actionplan_engine PkgConfig::LIBXML2 PkgConfig::LIBZIP)
