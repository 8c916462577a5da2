# SPDX-License-Identifier: BSL-1.0
#
# The port of this very checkout, for use as an overlay:
#
#     vcpkg install pds --overlay-ports=CHECKOUT/cmake/vcpkg/ports
#
# tests/packaging/vcpkg_port.cmake runs it with stand-ins for the functions of vcpkg.

set(VCPKG_BUILD_TYPE release) # headers only
cmake_path(SET SOURCE_PATH NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../../../..")

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DPDS_BUILD_TESTS=OFF
        -DPDS_BUILD_BENCHMARKS=OFF
        -DPDS_BUILD_EXAMPLES=OFF
        -DPDS_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/pds)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/doc")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
