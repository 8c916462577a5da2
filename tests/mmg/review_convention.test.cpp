// SPDX-License-Identifier: BSL-1.0
//
// Convention, monitoring and evaluation. Numbers behind `item` are those of the facts of the text.

#include "walk.hpp"

namespace review_convention_tests {

using namespace mmg_test;
using enum mmg::criterion;

std::vector<walk> convention_walks() {
    auto const until = [](pds::date day) {
        return [day](dossier& d) {
            d.convention.until = day;
            d.monitoring.evaluations = {day - 1};
            for (auto& y : d.budget.years)
                y.coordination = 0.00_eur; // fewer days in the last
        };
    };
    return {
        text(convention_promoter, PDS_MEMBER(convention.promoter)),         // item 31, item 32
        text(convention_mrs_director, PDS_MEMBER(convention.mrs_director)), // item 32
        {convention_multi_year,
         {}, // item 32, item 57
         {{[&](dossier& d) {
               until("2010-01-01"_date)(d);
               d.budget.years.resize(1);
           },
           bad},
          {[&](dossier& d) {
               until("2010-01-02"_date)(d);
               d.budget.years.push_back(conforming_year(2010));
               d.budget.years.back().coordination = 22.00_eur;
           },
           ok}}},
        {convention_length,
         {}, // item 33, item 55
         {{until("2014-01-02"_date), bad},
          {until("2014-01-01"_date), ok},
          {until("2013-12-31"_date), ok}}},
        {convention_cahier,
         {}, // item 35, item 36
         {{[](dossier& d) { d.convention.cahier = {mmg::cahier_part::project}; }, lacking},
          {[](dossier& d) { d.convention.cahier = conforming().convention.cahier; }, ok}}},
        {convention_route,
         {}, // item 39, item 109
         {{[](dossier& d) { d.convention.route = std::nullopt; }, lacking},
          {[](dossier& d) { d.convention.route = mmg::financing_route::promoter; }, ok}}},
        {convention_host,
         {}, // item 39, item 109, item 114
         {{[](dossier& d) { d.convention.route = mmg::financing_route::partly_host; }, lacking},
          {[](dossier& d) { d.convention.host = "hospital"; }, ok}}},
        {convention_partnerships,
         {}, // item 41, item 110
         {{[](dossier& d) { d.convention.partnerships = {mmg::partnership::public_information}; },
           justify},
          {[](dossier& d) { d.convention.partnerships.insert(mmg::partnership::premises); }, ok}}},
        {convention_public_information,
         {}, // item 42
         {{[](dossier& d) { d.convention.partnerships = {mmg::partnership::securing}; }, justify},
          {[](dossier& d) {
               d.convention.partnerships.insert(mmg::partnership::public_information);
           },
           ok}}},
    };
}

std::vector<walk> monitoring_walks() {
    return {
        answer(monitoring_transmission, PDS_MEMBER(monitoring.annual_transmission)), // item 141
        {monitoring_interim_review,
         {}, // item 142
         {{[](dossier& d) { d.monitoring.interim_review = std::nullopt; }, lacking},
          {[](dossier& d) { d.monitoring.interim_review = "2011-12-31"_date; }, justify},
          {[](dossier& d) { d.monitoring.interim_review = "2012-01-02"_date; }, justify},
          {[](dossier& d) { d.monitoring.interim_review = "2012-01-01"_date; }, ok}}},
        {monitoring_evaluation_date,
         {}, // item 144
         {{[](dossier& d) { d.monitoring.evaluations = {"2013-12-30"_date}; }, justify},
          {[](dossier& d) { d.monitoring.evaluations = {"2013-12-31"_date}; }, ok}}},
        {monitoring_single_evaluation,
         {}, // item 144
         {{[](dossier& d) { d.monitoring.evaluations.push_back("2010-01-01"_date); }, bad},
          {[](dossier& d) { d.monitoring.evaluations.pop_back(); }, ok}}},
        answer(monitoring_under_mrs, PDS_MEMBER(monitoring.evaluation_under_mrs)), // item 144
        answer(monitoring_peaks, PDS_MEMBER(monitoring.studies_peaks)),            // item 143
        answer(monitoring_qualitative_report,
               PDS_MEMBER(monitoring.qualitative_report)), // item 145, item 146
        answer(monitoring_codamups, PDS_MEMBER(monitoring.results_to_codamups)), // item 147
    };
}

TEST(ReviewOfTheConvention, EveryCriterionAloneTurnsTheVerdict) { // R-M9
    expect_walks(convention_walks(), {"convention"});
}
TEST(ReviewOfTheMonitoring, EveryCriterionAloneTurnsTheVerdict) {
    expect_walks(monitoring_walks(), {"monitoring"});
}

TEST(ReviewOfTheConvention, SaysItsLengthAsThePolicyReadsIt) { // item 33
    auto const d = conforming();
    EXPECT_EQ(found(d, convention_length).limit, "max 60 months");
    EXPECT_EQ(
        found(d, convention_length, {}, context({.length = mmg::length_reading::exactly})).limit,
        "60 months");
}

TEST(ReviewOfTheMonitoring, HasNoInterimReviewOfAConventionThatEndsThen) { // item 142
    auto d = conforming();
    d.convention.until = "2012-01-01"_date;
    EXPECT_EQ(found(d, monitoring_interim_review).found, mmg::not_applicable);
    d.convention.until = "2012-01-02"_date;
    EXPECT_EQ(found(d, monitoring_interim_review).found, "2012-01-01");
}

TEST(ReviewOfTheMonitoring, CannotJudgeTheDayWithoutDates) { // item 144
    auto d = conforming();
    d.convention.from = std::nullopt;
    EXPECT_EQ(found(d, monitoring_evaluation_date).verdict, lacking);
    EXPECT_EQ(found(d, monitoring_evaluation_date).limit, "convention.from and until");
    d = conforming();
    d.monitoring.evaluations.clear();
    EXPECT_EQ(found(d, monitoring_evaluation_date).verdict, lacking);
    EXPECT_EQ(found(d, monitoring_evaluation_date).limit, "required");
}

} // namespace review_convention_tests
