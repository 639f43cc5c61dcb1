namespace MinerDebt.Core.Tests.Exchange.Releases;

/// <summary>Releases and filings written for the tests, in the manner of those that issuers publish, each with what it says.</summary>
internal static class ReleaseTexts
{
    public static IReadOnlyDictionary<string, (string Text, (string Column, string Value)[] Says)> All { get; } = new Dictionary<string, (string, (string, string)[])>
    {
        ["convertible, pricing"] = (
            """
            Northgate Digital Announces Pricing of $525 Million Convertible Senior Notes Offering

            LAS VEGAS, Nevada, October 7, 2025 (GLOBE NEWSWIRE) -- Northgate Digital, Inc. (NASDAQ: NGDX) (“Northgate”) today announced the pricing of its offering of $525 million aggregate principal amount of 0.75% Convertible Senior Notes due 2031 (the “notes”) in a private placement to persons reasonably believed to be qualified institutional buyers pursuant to Rule 144A under the Securities Act of 1933. Northgate also granted the initial purchasers of the notes an option to purchase, for settlement within a 13-day period, up to an additional $75 million aggregate principal amount of notes. The sale of the notes is expected to close on October 10, 2025, subject to customary closing conditions.

            The notes will be senior, unsecured obligations of Northgate and will bear interest at a rate of 0.75% per year, payable semi-annually in arrears on April 15 and October 15 of each year, beginning on April 15, 2026. The notes will mature on October 15, 2031, unless earlier repurchased, redeemed or converted. Holders may require Northgate to repurchase for cash all or part of their notes on October 15, 2028 at a price equal to 100% of the principal amount. Northgate may not redeem the notes prior to October 20, 2028. Northgate may redeem for cash all or part of the notes on or after October 20, 2028 if the last reported sale price has been at least 130% of the conversion price for at least 20 trading days.

            The initial conversion rate will be 42.1053 shares of common stock per $1,000 principal amount of notes, which is equivalent to an initial conversion price of approximately $23.75 per share. The initial conversion price represents a premium of approximately 32.5% over the last reported sale price of $17.92 per share of common stock on October 7, 2025.

            Northgate estimates that the net proceeds from the sale of the notes will be approximately $511.2 million (or approximately $584.3 million if the initial purchasers exercise their option in full), after deducting the initial purchasers’ discounts. Northgate intends to use approximately $38.6 million of the net proceeds to pay the cost of the capped call transactions, and the remainder to acquire additional bitcoin and for general corporate purposes. The cap price of the capped call transactions will initially be $35.84 per share, which represents a premium of 100% over the last reported sale price of $17.92 per share.
            """,
            [
                ("ticker", "NGDX"), ("instrument_type", "ConvertibleNote"), ("title", "0.75% Convertible Senior Notes due 2031"), ("status", "Announced"), ("base_principal_usd", "525000000"),
                ("coupon_pct", "0.75"), ("priced_on", "2025-10-07"), ("matures_on", "2031-10-15"), ("holder_put_on", "2028-10-15"), ("callable_from", "2028-10-20"), ("call_trigger_pct", "130"),
                ("conversion_rate", "42.1053"), ("conversion_price_usd", "23.75"), ("conversion_premium_pct", "32.5"), ("reference_price_usd", "17.92"), ("capped_call_cap_usd", "35.84"),
                ("capped_call_cost_usd", "38600000"), ("secured", "no"), ("rule_144a", "yes"), ("use_of_proceeds", "CappedCall; BitcoinPurchase; GeneralCorporate"),
            ]),
        ["convertible, closing with the option"] = (
            """
            Halden Mining Closes $1.15 Billion Offering of 0% Convertible Senior Notes

            MIAMI, August 4, 2025 /PRNewswire/ -- Halden Mining Corp. (NYSE: HLDN) announced that it has completed its private offering of $1,150,000,000 aggregate principal amount of 0% Convertible Senior Notes due 2032, which includes $150,000,000 aggregate principal amount of notes issued pursuant to the exercise in full of the initial purchasers' option.

            The offering closed on August 1, 2025. The notes will not bear regular interest and will mature on August 1, 2032. Net proceeds were approximately $1.129 billion. The initial conversion rate is 49.3619 shares of Class A common stock per $1,000 principal amount, an initial conversion price of about $20.26 per share, a conversion premium of approximately 40% over the reference price of $14.47 per share. Holders have the right to require Halden to repurchase their notes on January 4, 2030 and the notes rank as senior unsecured obligations.
            """,
            [
                ("ticker", "HLDN"), ("instrument_type", "ConvertibleNote"), ("status", "Outstanding"), ("principal_usd", "1150000000"), ("option_principal_usd", "150000000"), ("net_proceeds_usd", "1129000000"),
                ("coupon_pct", "0"), ("closed_on", "2025-08-01"), ("matures_on", "2032-08-01"), ("holder_put_on", "2030-01-04"), ("conversion_rate", "49.3619"), ("conversion_price_usd", "20.26"),
                ("conversion_premium_pct", "40"), ("reference_price_usd", "14.47"), ("secured", "no"),
            ]),
        ["convertible, upsized"] = (
            """
            Copperline Compute Announces Pricing of Upsized $1.0 Billion Convertible Notes Offering
            AUSTIN, Texas – November 20, 2025 – (BUSINESS WIRE) – Copperline Compute Ltd. (Nasdaq: CPLC) today announced the pricing of $1.0 billion aggregate principal amount of 1.25% convertible senior notes due 2030. The offering was upsized from the previously announced $750 million aggregate principal amount. The initial purchasers were granted an option to purchase up to an additional $150 million aggregate principal amount of notes. The notes mature on December 1, 2030. The conversion price of the notes is approximately $61.40 per share.
            """,
            [("ticker", "CPLC"), ("base_principal_usd", "1000000000"), ("coupon_pct", "1.25"), ("priced_on", "2025-11-20"), ("matures_on", "2030-12-01"), ("conversion_price_usd", "61.4")]),
        ["convertible, proposed"] = (
            """
            Meridian Hash Announces Proposed Private Offering of Convertible Senior Notes

            TORONTO, Jan. 12, 2026 (GLOBE NEWSWIRE) -- Meridian Hash Inc. (NASDAQ: MHSH) announced its intention to offer, subject to market conditions, $300 million aggregate principal amount of convertible senior notes due 2031 in a private offering. The interest rate, initial conversion rate and other terms will be determined at the pricing of the offering. Meridian intends to use the net proceeds for the construction of its data center campus and to repay outstanding borrowings.
            """,
            [("ticker", "MHSH"), ("status", "Announced"), ("base_principal_usd", "300000000"), ("announced_on", "2026-01-12"), ("matures_on", "2031"), ("use_of_proceeds", "Refinancing; DataCenter")]),
        ["convertible beside a repurchase"] = (
            """
            Item 1.01 Entry into a Material Definitive Agreement. On September 9, 2025, Osprey Digital Holdings, Inc. (NASDAQ: OSPD) issued $850 million aggregate principal amount of 0.00% Convertible Senior Notes due 2031. The notes will mature on May 1, 2031. The Company used approximately $204.5 million of the net proceeds to repurchase $190 million aggregate principal amount of its existing 4.25% Convertible Senior Notes due 2027.
            """,
            [("ticker", "OSPD"), ("base_principal_usd", "850000000"), ("coupon_pct", "0"), ("closed_on", "2025-09-09"), ("matures_on", "2031-05-01"), ("title", "0.00% Convertible Senior Notes due 2031")]),
        ["exchangeable, fractions"] = (
            """
            Basalt Holdings LP Prices Exchangeable Senior Notes. Basalt Holdings priced $350 million aggregate principal amount of its 2½% Exchangeable Senior Notes due 2029. The notes mature on 1 December 2029. The initial exchange rate is 38.4615 shares per $1,000 principal amount of notes.
            """,
            [("instrument_type", "ConvertibleNote"), ("base_principal_usd", "350000000"), ("coupon_pct", "2.5"), ("matures_on", "2029-12-01"), ("conversion_rate", "38.4615")]),
        ["secured notes, pricing"] = (
            """
            Terrace Compute Announces Pricing of $3.2 Billion Senior Secured Notes

            EASTON, Md., October 16, 2025 (GLOBE NEWSWIRE) -- Terrace Compute LLC, a subsidiary of Terrace Power Inc. (NASDAQ: TRCE), today announced the pricing of $3.2 billion aggregate principal amount of its 7.750% senior secured notes due 2030 at an issue price of 100% of par. The notes will mature on October 15, 2030. The notes will be secured by first-priority liens on substantially all assets of the issuer. The offering is expected to close on October 23, 2025. Terrace intends to use the net proceeds to fund a portion of the cost of its data center expansion. The notes are offered pursuant to Rule 144A.
            """,
            [
                ("ticker", "TRCE"), ("instrument_type", "SeniorSecuredNote"), ("status", "Announced"), ("base_principal_usd", "3200000000"), ("coupon_pct", "7.75"), ("issue_price_pct", "100"),
                ("priced_on", "2025-10-16"), ("matures_on", "2030-10-15"), ("secured", "yes"), ("rule_144a", "yes"), ("use_of_proceeds", "DataCenter"),
            ]),
        ["secured notes, closing"] = (
            """
            Larkspur Compute completes offering of $1,733,000,000 of 6.125% Senior Secured Notes due 2031

            The offering of $1.733 billion aggregate principal amount of 6.125% Senior Secured Notes due 2031 closed on February 26, 2026. The notes were issued at 99.5% of their principal amount and mature on March 1, 2031. The notes are guaranteed and will be secured by the data center in Barber Lake.
            """,
            [("instrument_type", "SeniorSecuredNote"), ("status", "Outstanding"), ("base_principal_usd", "1733000000"), ("coupon_pct", "6.125"), ("issue_price_pct", "99.5"), ("closed_on", "2026-02-26"), ("matures_on", "2031-03-01"), ("secured", "yes")]),
        ["term loan, fixed"] = (
            """
            On May 14, 2025, Quarry Bitcoin Corp. (the “Company”) entered into a credit agreement with Ardent Credit Partners for a senior secured term loan facility of up to $120 million. The term loan bears interest at a fixed rate of 9.25% per annum and matures on May 14, 2028. The proceeds will be used for the development of power infrastructure and working capital.
            """,
            [("instrument_type", "TermLoan"), ("principal_usd", "120000000"), ("coupon_pct", "9.25"), ("matures_on", "2028-05-14"), ("secured", "yes"), ("use_of_proceeds", "Power; GeneralCorporate")]),
        ["term loan, floating"] = (
            """
            Summit Hash Secures $200 Million Delayed Draw Term Loan. Summit Hash Inc. (NASDAQ: SMHS) announced on March 3, 2026 that it closed a $200 million delayed draw term loan. Borrowings bear interest at Term SOFR plus a margin of 4.75% and the loan matures in March 2031.
            """,
            [("ticker", "SMHS"), ("instrument_type", "TermLoan"), ("principal_usd", "200000000"), ("floating_rate", "SOFR + 4.75%"), ("announced_on", "2026-03-03"), ("matures_on", "2031-03")]),
        ["bitcoin-backed, fixed"] = (
            """
            Riverbend Mining Enters into $100 Million Bitcoin-Backed Credit Facility

            CASTLE ROCK, Colo., April 23, 2025 (GLOBE NEWSWIRE) -- Riverbend Mining (NASDAQ: RVBD) announced a $100 million bitcoin-backed loan with a digital asset lender. The loan is secured by bitcoin at an initial loan-to-value of 60%. The loan bears interest at an annual rate equal to 8.5% and matures on April 22, 2026.
            """,
            [("ticker", "RVBD"), ("instrument_type", "BitcoinBackedLoan"), ("principal_usd", "100000000"), ("coupon_pct", "8.5"), ("announced_on", "2025-04-23"), ("matures_on", "2026-04-22"), ("secured", "yes")]),
        ["bitcoin-backed, floating"] = (
            """
            On June 27, 2025 the Company borrowed $65.5 million under a master loan agreement secured by bitcoin. The loan bears interest at the federal funds target rate or SOFR plus 3.5%, whichever is greater, and matures on June 26, 2026.
            """,
            [("instrument_type", "BitcoinBackedLoan"), ("principal_usd", "65500000"), ("floating_rate", "SOFR + 3.5%"), ("matures_on", "2026-06-26")]),
        ["revolving facility"] = (
            """
            Ironwood Data Centers Announces $400 Million Revolving Credit Facility. Ironwood (NYSE: IRWD) entered into a $400 million revolving credit facility. Loans bear interest at SOFR plus 2.25% per annum. The facility matures on July 31, 2029.
            """,
            [("ticker", "IRWD"), ("instrument_type", "CreditFacility"), ("principal_usd", "400000000"), ("floating_rate", "SOFR + 2.25%"), ("matures_on", "2029-07-31")]),
        ["another currency"] = (
            """
            Boreal Compute Announces C$150 Million Loan. Boreal Compute Corp. (TSX: BORL) entered into a loan agreement of C$150 million with a Canadian bank. The loan bears interest at 6.5% per annum and matures on June 30, 2030.
            """,
            [("ticker", "BORL"), ("coupon_pct", "6.5"), ("matures_on", "2030-06-30")]),
    };
}
