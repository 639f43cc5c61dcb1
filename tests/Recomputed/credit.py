"""Who owes it, and what secures it."""

from collections import defaultdict

from files import before, day, quarter_of

CLASSES = ("Full", "Limited", "None", "")


def recourse(files, date):
    """Owed by miner and by how far lenders can turn to the listed company: (ticker, full, limited, none, unknown)."""
    owed = defaultdict(lambda: defaultdict(int))
    for offering in files.of_miners():
        known = files.obligors.get(offering, {}).get("recourse", "")
        owed[files.offerings[offering]["ticker"]][known] += files.owed(offering, date)
    return [(ticker, *(parts[one] for one in CLASSES)) for ticker, parts in sorted(owed.items()) if any(parts.values())]


def pledges(files):
    """Each pledge on its own day: (loans, day, owed, loan-to-value in percent, share of what the miner holds in percent)."""
    rows = []
    for pledge in files.pledges:
        loans = pledge["offering_ids"].split(";")
        if not any(loan in files.of_miners() for loan in loans):
            continue
        date = day(pledge["as_of"])
        quarter = quarter_of(date)
        known = all(files.events[loan] for loan in loans)
        owed = sum(files.owed(loan, date) for loan in loans) if known else None
        price = files.market.get(quarter, {}).get("btc_price_usd")
        bitcoin = float(pledge["btc_pledged"] or 0)
        ticker = files.offerings[loans[0]]["ticker"]
        held = next((text for back in range(3) if (text := files.held.get((ticker, before(quarter, back))))), None)
        rows.append((
            pledge["offering_ids"], date, "" if owed is None else owed,
            f"{100 * owed / (bitcoin * float(price)):.3f}" if owed is not None and bitcoin and price else "",
            f"{100 * bitcoin / float(held):.3f}" if pledge["btc_pledged"] and held and float(held) else ""))
    return rows
