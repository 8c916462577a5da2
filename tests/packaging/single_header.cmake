# SPDX-License-Identifier: BSL-1.0
#
# The single header that cmake/amalgamate.py makes: the same bytes every time, it compiles alone and
# gives the results of the separate headers, which may be included behind it.
#
#     cmake -D CXX=g++ -D PYTHON=python3 -D SCRATCH=build/single_header -D SEPARATE=PROGRAM \
#         -P tests/packaging/single_header.cmake
#
# SEPARATE is the program of tests/consumers/results.cpp made with the separate headers.

cmake_minimum_required(VERSION 3.25)

cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(results "${root}/tests/consumers/results.cpp")
file(REMOVE_RECURSE "${SCRATCH}")

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(amalgamate output)
    execute_process(
        COMMAND "${PYTHON}" "${root}/cmake/amalgamate.py" ${ARGN}
        OUTPUT_FILE "${output}"
        COMMAND_ERROR_IS_FATAL ANY
    )
endfunction()
function(must_be_equal a b)
    run("${CMAKE_COMMAND}" -E compare_files "${a}" "${b}")
endfunction()

# It takes the name of the umbrella, so that the same program may include either.
file(MAKE_DIRECTORY "${SCRATCH}/single/pds")
set(single "${SCRATCH}/single/pds/pds.hpp")
amalgamate("${single}")
set(ENV{PYTHONHASHSEED} 1)
amalgamate("${SCRATCH}/again.hpp")
must_be_equal("${single}" "${SCRATCH}/again.hpp")
file(STRINGS "${single}" first_line LIMIT_COUNT 1)
if(NOT first_line STREQUAL "// SPDX-License-Identifier: BSL-1.0")
    message(FATAL_ERROR "no licence on top, but: ${first_line}")
endif()

run("${CXX}" -std=c++20 -I "${SCRATCH}/single" "${results}" -o "${SCRATCH}/single.program")
foreach(way IN ITEMS single separate)
    set(program "${SCRATCH}/single.program")
    if(way STREQUAL "separate")
        set(program "${SEPARATE}")
    endif()
    execute_process(
        COMMAND "${program}"
        OUTPUT_FILE "${SCRATCH}/${way}.txt"
        COMMAND_ERROR_IS_FATAL ANY
    )
endforeach()
must_be_equal("${SCRATCH}/single.txt" "${SCRATCH}/separate.txt")
file(STRINGS "${SCRATCH}/single.txt" lines)
list(LENGTH lines count)
if(count LESS 3000)
    message(FATAL_ERROR "only ${count} lines of results")
endif()

# All rooms, compiled alone, then followed by what they were made from.
amalgamate("${SCRATCH}/pds_all.hpp" --all)
file(
    WRITE "${SCRATCH}/all.cpp"
    "#include \"pds_all.hpp\"\n"
    "pds::io::csv_reader* reader;\npds::boost_time_zone* zone;\npds::slot_calendar* calendar;\n"
    "#include <pds/pds.hpp>\n#include <pds/io/words.hpp>\n"
)
run("${CXX}" -std=c++20 -fsyntax-only -idirafter "${root}/include" "${SCRATCH}/all.cpp")
