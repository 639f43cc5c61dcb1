using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Lists;

namespace MinerDebt.Web.Tests.Admin.Lists;

public sealed class BulkEditTests
{
    private static readonly FactKind Offerings = FactKind.Of(typeof(Offering));

    [Fact]
    public void Set_OneColumn_ChangesItAloneAndOnlyWhereItDiffers()
    {
        var (changes, problems) = BulkEdit.Set(Offerings, [Samples.Note, Samples.Note with { Id = "other", Status = OfferingStatus.Repaid }], Offerings.Column("status"), "Repaid");

        Assert.Empty(problems);
        Assert.True(FactJson.Same(Samples.Note with { Status = OfferingStatus.Repaid }, Assert.Single(changes).After));
    }

    [Fact]
    public void Set_AmountAsAPersonTypesIt_IsUnderstood()
    {
        var (changes, _) = BulkEdit.Set(Offerings, [Samples.Note], Offerings.Column("principal_usd"), "350M");

        Assert.Equal(350_000_000, ((Offering)Assert.Single(changes).After!).PrincipalUsd);
    }

    [Fact]
    public void Set_WhatCannotBeRead_IsSaidOnceForAll()
    {
        var (_, problems) = BulkEdit.Set(Offerings, [Samples.Note, Samples.Note with { Id = "other" }], Offerings.Column("principal_usd"), "lots");

        Assert.Equal(("principal_usd", "lots"), (Assert.Single(problems).Field, problems[0].Value));
    }

    [Fact]
    public void Columns_AreThoseThatDoNotMakeAFactWhatItIs() =>
        Assert.DoesNotContain("offering_id", BulkEdit.Columns(Offerings).Select(column => column.Name));
}
