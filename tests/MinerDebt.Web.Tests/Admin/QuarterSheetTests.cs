using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Quarters;

namespace MinerDebt.Web.Tests.Admin;

public sealed class QuarterSheetTests
{
    private static readonly Quarter Q1 = new(2026, 1);
    private static readonly Facts Known = Samples.Facts(Samples.Balance);

    [Theory]
    [InlineData(1, "1.2B", 1_200_000_000)]
    [InlineData(1, "1,200,000,000", 1_200_000_000)]
    [InlineData(1, "$1.2bn", 1_200_000_000)]
    [InlineData(1_000, "80,243", 80_243_000)]
    [InlineData(1_000, "$80,243", 80_243)]
    [InlineData(1_000, "1.2B", 1_200_000_000)]
    [InlineData(1_000_000, "80.243", 80_243_000)]
    public void Type_AnAmountInAnyForm_IsUnderstoodInTheUnitOfTheSheet(long unit, string text, long amount)
    {
        var sheet = Sheet(unit: unit);

        sheet.Type(Cell(sheet), text);

        Assert.Equal((amount, null, true), (Cell(sheet).Amount, Cell(sheet).Problem, Cell(sheet).IsChanged));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("(5)")]
    [InlineData("0.5")]
    [InlineData("99999999999999999999")]
    public void Type_WhatCanNotBeRead_StaysAsTypedAndKeepsTheSheetFromBeingSaved(string text)
    {
        var sheet = Sheet();

        sheet.Type(Cell(sheet), text);

        Assert.Equal(text, Cell(sheet).Text);
        Assert.Contains(": ", Cell(sheet).Problem, StringComparison.Ordinal);
        Assert.Contains(sheet.Read(Known).Problems, problem => problem.Field == "ZED Term loans" && problem.Value == text);
    }

