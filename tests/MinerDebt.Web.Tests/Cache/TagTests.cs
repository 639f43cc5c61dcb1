using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

public sealed class TagTests(WebApp app)
{
    private const string Path = "/api/v1/debt?by=offering";

    public static TheoryData<string> Encodings => ["br", "gzip", "identity"];

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("{1}", HttpStatusCode.NotModified)]
    [InlineData("W/\"1\",{1} , \"other\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"1\"", HttpStatusCode.OK)]
    [InlineData("W/\"1\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task Get_TagsThatAreKnown_AreCompared(string known, HttpStatusCode status)
    {
        await using var forgetful = new WebApp { Settings = new Dictionary<string, string> { ["Cache:Bytes"] = "0" } };
        foreach (var program in new[] { app, forgetful })
        {
            using var first = await program.SendAsync(Path);
            var tag = first.Headers.ETag!;

            using var answer = await program.SendAsync(Path, ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, known, tag, tag.Tag)));

            Assert.Equal((status, Answers.Tag(first)), (answer.StatusCode, Answers.Tag(answer)));
            Assert.Equal(status == HttpStatusCode.OK, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Tag_OfAnotherEncoding_DoesNotMatch(string encoding)
    {
        using var answer = await app.SendAsync(Path, ("Accept-Encoding", encoding));

        foreach (var other in Encodings.Select(one => one.Data).Where(one => one != encoding))
        {
            using var asked = await app.SendAsync(Path, ("Accept-Encoding", other), ("If-None-Match", Answers.Tag(answer)!));
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        }
    }

    [Fact]
    public async Task Tag_OfAnotherDatabase_DoesNotMatch()
    {
        await using var other = new WebApp { BeginsEmpty = true };
        using var theirs = await other.SendAsync(Path);
        using var ours = await app.SendAsync(Path, ("If-None-Match", Answers.Tag(theirs)!));

        Assert.Equal((HttpStatusCode.OK, false), (ours.StatusCode, Answers.Tag(ours) == Answers.Tag(theirs)));
    }

    [Fact]
    public async Task Tag_AfterAChange_DoesNotMatch()
    {
        await using var program = new WebApp();
        using var before = await program.SendAsync(Path);
        await program.CorrectAsync("corrected");

        using var after = await program.SendAsync(Path, ("If-None-Match", Answers.Tag(before)!));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.StartsWith("W/\"2-", Answers.Tag(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_AtMidnight_IsMadeAnew()
    {
        const string tomorrow = "/api/v1/debt?by=total&asOf=2026-11-27";
        var clock = new SetClock(new(2026, 11, 26, 23, 59, 59, TimeSpan.Zero));
        await using var program = new WebApp { Clock = clock };
        using var before = await program.SendAsync(Path);
        using var early = await program.SendAsync(tomorrow);
        clock.Now += TimeSpan.FromSeconds(1);

        using var after = await program.SendAsync(Path, ("If-None-Match", Answers.Tag(before)!));
        using var late = await program.SendAsync(tomorrow);

        Assert.Equal((HttpStatusCode.OK, false), (after.StatusCode, Answers.IsKept(after)));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (early.StatusCode, late.StatusCode));
    }
}
