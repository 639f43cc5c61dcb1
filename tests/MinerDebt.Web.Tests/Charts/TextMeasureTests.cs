using CsCheck;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class TextMeasureTests
{
    private static readonly Gen<string> Texts = Gen.Char["ABWM il.,$0123456789éß漢"].Array[0, 40].Select(letters => new string(letters));

    [Fact]
    public void Wrap_LongNote_BreaksAtSpaces() =>
        Assert.Equal(["VanEck about", "$12.7B, 2.4%", "above ours"], TextMeasure.Wrap("VanEck about $12.7B, 2.4% above ours", 10, 75));

    [Theory]
    [InlineData("TeraWulf", 100, "TeraWulf")]
    [InlineData("TeraWulf", 40, "TeraW…")]
    [InlineData("Tera Wulf", 34, "Tera…")]
    [InlineData("👩‍🚀👩‍🚀👩‍🚀", 35, "👩‍🚀…")]
    [InlineData("TeraWulf", 1, "…")]
    public void Cut_Text_KeepsWhatFits(string text, double room, string cut) => Assert.Equal(cut, TextMeasure.Cut(text, 10, room));

    [Fact]
    public void Cut_AnyText_FitsAndLosesNoLetterInVain() => Gen.Select(Texts, Gen.Double[15, 300], Gen.Bool).Sample((text, room, bold) =>
    {
        var cut = TextMeasure.Cut(text, 12, room, bold);

        Assert.True(TextMeasure.Width(cut, 12, bold) <= room, cut);
        Assert.Equal(TextMeasure.Width(text, 12, bold) <= room, cut == text);
    });

    [Fact]
    public void Wrap_AnyText_FitsEveryLine() => Gen.Select(Texts, Gen.Double[15, 300]).Sample((text, room) =>
        Assert.All(TextMeasure.Wrap(text, 12, room), line => Assert.True(TextMeasure.Width(line, 12) <= room, line)));
}
