"""New money raised, a flow."""

from collections import defaultdict

from files import day, quarter_of


def by_quarter(files):
    """By the quarter of the closing, else of the pricing, at the committed size: (quarter, US dollars)."""
    usd = defaultdict(int)
    for offering in files.of_miners():
        row = files.offerings[offering]
        on = day(row["closed_on"]) or day(row["priced_on"])
        if row["new_money"] == "yes" and row["status"] not in ("Announced", "Withdrawn") and on and row["principal_usd"]:
            usd[quarter_of(on)] += int(row["principal_usd"])
    return sorted(usd.items())
