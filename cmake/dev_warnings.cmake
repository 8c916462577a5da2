# SPDX-License-Identifier: BSL-1.0
#
# The warnings under which this project builds its own tests, benchmarks and examples.
# Never linked by pds itself: a consumer's flags are the consumer's.

add_library(pds_dev_warnings INTERFACE)
target_compile_options(
    pds_dev_warnings
    INTERFACE
        $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:
        -Wall
        -Wextra
        -Wpedantic
        -Wshadow
        -Wconversion
        -Wsign-conversion
        -Wdouble-promotion
        -Wnon-virtual-dtor
        -Wold-style-cast
        -Werror>
)
