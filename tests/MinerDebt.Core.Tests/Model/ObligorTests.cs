using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class ObligorTests
{
    [Fact]
    public void KnownGuarantors_NotKnownAndNone_AreNotTheSame()
    {
        Assert.Null(Of().KnownGuarantors);
        Assert.Equal([], Of("none").KnownGuarantors);
        Assert.Equal(["Parent Inc.", "Sister LLC"], Of("Parent Inc.", "Sister LLC").KnownGuarantors);
    }

    private static Obligor Of(params string[] guarantors) => new() { OfferingId = Make.OfferingId, Guarantors = guarantors, Source = Make.Source() };
}
