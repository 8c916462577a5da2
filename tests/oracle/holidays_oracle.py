# SPDX-License-Identifier: BSL-1.0
"""Writes tests/data/holidays_oracle_fr.csv from python3-holidays.

The tests read the file and never call this program; it is kept so that anyone
can make the file again:

    /usr/bin/python3 tests/oracle/holidays_oracle.py > tests/data/holidays_oracle_fr.csv

Metropolitan France and Alsace-Moselle only, 1982-2099. Overseas the library is
no oracle (version 0.10.1): it says itself that starting dates are missing, it
adds Good Friday and 21 July to some of the islands by custom, and knows nothing
of 28 May on Saint-Martin.
"""

import holidays

PLACES = {"metropole": "Métropole", "alsace-moselle": "Alsace-Moselle"}
YEARS = range(1982, 2100)

print(f"# python3-holidays {holidays.__version__}, holidays.France(prov=...)")
print("territory,date")
for place, prov in PLACES.items():
    for year in YEARS:
        for day in sorted(holidays.France(prov=prov, years=year)):
            print(f"{place},{day}")
