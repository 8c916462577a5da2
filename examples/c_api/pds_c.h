/* SPDX-License-Identifier: BSL-1.0 */
/*
 * pds for C, and for every language that can call C.
 *
 *     pds_calendar* calendar;
 *     pds_slot slot;
 *     if (pds_calendar_create("metropole", &calendar) == PDS_OK &&
 *         pds_slot_at(calendar, "2008-05-02T10:00", &slot) == PDS_OK)
 *         printf("%s %s %ld\n", slot.kind, slot.code, (long)slot.amount_cents);
 *     pds_calendar_destroy(calendar);                   prints: pont_day PRD 15000
 *
 * Every function that can fail returns a status. What was wrong with the last call on a handle is
 * told by its `..._error` in English, in UTF-8; the text lives until the next call on that handle.
 * No exception leaves. Distinct handles may be used by distinct threads at once; one handle by one
 * thread at a time.
 *
 * Times are civil, `YYYY-MM-DDTHH:MM`, from 1982 to 2199; `T24:00` is accepted as an end. Amounts
 * are whole cents. Names of doctors and sectors are any text that is not empty; they are copied.
 * Rates, codes and rules are those of the tables of law: see pds/law/.
 */
#ifndef PDS_C_H
#define PDS_C_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define PDS_C_API __attribute__((visibility("default")))
#else
#define PDS_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Statuses. */
#define PDS_OK 0
#define PDS_OUTSIDE_HOURS 1    /* no error: the minute lies in no slot */
#define PDS_NULL 2             /* a pointer that must not be null is */
#define PDS_BAD_VALUE 3        /* a text or a number that cannot be read; the handle's error says which */
#define PDS_OUTSIDE_CALENDAR 4 /* before 1982 or after 2199 */
#define PDS_NO_SUCH_LINE 5     /* an index that is not below the number of lines */
#define PDS_NO_MEMORY 6
#define PDS_FAILED 7           /* anything else */

typedef struct pds_calendar pds_calendar;
typedef struct pds_statement pds_statement;

/* The version of the library: "0.1.0". */
PDS_C_API const char* pds_version(void);

/* A status in words. */
PDS_C_API const char* pds_describe(int status);

/* ---- The calendar of a territory ---- */

/*
 * `territory`: metropole, alsace-moselle, alsace-moselle-good-friday, guadeloupe, martinique, guyane,
 * reunion, mayotte, saint-barthelemy, saint-martin; any other is PDS_BAD_VALUE. On failure
 * `*calendar` is null. All kinds of slot exist in it, Saturday mornings in the strict reading.
 */
PDS_C_API int pds_calendar_create(const char* territory, pds_calendar** calendar);
PDS_C_API void pds_calendar_destroy(pds_calendar* calendar); /* null does nothing */
PDS_C_API const char* pds_calendar_error(const pds_calendar* calendar); /* "" after a success */

typedef struct pds_slot {
    char kind[24];        /* evening, deep_night, sunday_or_holiday, saturday_afternoon, pont_day,
                             saturday_morning */
    char begin[17];       /* 2008-05-02T08:00 */
    char end[17];         /* not in the slot; midnight is the next day's T00:00 */
    char code[8];         /* payment code of the astreinte */
    char rate[16];        /* in_force, presumed; not_covered: no text gives an amount */
    int64_t amount_cents; /* of the astreinte, one post; 0 if not_covered */
} pds_slot;

/* The slot that holds a minute. PDS_OUTSIDE_HOURS: there is none, and `*slot` is all zero. */
PDS_C_API int pds_slot_at(pds_calendar* calendar, const char* time, pds_slot* slot);

typedef struct pds_price {
    char base_code[8]; /* C or V */
    char majoration_code[8]; /* the one it would have had if it is refused; "" outside hours */
    char travel_code[8];     /* MD, or "" */
    char refusal[32]; /* why there is no majoration: outside_pds_hours, not_regulated, not_on_duty,
                         rate_not_covered; else "" */
    int64_t base_cents;
    int64_t majoration_cents;
    int64_t travel_cents;
    int64_t total_cents;
} pds_price;

/*
 * The price of an act at a minute. `kind`: consultation or visit; `regulated` and `on_duty`: 0 for
 * no. A regulated visit of a doctor on duty on 2008-05-04T09:00 is V 2200 and VRD 3000: 5200.
 */
PDS_C_API int pds_act_price(pds_calendar* calendar, const char* time, const char* kind, int regulated,
                            int on_duty, pds_price* price);

/* ---- What everybody is owed for a month ---- */

/*
 * An empty statement; `month` from 1. The calendar may be destroyed before it. Duties that cross the
 * ends of the month are taken whole: the statement has the slots that begin in it. Open are evenings,
 * deep nights, Sundays and holidays, one post each, in every sector.
 */
PDS_C_API int pds_statement_create(pds_calendar* calendar, int year, int month,
                                   pds_statement** statement);
PDS_C_API void pds_statement_destroy(pds_statement* statement); /* null does nothing */
PDS_C_API const char* pds_statement_error(const pds_statement* statement); /* "" after a success */

/* From a day, YYYY-MM-DD, Saturdays and ponts are open as well, in every sector. */
PDS_C_API int pds_statement_open_extension(pds_statement* statement, const char* from);

PDS_C_API int pds_statement_add_duty(pds_statement* statement, const char* doctor, const char* sector,
                                     const char* begin, const char* end);
/* Whether the doctor was on duty is known from the duties. */
PDS_C_API int pds_statement_add_act(pds_statement* statement, const char* doctor, const char* time,
                                    const char* kind, int regulated);

/*
 * Makes the lines from what was added so far, in place of those that were, and counts them. The
 * order in which rows were added changes nothing.
 */
PDS_C_API int pds_statement_compute(pds_statement* statement, size_t* lines);

typedef struct pds_line {
    const char* doctor; /* until the next pds_statement_compute or pds_statement_destroy */
    const char* sector; /* the same; "" for an act */
    char begin[17];     /* the part of the slot that was served; for an act both are its time */
    char end[17];
    char item[16];   /* astreinte, base, majoration, travel */
    char code[8];    /* "" outside PDS hours */
    char status[16]; /* payable; refused; held: somebody must decide, totals leave it out */
    char reason[32]; /* why it is not payable: slot_not_open, outside_pds_hours, ...; else "" */
    char rule[48];   /* the rules that decided: P9+P2 */
    int64_t amount_cents; /* due if payable, at stake if held, else 0 */
} pds_line;

/* One line, from 0, in order of doctor, begin, end, sector and item. */
PDS_C_API int pds_statement_line(pds_statement* statement, size_t index, pds_line* line);

#ifdef __cplusplus
}
#endif

#endif
