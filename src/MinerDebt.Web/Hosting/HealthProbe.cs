namespace MinerDebt.Web.Hosting;

/// <summary>
/// Asks the copy on this machine whether it is ready, for a container that holds no other program that could:
/// <c>dotnet MinerDebt.Web.dll health</c>.
/// </summary>
internal static class HealthProbe
{
    public const string Word = "health";

    private const string UsualPort = "8080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>The exit code: 0 for ready, 1 for not.</returns>
    public static async Task<int> RunAsync()
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://localhost:{Port()}/health/ready"));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static string Port() =>
        First("ASPNETCORE_HTTP_PORTS")
        ?? (First("ASPNETCORE_URLS") is { } url ? BindingAddress.Parse(url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : UsualPort);

    private static string? First(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
