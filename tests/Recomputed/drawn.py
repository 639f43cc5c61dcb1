"""What is drawn in steps: committed, drawn and undrawn on a day."""

from files import day, last_day


def is_in_steps(row, events):
    return row["instrument_type"] == "CreditFacility" or any(
        event["kind"] == "Drawn" or (event["kind"] == "Closed" and event["principal_change_usd"] == "0") for event in events)


def size(files, offering, date):
    """By the terms of the day; where a facility is split into several offerings its changes are those of all together."""
    present = files.offerings[offering]["principal_usd"]
    changes = sorted((change["changed_on"], change["new_value"]) for change in files.amendments[offering] if change["field"] == "Size")
    return int(files.term(offering, "Size", date, present) if changes and changes[-1][1] == present else present)


def has_ended(files, offering, date):
    row, events = files.offerings[offering], files.events[offering]
    matures = last_day(files.term(offering, "Maturity", date, row["matures_on"]))
    if row["status"] in ("Announced", "Withdrawn") or (matures and matures <= date):
        return True
    if row["status"] not in ("Repaid", "Converted"):
        return False
    changes = [int(event["principal_change_usd"]) for event in events]
    is_over = changes and sum(changes) == 0 and max(changes) > 0
    return not is_over or day(max(event["occurred_on"] for event in events)) <= date


def commitments(files, date):
    """(offering, committed, drawn, undrawn); the last two not known where no source says."""
    for offering in files.of_miners():
        row = files.offerings[offering]
        events = sorted(files.events[offering], key=lambda event: event["occurred_on"])
        began = row["closed_on"] or row["priced_on"] or (events[0]["occurred_on"] if events else "")
        if not row["principal_usd"] or not is_in_steps(row, events) or not began or day(began) > date or has_ended(files, offering, date):
            continue
        draws = [(day(event["occurred_on"]), int(event["principal_change_usd"])) for event in events
                 if int(event["principal_change_usd"]) > 0 and event["kind"] != "PikInterest"]
        committed = size(files, offering, date)
        if not events or events[0]["kind"] == "AdjustedToFiling" or (not draws and row["outstanding_usd"] != "0"):
            yield offering, committed, None, None
            continue
        drawn = files.owed(offering, date) if row["instrument_type"] == "CreditFacility" else sum(usd for on, usd in draws if on <= date)
        yield offering, committed, drawn, max(0, committed - drawn)
