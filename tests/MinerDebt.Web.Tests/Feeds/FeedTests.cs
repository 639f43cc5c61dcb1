using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Feeds;

/// <summary>Feeds as a feed reader takes them, read by a parser that is not ours.</summary>
public sealed class FeedTests(WebApp app)
{
    public static TheoryData<string> Feeds => ["/feeds/offerings", "/feeds/corrections"];

    [Theory]
    [InlineData("/feeds/offerings.atom", "MinerDebt: new debt offerings")]
    [InlineData("/feeds/offerings.atom?miners=WULF,IREN", "MinerDebt: new debt offerings of WULF, IREN")]
    [InlineData("/feeds/corrections.atom", "MinerDebt: corrections")]
    public async Task Atom_AnyFeed_IsRead(string address, string title)
    {
        var feed = await AtomAsync(app, address);

        Assert.Equal((title, "MinerDebt"), (feed.Title.Text, feed.Authors.Single().Name));
        Assert.Equal("http://localhost" + address, feed.Links.Single(link => link.RelationshipType == "self").Uri.ToString());
        Assert.StartsWith("urn:uuid:", feed.Id, StringComparison.Ordinal);
        Assert.Equal(feed.Items.Count(), feed.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public async Task Atom_OfferingsOfAMiner_AreAllThatTheDataSetHasTheNewestFirst()
    {
        var expected = CsvDataset.Offerings.Where(row => row["ticker"] == "WULF").Select(row => $"http://localhost/offerings/{row["offering_id"]}");

        var feed = await AtomAsync(app, "/feeds/offerings.atom?miners=WULF");

        Assert.Equal(expected.Order(), feed.Items.Select(item => item.Links.Single().Uri.ToString()).Order());
        Assert.Equal(feed.Items.Select(item => item.PublishDate).OrderDescending(), feed.Items.Select(item => item.PublishDate));
        Assert.All(feed.Items, item => Assert.True(item.LastUpdatedTime >= item.PublishDate));
        var notes = feed.Items.Single(item => item.Links.Single().Uri.ToString().EndsWith("/wulf-2025-10-ssn-2030", StringComparison.Ordinal));
        var content = ((TextSyndicationContent)notes.Content).Text;
        Assert.All(["$3,200,000,000", "7.750%", "2030-10-15", "http://localhost/miners/WULF"], text => Assert.Contains(text, content));
    }

    [Fact]
    public async Task Json_AnyFeed_SaysTheSameAsAtom()
    {
        foreach (var path in Feeds.Select(row => row.Data))
        {
            var atom = await AtomAsync(app, $"{path}.atom?miners=MARA");
            using var answer = await app.SendAsync($"{path}.json?miners=MARA");
            var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal("application/feed+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
            Assert.Equal(atom.Title.Text, json.GetProperty("title").GetString());
            Assert.Equal(
                atom.Items.Select(item => ((string?)item.Id, (string?)item.Title.Text, ((TextSyndicationContent)item.Content).Text, item.LastUpdatedTime)),
                json.GetProperty("items").EnumerateArray().Select(item => (
                    item.GetProperty("id").GetString(), item.GetProperty("title").GetString(), item.GetProperty("content_html").GetString()!, item.GetProperty("date_modified").GetDateTimeOffset())));
        }
    }

    [Fact]
    public async Task Correction_OfAFigure_IsInItsFeedAndMovesTheOffering()
    {
        await using var program = new WebApp();
        var before = await AtomAsync(program, "/feeds/offerings.atom?miners=WULF");
        var books = program.Services.GetRequiredService<CurrentBook>();
        var offering = books.Value.FindOffering("wulf-2025-10-ssn-2030")!.Offering;
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "Read <again>", [new Change(offering, offering with { NetProceedsUsd = 3_150_000_000, Notes = "a & b" })]), TestContext.Current.CancellationToken);

        var corrections = await AtomAsync(program, "/feeds/corrections.atom?miners=WULF");
        var after = await AtomAsync(program, "/feeds/offerings.atom?miners=WULF");

        var content = ((TextSyndicationContent)corrections.Items.Single().Content).Text;
        Assert.All(["Read &lt;again&gt;", "<th>Net proceeds</th>", "<td>3150000000</td>"], text => Assert.Contains(text, content));
        Assert.Equal(before.Items.Select(item => item.Id), after.Items.Select(item => item.Id));
        Assert.Equal(
            [offering.Title],
            before.Items.Zip(after.Items).Where(pair => pair.First.LastUpdatedTime != pair.Second.LastUpdatedTime).Select(pair => pair.First.Title.Text.Split(": ")[1].Split(", $")[0]));
        Assert.Empty((await AtomAsync(program, "/feeds/corrections.atom?miners=MARA")).Items);
    }

    [Theory]
    [InlineData("/", 5)]
    [InlineData("/miners/WULF", 8)]
    public async Task Page_Head_LeadsToFeedsThatAreThere(string path, int count)
    {
        var links = (await app.PageAsync(path)).QuerySelectorAll("head link[rel=alternate][type*=atom], head link[rel=alternate][type*=feed], head link[rel=alternate][type*=calendar]");

        Assert.Equal(count, links.Length);
        foreach (var link in links)
        {
            using var answer = await app.SendAsync(link.GetAttribute("href")!);
            Assert.Equal((HttpStatusCode.OK, link.GetAttribute("type")), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Theory]
    [InlineData("/feeds/offerings.atom?miners=NOPE", "miners")]
    [InlineData("/feeds/offerings.json?types=TermLoan", "types")]
    [InlineData("/feeds/corrections.atom?asOf=2020-01-01", "asOf")]
    [InlineData("/feeds/due.ics?at=2050Q1", "at")]
    [InlineData("/feeds/due.ics?limit=5", "limit")]
    public async Task Get_WhatCannotBeHad_SaysWhy(string address, string key)
    {
        var problem = await app.ProblemAsync(address, HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    private static async Task<SyndicationFeed> AtomAsync(WebApp app, string address)
    {
        using var answer = await app.SendAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var formatter = new Atom10FeedFormatter();
        Assert.True(formatter.CanRead(reader));
        formatter.ReadFrom(reader);
        return formatter.Feed;
    }
}
