using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.History;

namespace MinerDebt.Web.Tests.Admin.History;

public sealed class ChangeFilterTests
{
    private static readonly FactHistory History = FactHistory.Empty
        .With(Made(1, "Ann"), [new Change(null, Samples.Miner), new Change(null, Samples.Note)])
        .With(Made(2, "Ben, reviewed by Ann"), [new Change(null, Samples.Balance)])
        .With(Made(3, "Ben"), [new Change(Samples.Note, Samples.Note with { Title = "Other" })]);

    [Theory]
    [InlineData(null, null, null, "3:1 2:1 1:2")]
    [InlineData("Ann", null, null, "2:1 1:2")]
    [InlineData("Ben", null, null, "3:1 2:1")]
    [InlineData(null, "offerings", null, "3:1 1:1")]
    [InlineData(null, null, "ZED", "3:1 2:1 1:2")]
    [InlineData(null, null, "MARA", "")]
    [InlineData("Ben", "balances", "ZED", "2:1")]
    public void Select_PersonKindAndCompany_GivesWhatFitsTheNewestFirst(string? author, string? kind, string? ticker, string found) =>
        Assert.Equal(found, string.Join(' ', new ChangeFilter(author, kind is null ? null : FactKind.Find(kind), ticker).Select(History).Select(one => $"{one.ChangeSet.Version}:{one.Revisions.Count}")));

    private static AppliedChangeSet Made(long version, string author) => new()
    {
        Version = version,
        Author = author,
        Origin = ChangeOrigin.Form,
        Reason = "A test",
        AppliedAt = new DateTime(2026, 11, 27, 0, 0, (int)version, DateTimeKind.Utc),
    };
}
