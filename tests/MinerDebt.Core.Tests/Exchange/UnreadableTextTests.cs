using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class UnreadableTextTests
{
    [Theory]
    [InlineData("Acme\u200BMining", "U+200B")]
    [InlineData("Acme \u202EgniniM", "U+202E")]
    [InlineData("Acme\u0000", "U+0000")]
    [InlineData("Acme\nMining", "U+000A")]
    public void Read_AnInvisibleCharacterInAName_NamesIt(string name, string character)
    {
        var problem = Assert.Single(Problems("name", name));

        Assert.Equal(("name", $"it has the invisible character {character}: type it anew without"), (problem.Field, problem.Accepted));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Acme 🚀 Mining")]
    [InlineData("شركة التعدين")]
    public void Read_AnyVisibleText_IsTaken(string name) => Assert.Empty(Problems("name", name));

    [Fact]
    public void Read_TenThousandCharacters_SaysHowManyAreAccepted()
    {
        var problem = Assert.Single(Problems("name", new string('a', 10_000)));

        Assert.Equal(("name", "it has 10000 characters, and 400 fit: shorten it"), (problem.Field, problem.Accepted));
        Assert.InRange(problem.Value.Length, 1, 50);
    }

    [Fact]
    public void Read_RemarkOfSeveralLines_IsTaken() => Assert.Empty(Problems("notes", "One\r\nTwo\tThree"));

    [Theory]
    [InlineData("occurred_on", "1900-01-01")]
    [InlineData("occurred_on", "2100-01-01")]
    [InlineData("source_date", "1999-12-31")]
    [InlineData("principal_change_usd", "9223372036854775808")]
    [InlineData("cash_usd", "1.5")]
    public void Read_OutOfRange_NamesTheColumn(string column, string text)
    {
        var kind = FactKind.Of(typeof(DebtEvent));
        var problems = new List<Problem>();

        kind.Read(new Dictionary<string, string>(kind.Write(Make.Event(100))) { [column] = text }, problems);

        Assert.Equal((column, text), Assert.Single(problems.Select(problem => (problem.Field, problem.Value))));
    }

    private static List<Problem> Problems(string column, string text)
    {
        var kind = FactKind.Of(typeof(Miner));
        var problems = new List<Problem>();
        kind.Read(new Dictionary<string, string>(kind.Write(Make.Miner())) { [column] = text }, problems);
        return problems;
    }
}
