"""The files of the data set, as rows of text, and the few rules that everything else rests on."""

import calendar
import csv
import datetime
import pathlib
from collections import defaultdict


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def last_day(text):
    """The last day that a maturity known to the day, the month or the year can mean."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        return datetime.date(parts[0], parts[1], calendar.monthrange(*parts)[1])
    return datetime.date(*parts)


def quarter_end(quarter):
    """Of 2026Q2: 30 June 2026."""
    return last_day(f"{quarter[:4]}-{3 * int(quarter[5])}")


def quarter_of(date):
    return f"{date.year}Q{(date.month + 2) // 3}"


def before(quarter, count):
    number = int(quarter[:4]) * 4 + int(quarter[5]) - 1 - count
    return f"{number // 4}Q{number % 4 + 1}"


class Files:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.miners = {row["ticker"]: row for row in self.read("miners")}
        self.offerings = {row["offering_id"]: row for row in self.read("offerings")}
        self.obligors = {row["offering_id"]: row for row in self.read("obligors")}
        self.terms = {row["offering_id"]: row for row in self.read("terms")}
        self.events = self.by_offering("events")
        self.schedules = self.by_offering("schedules")
        self.amendments = self.by_offering("amendments")
        self.pledges = self.read("pledges")
        self.market = {row["quarter"]: row for row in self.read("market_quarters")}
        self.held = {(row["ticker"], row["quarter"]): row["btc_held"] for row in self.read("miner_quarters")}
        coverage = {row["key"]: row["value"] for row in self.read("coverage")}
        self.quarters = [coverage["register_to"]]
        while self.quarters[0] != coverage["register_from"]:
            self.quarters.insert(0, before(self.quarters[0], 1))

    def read(self, name):
        with open(self.folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def by_offering(self, name):
        rows = defaultdict(list)
        for row in self.read(name):
            rows[row["offering_id"]].append(row)
        return rows

    def is_counted(self, offering):
        """Joint ventures and loans inside a group are in no sum."""
        obligor = self.obligors.get(offering)
        return not obligor or (obligor["consolidated"] != "no" and obligor["intra_group"] != "yes")

    def of_miners(self):
        """The offerings that are summed where nothing is chosen."""
        return [key for key, row in self.offerings.items()
                if self.is_counted(key) and self.miners[row["ticker"]]["universe"] == "Miner"]

    def owed(self, offering, date):
        return sum(int(row["principal_change_usd"]) for row in self.events[offering] if day(row["occurred_on"]) <= date)

    def term(self, offering, field, date, present):
        """A term as it stood on a day: the old value of the first change after it, else what is in force now."""
        later = sorted((row["changed_on"], row["old_value"]) for row in self.amendments[offering]
                       if row["field"] == field and day(row["changed_on"]) > date)
        return later[0][1] if later else present
