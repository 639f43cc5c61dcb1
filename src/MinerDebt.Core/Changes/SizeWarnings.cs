using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Amounts of a size that an amount of their kind hardly has: most were meant in thousands or millions.</summary>
internal static class SizeWarnings
{
    /// <summary>Whole US dollars: below the smallest amount that issuers speak of.</summary>
    public const long Smallest = 10_000;

    /// <summary>Whole US dollars: more than all companies together owe, and than any of them has.</summary>
    public const long Largest = 50_000_000_000;

    /// <summary>How many times more the principal may be than what came in for it.</summary>
    private const int MostTimesProceeds = 5;

    /// <summary>How many times the principal and the carrying amount of a balance may differ.</summary>
    private const int MostTimesCarrying = 5;

    /// <summary>How many times a balance may differ from the events of its class, of which some may not be known.</summary>
    private const int MostTimesEvents = 10;

    public static void Check(Fact fact, Neighbours known, Rule rule)
    {
        foreach (var (field, amount) in Amounts(fact))
        {
            if (amount is { } few && few != 0 && Math.Abs((decimal)few) < Smallest)
            {
                rule.Report(field, few, Rule.Say($"less than ${Smallest:#,0} is rarely spoken of: was it meant in thousands or millions?"));
            }
            else if (amount is { } many && Math.Abs((decimal)many) > Largest)
            {
                rule.Report(field, many, Rule.Say($"more than ${Largest:#,0} is of nobody here: is there a digit too many?"));
            }
        }

        if (fact is Offering { PrincipalUsd: { } principal, NetProceedsUsd: > 0 and var net } && (decimal)principal / net >= MostTimesProceeds)
        {
            rule.Report("net_proceeds_usd", net, Rule.Say($"less than a fifth of the principal, ${principal:#,0}"));
        }
        else if (fact is DebtBalance balance)
        {
            Check(balance, known, rule);
        }
    }

    private static void Check(DebtBalance balance, Neighbours known, Rule rule)
    {
        if (balance is { CarryingUsd: { } carrying, PrincipalUsd: { } principal } && Times(carrying, principal) >= MostTimesCarrying)
        {
            rule.Report("carrying_usd", carrying, Rule.Say($"{Times(carrying, principal):0.#} times off the principal of the same balance, ${principal:#,0}"));
        }

        var (field, amount) = balance.PrincipalUsd is { } owed ? ("principal_usd", owed) : ("carrying_usd", balance.CarryingUsd ?? 0);
        if (known.OwedByEvents(balance) is { } events && Times(amount, events) >= MostTimesEvents)
        {
            rule.Report(field, amount, Rule.Say($"{Times(amount, events):0} times off the ${events:#,0} that the events of its offerings come to"));
        }
    }

    private static decimal Times(decimal one, decimal other) => one > 0 && other > 0 ? Math.Max(one, other) / Math.Min(one, other) : 0;

    private static IEnumerable<(string Field, long? Amount)> Amounts(Fact fact) => fact switch
    {
        Offering one =>
        [
            ("base_principal_usd", one.BasePrincipalUsd), ("option_principal_usd", one.OptionPrincipalUsd), ("principal_usd", one.PrincipalUsd),
            ("net_proceeds_usd", one.NetProceedsUsd), ("outstanding_usd", one.OutstandingUsd), ("capped_call_cost_usd", one.CappedCallCostUsd),
        ],
        DebtEvent one => [("principal_change_usd", one.PrincipalChangeUsd), ("cash_usd", one.CashUsd)],
        DebtBalance one => [("carrying_usd", one.CarryingUsd), ("principal_usd", one.PrincipalUsd), ("current_portion_usd", one.CurrentPortionUsd)],
        MinerQuarter one =>
        [
            ("cash_usd", one.CashUsd), ("equity_raised_usd", one.EquityRaisedUsd), ("capex_usd", one.CapexUsd), ("revenue_usd", one.RevenueUsd), ("mining_revenue_usd", one.MiningRevenueUsd),
            ("hpc_revenue_usd", one.HpcRevenueUsd), ("interest_expense_usd", one.InterestExpenseUsd), ("adjusted_ebitda_usd", one.AdjustedEbitdaUsd),
        ],
        ScheduledPayment one => [("principal_usd", one.PrincipalUsd)],
        LadderRow one => [("principal_usd", one.PrincipalUsd)],
        HostingContract one => [("contract_value_usd", one.ContractValueUsd)],
        PublishedFigure one => [("value_usd", one.ValueUsd)],
        _ => [],
    };
}
