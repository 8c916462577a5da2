# SPDX-License-Identifier: BSL-1.0
#
# Runs the port of cmake/vcpkg with stand-ins for the functions of vcpkg, which configure and install
# for real: it must leave the headers, the CMake package and the licence where vcpkg wants them. What
# vcpkg itself makes of it is not tested.
#
#     cmake -D VERSION=0.1.0 -D SCRATCH=build/vcpkg [-D OPTIONS=-DCMAKE_CXX_COMPILER=g++] \
#         -P tests/packaging/vcpkg_port.cmake

cmake_minimum_required(VERSION 3.25)

cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(port "${root}/cmake/vcpkg/ports/pds")
file(REMOVE_RECURSE "${SCRATCH}")

# The manifest.
file(READ "${port}/vcpkg.json" manifest)
foreach(field IN ITEMS name version license)
    string(JSON ${field} GET "${manifest}" ${field}) # fails where there is none
endforeach()
if(NOT "${name} ${version} ${license}" STREQUAL "pds ${VERSION} BSL-1.0")
    message(FATAL_ERROR "vcpkg.json: ${name} ${version} ${license}, the library is ${VERSION}")
endif()
string(JSON dependencies LENGTH "${manifest}" dependencies)
set(declared)
math(EXPR last "${dependencies} - 1")
foreach(i RANGE ${last})
    string(JSON kind TYPE "${manifest}" dependencies ${i})
    if(kind STREQUAL "STRING")
        string(JSON dependency GET "${manifest}" dependencies ${i})
    else()
        string(JSON dependency GET "${manifest}" dependencies ${i} name)
    endif()
    list(APPEND declared ${dependency})
endforeach()

# The functions, each of the port it comes with.
function(must_declare dependency)
    if(NOT dependency IN_LIST declared)
        message(FATAL_ERROR "vcpkg.json: ${dependency} is used and not a dependency")
    endif()
endfunction()
must_declare(boost-date-time)
set(CURRENT_PACKAGES_DIR "${SCRATCH}/package")
function(vcpkg_cmake_configure)
    must_declare(vcpkg-cmake)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
    execute_process(
        COMMAND
            "${CMAKE_COMMAND}" -G Ninja -S "${arg_SOURCE_PATH}" -B "${SCRATCH}/build"
            ${OPTIONS} ${arg_OPTIONS}
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
    )
endfunction()
function(vcpkg_cmake_install)
    must_declare(vcpkg-cmake)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" --install "${SCRATCH}/build" --prefix "${CURRENT_PACKAGES_DIR}"
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
    )
endfunction()
function(vcpkg_cmake_config_fixup)
    must_declare(vcpkg-cmake-config)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "CONFIG_PATH" "")
    file(RENAME "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}" "${SCRATCH}/config")
    file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/cmake")
    file(RENAME "${SCRATCH}/config" "${CURRENT_PACKAGES_DIR}/share/pds")
endfunction()
function(vcpkg_fixup_pkgconfig)
    if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/share/pkgconfig/pds.pc")
        message(FATAL_ERROR "no share/pkgconfig/pds.pc")
    endif()
endfunction()
function(vcpkg_install_copyright)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
    file(COPY_FILE "${arg_FILE_LIST}" "${CURRENT_PACKAGES_DIR}/share/pds/copyright")
endfunction()

include("${port}/portfile.cmake")

include("${root}/cmake/headers.cmake")
foreach(
    file IN
    LISTS PDS_HEADERS
    ITEMS share/pds/pds-config.cmake share/pds/pds-config-version.cmake share/pds/copyright
)
    if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/${file}")
        message(FATAL_ERROR "the port leaves no ${file}")
    endif()
endforeach()
# What vcpkg complains of.
foreach(folder IN ITEMS bin lib debug share/doc)
    if(EXISTS "${CURRENT_PACKAGES_DIR}/${folder}")
        message(FATAL_ERROR "the port leaves ${folder}")
    endif()
endforeach()
