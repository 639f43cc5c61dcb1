using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class ForeignMoneyTests
{
    [Theory]
    [InlineData("Principal (C$ millions)", "C$")]
    [InlineData("carrying_cad", "cad")]
    [InlineData("Expressed in thousands of Canadian dollars", "Canadian dollars")]
    [InlineData("€ Principal", "€")]
    [InlineData("NOK thousands", "NOK")]
    [InlineData("Principal (US$ thousands)", null)]
    [InlineData("Principal (USD)", null)]
    [InlineData("Amount ($M)", null)]
    [InlineData("Cadence", null)]
    [InlineData("Eurobonds", null)]
    public void In_AText_IsTheCurrencyThatIsNoUsDollar(string text, string? expected) => Assert.Equal(expected, ForeignMoney.In(text));

    [Theory]
    [InlineData("ticker,period_end,debt_class,€ Principal,notes\nZZFY,2025-03-31,TermLoan,5,x", "principal_usd row 1: € Principal")]
    [InlineData("In thousands of Canadian dollars\nticker,period_end,debt_class,carrying,principal\nZZFY,2025-03-31,TermLoan,5,6", "carrying_usd row 2: Canadian dollars")]
    [InlineData("ticker,period_end,debt_class,carrying,currency\nZZFY,2024-03-31,TermLoan,5,USD\nZZFY,2025-03-31,TermLoan,5,CAD", "carrying_usd row 1: CAD")]
    [InlineData("ticker,period_end,debt_class,carrying,units\nZZFY,2025-03-31,TermLoan,5,CAD thousands", "carrying_usd row 1: CAD")]
    [InlineData("ticker,period_end,debt_class,carrying (USD m),principal (US$ m),notes\nZZFY,2025-03-31,TermLoan,5,6,CAD notes", "")]
    [InlineData("ticker,period_end,debt_class,basis\nZZFY,2025-03-31,TermLoan,Reported", "")]
    public void Find_InAFile_AsksAboutTheColumnThatIsReadAsUsDollars(string csv, string expected)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "file.csv");
        File.WriteAllText(path, csv);
        var (table, kind) = (UploadedTable.Open(path, "file.csv", new TableReading()), FactKind.Of(typeof(DebtBalance)));

        var found = ForeignMoney.Find(table, kind, ColumnMapping.Match(kind, table));

        Assert.Equal(expected, string.Join("; ", found.Select(problem => $"{problem.Field} row {problem.Where!.Row}: {problem.Value}")));
    }
}
