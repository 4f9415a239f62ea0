# What `cmake --install` puts where, and the Debian package made of that: cpack --config build/release/CPackConfig.cmake
include(GNUInstallDirs)

install(TARGETS actionplan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES schema/action-plan.schema.json schema/profile.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/actionplan)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES .reuse/dep5 DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES cmake/package/changelog DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(
    DIRECTORY docs/
    DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs
    FILES_MATCHING
    PATTERN "*.md"
    PATTERN "*.png"
    PATTERN "*.in.md" EXCLUDE)

set(made ${PROJECT_BINARY_DIR}/cli/package)
install(FILES ${made}/actionplan.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/actionplan.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME actionplan)
install(FILES ${made}/_actionplan DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/actionplan.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# systemd looks for both below /usr and /usr/local. The unit names no prefix, so that it serves either.
install(FILES cmake/package/actionplan-watch@.service DESTINATION lib/systemd/system)
install(FILES cmake/package/sysusers.conf DESTINATION lib/sysusers.d RENAME actionplan.conf)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME actionplan)
set(CPACK_PACKAGE_VENDOR "The actionplan maintainers")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turns published local action plans into JSON")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Councils, NHS bodies and police forces publish local action plans: tables\nof actions, dates, leads and outcomes, as PDF, Word, web pages or text,\neach in a layout of its own. actionplan turns them into one JSON form that\nloses no word and makes none up, and reports how good their data is.\n.\nEach document is read in a process of its own that can open no file, start\nno program and reach no network.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${ACTIONPLAN_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# CMaps for PDFs in Chinese, Japanese and Korean; old formats of Word's go through LibreOffice.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-data)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS libreoffice-writer-nogui)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/package/postinst
                                       ${PROJECT_SOURCE_DIR}/cmake/package/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package/settings.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/debian_tree.cmake)
set(CPACK_ACTIONPLAN_DAY ${ACTIONPLAN_DAY})
include(CPack)
