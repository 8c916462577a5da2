# SPDX-License-Identifier: BSL-1.0
#
# The Debian package: made by the command of the README, it holds every header and the CMake package,
# depends on Boost, and is found where it is unpacked.
#
#     cmake -D VERSION=0.1.0 -D SCRATCH=build/deb [-D OPTIONS=...] -P tests/packaging/deb.cmake

cmake_minimum_required(VERSION 3.25)

cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(package "${root}/build/package/libpds-dev_${VERSION}_all.deb")
file(REMOVE_RECURSE "${SCRATCH}")
file(REMOVE "${package}")

execute_process(
    COMMAND "${CMAKE_COMMAND}" --workflow --preset package
    WORKING_DIRECTORY "${root}"
    COMMAND_ERROR_IS_FATAL ANY
)
function(ask result)
    execute_process(
        COMMAND dpkg-deb ${ARGN} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY
        OUTPUT_STRIP_TRAILING_WHITESPACE
    )
    set(${result} "${output}" PARENT_SCOPE)
endfunction()

ask(depends --field "${package}" Depends)
if(NOT depends MATCHES "^libboost-dev")
    message(FATAL_ERROR "depends on: ${depends}")
endif()
ask(version --field "${package}" Version)
if(NOT version STREQUAL VERSION)
    message(FATAL_ERROR "is of version ${version}")
endif()

include("${root}/cmake/headers.cmake")
ask(content --contents "${package}")
string(APPEND content "\n")
foreach(
    file IN
    LISTS PDS_HEADERS
    ITEMS share/cmake/pds/pds-config.cmake share/pkgconfig/pds.pc share/doc/pds/LICENSE
)
    string(FIND "${content}" " ./usr/${file}\n" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "no usr/${file} in\n${content}")
    endif()
endforeach()

file(MAKE_DIRECTORY "${SCRATCH}")
ask(none --extract "${package}" "${SCRATCH}/root")
execute_process(
    COMMAND
        "${CMAKE_COMMAND}" -G Ninja -S "${root}/tests/consumers/find_package"
        -B "${SCRATCH}/consumer" ${OPTIONS} "-DCMAKE_PREFIX_PATH=${SCRATCH}/root/usr" "-DPDS_WANTED=${VERSION}"
    COMMAND_ERROR_IS_FATAL ANY
)
file(STRINGS "${SCRATCH}/consumer/CMakeCache.txt" found REGEX "^pds_DIR:")
if(NOT found MATCHES "${SCRATCH}/root/usr/")
    message(FATAL_ERROR "found elsewhere: ${found}")
endif()
