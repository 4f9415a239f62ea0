# The Data Package of a report on all cases before the reference implementation, which comes from PyPI into the build folder.
set(data_package_folder ${CMAKE_CURRENT_BINARY_DIR}/data_package)
file(MAKE_DIRECTORY ${data_package_folder})
add_test(NAME data_package_environment COMMAND Python3::Interpreter -m venv ${data_package_folder}/python)
add_test(NAME data_package_install
         COMMAND ${data_package_folder}/python/bin/pip install --quiet --disable-pip-version-check --requirement
                 ${CMAKE_CURRENT_SOURCE_DIR}/data_package/requirements.txt)
add_test(NAME data_package_plans COMMAND actionplan convert ${CMAKE_CURRENT_SOURCE_DIR}/cases --out plans --quiet
         WORKING_DIRECTORY ${data_package_folder})
add_test(NAME data_package_write COMMAND actionplan report plans --format csv --out tables
         WORKING_DIRECTORY ${data_package_folder})
add_test(NAME data_package COMMAND ${data_package_folder}/python/bin/python -B
                                   ${CMAKE_CURRENT_SOURCE_DIR}/data_package/check.py tables
         WORKING_DIRECTORY ${data_package_folder})
set_tests_properties(data_package_install PROPERTIES DEPENDS data_package_environment)
set_tests_properties(data_package_write PROPERTIES DEPENDS data_package_plans)
set_tests_properties(data_package_environment data_package_install data_package_plans data_package_write
                     PROPERTIES FIXTURES_SETUP data_package LABELS deep)
set_tests_properties(data_package PROPERTIES FIXTURES_REQUIRED data_package LABELS deep)
