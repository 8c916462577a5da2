// SPDX-License-Identifier: BSL-1.0
//
// What Google Benchmark does not write of the machine itself: the processor's name, the compiler.

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

namespace {

std::string processor() {
    std::ifstream info{"/proc/cpuinfo"};
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

#ifdef __clang__
constexpr auto compiler = "clang++ " __clang_version__;
#else
constexpr auto compiler = "g++ " __VERSION__;
#endif

[[maybe_unused]] bool const told = [] {
    benchmark::AddCustomContext("cpu", processor());
    benchmark::AddCustomContext("compiler", compiler);
    return true;
}();

} // namespace
