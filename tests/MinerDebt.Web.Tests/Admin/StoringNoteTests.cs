using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Imports;

namespace MinerDebt.Web.Tests.Admin;

public sealed class StoringNoteTests
{
    private static readonly StoringNote Note = new("The import of q3.csv, 1 change", "Ann", "10-Qs", 2, null, DateTime.UnixEpoch);

    [Fact]
    public void Applied_WhatCameSince_IsThatOfTheSamePersonAndReason()
    {
        var history = new[] { ("Ann", "10-Qs"), ("Ann", "Another"), ("Bob", "10-Qs"), ("Ann", "10-Q"), ("Ann", "10-Qs"), ("Ann", "10-Qs") }.Aggregate(FactHistory.Empty, (all, one) => all.With(
            new AppliedChangeSet { Version = all.Version + 1, Author = one.Item1, Origin = ChangeOrigin.Csv, Reason = one.Item2, AppliedAt = DateTime.UnixEpoch },
            [new Change(null, Samples.Note with { Id = $"note-{all.Version}" })]));

        Assert.Equal(5, Note.Applied(history)?.Version);
        Assert.Null((Note with { Reason = "Nothing" }).Applied(history));
        Assert.Null((Note with { LastProposal = 1 }).Applied(history));
    }

    [Fact]
    public void Kept_WhatCameSince_IsThatOfTheSamePersonAndReason()
    {
        Proposal[] proposals = [Make(4, "Ann", "10-Qs"), Make(3, "Bob", "10-Qs"), Make(2, "Ann", "Another"), Make(1, "Ann", "10-Qs")];

        Assert.Equal(4, (Note with { LastProposal = 1 }).Kept(proposals)?.Id);
        Assert.Null((Note with { LastProposal = 4 }).Kept(proposals));
        Assert.Null(Note.Kept(proposals));
    }

    private static Proposal Make(long id, string author, string reason) => new() { Id = id, Author = author, Origin = ChangeOrigin.Csv, Reason = reason, ProposedAt = DateTime.UnixEpoch };
}
