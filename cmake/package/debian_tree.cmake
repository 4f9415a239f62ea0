# Run by cpack on the tree that it is about to pack: what Debian's policy asks of a package, and `cmake --install` does not.
set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(documents ${usr}/share/doc/actionplan)
file(REMOVE ${documents}/LICENSE) # stands in /usr/share/common-licenses on every system
execute_process(COMMAND gzip --best --no-name ${usr}/share/man/man1/actionplan.1 ${documents}/changelog
                        COMMAND_ERROR_IS_FATAL ANY)
