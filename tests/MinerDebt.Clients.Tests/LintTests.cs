namespace MinerDebt.Clients.Tests;

public sealed class LintTests(ClientTools tools)
{
    [Fact]
    public async Task Description_ByRedocly_HasNoFault() => Assert.Equal((0, ""), await tools.NodeAsync("lint.mjs", tools.Description));

    [Fact]
    public async Task Description_BySpectral_HasNoFault()
    {
        var (code, output) = await tools.PackageAsync("spectral", "lint", "--ruleset", ".spectral.yaml", "--fail-severity=hint", tools.Description);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task DescriptionWithAFault_ByEither_IsFound()
    {
        var broken = tools.PathOf("broken.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(tools.Description, TestContext.Current.CancellationToken)).Replace("\"getDebt\"", "\"getIssuance\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Contains("operation-operationId-unique", (await tools.NodeAsync("lint.mjs", broken)).Output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await tools.PackageAsync("spectral", "lint", "--ruleset", ".spectral.yaml", broken)).Code);
    }
}
