# SPDX-License-Identifier: BSL-1.0
#
# Installs BUILD below SCRATCH and moves the result to SCRATCH/moved, so that a path left in an
# installed file leads nowhere.

file(REMOVE_RECURSE "${SCRATCH}/moved" "${SCRATCH}/find_package" "${SCRATCH}/find_package_refused")
execute_process(
    COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${SCRATCH}/installed"
    COMMAND_ERROR_IS_FATAL ANY
)
file(RENAME "${SCRATCH}/installed" "${SCRATCH}/moved")
