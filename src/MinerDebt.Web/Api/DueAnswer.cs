using System.Globalization;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>A part of what was owed on an offering, with what makes it due.</summary>
/// <param name="Key">Tells it from all other parts.</param>
/// <param name="OfferingId">The offering.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Title">The name of the offering for readers.</param>
/// <param name="Kind">What makes it due: a final maturity that has passed, a lender at any time, a schedule that is not confirmed, an installment, a holder put, the maturity, or no known day.</param>
/// <param name="On">A day, a month or a year, as far as it is known; null on demand, without a known day, and where installments are not confirmed.</param>
/// <param name="PrincipalUsd">Whole US dollars, positive.</param>
/// <param name="Condition">What must hold for a holder put; null where there is none.</param>
/// <param name="IsDerived">Whether the amount was computed from a rule, and is an estimate.</param>
/// <param name="At">The day on which it was owed.</param>
public sealed record DueAnswer(
    string Key, string OfferingId, string Ticker, string Title, [property: Words(typeof(DueKind), Letters.FirstSmall)] string Kind, PartialDate? On, long PrincipalUsd, string? Condition, bool IsDerived, DateOnly At)
{
    internal static IEnumerable<DueAnswer> All(MaturityView view) =>
        from payment in view.Wall.Payments.OrderBy(payment => payment.DueOn).ThenBy(payment => payment.Holding.Ledger.Offering.Id, StringComparer.Ordinal)
            .Select((payment, index) => (Payment: payment, Index: index))
        let offering = payment.Payment.Holding.Ledger.Offering
        select new DueAnswer(
            string.Create(CultureInfo.InvariantCulture, $"{offering.Id} {payment.Payment.Kind} {payment.Payment.On} {payment.Index}"), offering.Id, payment.Payment.Holding.Ledger.Issuer.Ticker, offering.Title,
            AddressReader.Word(payment.Payment.Kind), payment.Payment.On, payment.Payment.PrincipalUsd, payment.Payment.Put?.Condition, payment.Payment.IsDerived, view.At.End);
}
