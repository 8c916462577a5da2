// SPDX-License-Identifier: BSL-1.0
//
// Every change of the headers in one program, of which one is chosen when it starts: what
// schemata.py writes into its copy of the headers. In constant evaluation nothing is changed.

#ifndef PDS_TESTS_MUTATION_MUTANT_HPP
#define PDS_TESTS_MUTATION_MUTANT_HPP

#include <array>
#include <cstddef>
#include <cstdlib>
#include <type_traits>

namespace pds_mutant {

/// Which changes were looked at since somebody last asked.
inline std::array<bool, 8192> reached{};

/// The number of the change in PDS_MUTANT; none is negative.
inline int chosen() {
    static int const one = [] {
        char const* const text = std::getenv("PDS_MUTANT");
        return text == nullptr ? -1 : std::atoi(text);
    }();
    return one;
}

inline bool is_chosen(int id) {
    reached[static_cast<std::size_t>(id)] = true;
    return id == chosen();
}

constexpr bool on(int id) {
    return !std::is_constant_evaluated() && is_chosen(id);
}

template <class T>
constexpr T number(int id, T n, T changed) {
    return on(id) ? changed : n;
}

/// Is no constant, so that what is made of it is made when the program starts.
template <class T>
T value(int id, T was, T changed) {
    return is_chosen(id) ? changed : was;
}

// `a < b` is written `a < less{ID} < b`: as strong to the left and to the right as it was.
#define PDS_MUTANT_OPERATOR(name, op, other)                                                       \
    struct name {                                                                                  \
        int id;                                                                                    \
    };                                                                                             \
    template <class A>                                                                             \
    struct name##_of {                                                                             \
        A const& a;                                                                                \
        int id;                                                                                    \
    };                                                                                             \
    template <class A>                                                                             \
    constexpr name##_of<A> operator op(A const& a, name m) {                                       \
        return {a, m.id};                                                                          \
    }                                                                                              \
    template <class A, class B>                                                                    \
    constexpr bool operator op(name##_of<A> left, B const& b) {                                    \
        return on(left.id) ? left.a other b : left.a op b;                                         \
    }
PDS_MUTANT_OPERATOR(less, <, <=)
PDS_MUTANT_OPERATOR(less_equal, <=, <)
PDS_MUTANT_OPERATOR(greater, >, >=)
PDS_MUTANT_OPERATOR(greater_equal, >=, >)
PDS_MUTANT_OPERATOR(equal, ==, !=)
PDS_MUTANT_OPERATOR(not_equal, !=, ==)
#undef PDS_MUTANT_OPERATOR

} // namespace pds_mutant

#endif
