using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>What a figure is made of.</summary>
/// <param name="Title">The figure in words.</param>
/// <param name="Figure">The figure as it is shown.</param>
/// <param name="Rule">How it is made.</param>
/// <param name="Lines">Its parts.</param>
/// <param name="Balances">What the miners themselves reported for the same quarter, to compare.</param>
/// <param name="Missing">Offerings that would belong to it if their principal were known.</param>
public sealed record ProofSheet(
    string Title,
    string Figure,
    string Rule,
    IReadOnlyList<ProofLine> Lines,
    IReadOnlyList<DebtBalance> Balances,
    IReadOnlyList<Ledger> Missing)
{
    /// <summary>Its parts that are no offerings, before its lines.</summary>
    public IReadOnlyList<ProofFact> Facts { get; init; } = [];

    /// <summary>The sheet that an address opens; null if it opens none, or none that there is.</summary>
    public static ProofSheet? Open(DebtBook book, AddressQuery query, Selection selection, out Problem? problem)
    {
        problem = null;
        if (query.Open is not { } open)
        {
            return null;
        }

        var sheet = new ProofReader(book, query, selection).Read(open.Split(':'));
        problem = sheet is null ? new Problem(null, QueryKey.Open.Name, open, $"write it like one of these: {ProofReader.Accepted}") : null;
        return sheet;
    }
}

/// <summary>One offering in a figure.</summary>
/// <param name="AmountUsd">What it contributes; null if it contributes nothing to a sum.</param>
/// <param name="Note">What matters for this figure, for example its coupon or its date.</param>
/// <param name="Events">Those that the amount is the sum of; empty where the amount is the offering's own.</param>
public sealed record ProofLine(Ledger Ledger, long? AmountUsd, string? Note, IReadOnlyList<DebtEvent> Events)
{
    /// <param name="at">The day on which the payments were owed.</param>
    public static IReadOnlyList<ProofLine> Of(IReadOnlyList<PaymentDue> payments, DateOnly at) => [.. payments.Select(payment => Of(payment, at))];

    /// <param name="before">What stands before the words of the payment.</param>
    public static ProofLine Of(PaymentDue payment, DateOnly at, string before = "") =>
        new(payment.Holding.Ledger, payment.PrincipalUsd, before + DueTerms.OfPayment(payment, at), payment.Holding.Events);
}
