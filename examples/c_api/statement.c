/* SPDX-License-Identifier: BSL-1.0 */
/*
 * A month's statement in C: 1 May 2008, a holiday, the pont behind it, and an act. Returns 1 if
 * anything is not what the texts give.
 */
#include "pds_c.h"

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void expect(int holds, const char* what)
{
    if (!holds) {
        fprintf(stderr, "not as expected: %s\n", what);
        ++failures;
    }
}

static void check_calendar(pds_calendar* calendar)
{
    pds_slot slot;
    pds_price price;

    expect(pds_slot_at(calendar, "2008-05-01T10:00", &slot) == PDS_OK, "1 May has a slot");
    expect(strcmp(slot.kind, "sunday_or_holiday") == 0, "1 May is a holiday");
    expect(strcmp(slot.begin, "2008-05-01T08:00") == 0, "its slot begins at 8");
    expect(strcmp(slot.end, "2008-05-01T20:00") == 0, "its slot ends at 20");
    expect(strcmp(slot.code, "PRD") == 0 && slot.amount_cents == 15000, "it pays 150.00");
    expect(strcmp(slot.rate, "in_force") == 0, "by a text in force");

    expect(pds_slot_at(calendar, "2008-05-05T10:00", &slot) == PDS_OUTSIDE_HOURS, "a Monday");
    expect(slot.kind[0] == '\0' && slot.amount_cents == 0, "nothing is left of the last slot");
    expect(pds_slot_at(calendar, "2005-05-29T10:00", &slot) == PDS_OK, "a Sunday of 2005");
    expect(strcmp(slot.rate, "not_covered") == 0 && slot.amount_cents == 0, "no rate before June");

    expect(pds_act_price(calendar, "2008-05-01T21:00", "visit", 1, 1, &price) == PDS_OK, "a visit");
    expect(price.base_cents == 2200 && strcmp(price.base_code, "V") == 0, "V is 22.00");
    expect(price.majoration_cents == 4600 && strcmp(price.majoration_code, "VRN") == 0,
           "VRN is 46.00");
    expect(price.travel_cents == 0 && price.total_cents == 6800, "travel is inside");
    expect(pds_act_price(calendar, "2008-05-01T21:00", "visit", 0, 1, &price) == PDS_OK, "again");
    expect(strcmp(price.refusal, "not_regulated") == 0 && price.total_cents == 3200,
           "an unregulated visit is V and MD");
}

static void check_errors(pds_calendar* calendar)
{
    pds_calendar* none = calendar;
    pds_statement* statement = NULL;
    pds_slot slot;
    size_t lines = 7;

    expect(pds_calendar_create("atlantis", &none) == PDS_BAD_VALUE && none == NULL, "no territory");
    expect(pds_calendar_create("metropole", NULL) == PDS_NULL, "nowhere to put the handle");
    expect(pds_slot_at(NULL, "2008-05-01T10:00", &slot) == PDS_NULL, "no calendar");
    expect(pds_slot_at(calendar, NULL, &slot) == PDS_NULL, "no time");
    expect(pds_slot_at(calendar, "2008-02-30T10:00", &slot) == PDS_BAD_VALUE, "30 February");
    expect(strcmp(pds_calendar_error(calendar),
                  "time: no such date, or not of the form YYYY-MM-DD: \"2008-02-30T10:00\"") == 0,
           "says what is wrong");
    expect(pds_slot_at(calendar, "1981-12-31T10:00", &slot) == PDS_OUTSIDE_CALENDAR, "1981");
    expect(pds_statement_create(calendar, 2008, 13, &statement) == PDS_BAD_VALUE, "month 13");
    expect(pds_statement_create(calendar, 1900, 1, &statement) == PDS_OUTSIDE_CALENDAR, "1900");
    expect(statement == NULL, "no statement");
    expect(pds_statement_compute(NULL, &lines) == PDS_NULL && lines == 0, "of no statement");
    expect(strcmp(pds_describe(PDS_OUTSIDE_CALENDAR), "date outside the calendar") == 0, "in words");
    expect(pds_slot_at(calendar, "2008-05-01T10:00", &slot) == PDS_OK &&
               pds_calendar_error(calendar)[0] == '\0',
           "a success clears the error");
    pds_calendar_destroy(NULL);
    pds_statement_destroy(NULL);
}

