using System.Reflection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>The data set that comes with the program.</summary>
internal static class ProgramDataset
{
    public static IReadOnlyList<(Fact Fact, Location Where)> Rows { get; } = DatasetReader.Read();

    public static Facts Facts { get; } = Facts.Of(Rows.Select(row => row.Fact));

    /// <summary>It with a few of each kind of which it has none.</summary>
    public static Facts OfEachKind { get; } = Facts.With(
        [
            Make.Filing("2026-08-04", "10-Q", "0001193125-26-123456", "RIOT") with { PeriodEnd = Make.Day("2026-06-30"), Done = true, Quote = "Long-term debt\n$1,234", Page = "F-31", Notes = "a, b" },
            Make.Filing("2026-08-04", "Release", null, "RIOT"),
        ],
        []);

    public static DebtBook Book { get; } = new(1, Facts);

    /// <summary>The history of a database that was just loaded with it.</summary>
    public static FactHistory History { get; } = FactHistory.Empty.With(
        new() { Version = 1, Author = "MinerDebt", Origin = ChangeOrigin.Dataset, Reason = "", AppliedAt = new DateTime(2026, 11, 25, 23, 59, 0, DateTimeKind.Utc) },
        [.. Facts.Everything.Select(fact => new Change(null, fact))]);

    public static string CoreFolder { get; } =
        typeof(ProgramDataset).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "CoreFolder").Value!;

    /// <summary>Every fact as text, in an order of its own: equal if and only if the facts are.</summary>
    public static IReadOnlyList<string> Lines(Facts facts) =>
        [.. facts.Everything.Select(fact => $"{fact.GetType().Name} {FactJson.Write(fact)}").Order(StringComparer.Ordinal)];

    public static decimal Millions(long dollars) => Math.Round(dollars / 1_000_000m, 1, MidpointRounding.AwayFromZero);
}
