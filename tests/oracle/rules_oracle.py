# SPDX-License-Identifier: BSL-1.0
"""The rules that `pds pay`, `pds envelope` and `pds sectors` do not show, computed a second time.

What oracle.py and envelope_oracle.py leave out and the test vectors need: the status of a rate,
majorations of the general nomenclature, the first payable date of an extension, sharing by weights,
duty tables, coverage, the tax exemption, and the printed limits of the circular on maisons
médicales de garde. Written from the rules alone, and as plainly as they are.

Where they leave room, this is the reading taken:

 1. Astreintes and the regulation hour are presumed from 29 April 2011 (R-P, R-G1), VRM from 2006,
    every visit's majoration from 2026 (R-A3); so are the fees of a row whose first day is presumed
    (C = 21.00, R-A1). Every other row is in force.
 2. A month back or forth keeps the day of the month; T1's three months are counted so.
 3. Exemption counts payable flat rates and payable majorations; a day of duty is the date on which
    a slot with a payable line begins (R-X).
 4. Coverage knows the sectors that the openings name, and asks within the organised hours; a slot
    of which nobody serves a minute is empty (R-T2).
"""

import os
from datetime import date

import envelope_oracle
import oracle
from oracle import DAY, EXTENSION_KINDS, KINDS, ordinal

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data")

REGIONAL = ordinal("2011-04-29")  # arrêté of 20 April 2011
PRESUMED_DAY = ordinal("2006-08-01")  # from which C is 21.00


# --------------------------------------------------------------------------
# Rates with their status: (code, cents or None, status)

def with_status(code, cents, presumed):
    if cents is None:
        return code, None, "not_covered"
    return code, cents, "presumed" if presumed else "in_force"


def astreinte(kind, day):
    """R-P1 to R-P6."""
    return with_status(oracle.SLOT_CODE[kind], oracle.slot_rate(kind, day), day >= REGIONAL)


def regulation_hour(day):
    """R-G1: with C's dates, the day of 21.00 too."""
    return with_status("REG", oracle.rate_on(oracle.REGULATION_HOUR, day),
                       day >= REGIONAL or PRESUMED_DAY <= day < ordinal("2007-07-01"))


def base_fee(act_kind, day):
    """R-A1, R-A2."""
    if act_kind == "visit":
        return with_status("V", oracle.rate_on(oracle.VISIT, day), False)
    return with_status("C", oracle.rate_on(oracle.CONSULTATION, day),
                       PRESUMED_DAY <= day < ordinal("2007-07-01"))


def travel_fee(day):
    """R-A2."""
    return with_status("MD", oracle.rate_on(oracle.TRAVEL, day), False)


def majoration(minute, kind, act_kind):
    """R-A3."""
    code, cents = oracle.majoration(minute, kind, act_kind)
    day = minute // DAY
    presumed = (act_kind == "visit" and day >= ordinal("2026-01-01")
                or code == "VRM" and day >= ordinal("2006-01-01"))
    return with_status(code, cents, presumed)


GENERAL_END = ordinal("2024-12-22")
GENERAL = {("consultation", "D"): ("F", 1906), ("consultation", "N"): ("MN", 3500),
           ("consultation", "M"): ("MM", 4000), ("visit", "D"): ("MDD", 2260),
           ("visit", "N"): ("MDN", 3850), ("visit", "M"): ("MDI", 4350)}


def general_majoration(minute, kind, act_kind):
    """R-A7: of an act that was not regulated, or None."""
    if kind in EXTENSION_KINDS or minute // DAY >= GENERAL_END:
        return None
    return GENERAL[act_kind, oracle.partition(minute, kind)]


def act_price(territory, minute, act_kind, regulated, on_duty, general):
    """Code and cents of base, majoration and travel, and the reason without a majoration.

    Cents are None where no text gives a rate.
    """
    day = minute // DAY
    rows = oracle.CONSULTATION if act_kind == "consultation" else oracle.VISIT
    base = ("C" if act_kind == "consultation" else "V", oracle.rate_on(rows, day))
    travel = ("", 0) if act_kind == "consultation" else ("MD", oracle.rate_on(oracle.TRAVEL, day))
    slot = oracle.slot_at(minute, territory, False)
    if slot is None:
        return base, ("", 0), travel, "outside_pds_hours"
    code, cents = oracle.majoration(minute, slot.kind, act_kind)
    if not regulated:
        own = general_majoration(minute, slot.kind, act_kind) if general else None
        if own is None:
            return base, (code, 0), travel, "not_regulated"
        return base, own, ("", 0), "not_regulated"  # MDD, MDN, MDI stand in place of MD
    if not on_duty:
        return base, (code, 0), travel, "not_on_duty"
    if cents is None:
        return base, (code, 0), travel, "rate_not_covered"
    return base, (code, cents), ("", 0), ""  # R-A4


# --------------------------------------------------------------------------
# D10, G2. Time

def elapsed(begin, end, territory):
    """Minutes that pass between two civil times that are not ambiguous."""
    (before,) = oracle.offsets_of_local(begin, territory)
    (after,) = oracle.offsets_of_local(end, territory)
    return (end - after) - (begin - before)


