using System.Text;
using CsCheck;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Tests.Exchange.Tables;

/// <summary>However a file is damaged, it is read or refused with a sentence, and never anything else.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "ticker;name;amount\nTEST;\"Zürich; \"\"x\"\"\n\";1.234,5\nAAA;b;(1)\n\nBBB;;\n");

    private static readonly byte[] Xlsx = Workbook.Of(
        Workbook.Text("a") + Workbook.Text("b"),
        """<c t="s"><v>0</v></c><c s="0"><v>1.5</v></c>""",
        """<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>""") is var book
        ? (book with { Strings = "<si><t>shared</t></si>" }).Bytes() : [];

    private static readonly Gen<(int At, byte Value, int Length)> Damages = Gen.Select(Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 3]);

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.xlsx")]
    public void Open_DamagedInAnyWay_IsReadOrRefused(string name)
    {
        var whole = name == "a.csv" ? Csv : Xlsx;
        Assert.NotEmpty(TableFile.Read(name, whole));

        Gen.Select(Damages.Array[1, 6], Gen.Int[0, 3]).Sample((damages, cut) =>
        {
            var damaged = whole.ToList();
            foreach (var (at, value, length) in damages)
            {
                var place = at % damaged.Count;
                damaged[place] = value;
                damaged.InsertRange(place, Enumerable.Repeat(value, length));
            }

            try
            {
                TableFile.Read(name, [.. damaged.Take(cut == 0 ? damages[0].At % damaged.Count : damaged.Count)]);
            }
            catch (TableException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }, iter: 1_000);
    }
}
