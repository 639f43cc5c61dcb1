"""Figures of the data set, worked out from its files alone.

    python3 tests/Recomputed src/MinerDebt.Core/Dataset

It shares no code with the program, so that the two can be held against each other; the tests do. One figure a line, its
parts separated by a blank; "-" is not known.
"""

import datetime
import sys

import credit
import drawn
import due
import known
import raised
from files import Files, quarter_end

KNOWN_DAYS = (
    "2024-06-30", "2024-10-21", "2024-12-31", "2025-03-31", "2025-06-30", "2025-10-21",
    "2025-12-31", "2026-03-31", "2026-06-30", "2026-08-15", "2026-11-25")


def show(*parts):
    print(*("-" if part in (None, "") else part for part in parts))


def main(folder):
    files = Files(folder)
    for quarter in files.quarters:
        date = quarter_end(quarter)
        for basis in due.BASES:
            for offering in files.of_miners():
                for kind, on, usd in due.payments(files, offering, date, basis):
                    show("due", date, basis, offering, kind, on, usd)
        for row in credit.recourse(files, date):
            show("recourse", date, *row)
        for row in drawn.commitments(files, date):
            show("drawn", date, *row)
    for row in raised.by_quarter(files):
        show("raised", *row)
    for row in credit.pledges(files):
        show("pledge", *row)
    for text in KNOWN_DAYS:
        show("known", text, *known.total(files, datetime.date.fromisoformat(text)))


main(sys.argv[1])