static void check_statement(pds_calendar* calendar)
{
    /* the duty of 24 hours in its three slots, the pont, and the act: 22.00 and 46.00 */
    static const char* const expected[] = {
        "a|s|2008-05-01T08:00|2008-05-01T20:00|astreinte|PRD|15000|payable||P3",
        "a|s|2008-05-01T20:00|2008-05-02T00:00|astreinte|PRN|5000|payable||P1",
        "a||2008-05-01T21:00|2008-05-01T21:00|base|V|2200|payable||A2",
        "a||2008-05-01T21:00|2008-05-01T21:00|majoration|VRN|4600|payable||A3+A4",
        "a|s|2008-05-02T00:00|2008-05-02T08:00|astreinte|PRM|10000|payable||P2",
        "b|s|2008-05-02T08:00|2008-05-02T20:00|astreinte|PRD|15000|payable||P5",
        "b|s|2008-05-02T20:00|2008-05-02T21:00|astreinte|PRN|0|refused|slot_not_fully_served|P10"};
    const size_t count = sizeof expected / sizeof expected[0];
    pds_statement* statement = NULL;
    pds_line line;
    size_t lines = 0;
    size_t i;

    expect(pds_statement_create(calendar, 2008, 5, &statement) == PDS_OK, "a statement");
    expect(pds_statement_open_extension(statement, "2008-03-15") == PDS_OK, "the extension");
    expect(pds_statement_add_duty(statement, "b", "s", "2008-05-02T08:00", "2008-05-02T21:00") ==
               PDS_OK,
           "the duty of b");
    expect(pds_statement_add_duty(statement, "a", "s", "2008-05-01T08:00", "2008-05-02T08:00") ==
               PDS_OK,
           "the duty of a");
    expect(pds_statement_add_act(statement, "a", "2008-05-01T21:00", "visit", 1) == PDS_OK,
           "the act of a");

    expect(pds_statement_add_duty(statement, "a", "", "2008-05-01T08:00", "2008-05-01T20:00") ==
               PDS_BAD_VALUE,
           "no sector");
    expect(strcmp(pds_statement_error(statement), "sector: empty: \"\"") == 0, "says so");
    expect(pds_statement_add_duty(statement, "a", "s", "2008-05-01T08:00", "2008-05-01T08:00") ==
               PDS_BAD_VALUE,
           "an empty duty");
    expect(pds_statement_add_act(statement, "a", "2008-05-01T21:00", "vist", 1) == PDS_BAD_VALUE,
           "no such kind");
    expect(pds_statement_line(statement, 0, &line) == PDS_NO_SUCH_LINE, "not computed yet");

    expect(pds_statement_compute(statement, &lines) == PDS_OK && lines == count, "seven lines");
    for (i = 0; i < lines && pds_statement_line(statement, i, &line) == PDS_OK; ++i) {
        char text[256];
        sprintf(text, "%.20s|%.20s|%s|%s|%s|%s|%ld|%s|%s|%s", line.doctor, line.sector, line.begin,
                line.end, line.item, line.code, (long)line.amount_cents, line.status, line.reason,
                line.rule);
        printf("%s\n", text);
        if (i < count) expect(strcmp(text, expected[i]) == 0, expected[i]);
    }
    expect(pds_statement_line(statement, lines, &line) == PDS_NO_SUCH_LINE, "behind the last");
    expect(line.doctor == NULL, "and nothing is in it");
    pds_statement_destroy(statement);
}

int main(void)
{
    pds_calendar* calendar = NULL;
    printf("pds %s\n", pds_version());
    if (pds_calendar_create("metropole", &calendar) != PDS_OK) return 1;
    check_calendar(calendar);
    check_errors(calendar);
    check_statement(calendar);
    pds_calendar_destroy(calendar);
    return failures != 0;
}
