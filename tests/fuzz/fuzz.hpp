// SPDX-License-Identifier: BSL-1.0
//
// What the fuzz targets share. A target is one function, `fuzz_one(bytes)`, called with whatever
// the fuzzer makes up (libfuzzer.cpp) or with files (replay.cpp); `PDS_MUST` says what holds of
// every input.

#ifndef PDS_TESTS_FUZZ_FUZZ_HPP
#define PDS_TESTS_FUZZ_FUZZ_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Ends the program unless it holds: so a fuzzer, and a test, learn of it.
#define PDS_MUST(...)                                                                              \
    do {                                                                                           \
        if (!(__VA_ARGS__)) {                                                                      \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #__VA_ARGS__);  \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

namespace fuzz {

/// Numbers decoded from bytes, in order; zeros behind the end, so that every input means something.
class decoder {
public:
    explicit decoder(std::string_view bytes) : left_{bytes} {}

    [[nodiscard]] bool at_end() const noexcept { return left_.empty(); }
    [[nodiscard]] std::string_view rest() const noexcept { return left_; }

    std::uint8_t byte() {
        if (left_.empty()) return 0;
        auto const value = static_cast<std::uint8_t>(left_.front());
        left_.remove_prefix(1);
        return value;
    }
    /// 0 to `bound` - 1, of one byte up to 256, of two beyond.
    int below(int bound) {
        int value = byte();
        if (bound > 256) value = 256 * value + byte();
        return value % bound;
    }
    bool flag() { return byte() % 2 != 0; }
    std::int64_t number() {
        std::uint64_t value = 0;
        for (int i = 0; i != 8; ++i)
            value = value << 8U | byte();
        return static_cast<std::int64_t>(value);
    }

    /// 0 to `bound` - 1.
    std::int64_t number_below(std::int64_t bound) {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(number()) %
                                         static_cast<std::uint64_t>(bound));
    }

private:
    std::string_view left_;
};

} // namespace fuzz

/// The target.
void fuzz_one(std::string_view bytes);

#endif
