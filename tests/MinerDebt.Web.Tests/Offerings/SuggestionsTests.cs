using CsCheck;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Offerings;

public sealed class SuggestionsTests
{
    private static readonly string[] Tickers = ["MARA", "RIOT", "IREN", "CIFR", "WULF", "HUT", "BITF", "CLSK", "CORZ", "BTDR"];

    [Theory]
    [InlineData("MRA", "MARA")]
    [InlineData("mara", "MARA")]
    [InlineData("MAAR", "MARA")]
    [InlineData("RIOTS", "RIOT")]
    [InlineData("IRNE", "IREN")]
    [InlineData("HUT8", "HUT")]
    public void Near_MistypedTicker_IsFirst(string asked, string meant) => Assert.Equal(meant, Suggestions.Near(asked, Tickers)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("zzzzzz")]
    public void Near_NothingAlike_IsEmpty(string asked) => Assert.Empty(Suggestions.Near(asked, Tickers));

    [Fact]
    public void Near_SharedWords_FindsLongTitles() => Assert.Equal(
        ["Bitfarms 1.375% Convertible Senior Notes due 2031"],
        Suggestions.Near("bitfarms-convertible-2031", ["Bitfarms 1.375% Convertible Senior Notes due 2031", "Equipment loan"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("mara", "maar", 1)]
    [InlineData("same", "same", 0)]
    public void Distance_ByHand_CountsChanges(string left, string right, int distance)
    {
        Assert.Equal(distance, Suggestions.Distance(left, right));
        Assert.Equal(distance, Suggestions.Distance(right, left));
    }

    [Fact]
    public void Near_AnyTexts_AreAtMostFiveOfTheKnownAndTheSameFirst()
    {
        var word = Gen.String[Gen.Char['a', 'd'], 1, 6];
        Gen.Select(word, word.Array[0, 12]).Sample((asked, others) =>
        {
            var known = others.Append(asked).ToList();
            var near = Suggestions.Near(asked, known);
            Assert.InRange(near.Count, 1, 5);
            Assert.Subset(known.ToHashSet(), near.ToHashSet());
            Assert.Equal(asked, near[0]);
            Assert.Equal(near.Distinct(), near);
        });
    }
}
