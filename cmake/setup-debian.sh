#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Installs what is missing of the Debian or Ubuntu packages that this repository builds with.
#
#     sh cmake/setup-debian.sh [demo|test|bench|ci|docs]     # without a word: ci, all but docs
#
# On another system it installs nothing: it says what is missing, and fails if anything is.

set -eu

demo="g++ cmake ninja-build libboost-dev libcli11-dev nlohmann-json3-dev"
test="$demo libgtest-dev libgmock-dev pkg-config python3 python3-icalendar"
bench="$demo libbenchmark-dev libquantlib0-dev clang python3 python3-holidays"
ci="$test $bench libclang-rt-dev clang-format clang-tidy make git librsvg2-bin"
docs="g++ cmake ninja-build libboost-dev python3 doxygen"

case ${1:-ci} in
demo) wanted=$demo ;;
test) wanted=$test ;;
bench) wanted=$bench ;;
ci) wanted=$ci ;;
docs) wanted=$docs ;;
*)
    echo "usage: sh cmake/setup-debian.sh [demo|test|bench|ci|docs]" >&2
    exit 2
    ;;
esac

command_() { command -v "$1" >/dev/null; }
header() { echo "#include <$1>" | "${CXX:-g++}" -E -x c++ - >/dev/null 2>&1; }

# Whether what a package gives is here, wherever it came from.
present() {
    case $1 in
    g++) command_ g++ && header vector ;;
    ninja-build) command_ ninja ;;
    clang) command_ clang++ ;;
    libboost-dev) header boost/version.hpp ;;
    libcli11-dev) header CLI/CLI.hpp ;;
    nlohmann-json3-dev) header nlohmann/json.hpp ;;
    libgtest-dev) header gtest/gtest.h ;;
    libgmock-dev) header gmock/gmock.h ;;
    libbenchmark-dev) header benchmark/benchmark.h ;;
    libquantlib0-dev) header ql/version.hpp ;;
    libclang-rt-dev)
        echo 'int main() {}' | clang++ -fsanitize=address -x c++ - -o /dev/null 2>/dev/null
        ;;
    python3-icalendar)
        python3 -c 'import icalendar' 2>/dev/null || /usr/bin/python3 -c 'import icalendar' 2>/dev/null
        ;;
    python3-holidays)
        python3 -c 'import holidays' 2>/dev/null || /usr/bin/python3 -c 'import holidays' 2>/dev/null
        ;;
    librsvg2-bin) command_ rsvg-convert ;;
    *) command_ "$1" ;;
    esac
}

missing=
for package in $wanted; do
    case " $missing " in *" $package "*) continue ;; esac
    present "$package" || missing="$missing $package"
done
missing=${missing# }

if [ -z "$missing" ]; then
    echo "setup: nothing is missing"
elif command_ apt-get; then
    echo "setup: installing $missing"
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get -q update
    # shellcheck disable=SC2086 # one word a package
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $missing
else
    echo "setup: this system has no apt-get. Missing, by their Debian names: $missing" >&2
    exit 1
fi
