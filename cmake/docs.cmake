# SPDX-License-Identifier: BSL-1.0

# The pages of the public headers, from their comments: build/docs/html.
find_package(Doxygen 1.9.4 REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

configure_file(cmake/docs/Doxyfile.in Doxyfile @ONLY)
add_custom_target(
    pds_docs
    COMMAND
        Python3::Interpreter ${PROJECT_SOURCE_DIR}/cmake/docs/build.py $<TARGET_FILE:Doxygen::doxygen>
        ${PROJECT_BINARY_DIR}/Doxyfile ${PROJECT_BINARY_DIR}/doxygen.log
    VERBATIM
)
