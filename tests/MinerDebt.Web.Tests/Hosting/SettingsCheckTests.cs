using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;
using MinerDebt.Testing;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Tests.Hosting;

public sealed partial class SettingsCheckTests
{
    private static readonly Gen<Setting> Known = Gen.Int[0, KnownSettings.All.Count - 1].Select(at => KnownSettings.All[at]).Where(setting => setting.Name.Contains(':'));

    [Fact]
    public void All_HasEverySettingThatIsDeclared() => Assert.Equal(
        from type in typeof(KnownSettings).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsSubclassOf(typeof(Setting)) && !type.ContainsGenericParameters
        let setting = (Setting)field.GetValue(null)!
        orderby setting.Name
        select setting.Name,
        KnownSettings.All.Select(setting => setting.Name).Order());

    [Fact]
    public void Sources_ReadSettingsByTheirDeclarationAlone() => Assert.Empty(
        from file in Directory.EnumerateFiles(AppProcess.Location("WebFolder"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Settings/", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where ByName().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Fact]
    public void Complaints_EveryDefaultAndEmptyText_AreNone() => Assert.Empty(Complaints([.. KnownSettings.All.Select(setting => (setting.Name, ""))]));

    [Fact]
    public void Complaints_NameWithALetterLeftOut_NamesTheOneThatIsMeant() => Gen.Select(Known, Gen.Int[0, 100]).Sample((setting, at) =>
    {
        var slip = setting.Name.Remove(at % setting.Name.Length, 1);

        Assert.Contains(Complaints((slip, "x")), complaint => complaint.StartsWith($"{slip} (an argument) is not a setting. Did you mean {setting.Name}?", StringComparison.Ordinal));
    }, iter: 300);

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider \"Oracle\" is not known. Give Sqlite or Postgres.")]
    [InlineData("Cache:Bytes", "lots", "Cache:Bytes \"lots\" is not a number of bytes. Give a whole number such as 67108864, or 0 to keep no answers.")]
    [InlineData("Cache:Bytes", "-1", "Cache:Bytes \"-1\" is not a number of bytes. Give a whole number such as 67108864, or 0 to keep no answers.")]
    [InlineData("cache:bytes", "64 MB", "Cache:Bytes \"64 MB\" is not a number of bytes. Give a whole number such as 67108864, or 0 to keep no answers.")]
    [InlineData("urls", "foo", "urls \"foo\" is not an address to listen on. Give an address such as http://localhost:5210, http://*:80 or http://[::1]:5210; several with ; between them.")]
    [InlineData("http_ports", "99999", "http_ports \"99999\" is not a list of ports. Give numbers from 0 to 65535 with ; between them.")]
    [InlineData("Kestrel:Endpoints:Web:Url", "ftp://a", "Kestrel:Endpoints:Web:Url \"ftp://a\" is not an address to listen on. Give an address such as http://localhost:5210, http://*:80 or http://[::1]:5210; several with ; between them.")]
    [InlineData("Serilog:MinimumLevel:Default", "Loud", "Serilog:MinimumLevel:Default \"Loud\" is not a level. Give Verbose, Debug, Information, Warning, Error or Fatal.")]
    [InlineData("Serilog:MinimumLevel:Override:System", "3", "Serilog:MinimumLevel:Override:System \"3\" is not a level. Give Verbose, Debug, Information, Warning, Error or Fatal.")]
    [InlineData("Databse:Provider", "Postgres", "Databse:Provider (an argument) is not a setting. Did you mean Database:Provider? It takes Sqlite or Postgres.")]
    [InlineData("Serilog:MinimunLevel", "Debug", "Serilog:MinimunLevel (an argument) is not a setting. ")]
    [InlineData("Logging:Foldr", "x", "Logging:Foldr (an argument) is not a setting. Did you mean Logging:Folder?")]
    public void Complaints_WrongOne_SaysWhatToGive(string name, string text, string complaint) =>
        Assert.StartsWith(complaint, Assert.Single(Complaints((name, text))));

    [Fact]
    public void Complaints_NothingLikeIt_NamesAllThatAreKnown() => Assert.Equal(
        ["Colour (an argument) is not a setting. Known are " + string.Join(", ", KnownSettings.All.Select(setting => setting.Name)) + "."], Complaints(("Colour", "blue")));

    [Theory]
    [InlineData("http://localhost:5210")]
    [InlineData("http://*:80;https://+:443")]
    [InlineData("http://[::1]:0")]
    [InlineData("http://unix:/run/minerdebt.sock")]
    [InlineData("HTTP://0.0.0.0:5210/")]
    public void Complaints_Addresses_AreNone(string urls) => Assert.Empty(Complaints(("urls", urls)));

    [Theory]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:-1")]
    [InlineData("localhost:5210")]
    [InlineData("http://localhost:5210/minerdebt")]
    [InlineData(";")]
    public void Complaints_WrongAddresses_IsOne(string urls) => Assert.Single(Complaints(("urls", urls)));

    [Theory]
    [InlineData("AllowedHosts", "*")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "100")]
    [InlineData("Kestrel:Certificates:Default:Path", "a.pfx")]
    [InlineData("Logging:LogLevel:Default", "Information")]
    [InlineData("Serilog:MinimumLevel", "Debug")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "warning")]
    [InlineData("environment", "Development")]
    [InlineData("contentRoot", "/srv")]
    [InlineData("shutdownTimeoutSeconds", "5")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318")]
    public void Complaints_OfTheFramework_AreNone(string name, string text) => Assert.Empty(Complaints((name, text)));

    [Theory]
    [InlineData("PATH")]
    [InlineData("Provider")]
    [InlineData("Databse")]
    [InlineData("OtherProgram__Cache__Bytes")]
    [InlineData("__CF_USER_TEXT_ENCODING")]
    [InlineData("ConnectionStrings__Warehouse")]
    public void Complaints_EnvironmentOfOtherPrograms_AreNone(string variable) => Assert.Empty(OfEnvironment(variable));

    [Theory]
    [InlineData("Databse__Provider")]
    [InlineData("Api__RequestPerMinute")]
    [InlineData("Cache__Size")]
    [InlineData("ConnectionStrings__MinerDept")]
    public void Complaints_EnvironmentLikeOurs_IsOne(string variable) =>
        Assert.Contains(" (an environment variable) is not a setting. ", Assert.Single(OfEnvironment(variable)));

    [Fact]
    public void Complaints_SectionWithAnEmptyText_AreNone() => Assert.Empty(Complaints(("Cache", ""), ("Cache:Bytes", "0")));

    [Fact]
    public void Complaints_WrongTextThatALaterOneReplaces_AreNone() => Assert.Empty(SettingsCheck.Complaints(new ConfigurationRoot(
        [Given(("Cache:Bytes", "lots")), Given(("cache:bytes", "0"))])));

    [GeneratedRegex("""[sS]ettings\["|[cC]onfiguration\["|GetSection\("|GetConnectionString\(|GetValue<""")]
    private static partial Regex ByName();

    private static IReadOnlyList<string> Complaints(params (string Name, string Text)[] given) => SettingsCheck.Complaints(new ConfigurationRoot([Given(given)]));

    private static MemoryConfigurationProvider Given(params (string Name, string Text)[] given) =>
        new(new MemoryConfigurationSource { InitialData = given.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Text)) });

    // The provider reads the environment of the process: a prefix of our own keeps the tests apart.
    private static IReadOnlyList<string> OfEnvironment(string variable)
    {
        var prefix = $"T{Guid.NewGuid():N}_";
        Environment.SetEnvironmentVariable(prefix + variable, "x");
        try
        {
            var provider = new EnvironmentVariablesConfigurationProvider(prefix);
            provider.Load();
            return SettingsCheck.Complaints(new ConfigurationRoot([provider]));
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + variable, null);
        }
    }
}
