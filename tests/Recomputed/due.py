"""What falls due when: installments, puts, maturities, and what has no day ahead."""

from files import day, last_day

BASES = ("Stated", "FirstPut", "Worst")


def next_put(files, offering, date, basis, matures):
    if basis == "Stated":
        return None
    puts = []
    for text in files.term(offering, "HolderPut", date, files.offerings[offering]["holder_put_on"]).split(";"):
        on, _, condition = text.partition("?")
        if on and (basis == "Worst" or not condition):
            puts.append(day(on))
    return min((put for put in puts if put > date and (matures is None or put < matures)), default=None)


def not_confirmed(files, offering, date, schedule, owed):
    """Should have been repaid by the schedule, and no event says so."""
    passed = sum(usd for on, usd in schedule if on <= date)
    later = sum(usd for on, usd in schedule if on > date)
    if not passed:
        return 0
    first = schedule[0][0]
    at_first = sum(int(row["principal_change_usd"]) for row in files.events[offering] if day(row["occurred_on"]) < first)
    balloon = max(0, at_first - passed - later)
    return min(passed, max(0, owed - later - balloon))


def payments(files, offering, date, basis):
    """What is owed on a day, in parts: (kind, day or None, US dollars)."""
    owed = files.owed(offering, date)
    if owed <= 0:
        return []
    if files.terms.get(offering, {}).get("on_demand") == "yes":
        return [("OnDemand", None, owed)]

    matures = last_day(files.term(offering, "Maturity", date, files.offerings[offering]["matures_on"]))
    put = next_put(files, offering, date, basis, matures)
    schedule = sorted((day(row["due_on"]), int(row["principal_usd"])) for row in files.schedules[offering] if row["principal_usd"])
    unconfirmed = not_confirmed(files, offering, date, schedule, owed)
    parts = [("Unconfirmed", None, unconfirmed)] if unconfirmed else []
    rest = owed - unconfirmed
    for on, usd in schedule:
        if on > date and rest and (put is None or on < put):
            part = min(usd, rest)
            parts.append(("Installment", on, part))
            rest -= part
    if rest and put:
        parts.append(("HolderPut", put, rest))
    elif rest and matures is None:
        parts.append(("Undated", None, rest))
    elif rest:
        parts.append(("PastDue" if matures <= date else "Maturity", matures, rest))
    return parts
