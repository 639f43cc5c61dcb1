using MinerDebt.Testing;

namespace MinerDebt.Browser.Tests;

/// <summary>
/// A machine on which a browser finds a single font, whose characters are all the same box: what a page shows then depends on no
/// font that happens to be installed.
/// </summary>
internal sealed class OneFont : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-font-");

    public OneFont()
    {
        var fonts = _folder.CreateSubdirectory("fonts");
        File.Copy(AppProcess.Location("LastResortFont"), Path.Combine(fonts.FullName, "last-resort.ttf"));
        File.WriteAllText(Settings, $"""
            <?xml version="1.0"?>
            <fontconfig><dir>{fonts.FullName}</dir><cachedir>{Path.Combine(_folder.FullName, "cache")}</cachedir></fontconfig>
            """);
    }

    /// <summary>The environment of a browser there.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment
    {
        get
        {
            var environment = System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? "");
            environment["FONTCONFIG_FILE"] = Settings;
            return environment;
        }
    }

    private string Settings => Path.Combine(_folder.FullName, "fonts.conf");

    public void Dispose() => _folder.Delete(recursive: true);
}
