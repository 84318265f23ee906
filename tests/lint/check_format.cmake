# SPDX-License-Identifier: GPL-3.0-or-later
# Refuses C++ that is not as .clang-format wants it. scripts/lint mends it.
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp" "${ROOT}/tests/*.hpp"
  "${ROOT}/tests/*.cpp")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${files} RESULT_VARIABLE code ERROR_VARIABLE text)
if(NOT code EQUAL 0)
  string(SUBSTRING "${text}" 0 2000 text)
  message(FATAL_ERROR "Not formatted (scripts/lint mends it):\n${text}")
endif()
