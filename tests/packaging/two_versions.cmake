# SPDX-License-Identifier: BSL-1.0
#
# Headers of two versions must not compile together: see <pds/core/version.hpp>. The other version is
# a copy of the headers with another number, below SCRATCH.
#
#     cmake -D CXX=g++ -D SCRATCH=build/two_versions -P tests/packaging/two_versions.cmake

cmake_minimum_required(VERSION 3.25)

cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${root}/include/" DESTINATION "${SCRATCH}/other")
file(READ "${SCRATCH}/other/pds/core/version.hpp" text)
string(REGEX REPLACE "(PDS_VERSION( !=)?) [0-9]+(\r?\n)" "\\1 99999\\3" text "${text}")
file(WRITE "${SCRATCH}/other/pds/core/version.hpp" "${text}")

# COMMAND...: its status, and what it wrote on standard error
macro(call)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status ERROR_VARIABLE errors)
endmacro()
function(must_work)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${errors}")
    endif()
endfunction()
function(must_fail what message)
    if(status EQUAL 0 OR NOT errors MATCHES "${message}")
        message(FATAL_ERROR "${what}: not refused with \"${message}\"\n${errors}")
    endif()
endfunction()

# One translation unit: version.hpp stands for all of a version, as a single header has it.
function(include_after first second)
    file(
        WRITE "${SCRATCH}/mixed.cpp"
        "#include \"${first}/pds/core/version.hpp\"\n#include <${second}>\n"
    )
    call(
        "${CXX}" -std=c++20 -fsyntax-only -Wfatal-errors -I "${root}/include"
        "${SCRATCH}/mixed.cpp"
    )
    set(status "${status}" PARENT_SCOPE)
    set(errors "${errors}" PARENT_SCOPE)
endfunction()
include_after("${root}/include" pds/core/version.hpp)
must_work()
foreach(header IN ITEMS pds/core/version.hpp pds/pds.hpp)
    include_after("${SCRATCH}/other" ${header})
    must_fail("${header} after another version" "headers of two versions in one translation unit")
endforeach()
