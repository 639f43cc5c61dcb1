using Serilog.Events;

namespace MinerDebt.Web.Hosting.Settings;

/// <summary>Settings of the framework and of libraries, which are none of ours but not wrong.</summary>
internal static class LibrarySettings
{
    private static readonly HashSet<string> Single = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowedHosts", "$schema", "https_port", "DetailedErrors", "FORWARDEDHEADERS_ENABLED",
        HostDefaults.ApplicationKey, HostDefaults.ContentRootKey, HostDefaults.EnvironmentKey,
        WebHostDefaults.CaptureStartupErrorsKey, WebHostDefaults.DetailedErrorsKey, WebHostDefaults.HostingStartupAssembliesKey,
        WebHostDefaults.HostingStartupExcludeAssembliesKey, WebHostDefaults.PreferHostingUrlsKey, WebHostDefaults.PreventHostingStartupKey,
        WebHostDefaults.ShutdownTimeoutKey, WebHostDefaults.StartupAssemblyKey, WebHostDefaults.StaticWebAssetsKey,
        WebHostDefaults.SuppressStatusMessagesKey, WebHostDefaults.WebRootKey,
    };

    // Those of Logging and Serilog are named, since a wrong one beside ours would be missed.
    private static readonly string[] Sections =
    [
        "Kestrel:", "HostBuilder:", "AllowedHosts:", "Logging:LogLevel:", "Logging:Console:", "Logging:Debug:", "Logging:EventLog:", "Logging:EventSource:",
        "Logging:OpenTelemetry:", "Serilog:MinimumLevel:", "Serilog:Using:", "Serilog:WriteTo:", "Serilog:AuditTo:", "Serilog:Enrich:", "Serilog:Filter:",
        "Serilog:Properties:", "Serilog:Destructure:", "Serilog:LevelSwitches:", "Serilog:FilterSwitches:",
    ];

    private static readonly string[] Level = ["Serilog:MinimumLevel", "Serilog:MinimumLevel:Default"];

    public static bool Knows(string name) => Single.Contains(name) || Level.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
        || Sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with the text of a setting that a library would answer with a stack trace; null if nothing is.</summary>
    public static string? Complaint(string name, string text) =>
        IsLevel(name) && !IsName<LogEventLevel>(text)
            ? $"{name} \"{text}\" is not a level. Give {string.Join(", ", Enum.GetNames<LogEventLevel>()[..^1])} or {LogEventLevel.Fatal}."
        : ListenSettings.Ports.FirstOrDefault(ports => ports.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } setting ? setting.Complaint(text)
        : IsEndpoint(name) && ListenSettings.Urls.Complaint(text) is { } wrong ? wrong.Replace(ListenSettings.Urls.Name, name, StringComparison.Ordinal)
        : null;

    private static bool IsLevel(string name) => Level.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith("Serilog:MinimumLevel:Override:", StringComparison.OrdinalIgnoreCase);

    private static bool IsEndpoint(string name) => name.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase)
        && name.EndsWith(":Url", StringComparison.OrdinalIgnoreCase);

    private static bool IsName<T>(string text) where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);
}
