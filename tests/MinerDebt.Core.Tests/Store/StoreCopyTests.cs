using CsCheck;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Tests.Store;

public sealed class StoreCopyTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters));

    [Fact]
    public void Parse_WhatACopyIsCalled_IsTheCopy() => Gen.Select(Word, Word, Gen.Long[0, 999_999], Word).Sample((id, program, version, host) =>
    {
        var copy = new StoreCopy(id, program, version, host);

        Assert.Equal(copy, StoreCopy.Parse(copy.ToString()));
    });

    [Fact]
    public void ToString_LongNameOfAMachine_IsCutToWhatPostgresKeeps()
    {
        var copy = new StoreCopy("a1b2c3", "1.0.0+1a2b3c4d", 12, new string('x', 80));

        Assert.Equal(63, copy.ToString().Length);
        Assert.Equal(copy with { Host = new string('x', 28) }, StoreCopy.Parse(copy.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("psql")]
    [InlineData("minerdebt")]
    [InlineData("minerdebt a b c d")]
    [InlineData("minerdebt a b -1 d")]
    public void Parse_SomethingElse_IsNone(string text) => Assert.Null(StoreCopy.Parse(text));
}