def months_later(day, months):
    calendar_day = date.fromordinal(day)
    month = calendar_day.month - 1 + months
    return date(calendar_day.year + month // 12, month % 12 + 1, calendar_day.day).toordinal()


# --------------------------------------------------------------------------
# O. The first payable date

def extension_from(sector_map, specifications):
    """R-O1: the day after the later of the two publications."""
    return max(sector_map, specifications) + 1


# --------------------------------------------------------------------------
# E5 (and P9). Sharing by weights

def shared(cents, weights):
    """Largest remainder; ties to the earlier."""
    total = sum(weights)
    parts = [cents * weight // total for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(cents * weights[i] % total), i))
    for i in order[:cents - sum(parts)]:
        parts[i] += 1
    return parts


# --------------------------------------------------------------------------
# S2, S6

def margin(inhabitants, square_kilometres, mountain):
    """R-S2: in percent; density strictly below 100."""
    return 40 if mountain or inhabitants < 100 * square_kilometres else 15


def posts_of_haute_savoie(season):
    """R-S7: posts on evenings and on Sundays, posts and emergency departments in deep night."""
    def rows(name):
        return [row for row in oracle.read_rows(os.path.join(DATA, name))
                if row["season"] == season]
    held = rows("haute_savoie_2006.csv")
    (night,) = rows("haute_savoie_2006_deep_night.csv")
    return (sum(int(row["evening_posts"]) for row in held),
            sum(int(row["sunday_posts"]) for row in held),
            int(night["doctor_posts"]) + int(night["mcs_wished"]),
            int(night["emergency_departments_printed"]))


# --------------------------------------------------------------------------
# T. Duty tables

def deadlines(start):
    """R-T1: to the Order, onwards from there, and the day the table must at least last until."""
    return start - 45, start - 10, months_later(start, 3)


def coverage_csv(duties, openings, territory, wide, first, until):
    """R-T2, as `pds coverage` prints it."""
    rows = [("sector", "kind", "begin", "end", "posts", "served", "status")]
    for slot in envelope_oracle.slots_between(first, until, territory, wide):
        for unit, members, row in units_open(openings, slot):
            midnight = slot.begin // DAY * DAY
            asked = set(range(max(slot.begin, midnight + row.open_from),
                              min(slot.end, midnight + row.open_to)))
            served, status = covered(duties, members, asked, row.posts)
            if status:
                rows.append((unit, slot.kind, oracle.format_minute(slot.begin),
                             oracle.format_minute(slot.end), row.posts, served, status))
    body = sorted(rows[1:], key=lambda row: (row[0].encode(), row[2]))
    return oracle.csv_text(rows[:1] + body)


def units_open(openings, slot):
    """Sectors and groups that have the slot open: name, members, winning row."""
    units = {}
    for sector in sorted(openings.sectors()):
        row = openings.open_row(sector, slot.kind, slot.begin // DAY)
        if row is not None:
            units.setdefault(row.group or sector, ([], row))[0].append(sector)
    return [(unit, members, row) for unit, (members, row) in units.items()]


def covered(duties, members, asked, posts):
    minutes_of = {}
    for duty in duties:
        if duty.sector in members:
            there = asked & set(range(duty.begin, duty.end))
            if there:
                minutes_of.setdefault(duty.doctor, set()).update(there)
    if not asked:
        return 0, ""
    if not minutes_of:
        return 0, "empty"
    most = max(sum(minute in minutes for minutes in minutes_of.values()) for minute in asked)
    if most > posts:
        return most, "over"
    rows = [(begin, end, doctor) for doctor, minutes in minutes_of.items()
            for begin, end in oracle.runs(minutes)]
    whole = sum(sum(end - begin for begin, end, _ in post) == len(asked)
                for post in oracle.seat(rows, posts))
    return whole, "" if whole == posts else "partly"


# --------------------------------------------------------------------------
# X. Exemption

def exemption_csv(lines, best):
    """R-X, as `pds exemption` prints it."""
    amount_of, served = {}, {}
    for line in lines:
        amount_of.setdefault(line.doctor, {})
        served.setdefault(line.doctor, set())
        if line.status == "payable" and line.item in ("astreinte", "majoration"):
            day = line.begin[:10]
            amount_of[line.doctor][day] = amount_of[line.doctor].get(day, 0) + line.amount
            if line.item == "astreinte":
                served[line.doctor].add(day)
    rows = [("doctor", "days_of_duty", "exempt_days", "exempt_amount", "other_amount")]
    for doctor in sorted(amount_of, key=str.encode):
        days = sorted(served[doctor])
        if best:
            days.sort(key=lambda day: -amount_of[doctor][day])
        exempt = sum(amount_of[doctor][day] for day in days[:60])
        whole = sum(amount_of[doctor].values())
        rows.append((doctor, len(days), min(60, len(days)), oracle.money(exempt),
                     oracle.money(whole - exempt)))
    return oracle.csv_text(rows)


# --------------------------------------------------------------------------
# M. Maisons médicales de garde: printed ranges

def at_least(value, low, high):
    """A minimum printed as a range: between its ends is to justify."""
    if value < low:
        return "does_not_conform"
    return "conforms" if value >= high else "to_justify"


def at_most(value, low, high):
    """A maximum printed as a range."""
    if value > high:
        return "does_not_conform"
    return "conforms" if value <= low else "to_justify"


# Rule, ends of the range, direction.
LIMITS = {"population": ("M2", at_least, 60000, 70000),         # urban
          "radius_km": ("M2", at_most, 30, 35),                 # rural
          "participating_doctors": ("M2", at_least, 20, 30),    # urban
          "premises_m2": ("M7", at_most, 120, 120),
          "equipment": ("M7", at_most, 20000, 25000),           # first year
          "running_costs": ("M7", at_most, 8000, 15000),
          "reception_hours_a_week": ("M7", at_most, 20, 40),
          "convention_years": ("M9", at_most, 5, 5)}


# Rule, question of a dossier that conforms in everything else, answer, verdict. What is preferred or
# left to local judgement is to justify, what must be is a demand, what is not said is missing.
ANSWERS = (
    ("M1", "evening_hours", "20:00-24:00", "conforms"),
    ("M1", "evening_hours", "19:00-24:00", "does_not_conform"),
    ("M1", "sunday_hours_without_deep_night", "08:00-20:00", "conforms"),
    ("M1", "sunday_hours_without_deep_night", "07:30-20:00", "does_not_conform"),
    ("M2", "needs", "emergency_relief", "conforms"),
    ("M2", "needs", "", "missing"),
    ("M3", "place_with_emergency_department_and_sos_service", "beside_emergency", "conforms"),
    ("M3", "place_with_emergency_department_and_sos_service", "health_house", "to_justify"),
    ("M3+M11", "pharmacy", "", "missing"),
    ("M4+M11", "surge_plan", "", "missing"),
    ("M4+M11", "crisis_plan", "", "missing"),
    ("M5", "access", "pds_regulation", "conforms"),
    ("M5", "access", "direct", "to_justify"),
    ("M5", "third_party_payment_if_regulated", "yes", "conforms"),
    ("M5", "third_party_payment_if_regulated", "no", "does_not_conform"),
    ("M5", "own_number_interconnected", "yes", "conforms"),
    ("M5", "own_number_interconnected", "no", "does_not_conform"),
    ("M5", "own_number_protocol", "no", "does_not_conform"),
    ("M6", "visits_stay_possible", "yes", "conforms"),
    ("M6", "visits_stay_possible", "no", "does_not_conform"),
    ("M6", "replacement_doctors_of_thirty", "29", "conforms"),
    ("M6", "replacement_doctors_of_thirty", "30", "does_not_conform"),
    ("M7", "heavy_equipment", "yes", "does_not_conform"),
    ("M7", "equipment_in_the_second_year", "1000.00", "does_not_conform"),
    ("M7", "equipment_in_the_second_year", "0.00", "conforms"),
    ("M7", "rent_of_120_m2_at_100_euros", "12000.00", "conforms"),
    ("M7", "rent_of_120_m2_at_100_euros", "12000.01", "does_not_conform"),
    ("M9", "interim_review_of_a_convention_from_2009-01-01", "2012-01-01", "conforms"),
    ("M9", "interim_review_of_a_convention_from_2009-01-01", "", "missing"),
    ("M9", "evaluations", "1", "conforms"),
    ("M9", "evaluations", "2", "does_not_conform"),
    ("M9", "annual_transmission_of_data", "no", "does_not_conform"),
    ("M9+M11", "promoter", "", "missing"),
    ("M9+M11", "director_of_the_mrs", "", "missing"),
)


def minutes_of(hours):
    """`20:00-24:00`; nothing is closed."""
    if not hours:
        return 0
    begin, end = hours.split("-")
    return oracle.parse_clock(end) - oracle.parse_clock(begin)


def opening_of_a_mmg(year, hours_of):
    """R-M8: minutes of an ordinary week, minutes and days of a year; hours by kind of slot."""
    week = sum(minutes_of(hours_of[kind]) * (7 if kind == "evening" else 1)
               for kind in ("evening", "sunday_or_holiday", "saturday_afternoon"))
    first, until = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    open_slots = [slot for slot in envelope_oracle.slots_between(first, until, "metropole", False)
                  if minutes_of(hours_of.get(slot.kind, ""))]
    return (week, sum(minutes_of(hours_of[slot.kind]) for slot in open_slots),
            len({slot.begin // DAY for slot in open_slots}))


# --------------------------------------------------------------------------
# E2, H4. A year

def year_of_a_sector(year, territory, wide):
    """R-E2, R-H4: kind -> slots of a year and their cost, rates of their dates."""
    first, until = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    slots = {kind: [0, 0] for kind in KINDS}
    for slot in envelope_oracle.slots_between(first, until, territory, wide):
        slots[slot.kind][0] += 1
        slots[slot.kind][1] += oracle.slot_rate(slot.kind, slot.begin // DAY) or 0
    return slots
