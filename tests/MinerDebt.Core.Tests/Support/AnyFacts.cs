using CsCheck;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>Generates facts of any kind by its columns: whatever a person could have typed into each.</summary>
internal static class AnyFacts
{
    private static readonly Gen<DateOnly> Days = Gen.DateOnly[new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31)];

    private static readonly Gen<string> Words = Gen.OneOf(
        "a", "IREN Limited (limited guarantee)", "1.5%", "=1+1", "12,5", "\"quoted\"", "a, b", "Zürich", "債", "2027", "yes", "'", "a  b", "-5", "+", "€5");

    /// <summary>Texts that are blank now and then, where the column can be.</summary>
    public static Gen<Fact> Of(FactKind kind) =>
        kind.Columns.Aggregate(
            Gen.Const(Array.Empty<(string Name, string Text)>()),
            (before, column) => Gen.Select(before, Text(column), (texts, text) => ((string, string)[])[.. texts, (column.Name, text)]))
            .Select(texts => kind.Read(texts.ToDictionary(text => text.Name, text => text.Text), []));

    private static Gen<string> Text(FactColumn column) => column.IsNeeded ? Given(column) : Gen.Select(Gen.Int[0, 3], Given(column), (die, text) => die == 0 ? "" : text);

    private static Gen<string> Given(FactColumn column) => column switch
    {
        { Type: CellType.Ticker } => Gen.OneOf("AAA", "BBB"),
        { Name: "ticker" or "currency" or "country" } => Gen.OneOf("AAA", "B.C", "债", "a b"),
        { Type: CellType.OfferingId } => Gen.OneOf("aaa-note", "bbb-loan"),
        { Type: CellType.OfferingIds } => Gen.OneOf("aaa-note", "bbb-loan", "aaa-note;bbb-loan"),
        { Type: CellType.Address } => Gen.Int.Select(number => $"https://example.org/{number}?a=b;c#d"),
        { Type: CellType.Remark } => Gen.Select(Words, Words, (one, other) => $"{one}\n{other}"),
        { Type: CellType.Whole } => Gen.Long[0, 1_000_000_000_000_000].Select(number => FactColumn.Write(number)),
        { Type: CellType.Number } => Gen.Int[0, int.MaxValue].Select(number => FactColumn.Write(number / 1_000m)),
        { Type: CellType.Day } => Days.Select(day => FactColumn.Write(day)),
        { Type: CellType.PartialDay } => Gen.Select(Days, Gen.Enum<DatePrecision>(), (day, precision) => precision switch
        {
            DatePrecision.Year => new PartialDate(day.Year),
            DatePrecision.Month => new PartialDate(day.Year, day.Month),
            _ => new PartialDate(day),
        }).Select(date => date.ToString()),
        { Type: CellType.Quarter } => Days.Select(day => Quarter.Of(day).ToString()),
        { Type: CellType.Period } => Gen.Select(Days, Gen.Bool, (day, isQuarter) => isQuarter ? Quarter.Of(day).ToString() : FactColumn.Write(day)),
        { Type: CellType.Flag } => Gen.OneOf("yes", "no"),
        { Type: CellType.Choice } => Gen.OneOf([.. column.Choices]),
        { Type: CellType.Choices } => Gen.OneOf([.. column.Choices]).Array[1, 3].Select(choices => string.Join(';', choices)),
        { Type: CellType.List } => Words.Array[1, 3].Select(words => string.Join(';', words)),
        { Type: CellType.Puts } => Gen.Select(Days, Gen.Bool, (day, isFree) => FactColumn.Write(day) + (isFree ? "" : "?condition")).Array[1, 3].Select(puts => string.Join(';', puts)),
        _ => Words,
    };
}
