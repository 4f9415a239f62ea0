find_package(LibXml2 2.9.14 REQUIRED)
add_executable(html_bench html_bench.cpp)
target_link_libraries(html_bench PRIVATE actionplan_engine LibXml2::LibXml2)