    [Fact]
    public void Type_ADash_IsAskedAbout()
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1);

        sheet.Type(Cell(sheet), "-");

        Assert.Equal((80_243_000L, "a dash can mean 0 or not known: enter 0, or leave it blank"), (Cell(sheet).Amount, Cell(sheet).Problem));
    }

    [Fact]
    public void Look_AnAmountThatWouldBeCleared_IsUnusualAndCountedAsRemoved()
    {
        var only = Samples.Balance with { PrincipalUsd = null };
        var sheet = new QuarterSheet(Samples.Facts(only), new Quarter(2025, 4), BalanceMeasure.Carrying, 1);

        sheet.Type(Cell(sheet), "");
        sheet.Look(Samples.Facts(only), new DateOnly(2026, 11, 26));

        Assert.True(Cell(sheet) is { IsCleared: true, IsUnusual: true });
        Assert.Equal((1, 1), (sheet.ClearedCount, sheet.RemovedCount));
    }

    [Fact]
    public void Read_ChangedCells_AreOneChangeEachFromTheSourceOfTheirRow()
    {
        var sheet = Sheet();
        sheet.Rows[0].SourceUrl = "https://example.org/10-q";
        sheet.Type(Cell(sheet), "90M");
        sheet.Type(sheet.Rows[0][DebtClass.ConvertibleNote], "345M");

        var (changes, problems) = sheet.Read(Known);

        Assert.Empty(problems);
        Assert.Equal(
            [
                ("ZED 2026-03-31 ConvertibleNote", 345_000_000L, "https://example.org/10-q"),
                ("ZED 2026-03-31 TermLoan", 90_000_000L, "https://example.org/10-q"),
            ],
            changes.Select(change => (DebtBalance)change.After!).Select(after => (after.Key, after.CarryingUsd!.Value, after.Source.Url)));
    }

    [Fact]
    public void Read_WithoutASource_NamesTheRowOnce()
    {
        var sheet = Sheet();
        sheet.Type(Cell(sheet), "90M");
        sheet.Type(sheet.Rows[0][DebtClass.ConvertibleNote], "345M");

        Assert.Equal(["ZED Address of the source"], sheet.Read(Known).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Read_AnAmountBesideAnother_KeepsTheOther()
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Principal, 1);
        sheet.Type(Cell(sheet), "82M");

        var after = (DebtBalance)Assert.Single(sheet.Read(Known).Changes).After!;

        Assert.True(FactJson.Same(Samples.Balance with { PrincipalUsd = 82_000_000 }, after));
    }

    [Fact]
    public void Read_AClearedCell_IsNotKnownAndGoesWhenNothingIsLeft()
    {
        var only = Samples.Balance with { PrincipalUsd = null };
        var sheet = new QuarterSheet(Samples.Facts(only), new Quarter(2025, 4), BalanceMeasure.Carrying, 1);
        sheet.Type(Cell(sheet), "");

        Assert.Equal(new Change(sheet.Rows[0][DebtClass.TermLoan].Before, null), Assert.Single(sheet.Read(Samples.Facts(only)).Changes));
    }

    [Fact]
    public void Cell_MoreThanThreeTimesTheLastQuarter_IsUnusual()
    {
        var sheet = Sheet();
        sheet.Type(Cell(sheet), "250M");

        Assert.Equal((80_243_000L, true), (Cell(sheet).Last!.Value, Cell(sheet).IsUnusual));
    }

    [Fact]
    public void Follow_WhatSomebodyElseStored_IsShownWhereNothingWasTypedAndAskedForWhereItWas()
    {
        var sheet = Sheet();
        sheet.Rows[0].SourceUrl = "https://example.org/10-q";
        sheet.Type(Cell(sheet), "90M");
        var theirs = Samples.Facts(Samples.Balance, Samples.Balance with { PeriodEnd = Q1.End, CarryingUsd = 91_000_000 }, Samples.Balance with { PeriodEnd = Q1.End, DebtClass = DebtClass.Total, CarryingUsd = 7 });

        var both = sheet.Follow(theirs);

        Assert.Equal(["TermLoan"], both.Select(one => one.Cell.DebtClass.ToString()));
        Assert.Equal(7, sheet.Rows[0][DebtClass.Total].Amount);
        Assert.Contains(sheet.Read(theirs).Problems, problem => problem.Field == "ZED Term loans");
        sheet.Type(Cell(sheet), "90M");
        var change = Assert.Single(sheet.Read(theirs).Changes);
        Assert.Equal((91_000_000L, 90_000_000L), (((DebtBalance)change.Before!).CarryingUsd!.Value, ((DebtBalance)change.After!).CarryingUsd!.Value));
    }

    [Fact]
    public void TypeAgain_WhatABrowserHasKept_LeavesACollisionAsItIs()
    {
        var sheet = Sheet();
        sheet.Rows[0].SourceUrl = "https://example.org/10-q";
        sheet.Type(Cell(sheet), "90M");
        var theirs = Samples.Facts(Samples.Balance, Samples.Balance with { PeriodEnd = Q1.End, CarryingUsd = 91_000_000 });
        sheet.Follow(theirs);

        sheet.TypeAgain(Cell(sheet), "90M", "");

        Assert.Contains(sheet.Read(theirs).Problems, problem => problem.Field == "ZED Term loans");
    }

    [Fact]
    public void TypeAgain_AfterAReload_MeetsWhatWasStoredMeanwhile()
    {
        var theirs = Samples.Facts(Samples.Balance, Samples.Balance with { PeriodEnd = Q1.End, CarryingUsd = 91_000_000 });
        var sheet = new QuarterSheet(theirs, Q1, BalanceMeasure.Carrying, 1);

        sheet.TypeAgain(Cell(sheet), "90M", "");

        Assert.Contains("91,000,000", Cell(sheet).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlyAnotherSource_ChangesWhatIsStored()
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1);
        sheet.Rows[0].SourceUrl = "https://example.org/10-k-a";

        var after = (DebtBalance)Assert.Single(sheet.Read(Known).Changes).After!;

        Assert.Equal((1, "https://example.org/10-k-a", 80_243_000L), (sheet.ChangedCount, after.Source.Url, after.CarryingUsd!.Value));
    }

    [Fact]
    public void Read_OnlyAnotherBasis_ChangesWhatIsStored()
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1);
        sheet.Rows[0].Basis = "Inferred";

        var after = (DebtBalance)Assert.Single(sheet.Read(Known).Changes).After!;

        Assert.True(FactJson.Same(Samples.Balance with { Basis = BalanceKind.Inferred }, after));
    }

    [Fact]
    public void Read_AnAmountTypedOverAnEstimate_HasTheBasisOfItsRow()
    {
        var known = Samples.Facts(Samples.Balance with { Basis = BalanceKind.Inferred });
        var sheet = new QuarterSheet(known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1);
        sheet.Type(Cell(sheet), "82M");

        Assert.Equal("Inferred", sheet.Rows[0].Basis);
        sheet.Rows[0].Basis = "Reported";
        Assert.Equal(BalanceKind.Reported, ((DebtBalance)Assert.Single(sheet.Read(known).Changes).After!).Basis);
    }

    [Fact]
    public void Read_AReportedAmountFromASourceOlderThanThePeriod_IsRefused()
    {
        var old = Samples.Balance with { Basis = BalanceKind.Inferred, Source = Samples.Balance.Source with { Date = new DateOnly(2025, 12, 30) } };
        var sheet = new QuarterSheet(Samples.Facts(old), new Quarter(2025, 4), BalanceMeasure.Carrying, 1);
        sheet.Rows[0].Basis = "Reported";

        Assert.Equal(["source_date"], sheet.Read(Samples.Facts(old)).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Look_MoreDueWithinAYearThanIsOwed_IsUnusual()
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Current, 1);
        sheet.Type(Cell(sheet), "90M");

        sheet.Look(Known, new DateOnly(2026, 11, 26));

        Assert.Equal(["more than the carrying amount, $80,243,000"], Cell(sheet).Unusual);
        Assert.True(Cell(sheet).IsUnusual);
        sheet.Type(Cell(sheet), "80M");
        sheet.Look(Known, new DateOnly(2026, 11, 26));
        Assert.Empty(Cell(sheet).Unusual);
    }

    [Fact]
    public void Look_ALargeStep_IsSaidOnce()
    {
        var sheet = Sheet();
        sheet.Type(Cell(sheet), "250M");

        sheet.Look(Known, new DateOnly(2026, 11, 26));

        Assert.Equal((0, true), (Cell(sheet).Unusual.Count, Cell(sheet).IsUnusual));
    }

    [Theory]
    [InlineData("12-31", "2025Q3", "2025-09-30")]
    [InlineData("05-31", "2025Q3", "2025-08-31")]
    [InlineData("05-31", "2026Q1", "2026-02-28")]
    [InlineData("06-30", "2025Q4", "2025-12-31")]
    [InlineData("03-31", "2024Q1", "2024-03-31")]
    [InlineData(null, "2025Q3", "2025-09-30")]
    public void FiscalQuarterEnd_OfAMiner_IsTheNearest(string? yearEnd, string quarter, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FiscalQuarters.End(Samples.Miner with { FiscalYearEnd = yearEnd }, Quarter.Parse(quarter)));

    private static QuarterSheet Sheet(long unit = 1) => new(Known, Q1, BalanceMeasure.Carrying, unit);

    private static GridCell Cell(QuarterSheet sheet) => sheet.Rows[0][DebtClass.TermLoan];
}
