using System.Security.Cryptography;
using MinerDebt.Testing;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class FontFaceTests
{
    private static string Folder => Path.Combine(AppProcess.Location("WebFolder"), "wwwroot", "fonts");

    [Fact]
    public void Widths_AreThoseOfTheFontThatIsShipped() =>
        Assert.Equal(FontFace.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "inter.woff2")))));

    [Fact]
    public void Font_IsSmallAndHasItsLicenseBesideIt()
    {
        Assert.InRange(new FileInfo(Path.Combine(Folder, "inter.woff2")).Length, 10_000, 60_000);
        Assert.Contains("SIL OPEN FONT LICENSE Version 1.1", File.ReadAllText(Path.Combine(Folder, "OFL.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789", false, 13_280)]
    [InlineData("0123456789", true, 13_250)]
    [InlineData("$12.7B", false, 1314 + (3 * 1328) + 590 + 1340)]
    [InlineData("AV", false, 1413 + 1413 - 140)]
    [InlineData("é", false, 1194)]
    [InlineData("e\u0301", false, 1194)]
    [InlineData("漢字", true, 2 * 2048)]
    [InlineData("", true, 0)]
    public void Width_OfAText_IsItsAdvancesAndKernings(string text, bool bold, int units) =>
        Assert.Equal(units / 2048.0, (bold ? FontFace.Bold : FontFace.Regular).Width(text), 9);

    [Theory]
    [InlineData("− × ÷ ≈ · – “MARA” … → ↑ ↓ ✓ Ł é €", true)]
    [InlineData("e\u0301", true)]
    [InlineData("漢", false)]
    [InlineData("🪙", false)]
    public void Has_TextOfThePages_IsTrue(string text, bool known) => Assert.Equal(known, FontFace.Regular.Has(text));
}
