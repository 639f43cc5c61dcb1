using MinerDebt.Core.Analysis.Drivers;

namespace MinerDebt.Core.Tests.Drivers;

public sealed class BoundedRatioTests
{
    [Fact]
    public void Of_WhatIsKnown_SaysWhichSideIsSure()
    {
        Assert.Equal(new BoundedRatio(2.5m, Bound.Exact), BoundedRatio.Of(5, false, 2, false));
        Assert.Equal(new BoundedRatio(2.5m, Bound.AtLeast), BoundedRatio.Of(5, true, 2, false));
        Assert.Equal(new BoundedRatio(2.5m, Bound.AtMost), BoundedRatio.Of(5, false, 2, true));
        Assert.Equal(new BoundedRatio(0, Bound.Exact), BoundedRatio.Of(0, false, 2, false));
    }

    [Fact]
    public void Of_NothingSure_IsUnknown()
    {
        Assert.Null(BoundedRatio.Of(5, true, 2, true));
        Assert.Null(BoundedRatio.Of(0, true, 2, false));
        Assert.Null(BoundedRatio.Of(5, false, 0, false));
        Assert.Null(BoundedRatio.Of(5, false, 0, true));
    }
}
