namespace MinerDebt.Clients.Tests;

public sealed class AnswerTests(ClientTools tools)
{
    [Fact]
    public async Task Answers_OfEveryAddressWithManyKeys_AreAsDescribed()
    {
        var (code, output) = await tools.NodeAsync("check.mjs", tools.Description, tools.Url);

        Assert.True(code == 0, output);
        Assert.Matches("[0-9]{4,} answers of [0-9]{2} addresses", output);
    }

    [Fact]
    public async Task Answers_WhereTheDescriptionIsWrong_AreFound()
    {
        var broken = tools.PathOf("wrong.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(tools.Description, TestContext.Current.CancellationToken)).Replace("\"stock\"", "\"stack\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, output) = await tools.NodeAsync("check.mjs", broken, tools.Url, "/api/v1/debt");

        Assert.Equal(1, code);
        Assert.Contains("/kind must be equal to one of the allowed values", output, StringComparison.Ordinal);
    }
}
