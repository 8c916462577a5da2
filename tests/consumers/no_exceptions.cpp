// SPDX-License-Identifier: BSL-1.0
//
// A program without exceptions: the functions of `try_` refuse as ever, their twins terminate.

#include <pds/pds.hpp>

#include <boost/assert/source_location.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace boost {

// What Boost asks of whoever compiles it without exceptions.
void throw_exception(std::exception const&) {
    std::abort();
}
void throw_exception(std::exception const&, boost::source_location const&) {
    std::abort();
}

} // namespace boost

int main() {
    using namespace pds::literals;
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    auto const slot = calendar.slot_at("2008-05-02T10:00"_time);
    auto const refused = pds::try_parse_date("2008-02-30");
    if (!slot || refused) return 1;
    std::printf(
        "a pont pays %lld cents\n",
        static_cast<long long>(pds::astreinte(*slot, pds::law::national_tariff).amount.cents()));
    std::printf("refused: %s\n", pds::describe(refused.error().code).data());

    std::set_terminate([] {
        std::printf("terminated\n");
        std::fflush(stdout);
        std::_Exit(0);
    });
    static_cast<void>(pds::parse_date("2008-02-30"));
    return 1;
}
