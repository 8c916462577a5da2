# SPDX-License-Identifier: BSL-1.0
#
# Compiles the consumer with the flags that pkg-config gives, and runs it.

set(ENV{PKG_CONFIG_PATH} "${PREFIX}/share/pkgconfig")
execute_process(
    COMMAND "${PKG_CONFIG}" --exact-version=${VERSION} pds
    COMMAND_ERROR_IS_FATAL ANY
)
execute_process(
    COMMAND "${PKG_CONFIG}" --cflags pds
    OUTPUT_VARIABLE flags
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY
)
separate_arguments(flags UNIX_COMMAND "${flags}")
execute_process(
    COMMAND "${CXX}" -std=c++20 ${flags} main.cpp other.cpp -o "${OUTPUT}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_LIST_DIR}"
    COMMAND_ERROR_IS_FATAL ANY
)
execute_process(COMMAND "${OUTPUT}" COMMAND_ERROR_IS_FATAL ANY)
