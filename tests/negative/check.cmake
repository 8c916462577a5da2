# SPDX-License-Identifier: BSL-1.0
#
# Fails unless SOURCE compiles, and does not with PDS_WRONG, for the reason that it expects: a line
# `// expected: REGEX`.

file(STRINGS "${SOURCE}" expected REGEX "^// expected: ")
list(LENGTH expected count)
if(NOT count EQUAL 1)
    message(FATAL_ERROR "${SOURCE}: not exactly one line `// expected: REGEX`")
endif()
string(REGEX REPLACE "^// expected: " "" expected "${expected}")

set(compile "${CXX}" -std=c++20 -fsyntax-only "-I${INCLUDE}")
execute_process(COMMAND ${compile} "${SOURCE}" RESULT_VARIABLE result ERROR_VARIABLE messages)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${SOURCE}: the control does not compile\n${messages}")
endif()
execute_process(
    COMMAND ${compile} -DPDS_WRONG "${SOURCE}"
    RESULT_VARIABLE result
    ERROR_VARIABLE messages
)
if(result EQUAL 0)
    message(FATAL_ERROR "${SOURCE}: compiles with PDS_WRONG")
endif()
if(NOT messages MATCHES "${expected}")
    message(FATAL_ERROR "${SOURCE}: refused for another reason than ${expected}\n${messages}")
endif()
