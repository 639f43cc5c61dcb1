namespace MinerDebt.Web.Hosting;

/// <summary>
/// Where the files are that come with the program, its settings and what its pages load: in the folder that it is started in,
/// as under <c>dotnet run</c>, or else in the one that it lies in. So it is the same program from wherever it is started.
/// </summary>
public static class ProgramFolder
{
    private const string Settings = "appsettings.json";

    /// <summary>For a builder of the host.</summary>
    /// <param name="args">Of the program, where it is to serve; settings, where it is given a command.</param>
    internal static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = IsGiven(args) ? null : Choose(Environment.CurrentDirectory, AppContext.BaseDirectory),
    };

    /// <returns>Null for what the platform takes by itself.</returns>
    public static string? Choose(string startedIn, string program) =>
        !File.Exists(Path.Combine(startedIn, Settings)) && File.Exists(Path.Combine(program, Settings)) ? program : null;

    private static bool IsGiven(string[] args) =>
        new[] { "ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
        || args.Any(one => one.TrimStart('-', '/').StartsWith(HostDefaults.ContentRootKey, StringComparison.OrdinalIgnoreCase));
}
