using System.Globalization;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>AI contracts and the debt for them, in words. A figure of which something is not known says which side is sure.</summary>
public static class ContractText
{
    /// <summary><c>$6.7B</c>, <c>≥ $6.7B</c>; nothing known is not 0.</summary>
    public static string Sum(decimal usd, bool isPart) => usd == 0 && isPart ? Terms.Unknown : (isPart ? "≥ " : "") + Terms.Usd(usd);

    public static string Megawatts(ContractCover one) =>
        one.Megawatts == 0 ? Terms.Unknown : (one.IsPartOfMegawatts ? "≥ " : "") + one.Megawatts.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary><c>2.32×</c>, <c>≥ 2.32×</c>.</summary>
    public static string Times(BoundedRatio? ratio) => ratio is { } known ? Sign(known.Bound) + known.Value.ToString("0.00", CultureInfo.InvariantCulture) + "×" : Terms.Unknown;

    public static string Dollars(BoundedRatio? ratio) => ratio is { } known ? Sign(known.Bound) + Terms.Usd(known.Value) : Terms.Unknown;

    /// <summary>Who guarantees the tenants' payments; or that no one is known to.</summary>
    public static string Backstops(ContractCover one) =>
        one.Contracts.Select(contract => contract.Backstop).OfType<string>().Distinct().ToList() is { Count: > 0 } known ? string.Join("; ", known) : "none known";

    /// <summary>A contract as a part of a proof.</summary>
    public static string Of(HostingContract contract) => string.Join(", ", new[]
    {
        contract.ContractValueUsd is { } value ? Usd.Exact(value) : "value not known",
        contract.TermYears is { } years ? $"{years.ToString("0.#", CultureInfo.InvariantCulture)} years" : "term not known",
        contract.CriticalItMw is { } load ? $"{load.ToString("#,0.#", CultureInfo.InvariantCulture)} MW" : "load not known",
    });

    private static string Sign(Bound bound) => bound switch { Bound.AtLeast => "≥ ", Bound.AtMost => "≤ ", _ => "" };
}
