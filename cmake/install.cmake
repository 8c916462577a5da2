# SPDX-License-Identifier: BSL-1.0
#
# What `cmake --install` lays down: the headers, a CMake package, a pkg-config file, the licence.
# Nothing installed names the prefix, so the tree may be moved afterwards. The same as a Debian
# package: `cmake --workflow --preset package`.

include(CMakePackageConfigHelpers)

set(PDS_CMAKE_DIR "${CMAKE_INSTALL_DATADIR}/cmake/pds")

install(TARGETS pds EXPORT pds-targets FILE_SET HEADERS)
install(EXPORT pds-targets NAMESPACE pds:: DESTINATION "${PDS_CMAKE_DIR}")

configure_package_config_file(
    cmake/pds-config.cmake.in pds-config.cmake
    INSTALL_DESTINATION "${PDS_CMAKE_DIR}"
)
# Before 1.0 a minor version may break what came before.
write_basic_package_version_file(
    pds-config-version.cmake
    COMPATIBILITY SameMinorVersion
    ARCH_INDEPENDENT
)
install(
    FILES "${CMAKE_CURRENT_BINARY_DIR}/pds-config.cmake"
          "${CMAKE_CURRENT_BINARY_DIR}/pds-config-version.cmake"
    DESTINATION "${PDS_CMAKE_DIR}"
)

file(
    RELATIVE_PATH PDS_PREFIX_FROM_PC
    "${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}"
)
string(REGEX REPLACE "/$" "" PDS_PREFIX_FROM_PC "${PDS_PREFIX_FROM_PC}")
configure_file(cmake/pds.pc.in pds.pc @ONLY)
install(
    FILES "${CMAKE_CURRENT_BINARY_DIR}/pds.pc"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/pkgconfig"
)

install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(PROJECT_IS_TOP_LEVEL)
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGE_NAME libpds-dev)
    set(CPACK_PACKAGE_CONTACT "the maintainers of pds")
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libboost-dev (>= 1.74)")
    set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
    include(CPack)
endif()
