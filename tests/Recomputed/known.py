"""What was owed as far as the public could know on a day."""

from collections import defaultdict

from files import day, quarter_end


def known_on(row, own):
    """Never before the fact itself; where nobody says: the later of its own day and its source's."""
    days = [one for one in (own, day(row["known_on"]) or day(row["source_date"])) if one]
    return max(days) if days else None


def falls_below_zero(events):
    change = defaultdict(int)
    for row in events:
        change[row["occurred_on"]] += int(row["principal_change_usd"])
    owed = 0
    for on in sorted(change):
        owed += change[on]
        if owed < 0:
            return True
    return False


def known_events(files, offering, date):
    everything = files.events[offering]
    events = [row for row in everything if known_on(row, day(row["occurred_on"])) <= date]
    if falls_below_zero(events):
        # A repayment says that there was a borrowing, also where only a later source tells of it.
        newest = max(row["occurred_on"] for row in events)
        events = [row for row in everything if row in events or (not row["known_on"] and row["occurred_on"] <= newest)]
    while falls_below_zero(events):
        events.remove(max((row for row in events if int(row["principal_change_usd"]) < 0), key=lambda row: row["occurred_on"]))
    return events


def total(files, date):
    """At the last quarter end of the register by that day: (quarter, owed, of it without a day on which it was known)."""
    quarter = [one for one in files.quarters if quarter_end(one) <= date][-1]
    owed = undated = 0
    for offering in files.of_miners():
        row = files.offerings[offering]
        own = next((day(row[name]) for name in ("announced_on", "priced_on", "closed_on") if row[name]), None)
        events = known_events(files, offering, date)
        if not events or (row["known_on"] and known_on(row, own) > date):
            continue
        events = [one for one in events if day(one["occurred_on"]) <= quarter_end(quarter)]
        principal = sum(int(one["principal_change_usd"]) for one in events)
        owed += principal
        undated += min(principal, sum(max(0, int(one["principal_change_usd"])) for one in events if not one["known_on"]))
    return quarter, owed, undated
