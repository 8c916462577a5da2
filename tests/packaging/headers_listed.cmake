# SPDX-License-Identifier: BSL-1.0
#
# Fails, naming them, if cmake/headers.cmake and the folder include/ do not hold the same headers.
#
#     cmake -P tests/packaging/headers_listed.cmake              # compare
#     cmake -D WRITE=ON -P tests/packaging/headers_listed.cmake  # write the list anew

cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(list_file "${root}/cmake/headers.cmake")

file(GLOB_RECURSE present RELATIVE "${root}" "${root}/include/*")
list(SORT present)

if(WRITE)
    list(JOIN present "\n    " lines)
    file(
        WRITE "${list_file}"
        "# SPDX-License-Identifier: BSL-1.0\n"
        "#\n"
        "# Every public header. After adding or removing one:\n"
        "#     cmake -D WRITE=ON -P tests/packaging/headers_listed.cmake\n\n"
        "set(\n    PDS_HEADERS\n    ${lines}\n)\n"
    )
    return()
endif()

include("${list_file}")
set(missing ${present})
list(REMOVE_ITEM missing ${PDS_HEADERS})
set(extra ${PDS_HEADERS})
list(REMOVE_ITEM extra ${present})

foreach(header IN LISTS missing)
    message(SEND_ERROR "cmake/headers.cmake: missing ${header}, which is in the folder")
endforeach()
foreach(header IN LISTS extra)
    message(SEND_ERROR "cmake/headers.cmake: lists ${header}, which is not in the folder")
endforeach()
